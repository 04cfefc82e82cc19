using Tenor.Notebooks;

namespace Tenor.Kernel;

/// <summary>Writes a notebook that loads and measures articles.</summary>
internal static class ArticleNotebook
{
    /// <param name="path">Where the notebook will stand; the articles are named relative to it.</param>
    /// <param name="articles">The articles' files.</param>
    public static NotebookDocument Make(string path, IReadOnlyList<string> articles)
    {
        var folder = Path.GetDirectoryName(path)!;
        var names = articles.Select(a => Literal(Path.GetRelativePath(folder, Path.GetFullPath(a)).Replace('\\', '/'))).ToList();
        var list = names is [var only] ? only : "[\n" + string.Concat(names.Select(n => $"    {n},\n")) + "]";
        NotebookCell[] cells =
        [
            new("title", CellKind.Markdown, "# " + (articles.Count == 1 ? Path.GetFileNameWithoutExtension(articles[0]) : $"{articles.Count} articles")),
            new("load", CellKind.Code, $"using Tenor;\n\nvar corpus = Corpus.Load({list});\ncorpus"),
            new("tone-title", CellKind.Markdown, "## Tone\n\nThe valence of the language, sentence by sentence: narration and quotations apart."),
            new("tone", CellKind.Code, "corpus.Tone().Chart()"),
            new("stance-title", CellKind.Markdown, "## Stance\n\nThe attitude of the words toward each actor, by voice."),
            new("stance", CellKind.Code, "corpus.Stance().Chart()"),
            new("terms-title", CellKind.Markdown, "## Terms"),
            new("terms", CellKind.Code, "corpus.Terms().Chart()"),
        ];
        return NotebookDocument.Parse(Empty, NotebookFormat.Ipynb).WithCells(cells);
    }

    private const string Empty =
        """
        {"cells":[],"metadata":{"kernelspec":{"display_name":"Tenor (C#)","language":"csharp","name":"tenor"},"language_info":{"file_extension":".cs","mimetype":"text/x-csharp","name":"csharp"}},"nbformat":4,"nbformat_minor":5}
        """;

    private static string Literal(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
