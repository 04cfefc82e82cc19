using System.CommandLine;
using Tenor.Cli.Terminal;
using Tenor.Kernel;
using Tenor.Notebooks;

namespace Tenor.Cli.Commands;

/// <summary><c>tenor convert</c>: moves a notebook to another format, with nothing lost.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var notebook = new Argument<string>("NOTEBOOK") { Description = "The notebook: .ipynb or .dib." };
        var to = new Option<string>("--to")
        {
            Description = "ipynb, dib, or polyglot: an .ipynb that Polyglot Notebooks opens as well.",
            HelpName = "FORMAT",
            Required = true,
        };
        to.AcceptOnlyFromAmong("dib", "ipynb", "polyglot");
        var output = new Option<string>("--output", "-o")
        {
            Description = "The new file; beside the notebook by default: NAME.dib, NAME.ipynb, NAME.polyglot.ipynb.",
            HelpName = "FILE",
        };
        var command = new Command("convert", "Write a notebook in another format. What the format has no place for is kept in its metadata.") { notebook, to, output };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(notebook);
            var format = parsed.GetRequiredValue(to);
            if (!File.Exists(path)) throw new FileNotFoundException($"{path}: there is no such notebook.");
            var target = parsed.GetValue(output) ?? Beside(path, format);
            if (NotebookDocument.FormatOf(target) != (format == "dib" ? NotebookFormat.Dib : NotebookFormat.Ipynb))
                throw new UsageException($"--to {format} writes a file whose name ends in {(format == "dib" ? ".dib" : ".ipynb")}; \"{target}\" does not.");
            if (Path.GetFullPath(target) == Path.GetFullPath(path))
                throw new UsageException($"{path} would be written over; name another file with -o.");
            try
            {
                NotebookConversion.Convert(NotebookDocument.Load(path), Enum.Parse<NotebookTarget>(format, ignoreCase: true)).Save(target);
            }
            catch (NotebookFormatException e) when (!e.Message.StartsWith(path, StringComparison.Ordinal))
            {
                throw new NotebookFormatException($"{path}: {e.Message}", e);
            }
            Messages.For(parsed).Result("notebook", target);
            return ExitCode.Done;
        });
        return command.WithExamples(
            "tenor convert notebooks/terms.ipynb --to dib",
            "tenor convert old.dib --to ipynb",
            "tenor convert notebooks/terms.ipynb --to polyglot -o terms-for-polyglot.ipynb");
    }

    private static string Beside(string path, string format)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (name.EndsWith(".polyglot", StringComparison.Ordinal)) name = name[..^".polyglot".Length];
        return Path.Combine(Path.GetDirectoryName(path) ?? "", name + format switch
        {
            "dib" => ".dib",
            "polyglot" => ".polyglot.ipynb",
            _ => ".ipynb",
        });
    }
}
