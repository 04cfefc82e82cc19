using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using NetMQ;
using NetMQ.Sockets;
using Tenor.Notebooks;

namespace Tenor.Kernel.Tests;

/// <summary>A message that the kernel sent.</summary>
internal sealed record Heard(string Type, string Parent, JsonElement Content)
{
    public string Text(string name) => Content.GetProperty(name).GetString()!;
}

/// <summary>A kernel in this process and a client of it, over real sockets on the loopback address.</summary>
internal sealed class KernelClient : IAsyncDisposable
{
    private const string Key = "a0b1c2d3-key";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly JupyterKernel _kernel;
    private readonly Task _running;
    private readonly DealerSocket _shell = new();
    private readonly DealerSocket _control = new();
    private readonly SubscriberSocket _iopub = new();
    private readonly StringWriter _log = new();
    private readonly WireFormat _wire = new(new MessageSigner(Key), "client");
    private readonly string _folder = Directory.CreateTempSubdirectory("tenor-kernel-").FullName;

    public KernelClient()
    {
        var ports = FreePorts(5);
        var connection = new ConnectionInfo("127.0.0.1", ports[0], ports[1], ports[2], ports[3], ports[4], Key);
        Heartbeat = connection.Address(connection.HeartbeatPort);
        _kernel = new JupyterKernel(connection, new NotebookEngineOptions { Folder = _folder }, new KernelLog(_log));
        _running = _kernel.RunAsync();
        _shell.Connect(connection.Address(connection.ShellPort));
        _control.Connect(connection.Address(connection.ControlPort));
        _iopub.Options.ReceiveHighWatermark = 0;
        _iopub.Connect(connection.Address(connection.IopubPort));
        _iopub.SubscribeToAnyTopic();
        Welcome = Receive(_iopub);
    }

    /// <summary>The first message on the channel that everybody hears.</summary>
    public Heard Welcome { get; }

    public string Heartbeat { get; }

    /// <summary>Done when the kernel has ended.</summary>
    public Task Ended => _running;

    public string Log
    {
        get
        {
            lock (_log) return _log.ToString();
        }
    }

    public void SendRaw(params byte[][] frames) => _shell.SendMultipartBytes(frames);

    /// <returns>The id of the request.</returns>
    public string Send(string type, string content = "{}", bool control = false)
    {
        var frames = Frames(type, content);
        (control ? _control : _shell).SendMultipartBytes(frames);
        return JsonDocument.Parse(frames[2]).RootElement.GetProperty("msg_id").GetString()!;
    }

    public byte[][] Frames(string type, string content) =>
        [.. _wire.Write([], type, null, w => w.WriteRawValue(content))];

    public Heard Reply(bool control = false) => Receive(control ? _control : _shell);

    public Heard Ask(string type, string content = "{}", bool control = false)
    {
        var id = Send(type, content, control);
        var reply = Reply(control);
        Assert.Equal(id, reply.Parent);
        return reply;
    }

    public Heard Execute(string code, string members = "") =>
        Ask("execute_request", $$"""{"code":{{JsonSerializer.Serialize(code)}}{{members}}}""");

    /// <summary>The next message that everybody hears.</summary>
    public Heard Hear() => Receive(_iopub);

    /// <summary>What everybody heard about the last request: from busy to idle, without these two.</summary>
    public IReadOnlyList<Heard> HearAll(string request)
    {
        var heard = new List<Heard>();
        while (true)
        {
            var next = Hear();
            if (next.Parent != request) continue;
            if (next.Type != "status") heard.Add(next);
            else if (next.Text("execution_state") == "idle") return heard;
        }
    }

    public void Interrupt() => _kernel.Interrupt();

    public async ValueTask DisposeAsync()
    {
        if (!_running.IsCompleted)
        {
            Send("shutdown_request", """{"restart":false}""", control: true);
            await _running.WaitAsync(Patience);
        }
        await _kernel.DisposeAsync();
        _shell.Dispose();
        _control.Dispose();
        _iopub.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Heard Receive(NetMQSocket socket)
    {
        List<byte[]>? frames = [];
        Assert.True(socket.TryReceiveMultipartBytes(Patience, ref frames!), $"no message within {Patience}; the log: {_log}");
        var message = _wire.Read(frames);
        var delimiter = frames.FindIndex(f => f.AsSpan().SequenceEqual("<IDS|MSG>"u8));
        var parent = JsonDocument.Parse(frames[delimiter + 3]).RootElement;
        return new Heard(message.Type, parent.TryGetProperty("msg_id", out var id) ? id.GetString()! : "", message.Content);
    }

    public static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners) listener.Start();
        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners) listener.Stop();
        return ports;
    }
}
