namespace Tenor;

/// <summary>A chart in words and numbers. It travels in the figure's <c>layout.meta</c>, which Plotly keeps and does not draw.</summary>
/// <param name="Alt">What the chart shows, in one to three sentences.</param>
/// <param name="Columns">Names of the columns of its data.</param>
/// <param name="Rows">Its data, as a person reads it.</param>
internal sealed record ChartText(string Alt, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int MostRows = 200;

    public DynamicObj.DynamicObj ToObject() => ChartFigure.Object(
        ("alt", Alt), ("columns", Columns.ToArray()), ("rows", Rows.Take(MostRows).Select(r => r.ToArray()).ToArray()));
}
