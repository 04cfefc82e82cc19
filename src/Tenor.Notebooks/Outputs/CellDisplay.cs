using System.Globalization;

namespace Tenor.Notebooks;

/// <summary>What cells call to show more than their last value.</summary>
public static class CellDisplay
{
    private static readonly AsyncLocal<DisplayScope?> Current = new();

    /// <summary>Shows a value under the cell.</summary>
    /// <returns>A handle to replace the value with another.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
#pragma warning disable IDE1006 // The name that .NET Interactive's cells know.
    public static DisplayedValue display(object? value) => Show(value);
#pragma warning restore IDE1006

    /// <summary>Shows a value under the cell.</summary>
    /// <returns>A handle to replace the value with another.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue Display<T>(this T value) => Show(value);

    private static DisplayedValue Show(object? value)
    {
        var scope = Current.Value ?? throw new InvalidOperationException("A value can be shown only while a cell runs.");
        return scope.Show(value);
    }

    /// <summary>The place that values are shown at; null where no cell runs.</summary>
    internal static DisplayScope? Scope => Current.Value;

    /// <summary>Makes <paramref name="scope"/> the place that values are shown at, in the calling context and what it starts.</summary>
    internal static void Enter(DisplayScope? scope) => Current.Value = scope;
}

/// <summary>A value that a cell has shown, which can be replaced.</summary>
public sealed class DisplayedValue
{
    private readonly DisplayScope _scope;

    internal DisplayedValue(DisplayScope scope, string id)
    {
        _scope = scope;
        Id = id;
    }

    /// <summary>Names the output in the session.</summary>
    public string Id { get; }

    /// <summary>Shows another value in the same place.</summary>
    public void Update(object? value) =>
        // A later cell's update is that cell's output: clients drop what comes of a request that they take for answered.
        (CellDisplay.Scope ?? _scope).Update(Id, value);
}

/// <summary>Hands what one cell shows to its sink, one call at a time.</summary>
internal sealed class DisplayScope(IOutputSink sink, string prefix)
{
    private readonly Lock _gate = new();
    private int _count;

    public DisplayedValue Show(object? value)
    {
        var data = ValueFormatter.Format(value);
        lock (_gate)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{++_count}");
            sink.Display(data, id);
            return new DisplayedValue(this, id);
        }
    }

    public void Update(string id, object? value)
    {
        var data = ValueFormatter.Format(value);
        lock (_gate) sink.UpdateDisplay(data, id);
    }

    public void Write(OutputStream stream, string text)
    {
        lock (_gate) sink.Write(stream, text);
    }

    public void Progress(WorkProgress progress)
    {
        lock (_gate) sink.Progress(progress);
    }
}
