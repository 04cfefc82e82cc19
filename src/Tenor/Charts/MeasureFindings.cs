using System.Globalization;
using static Tenor.ChartWords;

namespace Tenor;

/// <summary>Says in words what the tables hold, and says so where they hold too little.</summary>
/// <remarks>
/// A direction is stated only where the 95% interval lies wholly on one side of zero and n is not small; the words never claim more
/// than the interval does.
/// </remarks>
public static class MeasureFindings
{
    private const int FewSentences = 8;
    private const int FewMentions = IntervalRows.Few;
    private const int MostActors = 4;
    private const int MostArticles = 3;
    private const int MostNames = 6;

    private const string ToneCaution =
        "Tone is the valence of the language, from −1 (negative) to +1 (positive), as a model estimates it; bad news told soberly is negative too. It says nothing of truth or intent.";

    private const string StanceCaution =
        "Stance is the attitude of the words toward a named actor, from −1 (against) to +1 (in favour), as a model estimates it. What somebody quoted says is not what the author says, so voices are kept apart.";

    private const string GroupCaution =
        "The intervals are over articles, as if more of the same kind were drawn. Groups whose articles tell of other events differ for that reason too: a difference in tone is not by itself one of attitude.";

    /// <summary>Findings of tone: by article and voice, and how voices differ.</summary>
    /// <param name="tone">Tone by sentence.</param>
    public static Findings Findings(this ToneTable tone)
    {
        ArgumentNullException.ThrowIfNull(tone);
        var findings = new List<Finding>();
        var articles = tone.Articles.GroupBy(r => r.Article, StringComparer.Ordinal).ToList();
        if (articles.Count == 1) OneArticle([.. articles[0]], findings);
        else if (articles.Count > 1) ManyArticles(tone.Articles, articles.Count, findings);
        if (tone.Count == 0) findings.Add(new Finding("There is no sentence to measure.", 0, false));
        return new Findings(findings, ToneCaution, Subject(tone, [.. articles.Select(a => a.Key)]));
    }

    /// <summary>Findings of tone by group: whose narration is clearly negative or positive, and whether the ends of the order differ.</summary>
    /// <param name="tone">Mean tone by group.</param>
    public static Findings Findings(this ToneGroupTable tone)
    {
        ArgumentNullException.ThrowIfNull(tone);
        var findings = new List<Finding>();
        var narration = Enumerable.Where(tone, r => r.Voice == Voice.Narration).OrderBy(r => r.Mean).ThenBy(r => r.Group, StringComparer.Ordinal).ToList();
        var enough = narration.Where(r => r.Articles >= IntervalDots.FewArticles).ToList();
        if (enough.Count >= 2)
        {
            var (low, high) = (enough[0], enough[^1]);
            var apart = low.High < high.Low;
            findings.Add(new Finding(
                $"Of {Count(enough.Count, tone.Kind)} with {IntervalDots.FewArticles} articles or more, the narration is most negative in {Group(low)} and most positive in {Group(high)}; the intervals {(apart ? "do not meet, so the two differ" : "meet, so this may be chance")}.",
                low.N + high.N, apart));
        }

        var clear = enough.Where(r => r.High < 0 || r.Low > 0).ToList();
        if (clear.Count > 0)
            findings.Add(new Finding($"Clearly off zero: {Some([.. clear.Select(r => $"{r.Group} ({(r.Mean < 0 ? "negative" : "positive")}, {Signed(r.Mean)})")])}.", clear.Sum(r => r.N), true));
        var neither = enough.Except(clear).ToList();
        if (neither.Count > 0)
            findings.Add(new Finding($"No clear tone in the narration of {Some([.. neither.Select(r => $"{r.Group} ({Signed(r.Mean)}, {Count(r.Articles, "article")})")])}.", neither.Sum(r => r.N), false));
        var few = narration.Except(enough).ToList();
        if (few.Count > 0)
            findings.Add(new Finding($"Too few articles to say (fewer than {IntervalDots.FewArticles}): {Some([.. few.Select(r => r.Group)])}.", few.Sum(r => r.N), false));
        if (narration.Count == 0) findings.Add(new Finding($"There is no narration in any {tone.Kind}.", 0, false));
        return new Findings(findings, GroupCaution);

        static string Group(ToneGroupRow row) => $"{row.Group} ({InBrackets(row.Mean, row.Low, row.High)}, n = {Count(row.Articles, "article")})";
    }

