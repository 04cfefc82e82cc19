using System.Numerics;
using Tenor.Language;
using Tenor.Training.Actors;

namespace Tenor.Training.Tests.Actors;

public sealed class MarkedTextTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Names_in_brackets_become_labels_and_the_brackets_go()
    {
        var sentence = Assert.Single(Assert.Single(Read("# A band", "[ORG Dillard's] hired [PER Ann Lee]'s band.")).Sentences);

        Assert.Equal(["Dillard", "'s", "hired", "Ann", "Lee", "'s", "band", "."], sentence.Words);
        Assert.Equal(
            [
                NameLabel.Begin(NameLabel.Organisation), NameLabel.Inside(NameLabel.Organisation), NameLabel.Outside,
                NameLabel.Begin(NameLabel.Person), NameLabel.Inside(NameLabel.Person), NameLabel.Outside, NameLabel.Outside, NameLabel.Outside,
            ],
            Labels(sentence));
    }

    [Fact]
    public void A_line_with_a_number_sign_begins_a_document_and_its_title_is_not_read()
    {
        var documents = Read("# One", "It rained.", "It still rained.", "", "# Two", "[LOC Oslo] slept.");

        Assert.Equal(2, documents.Count);
        Assert.Equal(2, documents[0].Sentences.Count);
        Assert.Equal("Oslo", documents[1].Sentences[0].Words[0]);
    }

    [Fact]
    public void Two_names_side_by_side_stay_two() => Assert.Equal(
        [NameLabel.Begin(NameLabel.Place), NameLabel.Begin(NameLabel.Place)],
        Labels(Read("# A", "[LOC Gary] [LOC Indiana]")[0].Sentences[0]));

    [Theory]
    [InlineData("[ORG The Who")]
    [InlineData("[BAND The Who]")]
    [InlineData("[ORG The [PER Who]]")]
    [InlineData("[ORG]")]
    public void A_bad_bracket_is_told_with_its_file_and_line(string line)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read("# A", "It rained.", line));

        Assert.StartsWith($"{_path}, line 3: '{line[..4]}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_document_that_was_written_for_the_project_can_be_read_and_has_names()
    {
        var documents = LabelledCorpora.OwnDocuments(TestContext.Current.CancellationToken);

        Assert.True(documents.Count > 1000);
        Assert.All(documents, document => Assert.Contains(document.Sentences, sentence => Labels(sentence).Any(label => label != NameLabel.Outside)));
    }

    private static int[] Labels(LabelledSentence sentence) =>
        Array.ConvertAll(sentence.Allowed, allowed => BitOperations.TrailingZeroCount((uint)allowed));

    private List<LabelledDocument> Read(params string[] lines)
    {
        File.WriteAllLines(_path, lines);
        return MarkedText.Read(_path, TestContext.Current.CancellationToken);
    }
}
