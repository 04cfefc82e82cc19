namespace Tenor.Training.Language;

/// <summary>Measures quotations against PolNeAR's attributions.</summary>
internal static class QuotationMeasures
{
    private const string Marks = "\"“”„‟«»'‘’`";

    /// <summary>Measures a part and adds the figures to the table.</summary>
    public static void Measure(MeasureTable table, string name, IReadOnlyList<PolnearArticle> articles, string? show)
    {
        Score whole = default, stretches = default, tokens = default, citron = default;
        int sources = 0, overlapping = 0, exact = 0;
        foreach (PolnearArticle article in articles)
        {
            LanguageAnalysis analysis = TextAnalyser.Default.Analyse(article.Text, article.Paragraphs);
            string text = article.Text;
            var marked = Outermost(analysis.Quotations.Where(q => q.Kind is not QuotationKind.Indirect));
            var found = marked.Select(q => Core(text, q.Span)).ToHashSet();
            var goldStretches = article.Attributions.SelectMany(a => a.Content).SelectMany(c => QuotedIn(text, c)).Select(s => Core(text, s)).ToHashSet();
            var goldWhole = article.Attributions.SelectMany(a => a.Content).SelectMany(c => WholeIn(text, c)).Select(s => Core(text, s)).ToHashSet();
            stretches += Score.OfSets(found, goldStretches);
            var direct = marked.Where(q => q.Kind is QuotationKind.Direct).Select(q => Core(text, q.Span)).ToHashSet();
            whole += new Score(direct.Count(goldStretches.Contains), direct.Count, goldWhole.Count(found.Contains), goldWhole.Count);

            foreach (GoldAttribution gold in article.Attributions)
            {
                if (gold.Source.Count == 0) continue;
                foreach (TextSpan piece in gold.Content.SelectMany(c => WholeIn(text, c)))
                {
                    TextSpan core = Core(text, piece);
                    sources++;
                    Quotation? match = marked.FirstOrDefault(q => Core(text, q.Span) == core);
                    if (match?.Speaker is { } speaker && gold.Source.Any(s => s.Overlaps(speaker.Span)))
                    {
                        overlapping++;
                        if (gold.Source.Any(s => SameWords(text, s, speaker.Span))) exact++;
                    }
                    else if (show is "source")
                    {
                        Show(article, "SOURCE", piece, $"gold [{string.Join(" … ", gold.Source.Select(s => s.Of(text)))}] found [{match?.Speaker?.Span.Of(text)}] cue [{match?.Cue?.Of(text)}]{(match is null ? " NOT FOUND" : "")}");
                    }
                }
            }

            if (show is "direct")
            {
                foreach (TextSpan span in found.Except(goldStretches).Order()) Show(article, "EXTRA", span, direct.Contains(span) ? "direct" : "");
                foreach (TextSpan span in goldStretches.Except(found).Order()) Show(article, "MISSED", span, goldWhole.Contains(span) ? "whole" : "");
            }

            (Score t, Score c) = Overlap(analysis, article, show);
            tokens += t;
            citron += c;
        }

        table.Add($"{name} direct, whole contents between marks", whole);
        table.Add($"{name} direct and partial, all marked stretches", stretches);
        table.Add($"{name} attributed content, tokens", tokens);
        table.Add($"{name} attributed content, overlap by span", citron);
        table.Add($"{name} direct, source overlaps gold", overlapping, sources);
        table.Add($"{name} direct, source the same words", exact, sources);
    }