    /// <summary>Findings of stance by group: where two groups clearly differ toward the same actor, the widest differences first.</summary>
    /// <param name="stance">Mean stance by actor and group.</param>
    public static Findings Findings(this StanceGroupTable stance)
    {
        ArgumentNullException.ThrowIfNull(stance);
        var findings = new List<(Finding Finding, double Gap)>();
        var alike = new List<string>();
        foreach (var actor in Enumerable.Where(stance, r => r.Voice == Voice.Narration && r.Articles >= IntervalDots.FewArticles).GroupBy(r => r.Actor, StringComparer.Ordinal))
        {
            var rows = actor.OrderBy(r => r.Mean).ThenBy(r => r.Group, StringComparer.Ordinal).ToList();
            if (rows.Count < 2) continue;
            var (low, high) = (rows[0], rows[^1]);
            if (low.High >= high.Low)
            {
                alike.Add(actor.Key);
                continue;
            }

            findings.Add((
                new Finding(
                    $"Toward {actor.Key}, the narration of {low.Group} is less favourable ({InBrackets(low.Mean, low.Low, low.High)}) than that of {high.Group} ({InBrackets(high.Mean, high.Low, high.High)}); the intervals do not meet.",
                    low.N + high.N, true),
                high.Mean - low.Mean));
        }

        List<Finding> list = [.. findings.OrderByDescending(f => f.Gap).Take(MostActors).Select(f => f.Finding)];
        if (alike.Count > 0)
            list.Add(new Finding($"No clear difference between {stance.Kind}s toward {Some(alike)}.", alike.Count, false));
        if (list.Count == 0)
            list.Add(new Finding($"No actor is mentioned in the narration of {IntervalDots.FewArticles} articles or more of two {stance.Kind}s, so none can be compared.", 0, false));
        return new Findings(list, GroupCaution);
    }

    /// <summary>Findings of stance: whom the articles speak for or against, and in whose voice.</summary>
    /// <param name="stance">Stance by mention.</param>
    public static Findings Findings(this StanceTable stance)
    {
        ArgumentNullException.ThrowIfNull(stance);
        var rows = stance.Actors.ToList();
        var enough = rows.Where(r => r.N >= FewMentions).ToList();
        var clear = enough.Where(IsClear).OrderByDescending(r => r.N).ThenByDescending(r => Math.Abs(r.Mean)).Take(MostActors).ToList();
        var many = stance.Select(r => r.Article).Distinct(StringComparer.Ordinal).Skip(1).Any();
        var findings = clear.Select(r => new Finding(
            $"{Capital(Voiced(r.Voice, many))} speaks {Strength(r.Mean)}{(r.Mean < 0 ? "against" : "in favour of")} {r.Actor}: mean stance {Interval(r.Mean, r.Low, r.High)}, n = {Count(r.N, "mention")}{(many ? $" in {Count(r.Articles, "article")}" : "")}.",
            r.N, true)).ToList();
        var unclear = enough.Where(r => !IsClear(r)).ToList();
        if (unclear.Count > 0)
        {
            findings.Add(new Finding(
                $"No clear stance, one way or the other: {Some([.. unclear.Select(r => $"{r.Actor} in {Noun(r.Voice)} ({Signed(r.Mean)}, n = {Number(r.N)})")])}.",
                unclear.Sum(r => r.N), false));
        }
        var few = rows.Where(r => r.N < FewMentions).ToList();
        var said = enough.Select(r => r.Actor).ToHashSet(StringComparer.Ordinal);
        if (few.Count > 0)
        {
            findings.Add(new Finding(
                $"Too few mentions to say (n < {FewMentions}): {Some([.. few.GroupBy(r => r.Actor).Select(g => said.Contains(g.Key) ? $"{g.Key} in {Listed([.. g.Select(r => Noun(r.Voice))])}" : g.Key)])}.",
                few.Sum(r => r.N), false));
        }
        if (rows.Count == 0) findings.Add(new Finding("No actor is mentioned.", 0, false));
        return new Findings(findings, StanceCaution);
    }

