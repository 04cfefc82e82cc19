using Tenor.Language;
using Tenor.Training.Actors;

namespace Tenor.Training.Tests.Actors;

public class LectureTests
{
    private static readonly TaughtArticle Article = Taught(
        [["The", "mayor", "flew", "to", "Oslo", "."], ["Oslo", "saw", "Ann", "Lee", "and", "Oslo", "."]],
        [0, 0, 0, 0, NameLabel.Begin(NameLabel.Place), 0, 0, 0, NameLabel.Begin(NameLabel.Person), NameLabel.Inside(NameLabel.Person), 0, NameLabel.Begin(NameLabel.Place), 0]);

    [Fact]
    public void What_a_teacher_told_is_the_same_after_it_was_written_and_read()
    {
        var lecture = new Lecture([Article], [("Oslo", [1, -2.5f]), ("Zażółć", [0, 3])]);
        using var stream = new MemoryStream();
        lecture.Write(stream);

        var read = Lecture.Read(new MemoryStream(stream.ToArray()));

        Assert.Equal(Article.Sentences, Assert.Single(read.Articles).Sentences);
        Assert.Equal(Article.Opinions, read.Articles[0].Opinions);
        Assert.Equal(lecture.Words.Select(word => word.Word), read.Words.Select(word => word.Word));
        Assert.Equal(lecture.Words.Select(word => word.Vector), read.Words.Select(word => word.Vector));
    }

    [Fact]
    public void A_word_is_mostly_what_the_teacher_made_of_it_where_it_does_not_begin_a_sentence()
    {
        var words = WordUsage.Add(NameVocabulary.Empty, [Article, Article], _ => { }).All;

        Assert.True(words["Oslo"].Usage > words.GetValueOrDefault("Ann").Usage);
        Assert.False(words.ContainsKey("mayor"));
        Assert.False(words.ContainsKey("The"));
    }

    private static TaughtArticle Taught(string[][] sentences, int[] labels)
    {
        var opinions = new Half[labels.Length * NameLabel.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            opinions[(i * NameLabel.Count) + labels[i]] = Half.One;
        }

        return new TaughtArticle(sentences, opinions);
    }
}
