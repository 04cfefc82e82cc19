using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Tenor.Notebooks;

namespace Tenor.Kernel;

/// <summary>
/// A kernel as Jupyter's clients know it (messaging protocol 5.4): requests of the shell channel one after another, those of
/// the control channel at once, status and outputs to everybody.
/// </summary>
internal sealed class JupyterKernel : IAsyncDisposable
{
    // How long a cell that was told to stop may take before the kernel ends without it.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly JupyterSockets _sockets;
    private readonly WireFormat _wire;
    private readonly KernelLog _log;
    private readonly ShellRequests _requests;
    private readonly Channel<(long Number, JupyterMessage Message)> _shell =
        Channel.CreateUnbounded<(long, JupyterMessage)>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly Channel<JupyterMessage> _control =
        Channel.CreateUnbounded<JupyterMessage>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _received;
    private long _interruptedAt;

    /// <summary>Listens at the connection's ports.</summary>
    /// <exception cref="IOException">A port is taken.</exception>
    public JupyterKernel(ConnectionInfo connection, NotebookEngineOptions options, KernelLog log)
    {
        _log = log;
        _wire = new WireFormat(new MessageSigner(connection.Key), Guid.NewGuid().ToString("N"));
        _sockets = new JupyterSockets(connection);
        _sockets.Received += Receive;
        _sockets.Subscribed += topic => Publish("iopub_welcome", null, w =>
        {
            w.WriteStartObject();
            w.WriteString("subscription", Encoding.UTF8.GetString(topic));
            w.WriteEndObject();
        }, topic);
        _sockets.UnexpectedInput += () => log.Write("dropped a message on the stdin channel: this kernel asks for no input.");
        _requests = new ShellRequests(options, (type, parent, content) => Publish(type, parent, content));
    }

    /// <summary>Serves requests until a client, or <paramref name="cancellation"/>, ends the kernel.</summary>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        await using var registration = cancellation.Register(() => _ended.TrySetResult(false)).ConfigureAwait(false);
        _sockets.Start();
        Publish("status", null, Status("starting"));
        var shell = Task.Run(ServeShellAsync, CancellationToken.None);
        var control = Task.Run(ServeControlAsync, CancellationToken.None);
        await _ended.Task.ConfigureAwait(false);
        _requests.Interrupt();
        _shell.Writer.TryComplete();
        _control.Writer.TryComplete();
        await Task.WhenAny(Task.WhenAll(shell, control), Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false);
    }

    /// <summary>Stops the cell that runs, if one does.</summary>
    public void Interrupt()
    {
        Interlocked.Exchange(ref _interruptedAt, Interlocked.Read(ref _received));
        _requests.Interrupt();
    }

    public ValueTask DisposeAsync()
    {
        _sockets.Dispose();
        _requests.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Receive(JupyterChannel channel, IReadOnlyList<byte[]> frames)
    {
        try
        {
            var message = _wire.Read(frames);
            if (channel == JupyterChannel.Control) _control.Writer.TryWrite(message);
            else _shell.Writer.TryWrite((Interlocked.Increment(ref _received), message));
        }
        catch (MalformedMessageException e)
        {
            _log.Write($"dropped a message: {e.Message}.");
        }
    }

    private async Task ServeShellAsync()
    {
        // Requests up to this number came before a cell failed that was to stop those behind it.
        long aborted = 0;
        await foreach (var (number, message) in _shell.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (_ended.Task.IsCompleted) return;
            if (message.Type == "shutdown_request")
            {
                Shutdown(message, JupyterChannel.Shell);
                return;
            }
            await ServeAsync(message, JupyterChannel.Shell, async () =>
            {
                if (message.Type != "execute_request") return await _requests.AnswerAsync(message).ConfigureAwait(false);
                if (number <= aborted) return _requests.Abort();
                var (reply, stops) = await _requests.ExecuteAsync(message).ConfigureAwait(false);
                // An interrupt is for the cells that waited then: one that came since, while the first still ended, is meant to run.
                var interruptedAt = Interlocked.Read(ref _interruptedAt);
                if (stops) aborted = interruptedAt >= number ? interruptedAt : Interlocked.Read(ref _received);
                return reply;
            }).ConfigureAwait(false);
        }
    }

    private async Task ServeControlAsync()
    {
        await foreach (var message in _control.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            switch (message.Type)
            {
                case "shutdown_request":
                    Shutdown(message, JupyterChannel.Control);
                    return;
                case "interrupt_request":
                    await ServeAsync(message, JupyterChannel.Control, () =>
                    {
                        Interrupt();
                        return Task.FromResult<Reply?>(Reply.Ok("interrupt_reply"));
                    }).ConfigureAwait(false);
                    break;
                case "kernel_info_request":
                    await ServeAsync(message, JupyterChannel.Control, () => Task.FromResult<Reply?>(KernelInfo.Reply)).ConfigureAwait(false);
                    break;
                default:
                    _log.Write($"dropped a message: \"{message.Type}\" is not known on the control channel.");
                    break;
            }
        }
    }

    private async Task ServeAsync(JupyterMessage message, JupyterChannel channel, Func<Task<Reply?>> answer)
    {
        if (!ShellRequests.Knows(message.Type) && channel == JupyterChannel.Shell)
        {
            _log.Write($"dropped a message: \"{message.Type}\" is not known on the shell channel.");
            return;
        }
        Publish("status", message, Status("busy"));
        try
        {
            if (await answer().ConfigureAwait(false) is { } reply) Send(channel, message, reply);
        }
        catch (Exception e)
        {
            // A fault of ours, or text that is none, in one request must not end the notebook's session.
            _log.Write($"{message.Type} failed: {e}");
            var error = Reply.Error(message.Type.Replace("_request", "_reply", StringComparison.Ordinal), e.GetType().Name, e.Message);
            if (message.Type == "execute_request") Publish("error", message, error.Write);
            Send(channel, message, error);
        }
        finally
        {
            Publish("status", message, Status("idle"));
        }
    }

    private void Shutdown(JupyterMessage message, JupyterChannel channel)
    {
        var reply = new Reply("shutdown_reply", w =>
        {
            w.WriteString("status", "ok");
            w.WriteBoolean("restart", message.Flag("restart", false));
        });
        _requests.Interrupt();
        Publish("status", message, Status("busy"));
        Publish(reply.Type, message, reply.Write);
        Send(channel, message, reply);
        Publish("status", message, Status("idle"));
        _ended.TrySetResult(true);
    }

    private void Send(JupyterChannel channel, JupyterMessage request, Reply reply) =>
        _sockets.Send(channel, _wire.Write(request.Identities, reply.Type, request.Header, reply.Write));

    private void Publish(string type, JupyterMessage? parent, Action<Utf8JsonWriter> content, byte[]? topic = null) =>
        _sockets.Send(JupyterChannel.Iopub, _wire.Write([topic ?? Encoding.ASCII.GetBytes(type)], type, parent?.Header, content));

    private static Action<Utf8JsonWriter> Status(string state) => w =>
    {
        w.WriteStartObject();
        w.WriteString("execution_state", state);
        w.WriteEndObject();
    };
}
