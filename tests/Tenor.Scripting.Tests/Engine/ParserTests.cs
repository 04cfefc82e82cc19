using Tenor.Scripting.Syntax;

namespace Tenor.Scripting.Tests.Engine;

/// <summary>The tree is that of the source, whatever the source.</summary>
public class ParserTests
{
    [Theory]
    [InlineData("var x = 1; // note\nx + 1")]
    [InlineData("foo(((")]
    [InlineData("#r \"nuget: Tenor\"\nusing System;\n$\"{a,5:N2} {b}\"")]
    [InlineData("}{)(][ 'a @@ \"open")]
    public void Tokens_give_back_the_source(string source)
    {
        var tree = SyntaxTree.Parse(source);
        Assert.Equal(source, string.Concat(tree.Tokens.Select(t => source[t.FullStart..t.End])));
    }

    [Fact]
    public void An_unfinished_member_access_keeps_its_left_side()
    {
        var tree = SyntaxTree.Parse("corpus.");
        var access = Assert.Single(tree.Root.DescendantsAndSelf().OfType<MemberAccessExpression>());
        Assert.Equal("corpus", ((IdentifierName)access.Expression).Identifier.Name);
        Assert.True(access.Name.Identifier.IsMissing);
    }

    [Fact]
    public void Tokens_that_fit_nowhere_make_no_more_errors_than_anyone_reads() =>
        Assert.InRange(SyntaxTree.Parse(new string('}', 100_000)).Diagnostics.Count, 1, 1_000);
}
