using System.Diagnostics;
using System.Globalization;

namespace Tenor.Benchmarks;

/// <summary>Runs scikit-learn's CountVectorizer on the same articles, where a Python on this machine has it (Debian: python3-sklearn).</summary>
internal static class CountVectorizer
{
    private const int Runs = 3;

    /// <summary>Seconds of processor time by the largest n-gram, the best of three runs; null where there is no scikit-learn.</summary>
    public static Dictionary<int, double>? Time(Corpus corpus)
    {
        var text = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(text, string.Join('\n', corpus.Select(a => string.Join(' ', a.Paragraphs.Select(p => p.Of(a.Text))).ReplaceLineEndings(" "))));
        try
        {
            foreach (var python in new[] { "/usr/bin/python3", "python3" })
            {
                if (Run(python, text) is { } times)
                    return times;
            }

            return null;
        }
        finally
        {
            File.Delete(text);
        }
    }

    private static Dictionary<int, double>? Run(string python, string text)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Terms", "count_vectorizer.py");
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, [script, text, Runs.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                // One thread against one.
                Environment = { ["OMP_NUM_THREADS"] = "1", ["OPENBLAS_NUM_THREADS"] = "1" },
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            _ = errors.Result;
            return process.ExitCode != 0
                ? null
                : lines.Select(l => l.Split('\t')).ToDictionary(
                    l => int.Parse(l[0].Split('-')[1], CultureInfo.InvariantCulture), l => double.Parse(l[1], CultureInfo.InvariantCulture));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
