using System.Diagnostics;
using System.Globalization;

namespace Tenor.Benchmarks.Language;

/// <summary>
/// Shows that analysis takes time in proportion to a text's length, on news and on texts made to break it: each is analysed at one,
/// two and four times a length, and the times per character are compared.
/// </summary>
internal static class LinearTime
{
    private static readonly (string Name, string Unit)[] Texts =
    [
        ("news", "“We must act now,” Yoon said on Tuesday. The president told his cabinet that the talks had failed, and Mr. Lee, who disagreed, left. "),
        ("straight marks", "\""),
        ("opening marks", "“ "),
        ("quoted letters", "\"a\" "),
        ("stops and marks", ". ” "),
        ("one verb of saying", "said "),
        ("names and pronouns", "Barack Obama met Angela Merkel. “She is right,” he said. The president told her that Obama’s office agreed. "),
        ("roles", "The president told a man that the senator, a lawyer, said the agency lied. "),
        ("speaking pronouns", "“Kim,” he said. “Lee,” she said. "),
        ("nested clauses", "he said, that "),
        ("relative clauses", "Lee, who said he, "),
        ("an endless address", "a+"),
        ("dots", ". . . "),
    ];

    /// <summary>Prints characters per second at each length, and how much dearer a character is at the longest than at the shortest.</summary>
    public static int Run(string[] args)
    {
        int length = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 500_000;
        Analyse(string.Concat(Enumerable.Repeat(Texts[0].Unit, 200)));
        int slow = 0;
        foreach ((string name, string unit) in Texts)
        {
            double[] perCharacter = [.. new[] { 1, 2, 4 }.Select(times => PerCharacter(unit, length * times))];
            double ratio = perCharacter[2] / perCharacter[0];
            if (ratio > 2) slow++;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-20} {1e-6 / perCharacter[0],7:0.0} {1e-6 / perCharacter[1],7:0.0} {1e-6 / perCharacter[2],7:0.0} M characters/s, a character costs {ratio:0.00} times as much"));
        }

        Console.WriteLine(slow == 0 ? "time grows with length" : $"{slow} grow faster than length");
        return slow == 0 ? 0 : 1;
    }

    private static double PerCharacter(string unit, int length)
    {
        string text = string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1));
        double best = double.MaxValue;
        for (int run = 0; run < 2; run++) best = Math.Min(best, Analyse(text));
        return best / text.Length;
    }

    private static double Analyse(string text)
    {
        long start = Stopwatch.GetTimestamp();
        TextAnalyser.Default.Analyse(text, [new TextSpan(0, text.Length)]);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
