namespace Tenor.Scripting.Tests.Engine;

/// <summary>What a session promises its host.</summary>
public class SessionTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Variables_outlive_the_cell_that_fails_after_declaring_them()
    {
        var session = new ScriptSession(new ScriptOptions());
        var failed = await session.ExecuteAsync("var a = 1; throw new InvalidOperationException(\"no\");", Ct);
        Assert.IsType<InvalidOperationException>(failed.Exception);
        Assert.Equal(2, (await session.ExecuteAsync("a + 1", Ct)).Value);
    }

    [Fact]
    public async Task A_cell_with_an_error_changes_nothing()
    {
        var session = new ScriptSession(new ScriptOptions());
        await session.ExecuteAsync("var a = 1;", Ct);
        await session.ExecuteAsync("var a = \"x\"; var b = nowhere;", Ct);
        Assert.Equal(["a"], session.Variables.Select(v => v.Name));
        Assert.Equal(1, session.Variables[0].Value);
    }

    [Fact]
    public async Task A_variable_from_outside_is_like_one_of_a_cell()
    {
        var session = new ScriptSession(new ScriptOptions());
        session.SetVariable("names", typeof(string[]), new[] { "Kim", "Yoon" });
        Assert.Equal(4, (await session.ExecuteAsync("names.Max(n => n.Length)", Ct)).Value);
    }

    [Theory]
    [InlineData("var total = counts.Sum(c => c * weight);", "total", "counts,weight")]
    [InlineData("foreach (var x in rows) { var y = x; kept.Add(y); }", "", "rows,kept")]
    [InlineData("int Twice(int n) => n * factor; var (a, b) = pair;", "Twice,a,b", "factor,pair")]
    [InlineData("from w in words let n = w.Length where n > least select (w, n)", "", "words,least")]
    [InlineData("if (int.TryParse(text, out var parsed)) Math.Abs(parsed);", "parsed", "text")]
    public void A_cell_tells_what_it_defines_and_what_it_takes_from_others(string code, string defines, string uses)
    {
        var names = new ScriptSession(new ScriptOptions()).NamesOf(code);
        Assert.Equal(defines, string.Join(',', names.Defines));
        Assert.Equal(uses, string.Join(',', names.Uses));
    }

    [Theory]
    [InlineData("try\n{\n    int.Parse(\"x\");\n}\nfinally\n{\n    Math.Abs(1);\n}", 3)]
    [InlineData("try\n{\n    int.Parse(\"x\");\n}\nfinally\n{\n    int.Parse(\"y\");\n}", 7)]
    [InlineData("try\n{\n    Math.Abs(1);\n}\nfinally\n{\n    Math.Abs(2);\n}\nint.Parse(\"x\");", 9)]
    [InlineData("var zero = 0;\nif (1 / zero > 0)\n    zero++;", 2)]
    [InlineData("var zero = 0;\nforeach (var n in new[] { 1 })\n    _ = n / zero;", 2)]
    [InlineData("var zero = 0;\n\nswitch (1 / zero)\n{\n    default: break;\n}", 3)]
    public async Task An_exception_is_told_with_the_line_of_the_statement_that_threw_it(string code, int line)
    {
        var result = await new ScriptSession(new ScriptOptions()).ExecuteAsync(code, Ct);
        Assert.NotNull(result.Exception);
        Assert.Equal(line, result.ExceptionPosition!.Value.Line);
    }

    [Theory]
    [InlineData("words.Selct(w => w)", "CS1061", "did you mean 'Select'")]
    [InlineData("var total = 1;\ntotl + 1", "CS0103", "did you mean 'total'")]
    [InlineData("lock (words) { }", "TN1011", "Take it out")]
    public async Task A_diagnostic_says_what_to_write_instead(string code, string id, string hint)
    {
        var session = new ScriptSession(new ScriptOptions());
        await session.ExecuteAsync("var words = new[] { \"a\" };", Ct);
        var diagnostic = Assert.Single(session.Diagnose(code));
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(hint, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_errors_of_a_cell_are_told_at_once()
    {
        var found = new ScriptSession(new ScriptOptions()).Diagnose("int a = \"x\";\nint b = nowhere;\nvar c = 1 +;");
        Assert.Equal([1, 2, 3], found.Select(d => d.Start.Line));
    }

    [Fact]
    public async Task A_path_is_asked_about_before_it_is_used()
    {
        var asked = new List<string>();
        var session = new ScriptSession(new ScriptOptions
        {
            AllowLists = ["assembly System.Private.CoreLib\nnamespace System.IO\nonly Directory: Exists\npath Directory.Exists path"],
            Imports = ["System.IO"],
            ResolvePath = path =>
            {
                asked.Add(path);
                throw new UnauthorizedAccessException("outside");
            },
        });
        var result = await session.ExecuteAsync("Directory.Exists(\"/etc\")", Ct);
        Assert.IsType<UnauthorizedAccessException>(result.Exception);
        Assert.Equal(["/etc"], asked);
    }
}
