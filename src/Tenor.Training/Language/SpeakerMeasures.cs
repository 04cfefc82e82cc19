namespace Tenor.Training.Language;

/// <summary>Measures speakers, as resolved to actors, on BASIL's quotations.</summary>
internal static class SpeakerMeasures
{
    /// <summary>Measures and adds the figures to the table.</summary>
    public static void Measure(MeasureTable table, IReadOnlyList<BasilArticle> articles, string? show)
    {
        var strict = new List<bool>();
        int named = 0, right = 0, other = 0, otherRight = 0, group = 0, groupRight = 0;
        foreach (BasilArticle article in articles)
        {
            LanguageAnalysis analysis = TextAnalyser.Default.Analyse(article.Text, article.Paragraphs);
            string[] known = [.. article.Speakers.Select(s => s.Speaker).Where(s => !IsOther(s))];
            foreach (GoldSpeaker gold in article.Speakers)
            {
                Quotation? quotation = analysis.Quotations.Where(q => q.Span.Overlaps(gold.Span))
                    .OrderByDescending(q => q.Speaker is not null)
                    .ThenBy(q => q.Kind)
                    .ThenByDescending(q => Math.Min(q.Span.End, gold.Span.End) - Math.Max(q.Span.Start, gold.Span.Start))
                    .ThenBy(q => q.Span.Length).FirstOrDefault();
                string[] names = NamesOf(analysis, quotation);
                bool good;
                if (IsOther(gold.Speaker))
                {
                    other++;
                    good = quotation?.Speaker is not null && !known.Any(k => Matches(names, k));
                    if (good) otherRight++;
                }
                else if (IsClass(gold.Speaker) || !IsNameIn(article.Text, gold.Speaker))
                {
                    // "Democratic_lawmakers": a class; that the one who speaks belongs to it, the article does not say. A speaker
                    // found is as much as can be asked.
                    group++;
                    good = quotation?.Speaker is not null;
                    if (good) groupRight++;
                    if (IsNameIn(article.Text, gold.Speaker))
                    {
                        strict.Add(Matches(names, gold.Speaker) || SpeaksFor(analysis, quotation, gold.Speaker));
                        good = strict[^1];
                    }
                }
                else
                {
                    named++;
                    good = Matches(names, gold.Speaker) || SpeaksFor(analysis, quotation, gold.Speaker);
                    if (good) right++;
                    strict.Add(good);
                }

                if (!good && show is "speaker")
                {
                    int from = Math.Max(0, gold.Span.Start - 150), to = Math.Min(article.Text.Length, gold.Span.End + 120);
                    Console.WriteLine($"SPEAKER gold {gold.Speaker}, found [{quotation?.Speaker?.Span.Of(article.Text)}] = [{string.Join("; ", names.Take(4))}]");
                    Console.WriteLine($"    {article.Text[from..gold.Span.Start]}⟦{gold.Span.Of(article.Text)}⟧{article.Text[gold.Span.End..to]}".Replace('\n', '¶'));
                }
            }
        }

        table.Add("BASIL speaker, one actor", right, named);
        table.Add("BASIL speaker, one actor or a class by the words of its label", strict.Count(good => good), strict.Count);
        table.Add("BASIL speaker, a class of people (found at all)", groupRight, group);
        table.Add("BASIL speaker, not named (\"other\")", otherRight, other);
    }

    /// <summary>Whether a label is a class of people or a campaign: one of its people speaks, in words of their own or of an advertisement.</summary>
    private static bool IsClass(string speaker)
    {
        string last = speaker[(speaker.LastIndexOf('_') + 1)..];
        return char.IsLower(last[0]) || last is "Democrats" or "Republicans" or "Senators" or "Lawmakers" or "Campaign" or "Officials";
    }

    /// <summary>Whether the gold speaker is a name that the article uses: its words in order, or its last word where it is a person's.</summary>
    private static bool IsNameIn(string text, string speaker)
    {
        string name = speaker.Replace('_', ' ');
        string last = name[(name.LastIndexOf(' ') + 1)..];
        return text.Contains(name, StringComparison.Ordinal) || (char.IsUpper(last[0]) && last is not ("Democrats" or "Republicans" or "Lawmakers" or "Campaign") && text.Contains(last, StringComparison.Ordinal));
    }

    private static bool IsOther(string speaker) => speaker.StartsWith("other", StringComparison.OrdinalIgnoreCase) || speaker is "unknown";

    /// <summary>
    /// BASIL gives an organisation as the speaker where one of its people speaks: right if the article names it beside the speaker's
    /// name ("NAACP President Ben Jealous", "Obama's campaign press secretary, Ben LaBolt"), and it is not a person itself.
    /// </summary>
    private static bool SpeaksFor(LanguageAnalysis analysis, Quotation? quotation, string gold)
    {
        string name = gold.Replace('_', ' ');
        if (quotation?.Speaker?.ActorId is not { } id) return false;
        if (analysis.Actors.Any(a => a.Type is ActorType.Person && a.Name.Contains(name[(name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal))) return false;
        foreach (Mention mention in analysis.Actors.First(a => a.Id == id).Mentions.Where(m => m.Kind is MentionKind.Name))
        {
            int from = Math.Max(0, mention.Span.Start - 60), to = Math.Min(analysis.Text.Length, mention.Span.End + 60);
            string around = analysis.Text[from..to];
            if (name.Split(' ').All(word => around.Contains(word, StringComparison.OrdinalIgnoreCase))) return true;
        }

        return false;
    }

    private static string[] NamesOf(LanguageAnalysis analysis, Quotation? quotation)
    {
        if (quotation?.Speaker is not { } speaker) return [];
        Actor? actor = analysis.Actors.FirstOrDefault(a => a.Id == speaker.ActorId);
        IEnumerable<string> names = actor is null
            ? []
            : actor.Mentions.Where(m => m.Kind is MentionKind.Name).Select(m => m.Span.Of(analysis.Text)).Prepend(actor.Name);
        return [.. names.Append(HeadOf(speaker.Span.Of(analysis.Text))).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What a speaker's phrase names by itself: "attorney" for "Stone's attorney", "the statement" for "the statement from Grimm".</summary>
    private static string HeadOf(string phrase)
    {
        string[] words = phrase.Split(' ');
        int end = Array.FindIndex(words, 1, word => word is "of" or "from" or "for" or "in" or "at" or "by");
        int owner = Array.FindLastIndex(words, (end < 0 ? words.Length : end) - 1, word => word is [.., '\'' or '’', 's']);
        return string.Join(' ', words[(owner + 1)..(end < 0 ? words.Length : end)]);
    }

    /// <summary>Whether one of the names shares the last word of the gold name, or all of it where it is one word.</summary>
    private static bool Matches(string[] names, string gold)
    {
        string[] words = gold.Split('_', ' ');
        string last = words[^1] is "Jr." or "Jr" or "III" && words.Length > 1 ? words[^2] : words[^1];
        return names.Any(n => n.Split(' ', '-', '’', '\'', '.').Any(w => string.Equals(w, last, StringComparison.OrdinalIgnoreCase) || (last.Length > 5 && w.StartsWith(last, StringComparison.Ordinal))));
    }
}
