using System.Collections.Frozen;

namespace Tenor.Scripting.Sandbox;

/// <summary>What a list says of one type.</summary>
internal sealed record AllowListEntry
{
    /// <summary>A type with all its members.</summary>
    public static readonly AllowListEntry Whole = new();

    /// <summary>The only members within reach; null where all are.</summary>
    public FrozenSet<string>? Only { get; init; }

    /// <summary>Members out of reach.</summary>
    public FrozenSet<string> Except { get; init; } = [];

    /// <summary>Whether its methods can be called as members of their first argument.</summary>
    public bool HasExtensions { get; init; }

    /// <summary>Names of the parameters that are paths, by method.</summary>
    public FrozenDictionary<string, FrozenSet<string>>? Paths { get; init; }

    public bool Allows(string member) =>
        member.StartsWith("op_", StringComparison.Ordinal) || (Only is null ? !Except.Contains(member) : Only.Contains(member));
}
