namespace Tenor.Training.Language;

/// <summary>Measures speakers, as resolved to actors, on BASIL's quotations.</summary>
internal static class SpeakerMeasures
{
    /// <summary>Measures and adds the figures to the table.</summary>
    public static void Measure(MeasureTable table, IReadOnlyList<BasilArticle> articles, string? show)
    {
        int named = 0, right = 0, other = 0, otherRight = 0;
        foreach (BasilArticle article in articles)
        {
            LanguageAnalysis analysis = TextAnalyser.Default.Analyse(article.Text, article.Paragraphs);
            string[] known = [.. article.Speakers.Select(s => s.Speaker).Where(s => !IsOther(s))];
            foreach (GoldSpeaker gold in article.Speakers)
            {
                Quotation? quotation = analysis.Quotations.Where(q => q.Span.Overlaps(gold.Span))
                    .OrderByDescending(q => q.Speaker is not null)
                    .ThenBy(q => q.Kind)
                    .ThenByDescending(q => Math.Min(q.Span.End, gold.Span.End) - Math.Max(q.Span.Start, gold.Span.Start)).FirstOrDefault();
                string[] names = NamesOf(analysis, quotation);
                bool good;
                if (IsOther(gold.Speaker))
                {
                    other++;
                    good = quotation?.Speaker is not null && !known.Any(k => Matches(names, k));
                    if (good) otherRight++;
                }
                else
                {
                    named++;
                    good = Matches(names, gold.Speaker);
                    if (good) right++;
                }

                if (!good && show is "speaker")
                {
                    int from = Math.Max(0, gold.Span.Start - 150), to = Math.Min(article.Text.Length, gold.Span.End + 120);
                    Console.WriteLine($"SPEAKER gold {gold.Speaker}, found [{quotation?.Speaker?.Span.Of(article.Text)}] = [{string.Join("; ", names.Take(4))}]");
                    Console.WriteLine($"    {article.Text[from..gold.Span.Start]}⟦{gold.Span.Of(article.Text)}⟧{article.Text[gold.Span.End..to]}".Replace('\n', '¶'));
                }
            }
        }

        table.Add("BASIL speaker, named", right, named);
        table.Add("BASIL speaker, not named (\"other\")", otherRight, other);
    }

    private static bool IsOther(string speaker) => speaker.StartsWith("other", StringComparison.OrdinalIgnoreCase) || speaker is "unknown";

    private static string[] NamesOf(LanguageAnalysis analysis, Quotation? quotation)
    {
        if (quotation?.Speaker is not { } speaker) return [];
        Actor? actor = analysis.Actors.FirstOrDefault(a => a.Id == speaker.ActorId);
        IEnumerable<string> names = actor is null
            ? []
            : actor.Mentions.Where(m => m.Kind is MentionKind.Name).Select(m => m.Span.Of(analysis.Text)).Prepend(actor.Name);
        return [.. names.Append(speaker.Span.Of(analysis.Text)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether one of the names shares the last word of the gold name, or all of it where it is one word.</summary>
    private static bool Matches(string[] names, string gold)
    {
        string[] words = gold.Split('_', ' ');
        string last = words[^1] is "Jr." or "Jr" or "III" && words.Length > 1 ? words[^2] : words[^1];
        return names.Any(n => n.Split(' ', '-', '’', '\'', '.').Any(w => string.Equals(w, last, StringComparison.OrdinalIgnoreCase)));
    }
}
