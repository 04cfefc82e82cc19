using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace Tenor.Kernel.Tests;

/// <summary>The host in this process and an editor that speaks to it byte by byte.</summary>
internal sealed class StdioClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Stream _toHost;
    private readonly Stream _fromHost;
    private readonly TextWriter _console = Console.Out;
    private readonly Dictionary<int, JsonElement> _answers = [];
    private int _id;

    public StdioClient()
    {
        var (there, back) = (new Pipe(), new Pipe());
        _toHost = there.Writer.AsStream();
        _fromHost = back.Reader.AsStream();
        Running = StdioHost.RunAsync(there.Reader.AsStream(), back.Writer.AsStream(), TextWriter.Null);
    }

    public Task Running { get; }

    /// <summary>Notifications in the order in which they came.</summary>
    public List<(string Method, JsonElement Params)> Notified { get; } = [];

    public async Task<int> SendAsync(string method, string parameters)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"jsonrpc":"2.0","id":{{++_id}},"method":"{{method}}","params":{{parameters}}}""");
        await _toHost.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        await _toHost.WriteAsync(body);
        await _toHost.FlushAsync();
        return _id;
    }

    /// <summary>The answer to a request, whole.</summary>
    public async Task<JsonElement> AnswerAsync(int id)
    {
        while (!_answers.ContainsKey(id)) await TakeAsync();
        return _answers[id];
    }

    /// <summary>Waits for a notification.</summary>
    public async Task HearAsync(string method)
    {
        while (Notified.All(n => n.Method != method)) await TakeAsync();
    }

    public async Task<JsonElement> CallAsync(string method, string parameters) =>
        (await AnswerAsync(await SendAsync(method, parameters))).GetProperty("result");

    public async Task<JsonElement> FailAsync(string method, string parameters) =>
        (await AnswerAsync(await SendAsync(method, parameters))).GetProperty("error");

    public async Task OpenAsync(string folder)
    {
        await CallAsync("initialize", """{"clientName":"test"}""");
        await CallAsync("session/open", $$"""{"sessionId":"s","folder":{{JsonSerializer.Serialize(folder)}}}""");
    }

    public Task<JsonElement> ExecuteAsync(string code) =>
        CallAsync("cell/execute", $$"""{"sessionId":"s","cellId":"c","code":{{JsonSerializer.Serialize(code)}}}""");

    public async ValueTask DisposeAsync()
    {
        await _toHost.DisposeAsync();
        await Running.WaitAsync(Patience);
        Console.SetOut(_console);
    }

    private async Task TakeAsync()
    {
        var message = await ReadAsync().WaitAsync(Patience);
        if (message.TryGetProperty("method", out var method)) Notified.Add((method.GetString()!, message.GetProperty("params")));
        else _answers.Add(message.GetProperty("id").GetInt32(), message);
    }

    private async Task<JsonElement> ReadAsync()
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await _fromHost.ReadExactlyAsync(one);
            header.Append((char)one[0]);
        }
        var length = header.ToString().Split("\r\n").Single(l => l.StartsWith("Content-Length:", StringComparison.Ordinal));
        var body = new byte[int.Parse(length["Content-Length:".Length..])];
        await _fromHost.ReadExactlyAsync(body);
        return JsonDocument.Parse(body).RootElement;
    }
}
