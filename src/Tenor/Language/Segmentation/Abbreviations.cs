using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>What may follow an abbreviation's full stop.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>Stands before a name: "Mr.", "Gov.", "St." Never ends a sentence.</summary>
    Title,

    /// <summary>Stands before a number: "No. 5", "p. 55"; elsewhere the letters are a word.</summary>
    BeforeNumber,

    /// <summary>A month or day: "Oct. 29".</summary>
    Month,

    /// <summary>Stands after a name or at the end of a list and may end a sentence: "Inc.", "Jr.", "etc."</summary>
    Trailing,

    /// <summary>A state or province after a city: "Skokie, Ill."; in small letters it is a word ("ill", "ore").</summary>
    State,

    /// <summary>Introduces what follows: "vs.", "e.g.", "i.e."</summary>
    Inner,
}

/// <summary>The abbreviations of news English.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, AbbreviationKind> Kinds = Build();

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Looks up a word that stands before a full stop, without the stop.</summary>
    public static bool TryFind(ReadOnlySpan<char> word, out AbbreviationKind kind) => BySpan.TryGetValue(word, out kind);

    /// <summary>A lawmaker's state without the party before it: "Fla" of "R-Fla"; any other word as it is.</summary>
    public static ReadOnlySpan<char> WithoutParty(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[1] == '-' && word[0] is 'D' or 'R' or 'I' ? word[2..] : word;

    private static FrozenDictionary<string, AbbreviationKind> Build()
    {
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.OrdinalIgnoreCase);
        void Add(AbbreviationKind kind, string words)
        {
            foreach (string word in words.Split(' ')) kinds.Add(word, kind);
        }

        Add(AbbreviationKind.Title,
            "mr mrs ms mx messrs mme mlle dr prof rev hon fr sr sra msgr br st mt ft gov govs sen sens rep reps pres vp lt col gen brig maj capt cmdr "
            + "cpl sgt pvt pfc adm ens cpt supt det insp atty dist asst assoc amb sec min del");
        Add(AbbreviationKind.BeforeNumber, "no nos art pp p vol vols fig figs ch chap sect para ver ed op eq");
        Add(AbbreviationKind.Month, "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues thu thur thurs fri sat");
        Add(AbbreviationKind.Trailing,
            "inc co corp ltd llc plc bros jr esq etc al dept univ assn ave blvd rd bldg hwy approx est govt natl intl");
        Add(AbbreviationKind.State,
            "ala ariz ark calif colo conn fla ga ill ind kan ky md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que");
        Add(AbbreviationKind.Inner, "vs v cf viz ie eg aka ca");
        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
