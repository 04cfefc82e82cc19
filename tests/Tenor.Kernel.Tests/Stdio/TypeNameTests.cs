namespace Tenor.Kernel.Tests;

public sealed class TypeNameTests
{
    [Theory]
    [InlineData(typeof(int?), "int?")]
    [InlineData(typeof(string[]), "string[]")]
    [InlineData(typeof(double[,]), "double[,]")]
    [InlineData(typeof(Dictionary<string, List<int>>), "Dictionary<string, List<int>>")]
    [InlineData(typeof((int, string)), "(int, string)")]
    [InlineData(typeof(Uri), "Uri")]
    public void Types_are_written_as_csharp_writes_them(Type type, string name) => Assert.Equal(name, TypeName.Of(type));
}