    /// <summary>Findings of terms: what the texts are about, and how much they hold.</summary>
    /// <param name="terms">Terms, the most frequent first.</param>
    public static Findings Findings(this TermTable terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var unit = terms.Unit == TextUnit.Article ? "article" : "paragraph";
        var findings = new List<Finding>();
        var top = terms.Take(5).ToList();
        if (top.Count > 0)
        {
            findings.Add(new Finding(
                $"The words used most are {Listed([.. top.Select(r => $"“{r.Term}” ({Number(r.Count)})")])}, of {Count(terms.Tokens, "word")} in {Count(terms.Documents, unit)}.",
                (int)Math.Min(terms.Tokens, int.MaxValue), true));
        }
        var even = terms.Where(r => r.Count >= 5 && r.Documents > 1).OrderBy(r => r.Dispersion).ThenBy(r => r.Term, StringComparer.Ordinal).FirstOrDefault();
        var uneven = terms.Where(r => r.Count >= 5).OrderByDescending(r => r.Dispersion).ThenBy(r => r.Term, StringComparer.Ordinal).FirstOrDefault();
        if (terms.Documents >= 5 && even is not null && uneven is not null && even.Term != uneven.Term)
        {
            findings.Add(new Finding(
                $"Of the words used five times or more, “{even.Term}” is the most evenly spread (DP {Decimal(even.Dispersion, 2)}, in {Number(even.Documents)} of {Count(terms.Documents, unit)}) and “{uneven.Term}” the most bunched (DP {Decimal(uneven.Dispersion, 2)}, in {Number(uneven.Documents)}).",
                even.Count + uneven.Count, true));
        }
        if (terms.Count == 0) findings.Add(new Finding("There is no word to count.", 0, false));
        return new Findings(findings, "Counts are of words as written, in lower case; stop words are left out where the notebook says so.");
    }

    private static void OneArticle(IReadOnlyList<ToneSummaryRow> rows, List<Finding> findings)
    {
        foreach (var row in rows)
        {
            var voice = Capital(Voiced(row.Voice));
            if (row.N < FewSentences)
            {
                findings.Add(new Finding(
                    $"{voice} is too short to tell its tone: {Count(row.N, "sentence")}.", row.N, false));
            }
            else if (row.High < 0 || row.Low > 0)
            {
                findings.Add(new Finding(
                    $"{voice} is {Strength(row.Mean)}{(row.Mean < 0 ? "negative" : "positive")} in tone: mean {Interval(row.Mean, row.Low, row.High)}, n = {Count(row.N, "sentence")}.",
                    row.N, true));
            }
            else
            {
                findings.Add(new Finding(
                    $"{voice} has no clear tone: mean {Interval(row.Mean, row.Low, row.High)}, n = {Count(row.N, "sentence")}.", row.N, false));
            }
        }
        var narration = rows.FirstOrDefault(r => r.Voice == Voice.Narration && r.N >= FewSentences);
        foreach (var other in rows.Where(r => r.Voice != Voice.Narration && r.N >= FewSentences && narration is not null))
        {
            if (other.Low <= narration!.High && narration.Low <= other.High) continue;
            findings.Add(new Finding(
                $"{Capital(Voiced(other.Voice))} is more {(other.Mean < narration.Mean ? "negative" : "positive")} than the narration ({Signed(other.Mean)} against {Signed(narration.Mean)}; the intervals do not meet).",
                other.N + narration.N, true));
        }
    }

