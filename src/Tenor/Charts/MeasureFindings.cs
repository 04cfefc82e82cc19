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

    /// <summary>Findings of tone: by article and voice, and how voices differ.</summary>
    /// <param name="tone">Tone by sentence.</param>
    public static Findings Findings(this ToneTable tone)
    {
        ArgumentNullException.ThrowIfNull(tone);
        var findings = new List<Finding>();
        var articles = tone.Articles.GroupBy(r => r.Article, StringComparer.Ordinal).ToList();
        if (articles.Count == 1) OneArticle([.. articles[0]], findings);
        else ManyArticles(tone.Articles, articles.Count, findings);
        if (tone.Count == 0) findings.Add(new Finding("There is no sentence to measure.", 0, false));
        return new Findings(
            findings,
            "Tone is the valence of the language, from −1 (negative) to +1 (positive), as a model estimates it; bad news told soberly is negative too. It says nothing of truth or intent.");
    }

    /// <summary>Findings of stance: whom the articles speak for or against, and in whose voice.</summary>
    /// <param name="stance">Stance by mention.</param>
    public static Findings Findings(this StanceTable stance)
    {
        ArgumentNullException.ThrowIfNull(stance);
        var rows = stance.Actors.ToList();
        var enough = rows.Where(r => r.N >= FewMentions).ToList();
        var clear = enough.Where(IsClear).OrderByDescending(r => r.N).ThenByDescending(r => Math.Abs(r.Mean)).Take(MostActors).ToList();
        var findings = clear.Select(r => new Finding(
            $"{Capital(Voiced(r.Voice))} speaks {Strength(r.Mean)}{(r.Mean < 0 ? "against" : "in favour of")} {r.Actor}: mean stance {Interval(r.Mean, r.Low, r.High)}, n = {Count(r.N, "mention")}.",
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
        return new Findings(
            findings,
            "Stance is the attitude of the words toward a named actor, from −1 (against) to +1 (in favour), as a model estimates it. What somebody quoted says is not what the author says, so voices are kept apart.");
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
                    $"{voice} leans neither way in tone: mean {Interval(row.Mean, row.Low, row.High)}, n = {Count(row.N, "sentence")}.", row.N, false));
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
            findings.Add(new Finding($"The most negative narration: {Listed([.. narration.Where(r => r.High < 0).Take(MostArticles).Select(Row)])}.", negative, true));
        if (positive > 0)
            findings.Add(new Finding($"The most positive narration: {Listed([.. narration.Where(r => r.Low > 0).Reverse().Take(MostArticles).Select(Row)])}.", positive, true));
    }

    private static string Row(ToneSummaryRow row) => $"{row.Article} ({Interval(row.Mean, row.Low, row.High)}, n = {Number(row.N)})";

    private static bool IsClear(StanceSummaryRow row) => row.Low > 0 || row.High < 0;

    private static string Interval(double mean, double low, double high) => $"{Signed(mean)} (95% interval {Signed(low)} to {Signed(high)})";

    private static string Strength(double mean) => Math.Abs(mean) switch
    {
        < .15 => "slightly ",
        < .45 => "",
        _ => "strongly ",
    };

    private static string Voiced(Voice voice) => voice switch
    {
        Voice.Narration => "the author’s own narration",
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
