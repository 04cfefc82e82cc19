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
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private readonly Action<string, Action<Utf8JsonWriter>> _publish;
    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly Timer _timer;
    private OutputStream _stream;
    private bool _waiting;

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
            if (_text.Length >= LongestChunk)
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

    /// <summary>Publishes the text gathered so far.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            _waiting = false;
            if (_text.Length == 0) return;
            var (name, text) = (_stream == OutputStream.Out ? "stdout" : "stderr", _text.ToString());
            _text.Clear();
            _publish("stream", w =>
            {
                w.WriteStartObject();
                w.WriteString("name", name);
                w.WriteString("text", text);
                w.WriteEndObject();
            });
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        Flush();
    }

    private void Show(string type, MimeBundle data, string displayId)
    {
        lock (_gate)
        {
            Flush();
            _publish(type, w =>
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
            });
        }
    }
}