    private static void ManyArticles(ToneSummaryTable rows, int articles, List<Finding> findings)
    {
        var narration = Enumerable.Where(rows, r => r.Voice == Voice.Narration && r.N >= FewSentences).OrderBy(r => r.Mean).ToList();
        var negative = narration.Count(r => r.High < 0);
        var positive = narration.Count(r => r.Low > 0);
        findings.Add(new Finding(
            $"Of {Count(articles, "article")}, {Number(narration.Count)} have enough narration to tell ({FewSentences} sentences or more): {Number(negative)} negative in tone, {Number(positive)} positive, {Number(narration.Count - negative - positive)} neither.",
            narration.Sum(r => r.N), negative + positive > 0));
        if (negative > 0)
            findings.Add(new Finding($"The most negative narration: {string.Join("; ", narration.Where(r => r.High < 0).Take(MostArticles).Select(Row))}.", negative, true));
        if (positive > 0)
            findings.Add(new Finding($"The most positive narration: {string.Join("; ", narration.Where(r => r.Low > 0).Reverse().Take(MostArticles).Select(Row))}.", positive, true));

        string Row(ToneSummaryRow row) => $"“{Shorten(rows.Index.Title(row.Article), 90)}” ({InBrackets(row.Mean, row.Low, row.High)}, n = {Number(row.N)})";
    }

    private static string? Subject(ToneTable tone, IReadOnlyList<string> articles)
    {
        var known = articles.Select(tone.Index.Find).OfType<Article>().ToList();
        if (known.Count == 0) return null;
        if (known.Count == 1)
        {
            var article = known[0];
            var by = new[] { Listed(article.Authors), article.Source ?? "", article.Published is { } day ? LongDay(day) : "" }.Where(p => p.Length > 0);
            return $"Read: {(article.Title is null ? article.Id : $"“{article.Title}”")}{(by.Any() ? $" ({string.Join(", ", by)})" : "")}, {Count(tone.Count, "sentence")}.";
        }

        var sources = known.Select(a => a.Source).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var days = known.Select(a => a.Published).OfType<DateOnly>().ToList();
        var span = days.Count == 0 ? "" : days.Min() == days.Max() ? $", of {LongDay(days.Min())}" : $", from {LongDay(days.Min())} to {LongDay(days.Max())}";
        return $"Read: {Count(known.Count, "article")}{(sources > 0 ? $" of {Count(sources, "publisher")}" : "")}{span}; {Count(tone.Count, "sentence")}.";
    }

    private static string LongDay(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static bool IsClear(StanceSummaryRow row) => row.Low > 0 || row.High < 0;

    private static string Interval(double mean, double low, double high) => $"{Signed(mean)} (95% interval {Signed(low)} to {Signed(high)})";

    private static string InBrackets(double mean, double low, double high) => $"{Signed(mean)}, 95% interval {Signed(low)} to {Signed(high)}";

    private static string Strength(double mean) => Math.Abs(mean) switch
    {
        < .15 => "slightly ",
        < .45 => "",
        _ => "strongly ",
    };

    private static string Voiced(Voice voice, bool many = false) => voice switch
    {
        Voice.Narration => many ? "the articles’ own narration" : "the author’s own narration",
        Voice.Quotation => "directly quoted speech",
        _ => "reported speech",
    };

    private static string Noun(Voice voice) => voice switch
    {
        Voice.Narration => "narration",
        Voice.Quotation => "quotation",
        _ => "reported speech",
    };

    // What is not named is counted: a list that stops short would tell less than it seems to.
    private static string Some(IReadOnlyList<string> names) => names.Count <= MostNames
        ? string.Join("; ", names)
        : $"{string.Join("; ", names.Take(MostNames))}; and {Number(names.Count - MostNames)} more";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
