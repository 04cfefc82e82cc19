namespace Tenor;

/// <summary>The terms of a corpus counted, and the names of the documents that they were counted in.</summary>
internal sealed record CountedCorpus(TermCounter Counter, IReadOnlyList<string> Documents, TextUnit Unit)
{
    /// <summary>Counts the terms of a corpus; see <see cref="CorpusTerms.Terms"/> for what the parameters mean.</summary>
    public static CountedCorpus Of(
        Corpus corpus,
        int minLength,
        NgramRange ngrams,
        StopWords? stopWords,
        TextUnit? unit,
        NgramBoundary boundary,
        bool foldCase,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentOutOfRangeException.ThrowIfLessThan(minLength, 1);
        var of = unit ?? (corpus.Count == 1 ? TextUnit.Paragraph : TextUnit.Article);
        var counter = new TermCounter(new()
        {
            Ngrams = ngrams,
            StopWords = stopWords ?? StopWords.English,
            MinLength = minLength,
            FoldCase = foldCase,
            BreakAtMarks = boundary == NgramBoundary.Mark,
        });
        var documents = new List<string>();
        foreach (var measured in corpus.InTurn("Counting", cancellation))
        {
            var article = measured.Article;
            if (of == TextUnit.Article)
            {
                documents.Add(article.Id);
                counter.BeginUnit();
                foreach (var stretch in Stretches(measured, boundary, cancellation))
                    counter.Add(stretch.In(article.Text));
                continue;
            }

            var stretches = Stretches(measured, boundary, cancellation);
            var next = 0;
            for (var p = 0; p < article.Paragraphs.Count; p++)
            {
                documents.Add(FormattableString.Invariant($"{article.Id} ¶{p + 1}"));
                counter.BeginUnit();
                for (; next < stretches.Count && stretches[next].Start < article.Paragraphs[p].End; next++)
                    counter.Add(stretches[next].In(article.Text));
            }
        }

        return new(counter, documents, of);
    }

    /// <summary>The stretches of an article that no n-gram reaches across.</summary>
    public static IReadOnlyList<TextSpan> Stretches(MeasuredArticle measured, NgramBoundary boundary, CancellationToken cancellation) =>
        boundary == NgramBoundary.Sentence
            ? [.. measured.Analysis(cancellation).Sentences.Select(s => s.Span)]
            : measured.Article.Paragraphs;
}
