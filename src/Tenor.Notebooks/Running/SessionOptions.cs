using Tenor.Scripting;

namespace Tenor.Notebooks;

/// <summary>What a notebook's session can name and read.</summary>
internal static class SessionOptions
{
    public static ScriptOptions For(NotebookEngineOptions options, ReadFolders folders) => new()
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
        Packages = ["Tenor", "Plotly.NET", "Plotly.NET.CSharp", "Microsoft.ML"],
        StaticImports = [typeof(CellDisplay)],
        ResolvePath = folders.Resolve,
        Folder = options.Folder,
        Trusted = options.Trusted,
        Limits = options.Limits,
    };
}
