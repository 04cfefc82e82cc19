namespace Tenor.Language;

/// <summary>Labels of the tagger: outside, and begin or inside of each type of name.</summary>
internal static class NameLabel
{
    public const int Outside = 0;

    public const int Person = 0;
    public const int Organisation = 1;
    public const int Place = 2;
    public const int Miscellaneous = 3;

    /// <summary>Types of names, in the order of their labels.</summary>
    public static readonly string[] Types = ["PER", "ORG", "LOC", "MISC"];

    public static readonly int Count = 1 + (2 * Types.Length);

    public static int Begin(int type) => 1 + (2 * type);

    public static int Inside(int type) => 2 + (2 * type);

    /// <summary>The type of a label; -1 outside.</summary>
    public static int TypeOf(int label) => label == Outside ? -1 : (label - 1) / 2;

    public static bool IsBegin(int label) => label != Outside && (label & 1) == 1;

    public static bool IsInside(int label) => label != Outside && (label & 1) == 0;

    /// <summary>Whether one label may follow another: an inside label only its own type's begin or inside.</summary>
    public static bool MayFollow(int previous, int label) => !IsInside(label) || (previous != Outside && TypeOf(previous) == TypeOf(label));
}
