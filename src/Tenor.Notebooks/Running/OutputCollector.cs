namespace Tenor.Notebooks;

/// <summary>Keeps what cells put out, as a notebook file holds it.</summary>
/// <param name="hear">Hears how far long calls are.</param>
internal sealed class OutputCollector(Action<WorkProgress>? hear = null) : IOutputSink
{
    private readonly Dictionary<int, List<NotebookOutput>> _cells = [];
    private readonly Dictionary<string, (List<NotebookOutput> Outputs, int Index)> _displays = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private List<NotebookOutput> _current = [];

    public void StartCell(int index)
    {
        lock (_gate) _cells[index] = _current = [];
    }

    public IReadOnlyList<NotebookOutput>? Of(int index) => _cells.GetValueOrDefault(index);

    public void Add(NotebookOutput output)
    {
        lock (_gate) _current.Add(output);
    }

    public void Display(MimeBundle data, string displayId)
    {
        lock (_gate)
        {
            _displays[displayId] = (_current, _current.Count);
            _current.Add(new DisplayOutput(data));
        }
    }

    public void UpdateDisplay(MimeBundle data, string displayId)
    {
        lock (_gate)
        {
            if (_displays.TryGetValue(displayId, out var at)) at.Outputs[at.Index] = new DisplayOutput(data);
        }
    }

    public void Progress(WorkProgress progress) => hear?.Invoke(progress);

    public void Write(OutputStream stream, string text)
    {
        lock (_gate)
        {
            if (_current is [.., StreamOutput last] && last.Stream == stream) _current[^1] = last with { Text = last.Text + text };
            else _current.Add(new StreamOutput(stream, text));
        }
    }
}
