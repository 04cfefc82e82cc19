using BenchmarkDotNet.Running;
using Tenor.Benchmarks;

// "throughput [FILES]" prints megabytes a second beside the peers' in seconds; anything else goes to BenchmarkDotNet.
if (args is ["throughput", ..])
    return Throughput.Print(args[1..]);
BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(args);
return 0;
