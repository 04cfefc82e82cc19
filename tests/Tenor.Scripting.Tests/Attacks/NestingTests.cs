namespace Tenor.Scripting.Tests.Attacks;

/// <summary>Sources that nest too deep for a person are answered with a diagnostic and not with the end of the process.</summary>
public class NestingTests
{
    private const int Deep = 100_000;

    public static TheoryData<string, string> TooDeep => new()
    {
        { "open parentheses", new string('(', Deep) },
        { "closed parentheses", new string('(', Deep) + "1" + new string(')', Deep) },
        { "brackets", new string('[', Deep) },
        { "braces", new string('{', Deep) },
        { "blocks", new string('{', Deep) + new string('}', Deep) },
        { "nots", new string('!', Deep) + "true" },
        { "complements", new string('~', Deep) + "1" },
        { "minuses", Repeat("- ", Deep) + "1" },
        { "casts", Repeat("(int)", Deep) + "1" },
        { "lambdas", Repeat("x => ", Deep) + "1" },
        { "conditionals", Repeat("true ? 1 : ", Deep) + "1" },
        { "conditionals inside", Repeat("true ? ", Deep) + "1" + Repeat(" : 1", Deep) },
        { "coalescing", "object o = null; " + Repeat("o ?? ", Deep) + "o" },
        { "assignments", "int x; " + Repeat("x = ", Deep) + "1" },
        { "ifs", Repeat("if (true) ", Deep) + ";" },
        { "else ifs", Repeat("if (false) ; else ", Deep) + ";" },
        { "whiles", Repeat("while (false) ", Deep) + ";" },
        { "for loops", Repeat("for (;;) ", Deep) + "break;" },
        { "tries", Repeat("try { ", Deep) },
        { "functions", Repeat("void F() { ", Deep) },
        { "types", "List<int> x = new " + Repeat("List<", Deep) + "int" + new string('>', Deep) + "()" },
        { "tuples", Repeat("(1, ", Deep) + "1" + new string(')', Deep) },
        { "tuple types", Repeat("(int, ", Deep) + "int" + new string(')', Deep) + " x" },
        { "arrays of arrays", "new int[1]" + Repeat("[]", Deep) },
        { "collections", "object[] o = " + new string('[', Deep) + new string(']', Deep) },
        { "interpolations", Repeat("$\"{", 5_000) + "1" + Repeat("}\"", 5_000) },
        { "patterns", "1 is " + new string('(', Deep) + "1" },
        { "negated patterns", "1 is " + Repeat("not ", Deep) + "1" },
        { "property patterns", "\"a\" is " + Repeat("{ Length: ", Deep) },
        { "list patterns", "new int[0] is " + new string('[', Deep) },
        { "switch expressions", Repeat("1 switch { 1 => ", Deep) },
        { "queries", Repeat("from x in ", Deep) + "y" },
        { "calls in calls", Repeat("Math.Abs(", Deep) + "1" + new string(')', Deep) },
        { "anonymous types", Repeat("new { A = ", Deep) },
        { "initialisers", Repeat("new List<object> { ", Deep) },
        { "awaits", Repeat("await ", Deep) + "1" },
        { "throws", "object o = null; o ?? " + Repeat("throw ", Deep) + "null" },
        { "generic arguments", Repeat("F<", Deep) },
        { "checked", Repeat("checked(", Deep) },
        { "ranges", Repeat("..", Deep) },
    };

    public static TheoryData<string, string> Long => new()
    {
        { "a sum", "1" + Repeat(" + 1", 50_000) },
        { "a chain of members", "\"a\"" + Repeat(".Trim()", 20_000) },
        { "a string of pieces", "\"a\"" + Repeat(" + \"a\"", 50_000) },
        { "logical operators", "true" + Repeat(" && true", 50_000) },
        { "conditional accesses", "\"a\"" + Repeat("?.Trim()", 20_000) },
        { "a chain of LINQ", "new[] { 1 }" + Repeat(".Select(x => x)", 2_000) },
        { "statements", Repeat("1.ToString();\n", 20_000) },
        { "declarations", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"var v{i} = {i};\n")) },
        { "arguments", "string.Join(\",\"" + Repeat(", 1", 20_000) + ")" },
        { "elements", "new[] { 1" + Repeat(", 1", 50_000) + " }" },
        { "arms", "5 switch { " + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"{i} => {i}, ")) + "_ => 0 }" },
        { "cases", "switch (5) { " + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"case {i}: break; ")) + "}" },
        { "or patterns", "5 is 0" + string.Concat(Enumerable.Range(1, 10_000).Select(i => $" or {i}")) },
        { "froms", "from x0 in new[] { 1 } " + string.Concat(Enumerable.Range(1, 300).Select(i => $"from x{i} in new[] {{ {i} }} ")) + "select x0" },
        { "a name", new string('x', 1_000_000) },
        { "a number", new string('9', 1_000_000) },
        { "a string", "\"" + new string('x', 5_000_000) + "\"" },
        { "a comment", "/*" + new string('*', 5_000_000) },
        { "nonsense", string.Concat(Enumerable.Range(0, 100_000).Select(i => "@#$%^&*)(}{][;:'\"<>,.?/|\\~`"[i * 7 % 27])) },
        { "closing braces", new string('}', Deep) },
        { "closing parentheses", new string(')', Deep) },
        { "semicolons", new string(';', Deep) },
        { "quotes", new string('"', Deep + 1) },
        { "lambdas that are inferred again", "new[] { 1 }" + Repeat(".SelectMany(a => new[] { a }", 25) + Repeat(")", 25) },
    };

    [Theory]
    [MemberData(nameof(TooDeep))]
    public async Task Deep_nesting_is_refused(string what, string cell)
    {
        var session = new ScriptSession(new ScriptOptions());
        await session.ExecuteAsync("var kept = 41;");
        var result = await session.ExecuteAsync(cell).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.False(result.Succeeded, what);
        Assert.Contains(result.Diagnostics, d => d.Severity == DiagnosticSeverity.Error && d.Message.Length > 0);
        await AttackTests.LivesOn(session, what);
    }

    [Theory]
    [MemberData(nameof(Long))]
    public async Task Long_sources_are_run_or_refused(string what, string cell)
    {
        var session = new ScriptSession(new ScriptOptions());
        await session.ExecuteAsync("var kept = 41;");
        var result = await session.ExecuteAsync(cell).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.True(result.Succeeded || result.Exception is not null || result.Diagnostics.Count > 0, what);
        await AttackTests.LivesOn(session, what);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
