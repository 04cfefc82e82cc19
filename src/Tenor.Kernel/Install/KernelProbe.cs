using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace Tenor.Kernel;

/// <summary>Starts an installed kernel as a client does, and asks it who it is.</summary>
internal static class KernelProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <returns>Time from start to answer; or null, and why there was none.</returns>
    public static async Task<(TimeSpan? Time, string? Problem)> AskAsync(InstalledSpec spec, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("tenor-doctor-");
        try
        {
            var file = Path.Combine(folder.FullName, "connection.json");
            var key = Guid.NewGuid().ToString();
            var ports = FreePorts(5);
            await File.WriteAllTextAsync(file, new JsonObject
            {
                ["transport"] = "tcp",
                ["ip"] = "127.0.0.1",
                ["shell_port"] = ports[0],
                ["control_port"] = ports[1],
                ["iopub_port"] = ports[2],
                ["stdin_port"] = ports[3],
                ["hb_port"] = ports[4],
                ["signature_scheme"] = MessageSigner.Scheme,
                ["key"] = key,
            }.ToJsonString(), cancellation).ConfigureAwait(false);
            var start = new ProcessStartInfo(spec.Command[0]) { RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var argument in spec.Command.Skip(1))
                start.ArgumentList.Add(argument.Replace("{connection_file}", file, StringComparison.Ordinal));
            foreach (var (name, value) in spec.Environment) start.Environment[name] = value;
            var timer = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            try
            {
                var answered = await Task.Run(() => Ask(ports[0], key, () => process.HasExited || cancellation.IsCancellationRequested), cancellation)
                    .ConfigureAwait(false);
                if (answered) return (timer.Elapsed, null);
                return (null, process.HasExited
                    ? (await process.StandardError.ReadToEndAsync(cancellation).ConfigureAwait(false)).Trim()
                    : string.Create(CultureInfo.InvariantCulture, $"no answer within {Patience.TotalSeconds} s"));
            }
            finally
            {
                if (!process.HasExited) process.Kill(entireProcessTree: true);
            }
        }
        catch (Win32Exception e)
        {
            return (null, e.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Ask(int port, string key, Func<bool> hopeless)
    {
        var wire = new WireFormat(new MessageSigner(key), "doctor");
        using var socket = new DealerSocket();
        socket.Options.Linger = TimeSpan.Zero;
        socket.Options.ReconnectInterval = TimeSpan.FromMilliseconds(20);
        socket.Connect(string.Create(CultureInfo.InvariantCulture, $"tcp://127.0.0.1:{port}"));
        socket.SendMultipartBytes(wire.Write([], "kernel_info_request", null, w =>
        {
            w.WriteStartObject();
            w.WriteEndObject();
        }));
        var timer = Stopwatch.StartNew();
        List<byte[]>? frames = [];
        while (timer.Elapsed < Patience && !hopeless())
        {
            if (socket.TryReceiveMultipartBytes(TimeSpan.FromMilliseconds(100), ref frames!)) return wire.Read(frames).Type == "kernel_info_reply";
        }
        return false;
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners) listener.Start();
        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners) listener.Stop();
        return ports;
    }
}
