using System.Text;
using System.Text.Json;
using Tenor.Notebooks;

namespace Tenor.Kernel;

/// <summary>Publishes what a cell puts out while it runs.</summary>
/// <remarks>
/// Text is gathered for a moment: a cell that writes a hundred thousand short lines would otherwise send as many messages.
/// </remarks>
internal sealed class JupyterOutputSink : IOutputSink, IDisposable
{
    private const int LongestChunk = 1 << 16;
    private const int MostKept = 1 << 24;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private readonly Action<string, Action<Utf8JsonWriter>> _publish;
    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly Timer _timer;
    private readonly List<(string Type, Action<Utf8JsonWriter> Content)> _published = [];
    private string? _progressId;
    private int _kept;
    private OutputStream _stream;
    private bool _waiting;
    private bool _ended;

    /// <summary>Makes a sink.</summary>
    /// <param name="publish">Takes a message's type and the writer of its content.</param>
    public JupyterOutputSink(Action<string, Action<Utf8JsonWriter>> publish)
    {
        _publish = publish;
        _timer = new Timer(_ => Flush());
    }

    public void Display(MimeBundle data, string displayId) => Show("display_data", data, displayId);

    public void UpdateDisplay(MimeBundle data, string displayId) => Show("update_display_data", data, displayId);

    public void Write(OutputStream stream, string text)
    {
        lock (_gate)
        {
            if (stream != _stream) Flush();
            _stream = stream;
            _text.Append(text);
            if (_ended || _text.Length >= LongestChunk)
            {
                Flush();
            }
            else if (!_waiting)
            {
                _waiting = true;
                _timer.Change(Moment, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Shows a bar under the cell, and from then on another in its place.</summary>
    public void Progress(WorkProgress progress)
    {
        lock (_gate)
        {
            // What the cell has put out must be put out again when the bar goes; with too much of it there is no bar.
            if (_ended || (_progressId is null && _kept > MostKept)) return;
            Flush();
            var type = _progressId is null ? "display_data" : "update_display_data";
            _progressId ??= "progress-" + Guid.NewGuid().ToString("N");
            _publish(type, DisplayContent(ProgressDisplay.Of(progress), _progressId));
        }
    }

    /// <summary>Publishes the text gathered so far.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            _waiting = false;
            if (_text.Length == 0) return;
            var (name, text) = (_stream == OutputStream.Out ? "stdout" : "stderr", _text.ToString());
            _text.Clear();
            Publish("stream", text.Length, w =>
            {
                w.WriteStartObject();
                w.WriteString("name", name);
                w.WriteString("text", text);
                w.WriteEndObject();
            });
        }
    }

    /// <summary>The cell is done: publishes what is left, and takes the bar away.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            Flush();
            _ended = true;
            if (_progressId is not null) RemoveProgress(_progressId);
            _published.Clear();
        }
    }

    // No message removes one output: all go, and those that are the cell's come again.
    private void RemoveProgress(string id)
    {
        if (_kept > MostKept)
        {
            _publish("update_display_data", DisplayContent(MimeBundle.PlainText(""), id));
            return;
        }
        var waits = _published.Count > 0;
        _publish("clear_output", w =>
        {
            w.WriteStartObject();
            w.WriteBoolean("wait", waits);
            w.WriteEndObject();
        });
        foreach (var (type, content) in _published) _publish(type, content);
    }

    private void Show(string type, MimeBundle data, string displayId)
    {
        lock (_gate)
        {
            Flush();
            Publish(type, data.Sum(e => e.Content.Length), DisplayContent(data, displayId));
        }
    }

    private void Publish(string type, int length, Action<Utf8JsonWriter> content)
    {
        _publish(type, content);
        if (_ended || _kept > MostKept) return;
        _kept += length;
        if (_kept > MostKept) _published.Clear();
        else _published.Add((type, content));
    }

    private static Action<Utf8JsonWriter> DisplayContent(MimeBundle data, string displayId) => w =>
    {
        w.WriteStartObject();
        w.WritePropertyName("data");
        data.WriteTo(w);
        w.WriteStartObject("metadata");
        w.WriteEndObject();
        w.WriteStartObject("transient");
        w.WriteString("display_id", displayId);
        w.WriteEndObject();
        w.WriteEndObject();
    };
}
