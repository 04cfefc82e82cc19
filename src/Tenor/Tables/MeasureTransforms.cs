using Microsoft.ML;
using Microsoft.ML.Transforms;
using Microsoft.ML.Transforms.Text;

namespace Tenor;

/// <summary>
/// The measures as ML.NET estimators: they go into any pipeline, and a fitted pipeline is saved with <c>Model.Save</c> and loaded again
/// with the library at hand.
/// </summary>
public static class MeasureTransforms
{
    /// <summary>Tone of a text's sentences, a column for each voice.</summary>
    /// <param name="catalog">The context's transforms.</param>
    /// <param name="outputColumnName">
    /// Column (Single) for the mean tone of the author's own sentences, in [-1, 1]. Beside it stand columns of the same name with
    /// <c>Quotation</c> and <c>Reported</c> after it for the other voices, and with <c>Sentences</c> for the number of sentences. A voice
    /// that has no sentence is NaN.
    /// </param>
    /// <param name="inputColumnName">Column of text: an article's body, a line for each paragraph; <c>Text</c> unless given.</param>
    public static IEstimator<ITransformer> ScoreTone(
        this TransformsCatalog catalog, string outputColumnName = "Tone", string inputColumnName = "Text")
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        return catalog.CopyColumns(ToneMapping.Input, inputColumnName)
            .Append(catalog.CustomMapping(new ToneMapping().GetMapping(), ToneMapping.Contract))
            .Append(catalog.CopyColumns(outputColumnName, ToneMapping.Narration))
            .Append(catalog.CopyColumns(outputColumnName + "Quotation", ToneMapping.Quotation))
            .Append(catalog.CopyColumns(outputColumnName + "Reported", ToneMapping.Reported))
            .Append(catalog.CopyColumns(outputColumnName + "Sentences", ToneMapping.Sentences))
            .Append(catalog.DropColumns(
                ToneMapping.Input, ToneMapping.Narration, ToneMapping.Quotation, ToneMapping.Reported, ToneMapping.Sentences));
    }

    /// <summary>Stance of a text toward an actor, a column for each voice.</summary>
    /// <param name="catalog">The context's transforms.</param>
    /// <param name="outputColumnName">
    /// Column (Single) for the mean stance of the author's own words, in [-1, 1]. Beside it stand columns of the same name with
    /// <c>Quotation</c> and <c>Reported</c> after it for the other voices, and with <c>Mentions</c> for the number of mentions. A voice in
    /// which the actor is not mentioned is NaN.
    /// </param>
    /// <param name="inputColumnName">Column of text: an article's body, a line for each paragraph; <c>Text</c> unless given.</param>
    /// <param name="targetColumnName">Column with the actor's name; <c>Target</c> unless given.</param>
    public static IEstimator<ITransformer> ScoreStance(
        this TransformsCatalog catalog,
        string outputColumnName = "Stance",
        string inputColumnName = "Text",
        string targetColumnName = "Target")
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        return catalog.CopyColumns(StanceMapping.Input, inputColumnName)
            .Append(catalog.CopyColumns(StanceMapping.Target, targetColumnName))
            .Append(catalog.CustomMapping(new StanceMapping().GetMapping(), StanceMapping.Contract))
            .Append(catalog.CopyColumns(outputColumnName, StanceMapping.Narration))
            .Append(catalog.CopyColumns(outputColumnName + "Quotation", StanceMapping.Quotation))
            .Append(catalog.CopyColumns(outputColumnName + "Reported", StanceMapping.Reported))
            .Append(catalog.CopyColumns(outputColumnName + "Mentions", StanceMapping.Mentions))
            .Append(catalog.DropColumns(
                StanceMapping.Input,
                StanceMapping.Target,
                StanceMapping.Narration,
                StanceMapping.Quotation,
                StanceMapping.Reported,
                StanceMapping.Mentions));
    }

    /// <summary>Counts of the terms of a text as a vector with a slot for each term; the terms are learned when the pipeline is fitted.</summary>
    /// <param name="catalog">The context's transforms.</param>
    /// <param name="outputColumnName">Column (vector of Single) for the counts, its slots named by the terms.</param>
    /// <param name="inputColumnName">Column of text; <c>Text</c> unless given.</param>
    /// <param name="ngrams">Sizes to count: one size, or all from 1.</param>
    /// <param name="stopWords">Words to leave out; <see cref="StopWords.English"/> unless given.</param>
    /// <param name="weighting">Counts, tf-idf or idf, as ML.NET's text featurisation has them.</param>
    /// <param name="maximumTerms">Most terms of each size to keep.</param>
    /// <exception cref="ArgumentException"><paramref name="ngrams"/> is a range that does not begin at 1.</exception>
    public static IEstimator<ITransformer> CountTerms(
        this TransformsCatalog catalog,
        string outputColumnName = "Terms",
        string inputColumnName = "Text",
        NgramRange ngrams = default,
        StopWords? stopWords = null,
        NgramExtractingEstimator.WeightingCriteria weighting = NgramExtractingEstimator.WeightingCriteria.Tf,
        int maximumTerms = 1_000_000)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        if (ngrams.Min != 1 && ngrams.Min != ngrams.Max)
            throw new ArgumentException("Here n-grams are of one size, or of all sizes from 1.", nameof(ngrams));
        var words = (stopWords ?? StopWords.English).Words;
        IEstimator<ITransformer> cut = catalog.CopyColumns(WordMapping.Input, inputColumnName)
            .Append(catalog.CustomMapping(new WordMapping().GetMapping(), WordMapping.Contract));
        if (words.Count > 0)
            cut = cut.Append(catalog.Text.RemoveStopWords(WordMapping.Words, WordMapping.Words, [.. words]));
        return cut
            .Append(catalog.Conversion.MapValueToKey(WordMapping.Words, maximumNumberOfKeys: maximumTerms))
            .Append(catalog.Text.ProduceNgrams(
                outputColumnName,
                WordMapping.Words,
                ngramLength: ngrams.Max,
                useAllLengths: ngrams.Min == 1,
                maximumNgramsCount: maximumTerms,
                weighting: weighting))
            .Append(catalog.DropColumns(WordMapping.Input, WordMapping.Words));
    }
}
