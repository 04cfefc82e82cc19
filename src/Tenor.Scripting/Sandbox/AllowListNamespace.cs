namespace Tenor.Scripting.Sandbox;

/// <summary>What the lists say of one namespace.</summary>
internal sealed class AllowListNamespace
{
    /// <summary>Whether every public type of it is within reach.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Assemblies beside the core library and the references in which its types are.</summary>
    public List<string> Assemblies { get; } = [];

    /// <summary>The lines about its types, by their names without type parameters.</summary>
    public Dictionary<string, AllowListEntry> Types { get; } = new(StringComparer.Ordinal);
}
