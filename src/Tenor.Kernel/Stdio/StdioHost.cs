using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.VisualStudio.Threading;
using StreamJsonRpc;

namespace Tenor.Kernel;

/// <summary>Runs notebooks for an editor over two streams (docs/stdio-protocol.md).</summary>
public static class StdioHost
{
    /// <summary>Serves an editor until it sends <c>shutdown</c> or closes its stream.</summary>
    /// <param name="input">What the editor writes.</param>
    /// <param name="output">What the editor reads.</param>
    /// <param name="log">Takes one line for each event that a person may want to know of.</param>
    /// <param name="cancellation">Ends the host.</param>
    public static async Task RunAsync(Stream input, Stream output, TextWriter log, CancellationToken cancellation = default)
    {
        // What a library prints must not get between the messages.
        Console.SetOut(log);
        Console.SetIn(NoInput.Instance);
        Notebooks.CellConsole.Capture();
        using var formatter = new SystemTextJsonFormatter
        {
            JsonSerializerOptions = new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                Converters = { new MimeBundleConverter() },
            },
        };
        await using var handler = new HeaderDelimitedMessageHandler(output, input, formatter);
        using var rpc = new JsonRpc(handler)
        {
            // Requests begin in the order in which they came, and may then run beside each other.
            SynchronizationContext = new NonConcurrentSynchronizationContext(sticky: false),
        };
        using var methods = new StdioMethods((name, message) => rpc.NotifyWithParameterObjectAsync(name, message), new KernelLog(log));
        rpc.AddLocalRpcTarget(methods, new JsonRpcTargetOptions { DisposeOnDisconnect = false });
        rpc.StartListening();
        try
        {
            await Task.WhenAny(rpc.Completion, methods.Ended).WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
        }
    }
}
