namespace Tenor.Tests.Tone;

public class LoadedLanguageModelTests
{
    static LoadedLanguageScore Score(string sentence) =>
        LoadedLanguageModel.Default.Score(sentence, [new(0, sentence.Length)])[0];

    [Fact]
    public void Judgement_is_more_loaded_than_report() => Assert.True(
        Score("This shameless and idiotic stunt is a disgusting insult to every decent American.").Probability
        > Score("The committee will meet on Tuesday to discuss the budget.").Probability + 0.2);

    [Fact]
    public void Words_that_judge_are_marked()
    {
        const string text = "The radical mob rammed its disastrous scheme through the council.";
        var marked = Score(text).Words.Select(w => w.Span.Of(text)).ToList();
        Assert.Contains("disastrous", marked);
        Assert.DoesNotContain("The", marked);
    }

    [Fact]
    public void Names_carry_no_judgement() => Assert.Equal(
        Score("Reporters asked Okafor about the vote.").Probability, Score("Reporters asked Lindqvist about the vote.").Probability, 9);
}
