namespace Tenor.Tests.Language;

public class SentenceTests
{
    [Theory]
    [InlineData("Gov. Ann Lee met Sen. Bob Ray on Oct. 29 at 5 p.m. in St. Paul, Minn., officials said.")]
    [InlineData("SEOUL, Oct. 29 (Yonhap) — The two agreed to meet.")]
    [InlineData("Shares of Acme Inc. rose 3.5 percent to $1,200.50 on Jan. 3.")]
    [InlineData("She works at Yahoo! in the accounting department.")]
    [InlineData("“Why now?” Minister Han asked on Monday.")]
    public void One_sentence_stays_whole(string text) => Assert.Equal([text], Analysed.Sentences(text));

    [Theory]
    [InlineData("He lives in the U.S. How about you?", "He lives in the U.S.", "How about you?")]
    [InlineData("“We must act.” The crowd cheered.", "“We must act.”", "The crowd cheered.")]
    [InlineData("The vote is over.The count begins.", "The vote is over.", "The count begins.")]
    [InlineData("1. Wash the rice. 2. Boil it.", "1. Wash the rice.", "2. Boil it.")]
    public void Two_sentences_are_told_apart(string text, params string[] expected) => Assert.Equal(expected, Analysed.Sentences(text));
}
