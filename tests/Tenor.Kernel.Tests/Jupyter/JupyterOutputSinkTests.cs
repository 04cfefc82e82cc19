using System.Text;
using System.Text.Json;
using Tenor.Notebooks;

namespace Tenor.Kernel.Tests;

public sealed class JupyterOutputSinkTests
{
    private readonly List<(string Type, JsonElement Content)> _published = [];

    [Fact]
    public void Progress_is_one_display_that_is_updated_in_place_and_gone_when_the_cell_is_done()
    {
        using (var sink = Sink())
        {
            sink.Progress(new WorkProgress("Loading", 1, 3, "files"));
            sink.Progress(new WorkProgress("Loading", 2, 3, "files"));
        }
        Assert.Equal(["display_data", "update_display_data", "clear_output"], Types);
        Assert.Equal("Loading: 2 of 3 files", Text(1));
        Assert.Equal(DisplayId(0), DisplayId(1));
        Assert.False(_published[2].Content.GetProperty("wait").GetBoolean());
    }

    [Fact]
    public void What_the_cell_put_out_comes_again_when_its_progress_goes()
    {
        using (var sink = Sink())
        {
            sink.Display(MimeBundle.PlainText("before"), "d1");
            sink.Progress(new WorkProgress("Loading", 1, 3, "files"));
            sink.Write(OutputStream.Out, "between\n");
            sink.UpdateDisplay(MimeBundle.PlainText("changed"), "d1");
        }
        var cleared = Types.ToList().IndexOf("clear_output");
        Assert.True(_published[cleared].Content.GetProperty("wait").GetBoolean());
        Assert.Equal(["display_data", "stream", "update_display_data"], Types.Skip(cleared + 1));
        Assert.Equal("before", Text(cleared + 1));
    }

    [Fact]
    public void A_cell_without_progress_puts_out_what_it_puts_out_once()
    {
        using (var sink = Sink())
        {
            sink.Write(OutputStream.Out, "a");
            sink.Write(OutputStream.Out, "b");
            sink.Write(OutputStream.Error, "c");
        }
        Assert.Equal(["ab", "c"], _published.Select(p => p.Content.GetProperty("text").GetString()));
    }

    [Fact]
    public void Text_that_comes_when_the_cell_is_done_is_not_lost()
    {
        var sink = Sink();
        sink.Dispose();
        sink.Write(OutputStream.Out, "late");
        Assert.Equal("late", Assert.Single(_published).Content.GetProperty("text").GetString());
    }

    private IEnumerable<string> Types => _published.Select(p => p.Type);

    private string? Text(int index) => _published[index].Content.GetProperty("data").GetProperty("text/plain").GetString();

    private string? DisplayId(int index) => _published[index].Content.GetProperty("transient").GetProperty("display_id").GetString();

    private JupyterOutputSink Sink() => new((type, write) =>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) write(writer);
        _published.Add((type, JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement));
    });
}
