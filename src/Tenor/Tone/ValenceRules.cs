using Tenor.Models;

namespace Tenor;

/// <summary>
/// Sums up the rated words of a sentence by rules: what strengthens, weakens or negates a word before it, capital letters, what stands
/// after "but", and the marks at the end (the heuristics of Hutto and Gilbert, "VADER", ICWSM 2014, section 3.2, over the words as the
/// models read them). Lengthened words ("goooood") count as the words that they are made of.
/// </summary>
internal static class ValenceRules
{
    /// <summary>How many numbers the rules give.</summary>
    public const int Size = 8;

    const float Capitals = 0.733f, Boost = 0.293f, Negation = -0.74f;
    const float Exclaimed = 0.292f, Asked = 0.18f, AskedMuch = 0.96f;
    const float Neutral = 15;

    /// <summary>How far back a word is strengthened or negated.</summary>
    const int Reach = 3;

    /// <summary>A sentence of so many words or fewer is more and more a short one.</summary>
    const float Short = 8;

    static readonly ulong Exclamation = WordHash.Of("!"), Question = WordHash.Of("?"), Least = WordHash.Of("least"), But = WordHash.Of("but");

    /// <summary>Writes what the rules find.</summary>
    /// <param name="table">The words' valence.</param>
    /// <param name="text">The text that the words point into.</param>
    /// <param name="words">The words.</param>
    /// <param name="found">
    /// Takes the compound score in [-1, 1]; the sums of good and of bad words, over 4 and at most 2; the share of rated words; the
    /// compound once more for a short sentence, for one with marks of strong feeling, and over the share of rated words; and what the
    /// last rated word says.
    /// </param>
    public static void Write(Vocabulary table, ReadOnlySpan<char> text, ReadOnlySpan<ModelWord> words, Span<float> found)
    {
        found.Clear();
        float good = 0, bad = 0, last = 0;
        int rated = 0, plain = 0, exclamations = 0, questions = 0, shouts = 0, symbols = 0;
        var but = -1;
        for (var i = 0; i < words.Length && but < 0; i++)
        {
            if (words[i].Hash == But)
                but = i;
        }

        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            var valence = 4 * (word.Index >= 0 ? table.Lexicon(word.Index, LexiconFeature.Valence) : Lengthened(table, text, word));
            if (word.Is(WordMarks.Mark))
            {
                if (word.Hash == Exclamation)
                    exclamations++;
                else if (word.Hash == Question)
                    questions++;
                else if (valence != 0)
                    symbols++;
            }
            else
            {
                plain++;
            }

            if (word.Is(WordMarks.Shouted))
                shouts++;
            if (valence == 0 || word.Index == Vocabulary.Name)
                continue;
            rated++;
            valence = Turned(table, words, i, valence);
            if (but >= 0)
                valence *= i < but ? 0.5f : 1.5f;
            last = valence;
            if (valence > 0)
                good += valence;
            else
                bad += valence;
        }

        var sum = good + bad;
        var emphasis = (Math.Min(4, exclamations) * Exclaimed) + (questions > 3 ? AskedMuch : questions > 1 ? questions * Asked : 0);
        sum += MathF.Sign(sum) * emphasis;
        var compound = sum / MathF.Sqrt((sum * sum) + Neutral);
        var share = rated / (float)Math.Max(1, plain);
        found[0] = compound;
        found[1] = MathF.Min(2, good / 4);
        found[2] = MathF.Max(-2, bad / 4);
        found[3] = share;
        found[4] = compound * MathF.Min(1, Short / Math.Max(1, plain));
        found[5] = exclamations + shouts + symbols > 0 ? compound : 0;
        found[6] = compound * share;
        found[7] = last / 4;
    }

    static float Turned(Vocabulary table, ReadOnlySpan<ModelWord> words, int i, float valence)
    {
        var side = MathF.Sign(valence);
        if (words[i].Is(WordMarks.Shouted))
            valence += side * Capitals;
        var negated = false;
        var fade = 1f;
        for (var j = i - 1; j >= 0 && j >= i - Reach; j--, fade -= 0.05f)
        {
            if (words[j].Index < 0)
                continue;
            var before = table.Lexicon(words[j].Index);
            if (before[(int)LexiconFeature.Negator] > 0 || (words[j].Hash == Least && j == i - 1))
                negated = true;
            else if (before[(int)LexiconFeature.Valence] == 0)
                valence += side * before[(int)LexiconFeature.Booster] * Boost * fade;
        }

        return negated ? valence * Negation : valence;
    }

    /// <summary>The valence of the word that a lengthened one stands for, by the letters once or twice; 0 for any other word.</summary>
    static float Lengthened(Vocabulary table, ReadOnlySpan<char> text, in ModelWord word)
    {
        const int Longest = 40;
        var written = text[word.Start..word.End];
        if (word.Is(WordMarks.Mark) || written.Length is < 4 or > Longest)
            return 0;
        Span<char> twice = stackalloc char[Longest], once = stackalloc char[Longest];
        int ones = 0, twos = 0, run = 0;
        var lengthened = false;
        for (var i = 0; i < written.Length; i++)
        {
            run = i > 0 && char.ToLowerInvariant(written[i]) == char.ToLowerInvariant(written[i - 1]) ? run + 1 : 1;
            lengthened |= run > 2;
            if (run <= 1)
                once[ones++] = written[i];
            if (run <= 2)
                twice[twos++] = written[i];
        }

        if (!lengthened)
            return 0;
        var index = table.Find(WordHash.Of(twice[..twos]));
        if (index < 0)
            index = table.Find(WordHash.Of(once[..ones]));
        return index < 0 ? 0 : table.Lexicon(index, LexiconFeature.Valence);
    }
}
