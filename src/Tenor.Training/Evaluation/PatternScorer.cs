using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tenor.Training.Evaluation;

/// <summary>
/// The method of Pattern and TextBlob (De Smedt and Daelemans, "Pattern for Python", JMLR 13, 2012): the mean polarity of the words of a
/// lexicon of adjectives, made stronger by an adverb before them and weakly turned by a negation, and of emoticons. A word's senses count
/// alike, as where no tagger is asked. Pattern 2.6 itself reaches r = .295, .413, .517 and .698 on the four rated sets.
/// </summary>
internal sealed class PatternScorer
{
    /// <summary>Where Debian's package python3-pattern puts the lexicon.</summary>
    public const string Packaged = "/usr/lib/python3/dist-packages/pattern/text/en/en-sentiment.xml";

    static readonly Regex Parts = new(@"[\w][\w'-]*|[^\w\s]", RegexOptions.CultureInvariant);

    static readonly FrozenDictionary<string, double> Emoticons = new (double Mood, string[] Signs)[]
    {
        (1, ["<3", "♥", ":-d", ":d", "=d", "xd", "x-d"]), (0.75, [":-p", ":p", "=p"]), (0.5, [":-)", ":)", "=)", ":]", ":3", "8)"]),
        (0.25, [";-)", ";)", ";]", ";d"]), (-0.25, [":-/", ":/", ":\\", ":s", ":-s"]), (-0.75, [":-(", ":(", "=(", ":[", ":c"]), (-1, [":'("]),
    }.SelectMany(group => group.Signs, (group, sign) => (sign, group.Mood)).ToFrozenDictionary(pair => pair.sign, pair => pair.Mood, StringComparer.Ordinal);

    const double Negation = -0.5;
    const double Exclamation = 1.25;

    readonly Dictionary<string, Entry> _lexicon;

    /// <param name="path">The lexicon, <c>en-sentiment.xml</c>.</param>
    public PatternScorer(string path) => _lexicon = XDocument.Load(path).Root!.Elements("word")
        .GroupBy(word => word.Attribute("form")!.Value.ToLowerInvariant(), StringComparer.Ordinal)
        .ToDictionary(senses => senses.Key, Entry.Of, StringComparer.Ordinal);

    /// <summary>The score, in [-1, 1].</summary>
    public double Score(string text)
    {
        var found = new List<double>();
        double? strengthened = null;
        var (negated, strengtheningNegated) = (false, false);
        foreach (var word in Words(text))
        {
            if (word == "!" && found.Count > 0)
            {
                found[^1] = Math.Clamp(found[^1] * Exclamation, -1, 1);
            }
            else if (Emoticons.TryGetValue(word, out var mood))
            {
                found.Add(mood);
            }
            else if (_lexicon.TryGetValue(word, out var entry))
            {
                negated |= strengtheningNegated;
                var polarity = Math.Clamp(entry.Polarity * (strengthened ?? 1), -1, 1) * (negated ? Negation : 1);

                // An adverb and what it strengthens are one finding.
                if (strengthened is not null)
                    found[^1] = polarity;
                else
                    found.Add(polarity);
                strengthened = !entry.IsAdverb ? null : negated ? 1 / entry.Intensity : entry.Intensity;
                strengtheningNegated = entry.IsAdverb && negated;
                negated = false;
            }
            else
            {
                // "Not a good idea", "really is good": small words stand between.
                negated = word is "no" or "not" or "never" or "n't" || (negated && word.Length <= 1);
                if (strengthened is not null && negated)
                    (strengtheningNegated, negated) = (true, false);
                else if (word.Length > 2)
                    (strengthened, strengtheningNegated) = (null, false);
            }
        }

        return found.Count == 0 ? 0 : found.Average();
    }

    /// <summary>The words in small letters, with the "n't" of a verb, marks and emoticons as words of their own.</summary>
    static IEnumerable<string> Words(string text)
    {
        foreach (var stretch in text.ToLowerInvariant().Replace('\u2019', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Emoticons.ContainsKey(stretch))
            {
                yield return stretch;
                continue;
            }

            foreach (Match part in Parts.Matches(stretch))
            {
                if (part.Length > 3 && part.Value.EndsWith("n't", StringComparison.Ordinal))
                {
                    yield return part.Value[..^3];
                    yield return "n't";
                }
                else
                {
                    yield return part.Value;
                }
            }
        }
    }

    sealed record Entry(double Polarity, double Intensity, bool IsAdverb)
    {
        public static Entry Of(IEnumerable<XElement> senses)
        {
            // The mean for each part of speech, and of those.
            var parts = senses.GroupBy(s => s.Attribute("pos")?.Value ?? "", StringComparer.Ordinal).ToList();
            return new(parts.Average(p => p.Average(s => Number(s, "polarity"))), parts.Average(p => p.Average(s => Number(s, "intensity"))), parts.Any(p => p.Key == "RB"));
        }

        static double Number(XElement sense, string name) => double.Parse(sense.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);
    }
}
