using Xunit;

namespace Tenor.Tests.Stance;

public class StanceModelTests
{
    static StanceScore Score(string sentence, string target, params string[] others)
    {
        var span = Find(sentence, target);
        return StanceModel.Default.Score(
            sentence, [new(span, new(0, sentence.Length), [span, .. others.Select(o => Find(sentence, o))])])[0];
    }

    static TextSpan Find(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }

    [Fact]
    public void Accusation_counts_against_its_target() =>
        Assert.True(Score("Harding was accused of lying to investigators and taking bribes.", "Harding").Score < -0.2);

    [Fact]
    public void Praise_counts_in_its_targets_favour() =>
        Assert.True(Score("Harding is a brilliant and honest leader who was praised by all sides.", "Harding").Score > 0.2);

    [Fact]
    public void Probabilities_sum_to_one()
    {
        var score = Score("Harding spoke to reporters on Monday.", "Harding");
        Assert.Equal(1, score.Against + score.Neutral + score.Favour, 9);
    }

    [Fact]
    public void Another_name_gives_the_same_score()
    {
        var one = Score("Voters distrust Anna Lindqvist, a stubborn campaigner.", "Anna Lindqvist");
        Assert.Equal(one.Score, Score("Voters distrust Kwame, a stubborn campaigner.", "Kwame").Score, 9);
        Assert.Equal(one.Score, Score("Voters distrust Grace, a stubborn campaigner.", "Grace").Score, 9);
    }

    [Fact]
    public void The_target_is_never_among_the_words_that_moved_its_score()
    {
        const string text = "Grim was praised as the best mayor of all.";
        Assert.DoesNotContain(Score(text, "Grim").Words, w => w.Span.Of(text) == "Grim");
    }

    [Fact]
    public void Two_targets_of_one_sentence_have_scores_of_their_own()
    {
        const string text = "Varga, the heroic rescuer, condemned Toth as a liar and a fraud.";
        Assert.True(Score(text, "Varga").Score > Score(text, "Toth").Score);
    }

    [Fact]
    public void Mentions_outside_the_sentence_do_not_matter()
    {
        const string text = "He left. Marsh won the praise of colleagues. He slept.";
        var sentence = new TextSpan(9, 44);
        var mention = Find(text, "Marsh");
        var alone = StanceModel.Default.Score(text, [new(mention, sentence, [mention])])[0];
        var joined = StanceModel.Default.Score(text, [new(mention, sentence, [new(0, 2), mention, new(45, 47)])])[0];
        Assert.Equal(alone.Score, joined.Score, 12);
    }
}
