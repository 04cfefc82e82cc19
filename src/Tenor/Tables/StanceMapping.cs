using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Tenor;

/// <summary>What <see cref="MeasureTransforms.ScoreStance"/> does to a row; a saved pipeline finds it again by its contract.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class StanceMapping : CustomMappingFactory<StanceMapping.TargetRow, StanceMapping.StanceOfText>
{
    public const string Contract = "Tenor.Stance/1";
    public const string Input = "__TenorStanceText";
    public const string Target = "__TenorStanceTarget";
    public const string Narration = "__TenorStanceNarration";
    public const string Quotation = "__TenorStanceQuotation";
    public const string Reported = "__TenorStanceReported";
    public const string Mentions = "__TenorStanceMentions";

    public override Action<TargetRow, StanceOfText> GetMapping() => static (row, stance) =>
    {
        var rows = string.IsNullOrWhiteSpace(row.Target) ? [] : Rows(row);
        var means = new VoiceMeans();
        foreach (var mention in rows)
            means.Add(mention.Voice, mention.Score);
        stance.Narration = means.Of(Voice.Narration);
        stance.Quotation = means.Of(Voice.Quotation);
        stance.Reported = means.Of(Voice.Reported);
        stance.Mentions = rows.Count;
    };

    private static IReadOnlyList<StanceRow> Rows(TargetRow row) =>
        string.IsNullOrWhiteSpace(row.Text) ? [] : Corpus.Of([BodyText.Article(row.Text)]).Stance(row.Target);

    internal sealed class TargetRow
    {
        [ColumnName(Input)]
        public string Text { get; set; } = "";

        [ColumnName(StanceMapping.Target)]
        public string Target { get; set; } = "";
    }

    internal sealed class StanceOfText
    {
        [ColumnName(StanceMapping.Narration)]
        public float Narration { get; set; }

        [ColumnName(StanceMapping.Quotation)]
        public float Quotation { get; set; }

        [ColumnName(StanceMapping.Reported)]
        public float Reported { get; set; }

        [ColumnName(StanceMapping.Mentions)]
        public int Mentions { get; set; }
    }
}
