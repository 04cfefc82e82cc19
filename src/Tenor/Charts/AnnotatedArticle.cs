using Microsoft.DotNet.Interactive.Formatting;

namespace Tenor;

/// <summary>An article's body with its measures written into it: each sentence's tone, voice and speaker, and the quotations.</summary>
[TypeFormatterSource(typeof(AnnotatedArticleFormatterSource))]
public sealed class AnnotatedArticle
{
    internal AnnotatedArticle(Article article, IReadOnlyList<ToneRow> sentences, IReadOnlyList<QuotationRow> quotations)
    {
        Article = article;
        Sentences = sentences;
        Quotations = quotations;
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Tone of its sentences, in order.</summary>
    public IReadOnlyList<ToneRow> Sentences { get; }

    /// <summary>Its quotations, in order.</summary>
    public IReadOnlyList<QuotationRow> Quotations { get; }

    /// <summary>The sentences with their tone, one a line.</summary>
    public override string ToString() => AnnotatedArticleText.Write(this);
}

/// <summary>Writes measures into the articles that they were taken from.</summary>
public static class ArticleAnnotation
{
    /// <summary>An article with its tone and quotations marked in the text.</summary>
    /// <param name="tone">Tone by sentence.</param>
    /// <param name="corpus">The corpus that it was measured on.</param>
    /// <param name="article">Id of the article; the first of the corpus where null.</param>
    /// <exception cref="ArgumentException">The corpus is empty.</exception>
    /// <exception cref="KeyNotFoundException">The corpus has no article with that id.</exception>
    public static AnnotatedArticle Annotate(this ToneTable tone, Corpus corpus, string? article = null)
    {
        ArgumentNullException.ThrowIfNull(tone);
        ArgumentNullException.ThrowIfNull(corpus);
        if (corpus.Count == 0) throw new ArgumentException("The corpus is empty, so there is no article to annotate.", nameof(corpus));
        var one = article is null ? corpus[0] : corpus[article];
        return new AnnotatedArticle(
            one,
            [.. tone.AsEnumerable().Where(r => r.Article == one.Id)],
            [.. corpus.Quotations().AsEnumerable().Where(r => r.Article == one.Id)]);
    }
}
