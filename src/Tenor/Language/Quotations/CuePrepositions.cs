using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>The preposition that joins a verb of saying or thinking to what it is about: "call for", "warn against", "object to".</summary>
internal static class CuePrepositions
{
    private static readonly FrozenDictionary<string, string[]> ByVerb = Build();

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByVerb.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a preposition joins a verb, in any form, to what is said or thought.</summary>
    public static bool Joins(ReadOnlySpan<char> verb, ReadOnlySpan<char> preposition)
    {
        if (!BySpan.TryGetValue(verb, out string[]? prepositions)) return false;
        foreach (string known in prepositions)
        {
            if (preposition.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static FrozenDictionary<string, string[]> Build()
    {
        var joined = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        const string Pairs =
            "call for on|warn against about of over|complain about of|joke about|boast about of|brag about|talk about of|speak about of against|rail against|push for|"
            + "press for|argue for against over about|object to|refer to|allude to|approve of|disapprove of|apologise for|apologize for|ask about for|wonder about|"
            + "worry about over|think about of|care about|hint at|point to|insist on|focus on|comment on|elaborate on|respond to|react to|"
            + "hope for|wish for|long for|plead for|beg for|appeal for to|lobby for against|advocate for|campaign against|vote against|"
            + "inquire about|testify about|write about|tweet about|agree with on to|disagree with|dream of|learn of about|hear of about|know of about|"
            + "believe in|speculate about on|brood over|fret about over|vent about|muse about on|reflect on|protest against|caution against|advise against|"
            + "decide against on|opine on|lament about|mock for|swear by|plan for on|aim for at|seek after|balk at|bristle at|scoff at|sympathize with|quarrel with|"
            + "dwell on|expand on|rant about|inform about of|remind of about|tell of about|accuse of|question about|preach about|gripe about";
        foreach (string entry in Pairs.Split('|'))
        {
            string[] words = entry.Split(' ');
            foreach (string form in CueVerbs.FormsOf(words[0])) joined[form] = words[1..];
        }

        return joined.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
