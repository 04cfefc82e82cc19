using Tenor.Scripting.Syntax;

namespace Tenor.Scripting.Tooling;

/// <summary>Completes paths of files in the strings that a call takes as paths.</summary>
internal sealed class PathCompleter(CellModel model, SyntaxToken text, int position)
{
    /// <summary>The files and folders that continue what is written; null where the string is no path.</summary>
    public CompletionList? Complete()
    {
        var options = model.Names.Options;
        if (options.Folder is not { } folder || text.Kind != SyntaxKind.StringLiteral || !IsPath())
            return null;
        var source = model.Tree.Source.Text;
        var start = source.IndexOf('"', text.Start) + 1;
        if (start == 0 || start > position)
            return null;
        var written = source[start..position];
        var slash = written.LastIndexOfAny(['/', '\\']) + 1;
        var end = text.End - (text.End - text.Start > 1 && source[text.End - 1] == '"' && text.End > start ? 1 : 0);
        var replaces = new SourceSpan(start + slash, Math.Max(position, end));
        return new(replaces, [.. Entries(folder, written[..slash], written[slash..])]);
    }

    /// <summary>Whether the string is the argument of a parameter that an allow-list marks as a path.</summary>
    private bool IsPath() =>
        CallSite.At(model, position) is { } call
        && call.Methods.Any(m => call.ParameterAt(m, position)?.Name is { } name && model.Names.Allowed.PathParameters(m).Contains(name));

    private IEnumerable<CompletionItem> Entries(string folder, string inside, string begun)
    {
        string full;
        FileSystemInfo[] entries;
        try
        {
            full = Path.GetFullPath(inside.Length == 0 ? "." : inside, folder);
            if (model.Names.Options.ResolvePath is { } resolve)
                full = resolve(full);
            entries = Directory.Exists(full) ? new DirectoryInfo(full).GetFileSystemInfos() : [];
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or ArgumentException or NotSupportedException)
        {
            yield break;
        }

        foreach (var entry in entries.OrderBy(e => e is FileInfo).ThenBy(e => e.Name, StringComparer.Ordinal))
        {
            if (entry.Name.StartsWith('.') || !entry.Name.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
                continue;
            var isFolder = entry is DirectoryInfo;
            yield return new(entry.Name, isFolder ? entry.Name + "/" : entry.Name, isFolder ? SymbolKind.Folder : SymbolKind.File, "");
        }
    }
}
