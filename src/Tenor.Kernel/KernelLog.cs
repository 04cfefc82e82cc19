namespace Tenor.Kernel;

/// <summary>What a host tells the person who started it: one line an event, on standard error.</summary>
internal sealed class KernelLog(TextWriter writer)
{
    private readonly Lock _gate = new();

    public void Write(string message)
    {
        try
        {
            lock (_gate)
            {
                writer.WriteLine("tenor kernel: " + message.ReplaceLineEndings(" "));
                writer.Flush();
            }
        }
        catch (IOException)
        {
            // Whoever read the log is gone; the kernel is not there for the log.
        }
    }
}
