using Xunit;

namespace Tenor.Tests.Tone;

public class ToneModelTests
{
    static ToneScore Score(string sentence) => ToneModel.Default.Score(sentence, [new(0, sentence.Length)])[0];

    [Theory]
    [InlineData("The ceremony was a triumph of courage and generosity.")]
    [InlineData("It is a wise and welcome reform that deserves praise.")]
    public void Praise_scores_above_zero(string sentence) => Assert.True(Score(sentence).Score > 0.2);

    [Theory]
    [InlineData("The scheme was a disgraceful failure that ruined thousands of families.")]
    [InlineData("Cruel and corrupt officials brutally tortured the prisoners.")]
    public void Condemnation_scores_below_zero(string sentence) => Assert.True(Score(sentence).Score < -0.2);

    [Fact]
    public void Probabilities_sum_to_one()
    {
        var score = Score("Ministers met in the capital on Tuesday.");
        Assert.Equal(1, score.Negative + score.Neutral + score.Positive, 9);
        Assert.InRange(score.Neutral, 0.0, 1.0);
    }

    [Theory]
    [InlineData("Angela Novak praised the generous offer.", "Mohammed al-Rashid praised the generous offer.")]
    [InlineData("Critics said Kim had failed the victims.", "Critics said Oyelaran had failed the victims.")]
    [InlineData("Grace Hope lost the vote.", "Olga Brandt lost the vote.")]
    [InlineData("Critics said Savage had failed the victims.", "Critics said Oyelaran had failed the victims.")]
    [InlineData("The prize recognises the work of Bliss for peace.", "The prize recognises the work of Merkel for peace.")]
    [InlineData("On Tuesday, Luther Strange met reporters from the capital.", "On Tuesday, Olga Brandt met reporters from the capital.")]
    public void Another_name_gives_the_same_score(string one, string other) =>
        Assert.Equal(Score(one).Score, Score(other).Score, 9);

    [Fact]
    public void Negation_takes_praise_away() =>
        Assert.True(Score("The plan is not good.").Score < Score("The plan is good.").Score);

    [Fact]
    public void The_strongest_words_of_a_side_share_what_the_score_loses_without_them()
    {
        const string text = "The cruel and cynical trick was a shameful lie, and the city paid a horrible price for such hateful greed.";
        var whole = Score(text);
        var strongest = whole.Words.OrderBy(w => w.Weight).Take(5).ToList();

        var without = text.ToCharArray();
        foreach (var word in strongest) without.AsSpan(word.Span.Start, word.Span.Length).Fill(' ');

        Assert.Equal(whole.Score - Score(new string(without)).Score, strongest.Sum(w => w.Weight), 4);
    }

    [Fact]
    public void Of_words_that_say_the_same_each_is_told_though_none_is_missed_alone()
    {
        const string text = "It was a cruel, cynical and shameful lie.";
        var weights = Score(text).Words.ToDictionary(w => w.Span.Of(text), w => w.Weight);

        Assert.All(["cruel", "cynical", "shameful", "lie"], word => Assert.True(weights[word] < -.05, $"{word}: {weights.GetValueOrDefault(word)}"));
    }

    [Fact]
    public void Spans_point_into_the_whole_text()
    {
        const string text = "First came the news. Then came a wonderful, generous gift.";
        var scores = ToneModel.Default.Score(text, [new(0, 20), new(21, text.Length)]);
        Assert.Equal(Score("Then came a wonderful, generous gift.").Score, scores[1].Score, 9);
        Assert.Contains(scores[1].Words, w => w.Span.Of(text) == "wonderful");
    }

    [Fact]
    public void An_empty_sentence_has_a_score() => Assert.InRange(Score("").Score, -1, 1);

    [Fact]
    public void The_work_stops_when_asked() =>
        Assert.Throws<OperationCanceledException>(() => ToneModel.Default.Score("A.", [new(0, 2)], new(canceled: true)));
}