    /// <summary>How well two annotators of one article agree by the same measures: no finder can be asked for more.</summary>
    public static void MeasureAgreement(MeasureTable table, string name, IReadOnlyList<PolnearArticle> articles)
    {
        Score tokens = default, citron = default;
        foreach (IGrouping<string, PolnearArticle> twice in articles.GroupBy(a => a.Text).Where(g => g.Count() > 1))
        {
            PolnearArticle[] by = [.. twice];
            LanguageAnalysis analysis = TextAnalyser.Default.Analyse(by[0].Text, by[0].Paragraphs);
            for (int i = 0; i < by.Length; i++)
            {
                for (int j = i + 1; j < by.Length; j++)
                {
                    IReadOnlyList<IReadOnlyList<TextSpan>> a = [.. by[i].Attributions.Select(x => x.Content)];
                    IReadOnlyList<IReadOnlyList<TextSpan>> b = [.. by[j].Attributions.Select(x => x.Content)];
                    (Score t, Score c) = Overlap(analysis.Tokens, a, b);
                    tokens += t;
                    citron += c;
                }
            }
        }

        table.Add($"{name} two annotators, tokens", tokens);
        table.Add($"{name} two annotators, overlap by span", citron);
    }

    /// <summary>The quotations that stand within no other: the annotated ones are outermost.</summary>
    private static List<Quotation> Outermost(IEnumerable<Quotation> quotations)
    {
        var outermost = new List<Quotation>();
        foreach (Quotation quotation in quotations)
        {
            if (outermost.Count == 0 || quotation.Span.End > outermost[^1].Span.End) outermost.Add(quotation);
        }

        return outermost;
    }

    private static (Score Tokens, Score Citron) Overlap(LanguageAnalysis analysis, PolnearArticle article, string? show)
    {
        // Quotations of one cue are one content, as PolNeAR has them.
        IReadOnlyList<IReadOnlyList<TextSpan>> found = [.. analysis.Quotations
            .GroupBy(q => q.Cue is { } cue ? cue.Start : -1 - q.Span.Start)
            .Select(g => g.Select(q => q.Span).Distinct().ToArray())
            .Select(g => g.Where(s => !g.Any(o => o != s && o.Contains(s))).ToArray())];
        IReadOnlyList<IReadOnlyList<TextSpan>> gold = [.. article.Attributions.Select(a => a.Content)];
        if (show is "content")
        {
            foreach (IReadOnlyList<TextSpan> content in gold.Where(g => !found.Any(f => Shared(f, g) > 0)))
                Show(article, "MISSED", content[0], Cue(article, content));
            foreach (IReadOnlyList<TextSpan> content in found.Where(f => !gold.Any(g => Shared(f, g) > 0)))
                Show(article, "EXTRA", content[0], analysis.Quotations.First(q => q.Span == content[0]).Cue?.Of(article.Text) ?? "");
            foreach (IReadOnlyList<TextSpan> content in found)
            {
                IReadOnlyList<TextSpan>? best = gold.MaxBy(g => Shared(f: content, g));
                if (best is not null && Shared(content, best) is > 0 and var shared && shared < 0.8 * Math.Max(Total(content), Total(best)))
                    Show(article, "BOUNDS", content[0], $"gold [{string.Join(" … ", best.Select(s => s.Of(article.Text)))}]");
            }
        }

        return Overlap(analysis.Tokens, found, gold);
    }

    private static string Cue(PolnearArticle article, IReadOnlyList<TextSpan> content)
    {
        GoldAttribution attribution = article.Attributions.First(a => ReferenceEquals(a.Content, content));
        return $"cue [{string.Join(" … ", attribution.Cue.Select(s => s.Of(article.Text)))}]";
    }

