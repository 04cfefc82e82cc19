using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Tenor.Kernel;

/// <summary>
/// Notices that the process which started this one is gone. A client that dies without a word must not leave its kernel behind.
/// </summary>
internal sealed partial class ParentWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();

    /// <summary>Begins to watch.</summary>
    /// <param name="gone">Called once, when the parent is gone.</param>
    public ParentWatch(Action gone)
    {
        if (Parent() is { } alive) _ = WatchAsync(alive, gone);
    }

    public void Dispose() => _stop.Cancel();

    private async Task WatchAsync(Func<bool> alive, Action gone)
    {
        try
        {
            using var timer = new PeriodicTimer(Interval);
            while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
            {
                if (alive()) continue;
                gone();
                return;
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static Func<bool>? Parent()
    {
        // Jupyter names the process to watch: its id, or on Windows a handle that this process inherited.
        var named = nint.TryParse(
            Environment.GetEnvironmentVariable("JPY_PARENT_PID"), CultureInfo.InvariantCulture, out var value) ? value : 0;
        if (OperatingSystem.IsWindows())
        {
            if (named <= 1) return null;
            var handle = new EventWaitHandle(false, EventResetMode.ManualReset)
            {
                SafeWaitHandle = new Microsoft.Win32.SafeHandles.SafeWaitHandle(named, ownsHandle: false),
            };
            return () => !handle.WaitOne(0);
        }
        var first = GetParentId();
        // A parent of 1 is the system's own first process, which ends with the machine, unless a name says that it was another.
        if (first <= 1 && named <= 1) return null;
        var watched = named > 1 && named != first ? (int)named : 0;
        return () => GetParentId() == first && (watched == 0 || IsRunning(watched));
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    private static extern int GetParentId();
}
