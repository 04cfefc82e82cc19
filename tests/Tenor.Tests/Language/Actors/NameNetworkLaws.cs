using CsCheck;
using Tenor.Language;

namespace Tenor.Tests.Language.Actors;

public class NameNetworkLaws
{
    private const float Unit = 1000;

    private static readonly string[] Words =
        ["Mayor", "Lee", "of", "Oslo", "said", "the", "FIFA", "band", "Garbage", "was", "\"", "and", "iPhone", "in", "1994", "'s", "Zażółć", "—"];

    private static readonly Gen<string[]> Sentence = Gen.Int[0, 17].Select(i => Words[i]).Array[1, 25];

    [Fact]
    public void A_sentence_is_scored_the_same_whatever_stands_beside_it() => Gen.Select(Sentence, Sentence).Sample((first, second) =>
    {
        var together = Score([first, second]);

        Assert.Equal(Score([first]), together[..(first.Length * NameLabel.Count)]);
        Assert.Equal(Score([second]), together[(first.Length * NameLabel.Count)..]);
    });

    [Fact]
    public void A_sentence_without_end_is_read_in_parts_and_every_candidate_has_scores()
    {
        string[] endless = [.. Enumerable.Range(0, 20_000).Select(i => Words[i * 7 % Words.Length])];
        var document = Document([endless]);
        var candidates = NameTagger.Candidates(document);
        var scores = Score([endless]);

        for (var word = 0; word < endless.Length; word++)
        {
            Assert.Equal(candidates[word], scores.AsSpan(word * NameLabel.Count, NameLabel.Count).ContainsAnyExcept(0));
        }
    }

    private static int[] Score(IReadOnlyList<string[]> sentences)
    {
        var document = Document(sentences);
        var scores = new int[document.Words.Length * NameLabel.Count];
        ActorModel.Default.Tagger.Network.Score(document, NameTagger.Candidates(document), Unit, scores, TestContext.Current.CancellationToken);
        return scores;
    }

    private static NameDocument Document(IReadOnlyList<string[]> sentences)
    {
        var builder = new NameDocument.Builder(ActorModel.Default.Words);
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence)
            {
                builder.Add(word);
            }

            builder.EndSentence();
        }

        return builder.Build();
    }
}
