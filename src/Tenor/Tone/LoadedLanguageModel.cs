using Tenor.Models;
using Tenor.Numerics;

namespace Tenor;

/// <summary>
/// Marks sentences and words that carry a judgement where neutral ones exist ("bias by word choice": Recasens et al., ACL 2013;
/// Spinde et al., BABE, EMNLP 2021). It reads language alone: a false claim in plain words is not loaded.
/// </summary>
public sealed class LoadedLanguageModel
{
    static readonly Lazy<LoadedLanguageModel> DefaultModel = new(() =>
    {
        using var reader = new BinaryReader(ModelFile.Open("loaded-language.bin"));
        return new(Vocabulary.Default, LinearClassifier.Read(reader));
    });

    /// <summary>A word that is not on the lists has a side if its guessed valence is at least this.</summary>
    const float GuessedSide = 0.3f;

    readonly Vocabulary _vocabulary;
    readonly ScorerPool<Scorer> _scorers;

    internal LoadedLanguageModel(Vocabulary vocabulary, LinearClassifier classifier) =>
        (_vocabulary, _scorers) = (vocabulary, new(() => new(vocabulary, classifier)));

    /// <summary>The model that comes with the library; loaded on first use.</summary>
    public static LoadedLanguageModel Default => DefaultModel.Value;

    /// <summary>Scores sentences of one text.</summary>
    /// <param name="text">The text that the spans point into.</param>
    /// <param name="sentences">The sentences to score.</param>
    /// <param name="cancellation">Stops the work between sentences.</param>
    /// <returns>
    /// One score for each span, in order. Which words are loaded is worked out when <see cref="LoadedLanguageScore.Words"/> is first
    /// looked at.
    /// </returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<LoadedLanguageScore> Score(
        string text, IReadOnlyList<TextSpan> sentences, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var scorer = _scorers.Take();
        var scores = new LoadedLanguageScore[sentences.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var sentence = sentences[i];
            var probability = scorer.Score(text, sentence);
            var words = Judging(scorer.Words);
            scores[i] = new(probability, RemovalWeights.Loaded(
                words, probability, Without(text, sentence)));
        }

        _scorers.GiveBack(scorer);
        return scores;
    }

    RemovalWeights.ScoreWithout Without(string text, TextSpan sentence) => starts =>
    {
        var scorer = _scorers.Take();
        var probability = scorer.Score(text, sentence, starts);
        _scorers.GiveBack(scorer);
        return probability;
    };

    /// <summary>The words that may carry a judgement: those with a side, and those that the lists call subjective or biased.</summary>
    TextSpan[] Judging(ReadOnlySpan<ModelWord> words)
    {
        var spans = new List<TextSpan>();
        foreach (ref readonly var word in words)
        {
            if (word.Index < 0 || word.Is(WordMarks.Mark | WordMarks.Name))
                continue;
            var lexicon = _vocabulary.Lexicon(word.Index);
            if (lexicon[(int)LexiconFeature.Valence] != 0 || lexicon[(int)LexiconFeature.Opinion] != 0
                || lexicon[(int)LexiconFeature.StrongSubjective] > 0 || lexicon[(int)LexiconFeature.BiasWord] > 0
                || Math.Abs(lexicon[(int)LexiconFeature.GuessedValence]) >= GuessedSide)
                spans.Add(new(word.Start, word.End));
        }

        return [.. spans];
    }

    sealed class Scorer(Vocabulary vocabulary, LinearClassifier classifier)
    {
        readonly SentenceReader _reader = new(vocabulary);
        readonly ToneFeatures _features = new(vocabulary);
        readonly FeatureRow _row = new(ToneFeatures.HashBits);

        public ReadOnlySpan<ModelWord> Words => _reader.Words;

        public double Score(string text, TextSpan sentence, ReadOnlySpan<int> without = default)
        {
            _reader.Read(text, sentence, without: without);
            _features.Write(text, _reader.Words, _row);
            return 1 / (1 + Math.Exp(-classifier.LogOdds(_row).Positive));
        }
    }
}
