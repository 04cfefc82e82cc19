using System.Collections;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.ML;

namespace Tenor;

/// <summary>Articles loaded together, and what the measures find in them.</summary>
/// <remarks>A corpus never changes. The language analysis of an article is made when it is first asked for, and kept.</remarks>
[TypeFormatterSource(typeof(CorpusFormatterSource))]
public sealed class Corpus : IReadOnlyList<Article>
{
    private readonly IReadOnlyList<MeasuredArticle> _articles;
    private readonly IProgress<WorkProgress>? _progress;

    private Corpus(IReadOnlyList<MeasuredArticle> articles, LoadReport report, IProgress<WorkProgress>? progress)
    {
        _articles = articles;
        _progress = progress;
        Report = report;
        Analyses = new AnalysisList(this);
    }

    /// <summary>What was read, and what was skipped and why.</summary>
    public LoadReport Report { get; }

    /// <summary>The language analysis of each article, at the same index. Reading one makes it; counting or walking makes all in parallel.</summary>
    public IReadOnlyList<LanguageAnalysis> Analyses { get; }

    /// <summary>Number of articles.</summary>
    public int Count => _articles.Count;

    /// <summary>The article at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such article.</exception>
    public Article this[int index] => _articles[index].Article;

    /// <summary>The article with the given id.</summary>
    /// <exception cref="KeyNotFoundException">No such article.</exception>
    public Article this[string id] => Find(id)?.Article ?? throw new KeyNotFoundException($"The corpus has no article with the id \"{id}\".");

    /// <summary>Loads the articles of all files that a pattern matches, in ordinal order of their paths.</summary>
    /// <param name="pattern">
    /// A file, a folder, or a pattern: <c>*</c> and <c>?</c> stand for characters of one name, <c>**</c> for any number of folders.
    /// Plain text holds one article a file; JSON Lines and CSV one a record, with the fields <c>id</c>, <c>title</c>,
    /// <c>text</c>, <c>author</c>, <c>date</c>, <c>source</c> and <c>url</c>, of which <c>text</c> alone must be there.
    /// </param>
    /// <param name="options">How to load; <see cref="LoadOptions.Default"/> where null.</param>
    /// <param name="progress">Hears of each file as it is done, and later of each article as the corpus is measured; from several threads at once.</param>
    /// <param name="cancellation">Stops the load between files.</param>
    /// <exception cref="CorpusLoadException">No article could be loaded; the message names each file and its reason.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static Corpus Load(
        string pattern, LoadOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        Load([pattern], options, progress, cancellation);

    /// <summary>
    /// Loads the articles of all files that any of the patterns matches; see
    /// <see cref="Load(string, LoadOptions?, IProgress{WorkProgress}?, CancellationToken)"/>.
    /// </summary>
    /// <param name="patterns">Files, folders or patterns. A file that several of them match is read once.</param>
    /// <param name="options">How to load; <see cref="LoadOptions.Default"/> where null.</param>
    /// <param name="progress">Hears of each file as it is done, and later of each article as the corpus is measured; from several threads at once.</param>
    /// <param name="cancellation">Stops the load between files.</param>
    /// <exception cref="CorpusLoadException">No article could be loaded; the message names each file and its reason.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static Corpus Load(
        IEnumerable<string> patterns, LoadOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        var (articles, report) = ArticleLoader.Load(patterns, options ?? LoadOptions.Default, progress, cancellation);
        if (articles.Count == 0)
        {
            var reasons = report.Skipped.Count == 0 ? "no file was named." : string.Join('\n', report.Skipped.Take(20));
            var more = report.Skipped.Count > 20 ? FormattableString.Invariant($"\n… and {report.Skipped.Count - 20} more") : "";
            throw new CorpusLoadException($"No article could be loaded. {reasons}{more}", report);
        }

