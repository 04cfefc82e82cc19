using CsCheck;

namespace Tenor.Tests.Language.Actors;

public sealed class ActorFinderLaws
{
    private static readonly string[] Pieces =
    [
        "Yoon Suk-yeol", "President Yoon", "Yoon’s", "Mrs. Clinton", "Hillary Clinton", "North Korea", "North Korean", "the North",
        "Pyongyang", "U.S.", "European Union", "National Intelligence Service (NIS)", "NIS", "the president", "the agency", "he", "She",
        "their", "said", "told", "in", "of", "and", ",", ".", "\n", "“", "”", "(", ")", "'s", "IBM", "Moscow-based", "UN", "РОССИЯ", "😀",
        "Kim", "Kim Jong-un", "Jr.", "the Kremlin’s office",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.String[0, 6]);

    private static readonly Gen<string> Text = Piece.Array[0, 60].Select(pieces => string.Join(' ', pieces));

    [Fact]
    public void Mentions_lie_in_the_text_in_order_and_apart() => Text.Sample(text =>
    {
        foreach (var actor in Actors.Find(text))
        {
            Assert.NotEmpty(actor.Mentions);
            var end = 0;
            foreach (var mention in actor.Mentions)
            {
                Assert.InRange(mention.Span.Start, end, text.Length);
                Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Length);
                end = mention.Span.End;
            }
        }
    });

    [Fact]
    public void Identifiers_count_up_by_first_mention() => Text.Sample(text =>
    {
        var actors = Actors.Find(text);

        Assert.Equal(Enumerable.Range(1, actors.Count).Select(number => $"a{number}"), actors.Select(actor => actor.Id));
        Assert.Equal(actors.Select(actor => actor.Mentions[0].Span.Start).Order(), actors.Select(actor => actor.Mentions[0].Span.Start));
    });

    [Fact]
    public void The_same_text_has_the_same_actors_on_every_thread() => Text.Sample(
        text =>
        {
            var once = Actors.Find(text);
            var again = Enumerable.Range(0, 4).AsParallel().Select(_ => Actors.Find(text)).ToList();

            Assert.All(again, actors => Assert.Equal(once.Select(Written), actors.Select(Written)));
        },
        iter: 20);

    private static string Written(Actor actor) => $"{actor.Id} {actor.Name} {actor.Type} {string.Join(' ', actor.Mentions)}";
}
