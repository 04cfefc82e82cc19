using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Tenor.Kernel;

/// <summary>One thing that was looked at.</summary>
/// <param name="Subject">What.</param>
/// <param name="Good">Whether it is as it should be.</param>
/// <param name="Found">What was found.</param>
/// <param name="Remedy">What to do about it; null where nothing is to be done.</param>
public sealed record DoctorFinding(string Subject, bool Good, string Found, string? Remedy = null);

/// <summary>Says whether a notebook client would find the kernel and could start it.</summary>
public static class KernelDoctor
{
    private const string Reinstall = "Run: tenor jupyter install";

    /// <summary>Looks at the installation, and starts the installed kernel once to see that it answers.</summary>
    /// <param name="folders">Where clients look.</param>
    /// <param name="launcher">How this program is started.</param>
    /// <param name="cancellation">Stops the examination.</param>
    public static async Task<IReadOnlyList<DoctorFinding>> ExamineAsync(
        JupyterFolders folders, KernelLauncher launcher, CancellationToken cancellation = default)
    {
        var findings = new List<DoctorFinding>
        {
            new(".NET", Environment.Version.Major >= 10, $"{RuntimeInformation.FrameworkDescription} in {launcher.DotnetRoot}"),
            new("tenor", true, $"{KernelInfo.Version}, started by {string.Join(' ', launcher.Command)}"),
        };
        var installed = folders.Searched.Where(f => File.Exists(SpecFile(f))).ToList();
        if (installed is [])
        {
            findings.Add(new("kernelspec", false,
                $"no client will find the kernel: no \"{KernelSpec.Name}\" below {string.Join(", ", folders.Searched)}", Reinstall));
            return findings;
        }
        findings.Add(new("kernelspec", true, SpecFile(installed[0])));
        foreach (var shadowed in installed.Skip(1))
        {
            findings.Add(new("kernelspec", false, $"another one, which clients pass over: {SpecFile(shadowed)}",
                "Run: tenor jupyter uninstall, with the option by which that one was installed (--sys-prefix or --prefix)"));
        }
        findings.Add(installed.Contains(Path.GetFullPath(folders.UserDefault))
            ? new("VS Code", true, "trusts the kernelspec: it is in the person's own folder")
            : new("VS Code", false, $"does not trust kernelspecs outside {folders.UserDefault} without being asked", Reinstall + " --user"));
        findings.Add(await StartAsync(SpecFile(installed[0]), launcher, cancellation).ConfigureAwait(false));
        return findings;
    }

    private static string SpecFile(string dataFolder) => Path.Combine(KernelSpec.FolderOf(dataFolder, KernelSpec.Name), "kernel.json");

    private static async Task<DoctorFinding> StartAsync(string specFile, KernelLauncher launcher, CancellationToken cancellation)
    {
        InstalledSpec spec;
        try
        {
            spec = InstalledSpec.Read(specFile);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or IOException or UnauthorizedAccessException)
        {
            return new("start", false, $"{specFile} cannot be read: {e.Message}", Reinstall);
        }
        foreach (var part in spec.Command.Where(Path.IsPathRooted))
        {
            if (!File.Exists(part)) return new("start", false, $"the kernelspec starts {part}, which is not there", Reinstall);
        }
        if (spec.DotnetRoot is { } root && !Directory.Exists(root))
            return new("start", false, $"the kernelspec looks for .NET in {root}, which is not there", Reinstall);
        var ours = spec.Command.Take(launcher.Command.Count).SequenceEqual(launcher.Command, StringComparer.Ordinal);
        var (time, problem) = await KernelProbe.AskAsync(spec, cancellation).ConfigureAwait(false);
        if (time is not { } answered) return new("start", false, $"the kernel does not answer: {problem}", Reinstall);
        var seconds = answered.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        return ours
            ? new("start", true, $"the kernel answered after {seconds} s")
            : new("start", true, $"the kernel answered after {seconds} s; it is another installation than this one: {string.Join(' ', spec.Command)}",
                $"To use this one, run: {string.Join(' ', launcher.Command)} jupyter install");
    }
}

/// <summary>What a kernelspec on disk says.</summary>
/// <param name="Command">Program and arguments, the connection file's place among them.</param>
/// <param name="Environment">Variables that it sets.</param>
internal sealed record InstalledSpec(IReadOnlyList<string> Command, IReadOnlyDictionary<string, string> Environment)
{
    public string? DotnetRoot => Environment.GetValueOrDefault("DOTNET_ROOT");

    public static InstalledSpec Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var variables = root.TryGetProperty("env", out var env)
            ? env.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal)
            : [];
        var command = root.GetProperty("argv").EnumerateArray().Select(a => a.GetString()!).ToList();
        return command is [] ? throw new JsonException("\"argv\" is empty.") : new InstalledSpec(command, variables);
    }
}
