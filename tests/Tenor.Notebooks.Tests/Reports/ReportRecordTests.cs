namespace Tenor.Notebooks.Tests;

public sealed class ReportRecordTests
{
    private static readonly ReportRecord Monday = new(
        "T", "a.html", new string('1', 64), "t.ipynb", new string('2', 64),
        [new("articles", "\"a.txt\"", true), new("top", "20", false)],
        [new("a.txt", 1, new string('3', 64)), new("b.txt", 2, new string('4', 64))],
        new Dictionary<string, string> { ["Tenor"] = "0.1.0", ["tone.bin"] = new string('5', 64) });

    [Fact]
    public void Two_reports_made_of_the_same_differ_in_nothing() => Assert.Empty(Monday.DifferencesTo(Monday with { }));

    [Fact]
    public void Each_thing_that_differs_is_named_with_both_its_values()
    {
        var tuesday = Monday with
        {
            Parameters = [new("articles", "\"a.txt\"", true), new("top", "10", true)],
            Inputs = [new("a.txt", 1, new string('6', 64)), new("c.txt", 2, new string('4', 64))],
            Packages = new Dictionary<string, string> { ["Tenor"] = "0.2.0", ["tone.bin"] = new string('5', 64) },
        };

        Assert.Equal(
            [
                "parameter top: 20 in the first, 10 in the second",
                "input a.txt: 333333333333… in the first, 666666666666… in the second",
                "input b.txt: only in the first",
                "input c.txt: only in the second",
                "version Tenor: 0.1.0 in the first, 0.2.0 in the second",
            ],
            Monday.DifferencesTo(tuesday));
    }

    [Fact]
    public void A_file_that_is_no_manifest_is_refused_by_name()
    {
        var error = Assert.Throws<NotebookFormatException>(() => ReportRecord.Parse("{}", "r.manifest.json"));

        Assert.Contains("r.manifest.json", error.Message);
    }
}
