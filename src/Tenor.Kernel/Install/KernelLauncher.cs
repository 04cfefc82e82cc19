using System.Runtime.InteropServices;

namespace Tenor.Kernel;

/// <summary>How a client starts this program again: by absolute paths, since VS Code does not look at PATH.</summary>
/// <param name="Command">The program and the arguments in front of the verb.</param>
/// <param name="DotnetRoot">Folder of the .NET that the program runs on.</param>
public sealed record KernelLauncher(IReadOnlyList<string> Command, string DotnetRoot)
{
    /// <summary>How the running process was started.</summary>
    /// <exception cref="InvalidOperationException">The process has no path.</exception>
    public static KernelLauncher OfThisProcess()
    {
        var process = Environment.ProcessPath ?? throw new InvalidOperationException("This process does not know its own path.");
        // <root>/shared/Microsoft.NETCore.App/<version>/
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var startedByDotnet = Path.GetFileNameWithoutExtension(process).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return new KernelLauncher(
            startedByDotnet ? [process, Path.GetFullPath(Environment.GetCommandLineArgs()[0])] : [process], root);
    }
}
