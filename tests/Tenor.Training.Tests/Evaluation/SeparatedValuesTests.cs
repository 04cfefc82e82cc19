using Tenor.Training.Evaluation;

namespace Tenor.Training.Tests.Evaluation;

public class SeparatedValuesTests
{
    [Fact]
    public void Quoted_fields_hold_separators_quotes_and_line_breaks()
    {
        var records = SeparatedValues.Read(new StringReader("a;b\n\"x;1\";\"say \"\"no\"\"\nor yes\"\n2;3\n"), ';').ToList();
        Assert.Equal(2, records.Count);
        Assert.Equal("x;1", records[0]["a"]);
        Assert.Equal("say \"no\"\nor yes", records[0]["b"]);
        Assert.Equal("3", records[1]["b"]);
    }
}