        return Of(articles, report, progress);
    }

    /// <summary>A corpus of articles that are already in memory.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="progress">Hears of each article as the corpus is measured; from several threads at once.</param>
    /// <exception cref="ArgumentException">Two articles have the same id.</exception>
    public static Corpus Of(IEnumerable<Article> articles, IProgress<WorkProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return Of([.. articles], new([], []), progress);
    }

    /// <summary>A corpus of one article made from text, as a plain-text capture is read from a file.</summary>
    /// <param name="text">The text, as captured from a page.</param>
    /// <param name="id">The article's id.</param>
    public static Corpus FromText(string text, string id = "text")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return Of([ArticleFile.FromText(text, id)], new([], []), progress: null);
    }

    /// <summary>The articles that satisfy a condition, as a corpus; analyses already made are kept.</summary>
    public Corpus Where(Func<Article, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new([.. _articles.Where(a => condition(a.Article))], Report, _progress);
    }

    /// <summary>Whether there is an article with the given id.</summary>
    public bool Contains(string id) => Find(id) is not null;

    /// <summary>Makes the language analyses that are not there yet, in parallel.</summary>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<LanguageAnalysis> Analyse(CancellationToken cancellation = default)
    {
        Each("Reading", a => a.Analysis(cancellation), cancellation);
        return Analyses;
    }

    /// <summary>The articles as an ML.NET data view, one row each; values are made as the cursor moves.</summary>
    /// <param name="context">The context that the view is to be used with.</param>
    public IDataView ToDataView(MLContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new TableDataView<Article>(this, ArticleColumns.All);
    }

    /// <inheritdoc/>
    public IEnumerator<Article> GetEnumerator() => _articles.Select(a => a.Article).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => Report.Files.Count > 0 ? Report.ToString() : FormattableString.Invariant($"{Count} {(Count == 1 ? "article" : "articles")}");

    /// <summary>The articles one after another, for work that must not be done beside itself.</summary>
    /// <param name="name">What the work is called where its progress is told.</param>
    /// <param name="cancellation">Stops it between articles.</param>
    internal IEnumerable<MeasuredArticle> InTurn(string name, CancellationToken cancellation)
    {
        for (var i = 0; i < _articles.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return _articles[i];
            _progress?.Report(new(name, i + 1, _articles.Count, "articles"));
        }
    }

    /// <summary>Who hears how far a measure of this corpus is.</summary>
    internal IProgress<WorkProgress>? Progress => _progress;

    /// <summary>Does <paramref name="work"/> for each article in parallel and gives the results in the articles' order.</summary>
    /// <param name="name">What the work is called where its progress is told.</param>
    /// <param name="work">The work for one article.</param>
    /// <param name="cancellation">Stops it between articles.</param>
    internal IReadOnlyList<T> Each<T>(string name, Func<MeasuredArticle, T> work, CancellationToken cancellation)
    {
        var results = new T[_articles.Count];
        var done = 0;
        if (_articles.Count == 1)
        {
            Do(0);
            return results;
        }

        try
        {
            Parallel.For(0, _articles.Count, new ParallelOptions { CancellationToken = cancellation }, Do);
        }
        catch (AggregateException errors)
        {
            cancellation.ThrowIfCancellationRequested();
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(errors.Flatten().InnerExceptions[0]);
        }

        return results;

        void Do(int i)
        {
            results[i] = work(_articles[i]);
            _progress?.Report(new(name, Interlocked.Increment(ref done), _articles.Count, "articles"));
        }
    }

    private static Corpus Of(IReadOnlyList<Article> articles, LoadReport report, IProgress<WorkProgress>? progress)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            if (!ids.Add(article.Id))
                throw new ArgumentException($"Two articles have the id \"{article.Id}\".", nameof(articles));
        }

        return new([.. articles.Select(a => new MeasuredArticle(a))], report, progress);
    }

    private MeasuredArticle? Find(string id) => _articles.FirstOrDefault(a => string.Equals(a.Article.Id, id, StringComparison.Ordinal));

    private sealed class AnalysisList(Corpus corpus) : IReadOnlyList<LanguageAnalysis>
    {
        public int Count => corpus.Count;

        public LanguageAnalysis this[int index] => corpus._articles[index].Analysis(CancellationToken.None);

        public IEnumerator<LanguageAnalysis> GetEnumerator() =>
            corpus.Each("Reading", a => a.Analysis(CancellationToken.None), CancellationToken.None).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
