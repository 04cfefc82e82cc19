using System.Runtime.InteropServices;
using Tenor.Notebooks;

namespace Tenor.Kernel;

/// <summary>Runs this process as a Jupyter kernel.</summary>
public static class JupyterHost
{
    /// <summary>Serves a client until it says to end, is gone without a word, or the process is told to terminate.</summary>
    /// <param name="connectionFile">The file in which the client says where it expects the kernel.</param>
    /// <param name="options">What cells may reach.</param>
    /// <param name="log">Takes one line for each event that a person may want to know of.</param>
    /// <param name="cancellation">Ends the kernel.</param>
    /// <exception cref="ConnectionFileException">The file is not a connection file, or asks for what is not supported.</exception>
    /// <exception cref="IOException">The file cannot be read, or a port is taken.</exception>
    public static async Task RunAsync(
        string connectionFile, NotebookEngineOptions options, TextWriter log, CancellationToken cancellation = default)
    {
        var events = new KernelLog(log);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var kernel = new JupyterKernel(ConnectionInfo.Read(connectionFile), options, events);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            kernel.Interrupt();
        });
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            end.Cancel();
        });
        using var watch = new ParentWatch(() =>
        {
            events.Write("the client is gone; the kernel ends.");
            end.Cancel();
        });
        Console.SetIn(NoInput.Instance);
        CellConsole.Capture();
        await kernel.RunAsync(end.Token).ConfigureAwait(false);
    }
}

/// <summary>Refuses to read: in a notebook nobody sits at standard input.</summary>
internal sealed class NoInput : TextReader
{
    public static NoInput Instance { get; } = new();

    public override int Peek() => throw Refusal();

    public override int Read() => throw Refusal();

    public override int Read(char[] buffer, int index, int count) => throw Refusal();

    public override string ReadLine() => throw Refusal();

    public override string ReadToEnd() => throw Refusal();

    private static InvalidOperationException Refusal() =>
        new("A cell cannot ask for input; give the value in a cell of its own, as in: var name = \"…\";");
}
