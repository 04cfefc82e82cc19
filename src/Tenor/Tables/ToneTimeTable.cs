using System.Globalization;

namespace Tenor;

/// <summary>A stretch of time that articles are taken together by.</summary>
public enum Period
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week from Monday (ISO 8601).</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>Mean tone of the articles of a stretch of time in one voice.</summary>
/// <param name="From">First day of the stretch.</param>
/// <param name="Voice">The voice; voices are never added up.</param>
/// <param name="Articles">Number of articles with a sentence in that voice.</param>
/// <param name="N">Number of sentences.</param>
/// <param name="Mean">Mean of their scores, in [-1, 1].</param>
/// <param name="Low">Lower end of the 95% interval, from a bootstrap that draws whole articles; of one article, its sentences.</param>
/// <param name="High">Upper end of that interval.</param>
public sealed record ToneTimeRow(DateOnly From, Voice Voice, int Articles, int N, double Mean, double Low, double High);

/// <summary>Mean tone by day, week or month of publication and by voice, in order of time.</summary>
public sealed class ToneTimeTable : Table<ToneTimeTable, ToneTimeRow>
{
    private ToneTimeTable(IReadOnlyList<ToneTimeRow> rows, Period period, int undated)
        : base(rows)
    {
        Period = period;
        Undated = undated;
    }

    /// <summary>What was taken together.</summary>
    public Period Period { get; }

    /// <summary>Number of articles that were left out since no date was found.</summary>
    public int Undated { get; }

    /// <inheritdoc/>
    public override string Caption => $"Mean tone by {Name(Period)} and voice, with 95% intervals over articles";

    internal override IReadOnlyList<TableColumn<ToneTimeRow>> RowColumns { get; } =
    [
        TableColumn<ToneTimeRow>.Date("From", r => r.From),
        TableColumn<ToneTimeRow>.Text("Voice", r => r.Voice.Name()),
        TableColumn<ToneTimeRow>.Integer("Articles", r => r.Articles),
        TableColumn<ToneTimeRow>.Integer("N", r => r.N),
        TableColumn<ToneTimeRow>.Number("Mean", r => r.Mean),
        TableColumn<ToneTimeRow>.Number("Low", r => r.Low),
        TableColumn<ToneTimeRow>.Number("High", r => r.High),
    ];

    private protected override ToneTimeTable With(IReadOnlyList<ToneTimeRow> rows) => new(rows, Period, Undated);

    internal static string Name(Period period) => period switch
    {
        Period.Day => "day",
        Period.Week => "week",
        Period.Month => "month",
        _ => "year",
    };

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="given"/> is no period.</exception>
    internal static ToneTimeTable Of(ToneTable tone, Period? given)
    {
        if (given is { } named && !Enum.IsDefined(named))
            throw new ArgumentOutOfRangeException(nameof(given));
        var period = given ?? Fitting(tone);
        var rows = GroupedScores.Of(tone, tone.Index, a => Start(a.Published, period)?.ToString("O", CultureInfo.InvariantCulture), r => r.Article, r => r.Voice, r => r.Score)
            .Select(g =>
            {
                var mean = g.Mean;
                return new ToneTimeRow(
                    DateOnly.ParseExact(g.Group, "O", CultureInfo.InvariantCulture), g.Voice, g.ByArticle.Count, mean.N, mean.Mean, mean.Low, mean.High);
            });
        var undated = tone.Select(r => r.Article).Distinct(StringComparer.Ordinal).Count(id => tone.Index.Find(id)?.Published is null);
        return new([.. rows], period, undated);
    }

    // So many stretches a chart can show apart.
    private const int MostStretches = 40;

    private static Period Fitting(ToneTable tone)
    {
        var days = tone.Select(r => r.Article).Distinct(StringComparer.Ordinal).Select(id => tone.Index.Find(id)?.Published).OfType<DateOnly>().ToList();
        var span = days.Count == 0 ? 0 : days.Max().DayNumber - days.Min().DayNumber;
        return span switch
        {
            < MostStretches => Period.Day,
            < MostStretches * 7 => Period.Week,
            < MostStretches * 30 => Period.Month,
            _ => Period.Year,
        };
    }

    private static DateOnly? Start(DateOnly? day, Period period) => period switch
    {
        Period.Week => day?.AddDays(-(((int)day.Value.DayOfWeek + 6) % 7)),
        Period.Month => day?.AddDays(1 - day.Value.Day),
        Period.Year => day is { } of ? new DateOnly(of.Year, 1, 1) : null,
        _ => day,
    };
}
