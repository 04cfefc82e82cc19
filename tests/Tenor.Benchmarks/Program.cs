using BenchmarkDotNet.Running;
using Tenor.Benchmarks;
using Tenor.Benchmarks.Language;

// "throughput [FILES]" prints megabytes a second beside the peers' in seconds; "linear [CHARACTERS]" how time grows with length;
// anything else goes to BenchmarkDotNet.
if (args is ["throughput", ..])
    return Throughput.Print(args[1..]);
if (args is ["linear", ..])
    return LinearTime.Run(args[1..]);

// "scripting" prints the cell language beside Roslyn's scripting; with "code" only how fast the cells' code
// runs, and with "cold" or "memory" and a name one run of that in a process of its own.
if (args is ["scripting", .. var rest])
    return await ScriptingComparison.RunAsync(rest);

// "completion [NOTEBOOKS]" prints how long completion takes at every place of the longest notebook.
if (args is ["completion", .. var notebooks])
    return await CompletionLatency.RunAsync(notebooks);
BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(args);
return 0;
