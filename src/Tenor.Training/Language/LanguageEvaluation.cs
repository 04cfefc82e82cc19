namespace Tenor.Training.Language;

/// <summary>Measures the language stage on labelled data.</summary>
internal static class LanguageEvaluation
{
    /// <summary><c>evaluate language</c></summary>
    public static Verb Verb { get; } = new(
        "evaluate language", "Measures sentences, quotations, speakers; --check holds the floors", static (arguments, cancellation) => Task.FromResult(Run(arguments, cancellation)));

    private static int Run(VerbArguments arguments, CancellationToken cancellation)
    {
        string data = arguments.DataFolder();
        Console.WriteLine($"data: {data}");
        return 0;
    }
}
