using System.Text;
using Tenor.Cli;

// Console.Out sends every line on by itself, which is most of the time of a verb with many.
await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
return await CommandLine.RunAsync(args, output, Console.Error, CancellationToken.None);
