using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Tenor.Cli;

/// <summary>Ends each verb's help with an example that can be typed.</summary>
internal static class HelpExamples
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Command, string[]> Examples = [];

    /// <summary>Gives a verb its examples.</summary>
    public static Command WithExamples(this Command command, params string[] examples)
    {
        Examples.Add(command, examples);
        return command;
    }

    /// <summary>Makes every <c>--help</c> below <paramref name="root"/> show the examples.</summary>
    public static void Install(RootCommand root, params string[] examples)
    {
        root.WithExamples(examples);
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new ExampleHelp((HelpAction)option.Action!);
    }

    private sealed class ExampleHelp(HelpAction inner) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = inner.Invoke(parseResult);
            if (Examples.TryGetValue(parseResult.CommandResult.Command, out var examples))
            {
                var output = parseResult.InvocationConfiguration.Output;
                output.WriteLine(examples.Length == 1 ? "Example:" : "Examples:");
                foreach (var example in examples) output.WriteLine("  " + example);
            }
            return code;
        }
    }
}
