using Tenor.Scripting;

namespace Tenor.Notebooks;

/// <summary>What a notebook's session can name and read.</summary>
internal static class SessionOptions
{
    private static readonly Lazy<string> LibraryList = new(ReadLibraryList);

    public static ScriptOptions For(NotebookEngineOptions options, ReadFolders folders, IProgress<WorkProgress> progress) => new()
    {
        References =
        [
            typeof(Article).Assembly,
            typeof(CellDisplay).Assembly,
            typeof(Plotly.NET.GenericChart).Assembly,
            typeof(Plotly.NET.CSharp.GenericChartExtensions).Assembly,
            typeof(Microsoft.ML.MLContext).Assembly,
            typeof(Microsoft.ML.IDataView).Assembly,
        ],
        Imports = [.. new ScriptOptions().Imports, "Tenor.Notebooks"],
        AllowLists = [LibraryList.Value],
        Packages = ["Tenor", "Plotly.NET", "Plotly.NET.CSharp", "Microsoft.ML"],
        StaticImports = [typeof(CellDisplay)],
        ResolvePath = folders.Resolve,
        Supplied = new Dictionary<Type, object> { [typeof(IProgress<WorkProgress>)] = progress },
        Folder = options.Folder,
        Trusted = options.Trusted,
        Limits = options.Limits,
    };

    private static string ReadLibraryList()
    {
        using var stream = typeof(SessionOptions).Assembly.GetManifestResourceStream("Tenor.Notebooks.Running.Library.allow.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
