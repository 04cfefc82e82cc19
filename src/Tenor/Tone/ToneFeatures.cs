using Tenor.Models;

namespace Tenor;

/// <summary>
/// Features of a sentence for its tone: its words, pairs and triples of them, their beginnings, their categories of meaning, a tally
/// of the word lists, and the mean of its word vectors; what the rules of valence make of it is for tone alone. One instance serves one thread.
/// </summary>
internal sealed class ToneFeatures(Vocabulary table)
{
    /// <summary>Hashed features share 2 to this power places.</summary>
    public const int HashBits = 18;

    const float HashedNorm = 2;
    const float CategoryScale = 0.3f;
    const float VectorScale = 2;
    const float RuleScale = 2;
    const ulong NegatedSalt = 3, PairSalt = 5, TripleSalt = 7, BeginningSalt = 11, CategorySalt = 13;
    const int Beginning = 5;

    readonly float[] _tally = new float[LexiconTally.Size];
    readonly float[] _mean = new float[table.Dimension];
    readonly float[] _rules = new float[ValenceRules.Size];
    float[] _weights = new float[256];

    /// <summary>Number of dense features, those of the rules left out.</summary>
    public static int DenseSize(Vocabulary table) => (2 * LexiconTally.Size) + table.Dimension;

    /// <summary>Number of dense features, those of the rules among them.</summary>
    public static int DenseSizeWithRules(Vocabulary table) => DenseSize(table) + ValenceRules.Size;

    /// <summary>Fills a row with the features of a sentence.</summary>
    public void Write(ReadOnlySpan<char> text, ReadOnlySpan<ModelWord> words, FeatureRow row)
    {
        row.Clear();
        ulong before = 1, earlier = 1;
        foreach (ref readonly var word in words)
        {
            var hash = word.Hash;
            row.Add(hash, 1);
            row.Add(WordHash.Join(hash, before + PairSalt), 1);
            row.Add(WordHash.Join(WordHash.Join(hash, before), earlier + TripleSalt), 0.7f);
            if (word.Is(WordMarks.Negated))
                row.Add(WordHash.Join(hash, NegatedSalt), 1);
            if (word.End - word.Start > Beginning && !word.Is(WordMarks.Name | WordMarks.Mark))
                row.Add(WordHash.Join(WordHash.Of(text.Slice(word.Start, Beginning)), BeginningSalt), 0.7f);
            (earlier, before) = (before, hash);
        }

        row.Scale(0, HashedNorm / MathF.Sqrt(row.Count + 1));
        var categories = row.Count;
        foreach (ref readonly var word in words)
        {
            if (word.Index < 0)
                continue;
            foreach (var category in table.Categories(word.Index))
                row.Add(WordHash.Join(category, CategorySalt), CategoryScale);
        }

        row.Scale(categories, 1 / MathF.Sqrt(words.Length + 1));
        if (_weights.Length < words.Length)
            _weights = new float[words.Length * 2];
        var weights = _weights.AsSpan(0, words.Length);
        weights.Fill(1);
        LexiconTally.Write(table, words, weights, _tally);
        row.AddDense(0, _tally, 1);
        MeanVector.Write(table, words, weights, _mean);
        row.AddDense(2 * LexiconTally.Size, _mean, VectorScale);
        if (WeighContrast(words, weights))
            LexiconTally.Write(table, words, weights, _tally);
        row.AddDense(LexiconTally.Size, _tally, 1);
    }

    /// <summary>Adds what the rules of valence make of the sentence that was written last.</summary>
    public void AddRules(ReadOnlySpan<char> text, ReadOnlySpan<ModelWord> words, FeatureRow row)
    {
        ValenceRules.Write(table, text, words, _rules);
        row.AddDense(DenseSize(table), _rules, RuleScale);
    }

    /// <summary>What stands after "but" counts more than what stands before it (Hutto and Gilbert 2014, heuristic 4).</summary>
    bool WeighContrast(ReadOnlySpan<ModelWord> words, Span<float> weights)
    {
        var contrast = -1;
        for (var i = 0; i < words.Length; i++)
        {
            if (table.Lexicon(words[i].Index, LexiconFeature.Contrast) > 0)
                contrast = i;
        }

        if (contrast < 0)
            return false;
        weights[..contrast].Fill(0.5f);
        weights[contrast..].Fill(1.5f);
        return true;
    }
}
