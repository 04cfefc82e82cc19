using System.Collections;
using System.Collections.ObjectModel;

namespace Tenor.Scripting.Runtime;

/// <summary>What collection expressions call.</summary>
internal static class Sequences
{
    /// <summary>A read-only list over an array that nothing else holds.</summary>
    public static ReadOnlyCollection<T> ReadOnly<T>(T[] items) => new(items);

    /// <summary>Calls an action for each element, as a spread does.</summary>
    public static void Each<T>(IEnumerable<T> source, Action<T> action)
    {
        foreach (var item in source)
            action(item);
    }

    /// <summary>The same for a sequence without an element type.</summary>
    public static void EachObject(IEnumerable source, Action<object?> action)
    {
        foreach (var item in source)
            action(item);
    }
}

/// <summary>Exceptions of the language itself.</summary>
internal static class Failures
{
    /// <summary>A throw expression: an expression tree cannot itself throw inside of an expression whose receiver is a struct.</summary>
    public static T Throw<T>(Exception exception) => throw exception;

    /// <summary>No arm of a switch expression fits the value (§12.11).</summary>
    public static Exception NoArm(object? value) => new System.Runtime.CompilerServices.SwitchExpressionException(value);
}

/// <summary>Asks the host about each path before a cell opens it.</summary>
internal sealed class PathGuard(Func<string, string> resolve)
{
    /// <summary>The path to open, or an exception.</summary>
    public string Resolve(string path) => resolve(path);

    /// <summary>The paths to open, or an exception.</summary>
    public string[] ResolveAll(IEnumerable<string> paths) => [.. paths.Select(resolve)];
}
