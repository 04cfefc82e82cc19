using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>Small closed classes of words by which the grammar around a mention is read. All in lower case.</summary>
internal static class GrammarWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions = Set(
        "about above across after against along amid among around at before behind below beneath beside between beyond by despite during "
        + "for from in inside into like near of off on onto out outside over past per since than through throughout to toward towards under "
        + "until up upon via with within without alongside versus regarding concerning including");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Auxiliaries = Set(
        "is are was were be been being am has have had do does did will would can could shall should may might must isn't wasn't hasn't "
        + "hadn't doesn't didn't won't wouldn't can't couldn't shouldn't cannot isn’t wasn’t hasn’t hadn’t doesn’t didn’t won’t wouldn’t can’t");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClauseOpeners = Set(
        "and but or nor that if whether because although though while when where as since until unless so then after before yet how why "
        + "whereas meanwhile however once");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Subordinators = Set(
        "that if whether because although though while when where as since until unless so than after before how why whereas once");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PhraseEnders = Set(
        "who whom which whose that and or but to not also then still now just never already later even today yesterday tomorrow his her its "
        + "their the a an he she it they this these those says said told added made took went came got gave began met spoke wrote won lost led "
        + "held saw kept left put set sent ran called announced nor if as because while when where there himself herself itself "
        + "wants plans needs hopes seeks faces makes takes goes comes gets gives knows thinks believes ago so only both too again");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns = Set(
        "i me my mine we us our you your he him his she her hers it its they them their who whose which that this these those one ones "
        + "everyone everybody someone somebody anyone nobody both all some many few others another each");

    /// <summary>Whether a word stands for a noun phrase by itself.</summary>
    public static bool IsPronoun(ReadOnlySpan<char> lower) => Pronouns.Contains(lower);

    public static bool IsPreposition(ReadOnlySpan<char> lower) => Prepositions.Contains(lower);

    public static bool IsAuxiliary(ReadOnlySpan<char> lower) => Auxiliaries.Contains(lower);

    public static bool OpensClause(ReadOnlySpan<char> lower) => ClauseOpeners.Contains(lower);

    /// <summary>Whether a word makes the clause that it opens a part of another.</summary>
    public static bool Subordinates(ReadOnlySpan<char> lower) => Subordinators.Contains(lower);

    /// <summary>Whether a word shows that the noun before it was the head of its phrase.</summary>
    public static bool EndsPhrase(ReadOnlySpan<char> lower) =>
        PhraseEnders.Contains(lower) || Prepositions.Contains(lower) || Auxiliaries.Contains(lower)
        || (lower.Length > 4 && (lower.EndsWith("ed") || lower.EndsWith("ly")));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
