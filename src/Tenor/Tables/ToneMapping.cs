using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Tenor;

/// <summary>What <see cref="MeasureTransforms.ScoreTone"/> does to a row; a saved pipeline finds it again by its contract.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class ToneMapping : CustomMappingFactory<ToneMapping.TextRow, ToneMapping.ToneOfText>
{
    public const string Contract = "Tenor.Tone/1";
    public const string Input = "__TenorToneText";
    public const string Narration = "__TenorToneNarration";
    public const string Quotation = "__TenorToneQuotation";
    public const string Reported = "__TenorToneReported";
    public const string Sentences = "__TenorToneSentences";

    public override Action<TextRow, ToneOfText> GetMapping() => static (row, tone) =>
    {
        var analysis = BodyText.Analyse(row.Text);
        var scores = analysis.IsEnglish
            ? ToneModel.Default.Score(analysis.Text, [.. analysis.Sentences.Select(s => s.Span)])
            : [];
        var means = new VoiceMeans();
        for (var i = 0; i < scores.Count; i++)
            means.Add(analysis.Sentences[i].Voice, scores[i].Score);
        tone.Narration = means.Of(Voice.Narration);
        tone.Quotation = means.Of(Voice.Quotation);
        tone.Reported = means.Of(Voice.Reported);
        tone.Sentences = scores.Count;
    };

    internal sealed class TextRow
    {
        [ColumnName(Input)]
        public string Text { get; set; } = "";
    }

    internal sealed class ToneOfText
    {
        [ColumnName(ToneMapping.Narration)]
        public float Narration { get; set; }

        [ColumnName(ToneMapping.Quotation)]
        public float Quotation { get; set; }

        [ColumnName(ToneMapping.Reported)]
        public float Reported { get; set; }

        [ColumnName(ToneMapping.Sentences)]
        public int Sentences { get; set; }
    }
}
