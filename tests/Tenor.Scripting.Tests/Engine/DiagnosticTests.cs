using Tenor.Scripting.Tests.Oracle;

namespace Tenor.Scripting.Tests.Engine;

/// <summary>What a newcomer reads: one error for one mistake, at its place, with the way out.</summary>
public class DiagnosticTests
{
    [Theory]
    [InlineData("\"abc\".Lenght", "1:7-1:13 CS1061", "did you mean 'Length'?")]
    [InlineData("using Tenor; Corpus.FromText(\"One.\").Sentenses()", "1:38-1:47 CS1061", "did you mean 'Sentences'?")]
    [InlineData("using Tenor; Corpus.FromText(\"One.\").Terms(ngram: 2)", "1:44-1:52 CS1739", "did you mean 'ngrams'?")]
    [InlineData("using Tenor; Corpus.FromText(\"One.\").Tone().Select(t => t.Scor)", "1:59-1:63 CS1061", "did you mean 'Score'?")]
    [InlineData("math.Sqrt(2)", "1:1-1:5 CS0103", "did you mean 'Math'?")]
    [InlineData("new Lst<int>()", "1:5-1:13 CS0246", "did you mean 'List'?")]
    [InlineData("int n = \"5\";", "1:9-1:12 CS0029", "'string' does not convert to 'int'")]
    [InlineData("int n = 2.5;", "1:9-1:12 CS0266", "a cast does")]
    [InlineData("int x = 3;\nif (x = 3) { }", "2:5-2:10 CS0029", "To compare, write '=='")]
    [InlineData("print(\"hello\")", "1:1-1:6 CS0103", "display(x)")]
    [InlineData("x = 5", "1:1-1:2 CS0103", "write 'var x = …;'")]
    [InlineData("for (i = 0; i < 3; i++) { }", "1:6-1:7 CS0103", "write 'var i = …;'")]
    [InlineData("foreach (x in new[] { 1 }) { }", "1:10-1:11 CS0230", "foreach (var x in …)")]
    [InlineData("Regex.Replace(\"a\", \"b\", \"c\")", "1:1-1:6 CS0103", "using System.Text.RegularExpressions;")]
    [InlineData("var list = [1, 2, 3];", "1:12-1:21 CS0815", "int[] x = […]")]
    [InlineData("var a = 1\na + 1", "1:10-1:10 CS1002", "; expected")]
    [InlineData("Math.Max(1, 2", "1:14-1:14 CS1026", ") expected")]
    [InlineData("Console.WriteLine(\"a\")", "1:1-1:8 TN2001", "display(x)")]
    [InlineData("new[] { 1, 2 }.Where(r => r = 2)", "1:27-1:32 CS0029", "To compare, write '=='")]
    [InlineData("new[] { 1, 2 }.Where(r => r.Length > 1)", "1:29-1:35 CS1061", "'int' has no member 'Length'")]
    [InlineData("class Row { public int A { get; set; } }\nvar r = new Row();\nr.A", "1:1-1:6 TN1016", "Declare a record")]
    [InlineData("enum Tone { Low, High }\nTone.Low", "1:1-1:5 TN1017", "constants")]
    [InlineData("static int z = 3; z + 1", "1:1-1:7 TN1018", "Take the word out")]
    [InlineData("int x = 5; x switch { > 3 => 1, 4 => 2, _ => 3 }", "1:33-1:34 CS8510", "covers the pattern already")]
    [InlineData("else { }", "1:1-1:5 CS8641", "no 'if' before")]
    [InlineData("}", "1:1-1:2 CS1022", "'}' fits nothing here")]
    public void One_mistake_is_told_once_with_its_place_and_the_way_out(string code, string place, string words)
    {
        var errors = new ScriptSession(TenorSession.Options).Diagnose(code);
        var error = Assert.Single(errors);
        Assert.Equal(place, $"{error.Start.Line}:{error.Start.Column}-{error.End.Line}:{error.End.Column} {error.Id}");
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_of_a_cell_are_told_at_once()
    {
        var errors = new ScriptSession(TenorSession.Options).Diagnose("int n = \"5\";\n\"abc\".Lenght.Foo();\nundeclared + 1");
        Assert.Equal(["CS0029", "CS1061", "CS0103"], errors.Select(e => e.Id));
    }

    [Fact]
    public async Task Asking_about_a_cell_declares_nothing_in_the_session()
    {
        var session = new ScriptSession(TenorSession.Options);
        await session.ExecuteAsync("record Row(int A); var row = new Row(5);");
        new ScriptTooling(session).Complete("record Row(string B);", 5);
        session.Diagnose("record Row(string B);");
        var result = await session.ExecuteAsync("Row same = row; same.A");
        Assert.Equal(5, result.Value);
    }

    [Fact]
    public async Task What_a_refused_cell_opened_is_not_open()
    {
        var session = new ScriptSession(TenorSession.Options);
        await session.ExecuteAsync("using System.Collections.Immutable; new[] { 1 }.ToImmutableArray().Missing()");
        await session.ExecuteAsync("using System.Text.RegularExpressions;");
        var result = await session.ExecuteAsync("new[] { 1 }.ToImmutableArray()");
        Assert.Equal("CS1061", Assert.Single(result.Diagnostics).Id);
    }
}
