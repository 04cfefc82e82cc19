using Microsoft.ML;
using Microsoft.ML.Data;

namespace Tenor.Tests.Tables;

public class MeasuresAsTransforms
{
    private static readonly string[] Texts =
    [
        "The rescue was a wonderful success. Everyone was delighted.\nThe mayor said: “This is a terrible disaster.”",
        "Kim is a brutal dictator. Yoon praised the brave soldiers.",
    ];

    private readonly MLContext _ml = new(seed: 1);

    private IDataView Rows() => _ml.Data.LoadFromEnumerable(Texts.Select(t => new Row { Body = t, Who = "Kim" }));

    private ITransformer SavedAndLoaded(ITransformer model)
    {
        using var stream = new MemoryStream();
        _ml.Model.Save(model, Rows().Schema, stream);
        stream.Position = 0;
        return new MLContext(seed: 2).Model.Load(stream, out _);
    }

    [Fact]
    public void score_tone_as_the_table_does_and_again_after_saving()
    {
        var model = _ml.Transforms.ScoreTone("Tone", "Body").Fit(Rows());
        var expected = Corpus.Of(Texts.Select((t, i) => TestArticle.Of(FormattableString.Invariant($"{i}"), t.Split('\n')))).Tone();
        foreach (var view in new[] { model.Transform(Rows()), SavedAndLoaded(model).Transform(Rows()) })
        {
            Assert.Equal(["Body", "Who", "Tone", "ToneQuotation", "ToneReported", "ToneSentences"], Visible(view));
            var tone = view.GetColumn<float>("Tone").ToArray();
            for (var i = 0; i < Texts.Length; i++)
            {
                var id = FormattableString.Invariant($"{i}");
                var narration = expected.Articles.SingleOrDefault(r => r.Article == id && r.Voice == Voice.Narration);
                Assert.Equal(narration?.Mean ?? double.NaN, tone[i], tolerance: 1e-5);
                Assert.Equal(expected.Count(r => r.Article == id), view.GetColumn<int>("ToneSentences").ElementAt(i));
            }
        }
    }

    [Fact]
    public void score_stance_as_the_table_does_and_again_after_saving()
    {
        var model = _ml.Transforms.ScoreStance("Stance", "Body", "Who").Fit(Rows());
        var expected = Corpus.Of([TestArticle.Of("a", Texts[1])]).Stance("Kim").Actors.Single();
        foreach (var view in new[] { model.Transform(Rows()), SavedAndLoaded(model).Transform(Rows()) })
        {
            Assert.Equal([0, expected.N], view.GetColumn<int>("StanceMentions"));
            Assert.Equal(float.NaN, view.GetColumn<float>("Stance").First());
            Assert.Equal(expected.Mean, view.GetColumn<float>("Stance").Last(), 5);
        }
    }

    [Fact]
    public void count_terms_in_named_slots_and_again_after_saving()
    {
        var model = _ml.Transforms.CountTerms("Terms", "Body", ngrams: (1, 2)).Fit(Rows());
        foreach (var view in new[] { model.Transform(Rows()), SavedAndLoaded(model).Transform(Rows()) })
        {
            var names = default(VBuffer<ReadOnlyMemory<char>>);
            view.Schema["Terms"].GetSlotNames(ref names);
            var slots = names.DenseValues().Select(n => n.ToString()).ToList();
            Assert.Contains("kim", slots);
            Assert.Contains("brave|soldiers", slots);
            Assert.DoesNotContain("the", slots);
            Assert.Equal([0f, 1f], view.GetColumn<float[]>("Terms").Select(t => t[slots.IndexOf("kim")]));
        }
    }

    [Fact]
    public void go_on_into_a_pipeline_with_a_trainer()
    {
        var rows = _ml.Data.LoadFromEnumerable(
            Enumerable.Range(0, 20).Select(i => new Labelled { Body = Texts[i % 2], Label = i % 2 == 0 }));
        var pipeline = _ml.Transforms.CountTerms("Features", "Body")
            .Append(_ml.BinaryClassification.Trainers.SdcaLogisticRegression());
        var scored = SavedAndLoaded(pipeline.Fit(rows)).Transform(rows);
        Assert.Equal(scored.GetColumn<bool>("Label"), scored.GetColumn<bool>("PredictedLabel"));
    }

    private static IEnumerable<string> Visible(IDataView view) => view.Schema.Where(c => !c.IsHidden).Select(c => c.Name);

    private sealed class Row
    {
        public string Body { get; set; } = "";

        public string Who { get; set; } = "";
    }

    private sealed class Labelled
    {
        public string Body { get; set; } = "";

        public bool Label { get; set; }
    }
}
