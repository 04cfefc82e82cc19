using Microsoft.ML;
using Microsoft.ML.Data;

namespace Tenor.Tests.Tables;

public class DataViewsOfTables
{
    private static readonly Corpus Two = Corpus.Of(
    [
        TestArticle.Of("a", "North Korea sent troops.", "The troops left.") with { Title = "Troops", Authors = ["Jane Doe", "John Roe"], Published = new(2024, 10, 29) },
        TestArticle.Of("b", "Korea won, and the North lost."),
    ]);

    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void have_a_typed_column_for_each_of_the_tables()
    {
        var table = Two.Terms();
        var view = table.ToDataView(_ml);
        Assert.Equal(table.ColumnNames, view.Schema.Select(c => c.Name));
        Assert.Equal(TextDataViewType.Instance, view.Schema["Term"].Type);
        Assert.Equal(NumberDataViewType.Int32, view.Schema["Count"].Type);
        Assert.Equal(NumberDataViewType.Double, view.Schema["Rate"].Type);
    }

    [Fact]
    public void give_the_same_rows_however_often_they_are_read()
    {
        var table = Two.Terms();
        var view = table.ToDataView(_ml);
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(table.Select(r => r.Term), view.GetColumn<string>("Term"));
            Assert.Equal(table.Select(r => r.Count), view.GetColumn<int>("Count"));
        }
    }

    [Fact]
    public void of_a_corpus_hold_its_articles()
    {
        var view = Two.ToDataView(_ml);
        Assert.Equal(["a", "b"], view.GetColumn<string>("Id"));
        Assert.Equal([new DateTime(2024, 10, 29), DateTime.MinValue], view.GetColumn<DateTime>("Published"));
        Assert.Equal(["Jane Doe", "John Roe"], view.GetColumn<string[]>("Authors").First());
        Assert.Equal("North Korea sent troops.\n\nThe troops left.", view.GetColumn<string>("Text").First());
    }

    [Fact]
    public void read_only_the_columns_that_are_asked_for()
    {
        var view = Two.ToDataView(_ml);
        using var cursor = view.GetRowCursor([view.Schema["Id"]]);
        Assert.True(cursor.IsColumnActive(view.Schema["Id"]));
        Assert.False(cursor.IsColumnActive(view.Schema["Text"]));
        Assert.Throws<ArgumentException>(() => cursor.GetGetter<ReadOnlyMemory<char>>(view.Schema["Text"]));
        var id = cursor.GetGetter<ReadOnlyMemory<char>>(view.Schema["Id"]);
        var value = default(ReadOnlyMemory<char>);
        Assert.Throws<InvalidOperationException>(() => id(ref value));
        Assert.True(cursor.MoveNext());
        id(ref value);
        Assert.Equal("a", value.ToString());
    }

    [Fact]
    public void go_into_estimators_of_ML_NET()
    {
        var model = _ml.Transforms.Text.FeaturizeText("Features", "Text").Fit(Two.ToDataView(_ml));
        Assert.All(model.Transform(Two.ToDataView(_ml)).GetColumn<float[]>("Features"), f => Assert.Contains(f, x => x > 0));
    }
}
