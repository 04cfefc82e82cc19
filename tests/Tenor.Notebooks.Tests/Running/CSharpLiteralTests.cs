using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tenor.Notebooks.Tests;

public class CSharpLiteralTests
{
    [Fact]
    public void Any_text_becomes_a_literal_that_the_compiler_reads_as_that_text() =>
        Gen.String.Sample(text => Read(CSharpLiteral.Parse("p", text, typeof(string))).Equals(text));

    [Fact]
    public void Any_double_becomes_a_literal_that_the_compiler_reads_as_that_double() =>
        Gen.Double[0, 1e12].Sample(d =>
            Read(CSharpLiteral.Parse("p", d.ToString("R", System.Globalization.CultureInfo.InvariantCulture), typeof(double))).Equals(d));

    [Fact]
    public void A_texts_literal_is_unquoted_to_that_text() =>
        Gen.String.Sample(text => CSharpLiteral.Unquoted(CSharpLiteral.Of(text)) == text);

    [Theory]
    [InlineData("""["Kim, Jong-un", "Yoon"]""", typeof(string[]), """["Kim, Jong-un", "Yoon"]""")]
    [InlineData("[1, 2]", typeof(int[]), "[1, 2]")]
    [InlineData("7", typeof(int), "7")]
    [InlineData("-7", typeof(long), "-7L")]
    [InlineData("1", typeof(double), "1.0")]
    [InlineData("TRUE", typeof(bool), "true")]
    [InlineData("a, b", typeof(string[]), """["a", "b"]""")]
    [InlineData("""["Yoon", "Kim"]""", typeof(string[]), """["Yoon", "Kim"]""")]
    [InlineData("", typeof(string[]), "[]")]
    [InlineData("2024-10-29", typeof(DateOnly), "new DateOnly(2024, 10, 29)")]
    [InlineData("null", typeof(int?), "null")]
    [InlineData("narration", typeof(Voice), "Voice.Narration")]
    public void A_value_is_written_in_its_variables_type(string given, Type type, string literal) =>
        Assert.Equal(literal, CSharpLiteral.Parse("p", given, type));

    [Theory]
    [InlineData("seven", typeof(int), "int")]
    [InlineData("1.5", typeof(int), "int")]
    [InlineData("yes", typeof(bool), "bool")]
    [InlineData("29.10.2024", typeof(DateOnly), "DateOnly")]
    [InlineData("shouting", typeof(Voice), "Narration, Quotation, Reported")]
    public void A_value_that_does_not_fit_is_refused_by_name_and_type(string given, Type type, string expected)
    {
        var error = Assert.Throws<ParameterException>(() => CSharpLiteral.Parse("limit", given, type));

        Assert.Contains("\"limit\"", error.Message);
        Assert.Contains(expected, error.Message);
    }

    private static object Read(string literal) =>
        ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression(literal)).Token.Value!;
}
