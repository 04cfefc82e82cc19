namespace Tenor.Training.Language;

/// <summary>Measures sentence boundaries.</summary>
internal static class SentenceMeasures
{
    /// <summary>Spans of sentences against hand-made ones.</summary>
    public static void Measure(MeasureTable table, string name, IReadOnlyList<SentenceDocument> documents, string? show)
    {
        Score spans = default, ends = default;
        foreach (SentenceDocument document in documents)
        {
            LanguageAnalysis analysis = TextAnalyser.Default.Analyse(document.Text, document.Paragraphs);
            var found = analysis.Sentences.Select(s => s.Span).ToHashSet();
            var gold = document.Sentences.ToHashSet();
            spans += Score.OfSets(found, gold);
            ends += Score.OfSets(found.Select(s => s.End).ToHashSet(), gold.Select(s => s.End).ToHashSet());
            if (show is not "sentences") continue;
            foreach (TextSpan span in found.Except(gold).Order()) Console.WriteLine($"FOUND {document.Name}: {span.Of(document.Text)}");
            foreach (TextSpan span in gold.Except(found).Order()) Console.WriteLine($"GOLD  {document.Name}: {span.Of(document.Text)}");
        }

        table.Add($"{name} sentences, both ends", spans);
        table.Add($"{name} sentence ends", ends);
    }

    /// <summary>The Golden Rules: each passes or not.</summary>
    public static void MeasureGoldenRules(MeasureTable table, IReadOnlyList<(string Name, string Text, IReadOnlyList<string> Sentences)> rules, string? show)
    {
        int passed = 0;
        foreach ((string name, string text, IReadOnlyList<string> expected) in rules)
        {
            LanguageAnalysis analysis = TextAnalyser.Default.Analyse(text, [new TextSpan(0, text.Length)]);
            string[] found = [.. analysis.Sentences.Select(s => Plain(s.Span.Of(text)))];
            if (found.SequenceEqual(expected.Select(Plain))) passed++;
            else if (show is "golden" or "sentences") Console.WriteLine($"{name}\n    found {string.Join(" | ", found)}\n    rule  {string.Join(" | ", expected)}");
        }

        table.Add("Golden Rules passed", passed, rules.Count);
    }

    // The rules count white space within a sentence as one space.
    private static string Plain(string sentence) => string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
