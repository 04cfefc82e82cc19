using System.Globalization;

namespace Tenor.Scripting.Tests.Oracle;

/// <summary>
/// The table of a differential run. <c>dotnet test</c> prints nothing that a passing test writes, but it lists what the run leaves
/// behind; so the table goes into a file whose name has the sums.
/// </summary>
internal static class RunTable
{
    public static void Add(string cells, string table, IEnumerable<Verdict> verdicts)
    {
        var counted = verdicts.CountBy(v => v).ToDictionary(c => c.Key, c => c.Value);
        string Count(Verdict verdict) => counted.GetValueOrDefault(verdict).ToString("N0", CultureInfo.InvariantCulture);
        var sums = $"{counted.Values.Sum().ToString("N0", CultureInfo.InvariantCulture)} {cells} - {Count(Verdict.Agreed)} agreed, {Count(Verdict.BothRefused)} both refused, "
            + $"{Count(Verdict.RefusedByName)} refused by name, {Count(Verdict.Disagreed)} disagreed";
        TestContext.Current.TestOutputHelper!.WriteLine(table);
        TestContext.Current.AddAttachment(sums, table);
    }
}
