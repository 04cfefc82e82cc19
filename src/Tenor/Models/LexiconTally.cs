namespace Tenor.Models;

/// <summary>
/// Sums up what the word lists say of a stretch of words: valence with negation and strengthening in the manner of VADER
/// (Hutto and Gilbert 2014), opinion words, guessed valence, and how many words of each list there are.
/// </summary>
internal static class LexiconTally
{
    /// <summary>How many numbers a tally has.</summary>
    public const int Size = 32;

    /// <summary>What is left of a word's valence, with its sign turned, under negation.</summary>
    const float Negation = -0.74f;

    const float Boost = 0.293f / 4;

    /// <summary>The first of the list counts in <see cref="LexiconFeature"/>.</summary>
    const int FirstList = (int)LexiconFeature.StrongSubjective;

    static readonly ulong Exclamation = WordHash.Of("!");
    static readonly ulong Question = WordHash.Of("?");

    /// <summary>Writes the tally of words, each counted by its weight.</summary>
    public static void Write(Vocabulary table, ReadOnlySpan<ModelWord> words, ReadOnlySpan<float> weights, Span<float> tally)
    {
        tally.Clear();
        float total = 1e-6f;
        for (var i = 0; i < words.Length; i++)
        {
            var weight = weights[i];
            if (weight == 0)
                continue;
            ref readonly var word = ref words[i];
            if (word.Is(WordMarks.Name))
                tally[29] += weight;
            if (word.Is(WordMarks.Mark))
            {
                if (word.Hash == Exclamation)
                    tally[30] += weight;
                else if (word.Hash == Question)
                    tally[31] += weight;
            }

            if (word.Index < 0)
                continue;
            total += weight;
            var lexicon = table.Lexicon(word.Index);
            var turned = word.Is(WordMarks.Negated) ? Negation : 1;
            if (lexicon[(int)LexiconFeature.Valence] is var valence && valence != 0)
            {
                valence = Boosted(table, words, i, valence) * turned * weight;
                if (word.Is(WordMarks.Shouted))
                    valence *= 1.3f;
                if (valence > 0)
                {
                    tally[0] += valence;
                    tally[3] = MathF.Max(tally[3], valence);
                }
                else
                {
                    tally[1] += valence;
                    tally[4] = MathF.Min(tally[4], valence);
                }
            }

            if (lexicon[(int)LexiconFeature.Opinion] is var opinion && opinion != 0)
            {
                opinion *= turned * weight;
                tally[opinion > 0 ? 5 : 6] += opinion;
            }

            var guess = lexicon[(int)LexiconFeature.GuessedValence] * turned * weight;
            tally[10] += guess;
            if (guess > 0)
            {
                tally[8] += guess;
                tally[11] = MathF.Max(tally[11], guess);
            }
            else
            {
                tally[9] += guess;
                tally[12] = MathF.Min(tally[12], guess);
            }

            for (var list = FirstList; list < Vocabulary.LexiconSize; list++)
            {
                if (lexicon[list] > 0)
                    tally[10 + list] += weight;
            }

            if (lexicon[(int)LexiconFeature.Booster] < 0)
                tally[25] += weight;
            if (word.Is(WordMarks.Quoted))
                tally[26] += weight;
            if (word.Is(WordMarks.Shouted))
                tally[27] += weight;
            if (word.Index == Vocabulary.Number)
                tally[28] += weight;
        }

        tally[2] = Compound(tally[0] + tally[1]);
        tally[7] = Compound((tally[5] + tally[6]) / 2);
        tally[10] /= total;
        tally[26] /= total;
    }

    static float Compound(float sum) => sum / MathF.Sqrt((sum * sum) + (15f / 16));

    static float Boosted(Vocabulary table, ReadOnlySpan<ModelWord> words, int i, float valence)
    {
        var boost = 0f;
        var fade = 1f;
        for (var j = i - 1; j >= 0 && j >= i - 3; j--, fade -= 0.05f)
            boost += table.Lexicon(words[j].Index, LexiconFeature.Booster) * Boost * fade;
        return valence + (valence > 0 ? boost : -boost);
    }
}
