using Tenor.Training.Data;

namespace Tenor.Training.Evaluation;

/// <summary>
/// The method that the models are compared with: VADER (Hutto and Gilbert, "VADER: a parsimonious rule-based model for sentiment
/// analysis of social media text", ICWSM 2014), written from the paper over its lexicon.
/// </summary>
internal sealed class VaderScorer(DataFolder data)
{
    const double Boost = 0.293;
    const double Capitals = 0.733;
    const double Negation = -0.74;

    static readonly HashSet<string> Negators = new(StringComparer.Ordinal)
    {
        "aint", "arent", "cannot", "cant", "couldnt", "darent", "didnt", "doesnt", "ain't", "aren't", "can't", "couldn't", "daren't",
        "didn't", "doesn't", "dont", "hadnt", "hasnt", "havent", "isnt", "mightnt", "mustnt", "neither", "don't", "hadn't", "hasn't",
        "haven't", "isn't", "mightn't", "mustn't", "neednt", "needn't", "never", "none", "nope", "nor", "not", "nothing", "nowhere",
        "oughtnt", "shant", "shouldnt", "uhuh", "wasnt", "werent", "oughtn't", "shan't", "shouldn't", "uh-uh", "wasn't", "weren't",
        "without", "wont", "wouldnt", "won't", "wouldn't", "rarely", "seldom", "despite",
    };

    static readonly HashSet<string> Stronger = new(StringComparer.Ordinal)
    {
        "absolutely", "amazingly", "awfully", "completely", "considerable", "considerably", "decidedly", "deeply", "enormous",
        "enormously", "entirely", "especially", "exceptional", "exceptionally", "extreme", "extremely", "fabulously", "fully",
        "greatly", "highly", "hugely", "incredible", "incredibly", "intensely", "major", "majorly", "more", "most", "particularly",
        "purely", "quite", "really", "remarkably", "so", "substantially", "thoroughly", "total", "totally", "tremendous",
        "tremendously", "uber", "unbelievably", "unusually", "utter", "utterly", "very",
    };

    static readonly HashSet<string> Weaker = new(StringComparer.Ordinal)
    {
        "almost", "barely", "hardly", "kinda", "less", "little", "marginal", "marginally", "occasional", "occasionally", "partly",
        "scarce", "scarcely", "slight", "slightly", "somewhat", "sorta",
    };

    static readonly char[] Punctuation = [.. "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\u201C\u201D\u2018\u2019"];

    readonly Dictionary<string, double> _lexicon = data.VaderLexicon()
        .GroupBy(w => w.Word, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Valence, StringComparer.Ordinal);

    /// <summary>The compound score, in [-1, 1].</summary>
    public double Score(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Strip).ToArray();
        var lower = words.Select(w => w.ToLowerInvariant().Replace('\u2019', '\'')).ToArray();
        var loud = words.Count(IsLoud);
        var someLoud = loud > 0 && loud < words.Length;
        var valences = new double[words.Length];
        for (var i = 0; i < words.Length; i++)
            valences[i] = Valence(words, lower, i, someLoud);
        var but = Array.IndexOf(lower, "but");
        for (var i = 0; but >= 0 && i < valences.Length; i++)
            valences[i] *= i < but ? 0.5 : i > but ? 1.5 : 1;
        var sum = valences.Sum();
        var emphasis = Math.Min(4, text.Count(c => c == '!')) * 0.292;
        var questions = text.Count(c => c == '?');
        emphasis += questions > 3 ? 0.96 : questions > 1 ? questions * 0.18 : 0;
        sum += sum > 0 ? emphasis : sum < 0 ? -emphasis : 0;
        return sum / Math.Sqrt((sum * sum) + 15);
    }

    /// <summary>The class by the usual thresholds of ±0.05.</summary>
    public static int Class(double score) => score >= 0.05 ? 2 : score <= -0.05 ? 0 : 1;

    double Valence(string[] words, string[] lower, int i, bool someLoud)
    {
        if (Stronger.Contains(lower[i]) || Weaker.Contains(lower[i]) || !_lexicon.TryGetValue(lower[i], out var valence))
            return 0;
        if (lower[i] == "no" && i + 1 < lower.Length && _lexicon.ContainsKey(lower[i + 1]))
            return 0;
        if (Enumerable.Range(1, 3).Any(back => i >= back && lower[i - back] == "no" && (back == 1 || lower[i - 1] is "or" or "nor" || back == 2)))
            valence *= Negation;
        if (someLoud && IsLoud(words[i]))
            valence += valence > 0 ? Capitals : -Capitals;
        for (var back = 1; back <= 3 && i - back >= 0; back++)
        {
            var before = lower[i - back];
            if (_lexicon.ContainsKey(before))
                continue;
            var boost = Stronger.Contains(before) ? Boost : Weaker.Contains(before) ? -Boost : 0;
            if (boost != 0)
            {
                if (valence < 0)
                    boost = -boost;
                if (someLoud && IsLoud(words[i - back]))
                    boost += valence > 0 ? Capitals : -Capitals;
                valence += boost * (back == 1 ? 1 : back == 2 ? 0.95 : 0.9);
            }

            if (Negators.Contains(before) || before.EndsWith("n't", StringComparison.Ordinal))
                valence *= before == "never" && back > 1 && lower[i - 1] is "so" or "this" ? 1.25 : Negation;
        }

        if (i > 0 && lower[i - 1] == "least" && !(i > 1 && lower[i - 2] is "at" or "very"))
            valence *= Negation;
        return valence;
    }

    static string Strip(string word)
    {
        var bare = word.Trim(Punctuation);
        return bare.Length <= 2 && word.Length <= 4 ? word.Length - bare.Length <= 1 && bare.Length > 0 ? bare : word : bare;
    }

    static bool IsLoud(string word) => word.Any(char.IsLetter) && word.All(c => !char.IsLower(c)) && word.Length > 1;
}
