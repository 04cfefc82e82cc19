using System.Globalization;

namespace Tenor;

/// <summary>How far a long call has come. It is told from whichever thread does the work, and not always in order.</summary>
/// <param name="Work">What is being done, as a person reads it: "Loading", "Measuring tone".</param>
/// <param name="Done">How much is done.</param>
/// <param name="InAll">How much there is to do.</param>
/// <param name="Unit">What is counted, in the plural: "files", "articles", "mentions".</param>
public readonly record struct WorkProgress(string Work, int Done, int InAll, string Unit)
{
    /// <summary>One line for a person: "Loading: 1,200 of 10,000 files".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Work}: {Done:N0} of {InAll:N0} {Unit}");
}
