using Tenor.Scripting;

namespace Tenor.Kernel;

/// <summary>Names of kinds as editors' protocols write them.</summary>
internal static class KindName
{
    public static string Of(SymbolKind kind) => Camel(kind.ToString());

    public static string Of(Classification kind) => Camel(kind.ToString());

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
