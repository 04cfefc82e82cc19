namespace Tenor.Scripting.Types;

/// <summary>
/// What the base library holds beyond the reach of a cell. It is only asked by name, to tell a name that is kept from cells from
/// one that does not exist.
/// </summary>
internal static class BaseLibrary
{
    // The facades forward to the assemblies that hold the types.
    private static readonly string[] Facades = ["System.Private.CoreLib", "System.Runtime", "netstandard"];

    /// <summary>Whether a public type of the name exists, generic or not.</summary>
    public static bool HasType(string fullName) => new[] { "", "`1", "`2", "`3" }.Any(arity => Facades.Any(facade => Exists($"{fullName}{arity}, {facade}")));

    /// <summary>Whether the core of the base library has types in a namespace or below it.</summary>
    public static bool HasNamespace(string name) =>
        typeof(object).Assembly.GetExportedTypes().Any(t => t.Namespace is { } space && (space == name || space.StartsWith(name + ".", StringComparison.Ordinal)));

    private static bool Exists(string name)
    {
        try
        {
            return Type.GetType(name, throwOnError: false) is { IsPublic: true };
        }
        catch (Exception e) when (e is IOException or ArgumentException or BadImageFormatException)
        {
            // A name that no type could have, or a facade that this host does not carry.
            return false;
        }
    }
}
