using NetMQ;
using NetMQ.Sockets;

namespace Tenor.Kernel;

/// <summary>The channels that a message can go out by.</summary>
internal enum JupyterChannel
{
    Shell,
    Control,
    Iopub,
}

/// <summary>
/// The five sockets of a kernel. One thread owns them all, since a socket may be used by one thread alone; what others send
/// goes through a queue, so that messages leave in the order in which they were sent.
/// </summary>
internal sealed class JupyterSockets : IDisposable
{
    // Long enough for the last messages to leave on a busy machine, short enough that nobody waits for a client that is gone.
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(2);

    private const int MostTries = 50;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);

    private readonly RouterSocket _shell = new();
    private readonly RouterSocket _control = new();
    private readonly RouterSocket _stdin = new();
    private readonly RouterSocket _heartbeat = new();
    private readonly XPublisherSocket _iopub = new();
    private readonly NetMQQueue<Action> _outgoing = new();
    private readonly NetMQPoller _poller;

    /// <exception cref="IOException">A port is taken.</exception>
    public JupyterSockets(ConnectionInfo connection)
    {
        Bind(_heartbeat, connection.Address(connection.HeartbeatPort));
        Bind(_shell, connection.Address(connection.ShellPort));
        Bind(_control, connection.Address(connection.ControlPort));
        Bind(_stdin, connection.Address(connection.StdinPort));
        _iopub.Options.XPubVerbose = true;
        Bind(_iopub, connection.Address(connection.IopubPort));
        _shell.ReceiveReady += (_, _) => Drain(_shell, frames => Received?.Invoke(JupyterChannel.Shell, frames));
        _control.ReceiveReady += (_, _) => Drain(_control, frames => Received?.Invoke(JupyterChannel.Control, frames));
        _stdin.ReceiveReady += (_, _) => Drain(_stdin, _ => UnexpectedInput?.Invoke());
        _heartbeat.ReceiveReady += (_, _) => Drain(_heartbeat, frames => Transmit(_heartbeat, frames));
        _iopub.ReceiveReady += (_, _) => Drain(_iopub, frames =>
        {
            // A subscription is one frame, a one and then the topic.
            if (frames is [[1, ..] subscription]) Subscribed?.Invoke(subscription[1..]);
        });
        _outgoing.ReceiveReady += (_, _) =>
        {
            while (_outgoing.TryDequeue(out var send, TimeSpan.Zero)) send();
        };
        _poller = [_heartbeat, _shell, _control, _stdin, _iopub, _outgoing];
    }

    /// <summary>A message came. Raised on the sockets' thread, which must not be held up.</summary>
    public event Action<JupyterChannel, IReadOnlyList<byte[]>>? Received;

    /// <summary>A client now hears what is published under a topic.</summary>
    public event Action<byte[]>? Subscribed;

    /// <summary>A client answered a question that was never asked.</summary>
    public event Action? UnexpectedInput;

    public void Start() => _poller.RunAsync("Jupyter sockets", true);

    /// <summary>Sends a message, from any thread.</summary>
    public void Send(JupyterChannel channel, IReadOnlyList<byte[]> frames)
    {
        NetMQSocket socket = channel switch
        {
            JupyterChannel.Shell => _shell,
            JupyterChannel.Control => _control,
            _ => _iopub,
        };
        _outgoing.Enqueue(() => Transmit(socket, frames));
    }

    /// <summary>Sends what is queued and closes the sockets.</summary>
    public void Dispose()
    {
        if (_poller.IsRunning)
        {
            using var sent = new ManualResetEventSlim();
            _outgoing.Enqueue(sent.Set);
            sent.Wait(Linger);
            _poller.Stop();
        }
        _poller.Dispose();
        foreach (NetMQSocket socket in (NetMQSocket[])[_shell, _control, _stdin, _heartbeat, _iopub]) socket.Dispose();
        _outgoing.Dispose();
    }

    private static void Bind(NetMQSocket socket, string address)
    {
        // Without a limit nothing is dropped: a client that reads slowly must still get every output.
        socket.Options.SendHighWatermark = 0;
        socket.Options.ReceiveHighWatermark = 0;
        socket.Options.Linger = Linger;
        for (var tries = 1; ; tries++)
        {
            try
            {
                socket.Bind(address);
                return;
            }
            catch (AddressAlreadyInUseException) when (tries < MostTries)
            {
                // A client chooses ports and lets them go again before it starts a kernel; another kernel that starts at the same time
                // may hold one for a moment.
                Thread.Sleep(BetweenTries);
            }
            catch (AddressAlreadyInUseException e)
            {
                throw new IOException($"{address} cannot be listened at: another program has that port. Start the kernel again.", e);
            }
            catch (NetMQException e)
            {
                throw new IOException($"{address} cannot be listened at: {e.Message}", e);
            }
        }
    }

    private static void Drain(NetMQSocket socket, Action<IReadOnlyList<byte[]>> take)
    {
        List<byte[]>? frames = [];
        while (socket.TryReceiveMultipartBytes(ref frames!)) take([.. frames]);
    }

    private static void Transmit(NetMQSocket socket, IReadOnlyList<byte[]> frames)
    {
        for (var i = 0; i < frames.Count; i++) socket.SendFrame(frames[i], more: i < frames.Count - 1);
    }
}
