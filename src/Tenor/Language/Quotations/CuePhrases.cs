using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>A cue of several words, read at its verb.</summary>
/// <param name="Length">How many tokens it has.</param>
/// <param name="Cue">What it takes, and the verb's form.</param>
internal readonly record struct CuePhrase(int Length, CueVerb Cue);

/// <summary>Cues of several words: "made clear that", "took issue with", "fired back".</summary>
internal static class CuePhrases
{
    private const CueFrames Said = CueFrames.Speech;
    private const CueFrames Told = CueFrames.ThatClause;
    private const CueFrames About = CueFrames.Object;

    private static readonly FrozenDictionary<string, (string[] Words, CueVerb Cue)[]> ByVerb = Build();

    private static readonly FrozenDictionary<string, (string[] Words, CueVerb Cue)[]>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByVerb.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest cue that begins at a verb.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="verb">Index of the verb.</param>
    /// <param name="end">Index after the last token that may belong to it.</param>
    /// <param name="phrase">The cue.</param>
    public static bool TryFind(TaggedTokens tokens, int verb, int end, out CuePhrase phrase)
    {
        phrase = default;
        if (!BySpan.TryGetValue(tokens.Word(verb), out (string[] Words, CueVerb Cue)[]? known)) return false;
        foreach ((string[] rest, CueVerb cue) in known)
        {
            if (rest.Length + 1 <= phrase.Length || verb + rest.Length >= end) continue;
            int same = 0;
            while (same < rest.Length && tokens.Is(verb + 1 + same, rest[same]) && !tokens.IsQuoted(verb + 1 + same)) same++;
            if (same == rest.Length) phrase = new CuePhrase(rest.Length + 1, cue);
        }

        return phrase.Length > 0;
    }

    private static FrozenDictionary<string, (string[] Words, CueVerb Cue)[]> Build()
    {
        var phrases = new Dictionary<string, List<(string[], CueVerb)>>(StringComparer.OrdinalIgnoreCase);
        Add(Told, "make clear|make it clear|make plain|make it plain|make the case|make the point|make the argument|leave no doubt|raise the possibility|take the view|"
            + "take the position|let it be known|get the impression|hold out hope|sound the alarm|lay out the case|bring up the fact|come to the conclusion|drive home the point");
        Add(About, "take issue with|take aim at|lash out at|hit out at|hit back at|fire back at|push back on|push back against|speak out against|speak out about|"
            + "cast doubt on|pour cold water on|pay tribute to|call attention to|draw attention to|take exception to|come out against|come out in favor of|come out in favour of|"
            + "speak in favor of|speak in favour of|argue in favor of|vote in favor of|rule out|lay out|play down|play up|weigh in on|sign off on|throw cold water on|call into question|"
            + "lay blame on|place blame on|put the blame on|express support for|take a swipe at|take a shot at|make light of|make fun of|sound off on|sound off about|shy away from");
        Add(Said, "fire back|hit back|shoot back|chime in|weigh in|go on|put it|follow up|pipe up|cry out|call out|sum up|blurt out|lash out|hit out|push back|"
            + "speak up|speak out|sum it up|begin by saying|throw in|jump in|write in part|read in part");
        Add(CueFrames.Speech | CueFrames.Clause, "point out|go on to say");
        return phrases.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.OrdinalIgnoreCase);

        void Add(CueFrames frames, string list)
        {
            foreach (string entry in list.Split('|'))
            {
                string[] words = entry.Split(' ');
                foreach ((string form, VerbForm kind) in CueVerbs.InflectionsOf(words[0]))
                {
                    if (!phrases.TryGetValue(form, out List<(string[], CueVerb)>? known)) phrases.Add(form, known = []);
                    known.Add((words[1..], new CueVerb(ushort.MaxValue, frames, kind)));
                }
            }
        }
    }
}
