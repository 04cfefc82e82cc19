using Microsoft.ML;
using Microsoft.ML.Data;

namespace Tenor.Tests.Tables;

/// <summary>A user's way through ML.NET: from a corpus, by the measures and ML.NET's own estimators, to a model in a file and back.</summary>
public class PipelinesOverArticles
{
    private const string Good = "The rescue was a wonderful success, and the families were delighted. Volunteers won praise.";
    private const string Bad = "The collapse was a terrible disaster, and the families were furious. Officials ignored every warning.";

    private static readonly Corpus Articles = Corpus.Of(Enumerable.Range(0, 12).Select(Article));

    private readonly MLContext _ml = new(seed: 1);

    /// <summary>Tells the publishers apart by tone, stance, terms and ML.NET's text features together.</summary>
    private IEstimator<ITransformer> Pipeline() => _ml.Transforms.ScoreTone("Tone", "Text")
        .Append(_ml.Transforms.CopyColumns("Target", "Source"))
        .Append(_ml.Transforms.ScoreStance("Stance", "Text", "Target"))
        .Append(_ml.Transforms.ReplaceMissingValues([new("Tone"), new("Stance")]))
        .Append(_ml.Transforms.CountTerms("Terms", "Text"))
        .Append(_ml.Transforms.Text.FeaturizeText("Letters", "Text"))
        .Append(_ml.Transforms.Concatenate("Features", "Tone", "Stance", "Terms", "Letters"))
        .Append(_ml.Transforms.Conversion.MapValueToKey("Label", "Source"))
        .Append(_ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy())
        .Append(_ml.Transforms.Conversion.MapKeyToValue("Guess", "PredictedLabel"));

    private static Article Article(int i)
    {
        var article = TestArticle.Of(
            FormattableString.Invariant($"{i:00}"), i % 2 == 0 ? Good : Bad, FormattableString.Invariant($"Talks go on for day {i}."));
        return article with { Source = i % 2 == 0 ? "Gazette" : "Herald" };
    }

    [Fact]
    public void learn_from_a_corpus_and_give_the_same_values_after_saving_and_loading()
    {
        var view = Articles.ToDataView(_ml);
        var model = Pipeline().Fit(view);
        using var file = new MemoryStream();
        _ml.Model.Save(model, view.Schema, file);
        file.Position = 0;
        var other = new MLContext(seed: 2);
        var loaded = other.Model.Load(file, out var schema);

        var before = model.Transform(view);
        var after = loaded.Transform(Articles.ToDataView(other));
        Assert.Equal(view.Schema.Select(c => (c.Name, c.Type.ToString())), schema.Select(c => (c.Name, c.Type.ToString())));
        Assert.Equal(Articles.Select(a => a.Source), before.GetColumn<string>("Guess"));
        Assert.Equal(before.GetColumn<string>("Guess"), after.GetColumn<string>("Guess"));
        foreach (var column in new[] { "Tone", "Stance" })
            Assert.Equal(before.GetColumn<float>(column), after.GetColumn<float>(column));
        foreach (var column in new[] { "Terms", "Features", "Score" })
            Assert.Equal(before.GetColumn<float[]>(column), after.GetColumn<float[]>(column));
    }

    [Fact]
    public void tell_good_news_from_bad_by_tone_alone()
    {
        var pipeline = _ml.Transforms.ScoreTone().Append(_ml.Transforms.Concatenate("Features", "Tone"))
            .Append(_ml.Transforms.Conversion.MapValueToKey("Label", "Source"))
            .Append(_ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(l1Regularization: 0, l2Regularization: 0.01f));
        var view = Articles.ToDataView(_ml);
        var metrics = _ml.MulticlassClassification.Evaluate(pipeline.Fit(view).Transform(view));
        Assert.Equal(1, metrics.MacroAccuracy);
    }

    [Fact]
    public void name_and_type_the_columns_of_each_measure()
    {
        var view = _ml.Transforms.ScoreTone().Append(_ml.Transforms.CopyColumns("Target", "Source")).Append(_ml.Transforms.ScoreStance())
            .Append(_ml.Transforms.CountTerms()).Fit(Articles.ToDataView(_ml)).Transform(Articles.ToDataView(_ml));
        var columns = view.Schema.Where(c => !c.IsHidden).ToDictionary(c => c.Name, c => c.Type);
        foreach (var name in new[] { "Tone", "ToneQuotation", "ToneReported", "Stance", "StanceQuotation", "StanceReported" })
            Assert.Equal(NumberDataViewType.Single, columns[name]);
        foreach (var name in new[] { "ToneSentences", "StanceMentions" })
            Assert.Equal(NumberDataViewType.Int32, columns[name]);
        Assert.Equal(NumberDataViewType.Single, Assert.IsType<VectorDataViewType>(columns["Terms"]).ItemType);
        Assert.DoesNotContain(columns.Keys, name => name.StartsWith("__", StringComparison.Ordinal));
    }

    [Fact]
    public void read_an_article_when_the_cursor_comes_to_it()
    {
        var read = 0;
        var view = Counted(() => read++);
        using var cursor = view.GetRowCursor([view.Schema["Text"]]);
        Assert.Equal(0, read);
        for (var row = 1; row <= 3; row++)
        {
            Assert.True(cursor.MoveNext());
            Assert.Equal(row, read);
        }
    }

    [Fact]
    public void measure_no_more_articles_than_are_asked_for()
    {
        var read = 0;
        var view = Counted(() => read++);
        var scored = _ml.Transforms.ScoreTone().Fit(view).Transform(_ml.Data.TakeRows(view, 3));
        Assert.Equal(0, read);
        var tone = scored.GetColumn<float>("Tone").ToArray();
        Assert.Equal([1, -1, 1], tone.Select(t => MathF.Sign(t)));
        Assert.Equal(3, read);
    }

    /// <summary>The articles as a data view that tells when one is read.</summary>
    private static TableDataView<Article> Counted(Action read) => new(
        Articles.Select(article =>
        {
            read();
            return article;
        }),
        ArticleColumns.All);
}