    private static (Score Tokens, Score Citron) Overlap(
        IReadOnlyList<Token> tokens, IReadOnlyList<IReadOnlyList<TextSpan>> found, IReadOnlyList<IReadOnlyList<TextSpan>> gold)
    {
        bool[] f = Covered(tokens, found), g = Covered(tokens, gold);
        int both = 0, inFound = 0, inGold = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is TokenKind.Punctuation) continue;
            if (f[i]) inFound++;
            if (g[i]) inGold++;
            if (f[i] && g[i]) both++;
        }

        double precision = found.Sum(x => gold.Count == 0 ? 0 : gold.Max(y => Shared(x, y)) / Total(x));
        double recall = gold.Sum(y => found.Count == 0 ? 0 : found.Max(x => Shared(x, y)) / Total(y));
        return (new Score(both, inFound, both, inGold), new Score(precision, found.Count, recall, gold.Count));
    }

    private static bool[] Covered(IReadOnlyList<Token> tokens, IReadOnlyList<IReadOnlyList<TextSpan>> contents)
    {
        var covered = new bool[tokens.Count];
        foreach (TextSpan span in contents.SelectMany(c => c))
        {
            for (int i = 0; i < tokens.Count; i++)
                covered[i] |= tokens[i].Span.Overlaps(span);
        }

        return covered;
    }

    private static double Shared(IReadOnlyList<TextSpan> f, IReadOnlyList<TextSpan> g) =>
        f.Sum(a => g.Sum(b => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start))));

    private static double Total(IReadOnlyList<TextSpan> spans) => Math.Max(1, spans.Sum(s => s.Length));

    /// <summary>The stretches between marks within a content; one that the content does not close runs to its end or its paragraph's.</summary>
    private static IEnumerable<TextSpan> QuotedIn(string text, TextSpan content)
    {
        int open = -1;
        for (int i = content.Start; i < content.End; i++)
        {
            char c = text[i];
            bool two = c == '\'' && i + 1 < content.End && text[i + 1] == '\'';
            if (open < 0 && (c is '“' or '"' || two))
            {
                open = i;
            }
            else if (open >= 0 && (c is '”' or '"' or '\n' || two))
            {
                yield return new TextSpan(open, two ? i + 2 : i);
                open = -1;
            }

            if (two) i++;
        }

        if (open >= 0) yield return new TextSpan(open, content.End);
    }

    /// <summary>The pieces of a content that are quoted as a whole: marks at both ends, cut where the quotation is interrupted.</summary>
    private static IEnumerable<TextSpan> WholeIn(string text, TextSpan content)
    {
        TextSpan trimmed = Trim(text, content, " \n\r\t,.;");
        if (trimmed.Length < 3 || !IsMark(text, trimmed.Start, 1) || !IsMark(text, trimmed.End - 1, -1)) return [];
        List<TextSpan> quoted = [.. QuotedIn(text, trimmed)];
        // "“A” and “B”" is a clause with two quoted words, not speech.
        for (int i = 1; i < quoted.Count; i++)
        {
            if (text.AsSpan(quoted[i - 1].End..quoted[i].Start).IndexOfAnyExcept(" \n\r\t\"”'") >= 0) return [];
        }

        return quoted;
    }

    private static bool IsMark(string text, int at, int next) => text[at] is '“' or '”' or '"' || (text[at] == '\'' && text[at + next] == '\'');

    private static bool SameWords(string text, TextSpan a, TextSpan b) => Trim(text, a, " \n,.;:“”\"") == Trim(text, b, " \n,.;:“”\"");

    /// <summary>A span without the marks, stops and spaces at its ends: whether they belong to it is a convention.</summary>
    private static TextSpan Core(string text, TextSpan span) => Trim(text, span, Marks + " \n\r\t\u00A0,.;:—–-…");

    private static TextSpan Trim(string text, TextSpan span, string marks)
    {
        int start = span.Start, end = span.End;
        while (start < end && marks.Contains(text[start])) start++;
        while (end > start && marks.Contains(text[end - 1])) end--;
        return new TextSpan(start, end);
    }

    private static void Show(PolnearArticle article, string what, TextSpan span, string note)
    {
        string text = article.Text;
        int from = Math.Max(0, span.Start - 90), to = Math.Min(text.Length, span.End + 90);
        string context = $"{text[from..span.Start]}⟦{span.Of(text)}⟧{text[span.End..to]}".Replace('\n', '¶');
        Console.WriteLine($"{what} {note}\n    {context}");
    }
}
