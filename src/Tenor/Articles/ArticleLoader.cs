namespace Tenor;

/// <summary>Finds files, reads them, and makes articles of them; what cannot be read is reported and does not stop the rest.</summary>
internal static class ArticleLoader
{
    /// <summary>Loads the articles of all files that <paramref name="patterns"/> match; a file is read once however often it matches.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static (IReadOnlyList<Article> Articles, LoadReport Report) Load(
        IEnumerable<string> patterns, LoadOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var skipped = new List<SkippedFile>();
        var files = FindAll(patterns, options, skipped, cancellation);
        var articles = new List<Article>();
        var loaded = new List<LoadedFile>();
        var ids = new UniqueIds();
        for (var i = 0; i < files.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var file = files[i];
            try
            {
                var read = ArticleFile.Read(file, options, cancellation);
                skipped.AddRange(read.Skipped);
                foreach (var article in read.Articles)
                    articles.Add(ids.MakeUnique(article));
                if (read.Articles.Count > 0)
                    loaded.Add(new(file.ShownPath, read.Bytes, read.Articles.Count, read.Encoding));
                else if (read.Skipped.Count == 0)
                    skipped.Add(new(file.ShownPath, null, "holds no record."));
            }
            catch (UnreadableArticleException error)
            {
                skipped.Add(new(file.ShownPath, null, error.Message));
            }
            catch (UnauthorizedAccessException)
            {
                skipped.Add(new(file.ShownPath, null, "may not be read: give yourself the right to read it."));
            }
            catch (IOException error)
            {
                skipped.Add(new(file.ShownPath, null, $"could not be read: {FirstLine(error.Message)}"));
            }

            progress?.Report(new("Loading", i + 1, files.Count, "files"));
        }

        return (articles, new(loaded, skipped));
    }

    private static List<FoundFile> FindAll(
        IEnumerable<string> patterns, LoadOptions options, List<SkippedFile> skipped, CancellationToken cancellation)
    {
        var files = new List<FoundFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            if (string.IsNullOrWhiteSpace(pattern))
            {
                skipped.Add(new(pattern ?? "", null, "the pattern is empty: name a file, a folder or a pattern such as articles/*.txt."));
                continue;
            }

            try
            {
                var found = FilePattern.Find(pattern, options.BaseFolder, cancellation);
                if (found.Count == 0)
                    skipped.Add(new(Shown(pattern), null, "matches no file: look at the spelling, and at the folder that it starts from."));
                files.AddRange(found.Where(f => seen.Add(f.FullPath)));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                skipped.Add(new(Shown(pattern), null, $"could not be searched: {FirstLine(error.Message)}"));
            }
        }

        return files;
    }

    private static string Shown(string pattern) => pattern.Replace('\\', '/');

    private static string FirstLine(string message) => message.ReplaceLineEndings("\n").Split('\n')[0];
}
