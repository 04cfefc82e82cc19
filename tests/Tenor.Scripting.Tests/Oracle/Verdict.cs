namespace Tenor.Scripting.Tests.Oracle;

/// <summary>How the cell language's answer for a cell stands to the C# compiler's.</summary>
public enum Verdict
{
    /// <summary>The same value of the same type, or an exception of the same type.</summary>
    Agreed,

    /// <summary>Both refuse the cell.</summary>
    BothRefused,

    /// <summary>The C# compiler takes the cell; ours refuses it with a diagnostic that names the construct.</summary>
    RefusedByName,

    /// <summary>A defect.</summary>
    Disagreed,
}

public static class Verdicts
{
    /// <param name="expected">The compiler's answer.</param>
    /// <param name="actual">Ours.</param>
    /// <param name="before">Whether a cell before it in its session was refused by name, so that what it declares is missing here.</param>
    public static Verdict Of(Outcome expected, Outcome actual, bool before = false)
    {
        if (before && actual.Refused is not null && expected.Refused is null)
            return Verdict.RefusedByName;
        if (actual.Refused is { } id)
        {
            return expected.Refused is not null ? Verdict.BothRefused
                : id.StartsWith("TN", StringComparison.Ordinal) && !string.IsNullOrEmpty(actual.Message) ? Verdict.RefusedByName
                : Verdict.Disagreed;
        }

        var same = expected.Refused is null
            && expected.Throws == actual.Throws
            && expected.Value == actual.Value
            && (expected.Type == actual.Type || (expected.Type == "" && actual.Type is not null));
        return same ? Verdict.Agreed : Verdict.Disagreed;
    }
}
