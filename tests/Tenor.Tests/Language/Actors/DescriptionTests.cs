namespace Tenor.Tests.Language.Actors;

public sealed class DescriptionTests
{
    [Theory]
    [InlineData("Chuck Schumer, the Senate minority leader, spoke on Monday. The leader left early.", "Chuck Schumer", "leader")]
    [InlineData("Florida Sen. Marco Rubio met Texas Sen. Ted Cruz on Monday. Later the Florida senator spoke.", "Marco Rubio", "Florida senator")]
    [InlineData("Sen. Marco Rubio (R-Fla.) met Sen. Tim Kaine (D-Va.) on Monday. Later the Virginia Democrat spoke.", "Tim Kaine", "Virginia Democrat")]
    [InlineData("Sen. Marco Rubio, R-Fla., met Sen. Tim Kaine, D-Va., on Monday. Later the Republican senator spoke.", "Marco Rubio", "Republican senator")]
    [InlineData("The committee’s chairman, Bob Corker, said little on Monday. The chairman then left.", "Bob Corker", "chairman")]
    [InlineData("The Smithsonian Museum closed on Monday. Visitors said the museum was crowded.", "Smithsonian Museum", "museum")]
    [InlineData("The University of Texas won on Monday. The university has 50,000 students.", "University of Texas", "university")]
    public void A_description_means_whom_the_text_described_so(string text, string actor, string description) =>
        Assert.Contains(
            Actors.Find(text).Single(found => found.Name == actor).Mentions,
            mention => mention.Kind == MentionKind.Nominal && mention.Span.Of(text) == description);

    [Fact]
    public void An_apposition_is_a_mention_of_its_own()
    {
        const string Text = "Bob Corker, the chairman of the committee, said little.";

        Assert.Equal(["Bob Corker", "chairman"], Actors.Find(Text).Single(actor => actor.Name == "Bob Corker").Mentions.Select(mention => mention.Span.Of(Text)));
    }

    [Theory]
    [InlineData("Donald J. Trump spoke on Monday. Donald Trump left.", "Donald J. Trump")]
    [InlineData("Enrique Peña Nieto spoke on Monday. Peña Nieto left. Pena Nieto did not return.", "Enrique Peña Nieto")]
    [InlineData("Kim Jong-un spoke on Monday. Kim Jong Un left.", "Kim Jong Un")]
    public void Fuller_and_shorter_names_of_a_person_are_one(string text, string name) =>
        Assert.Equal(name, Assert.Single(Actors.Find(text), actor => actor.Type == ActorType.Person).Name);

    [Fact]
    public void Two_persons_of_one_surname_are_two() =>
        Assert.Equal(
            ["Laura Bush", "George Bush"],
            Actors.Find("Laura Bush met George Bush on Monday. She thanked him.").Where(actor => actor.Type == ActorType.Person).Select(actor => actor.Name));

    [Fact]
    public void Somebody_new_takes_the_pronoun() =>
        Assert.DoesNotContain(
            Actors.Find("Barack Obama spoke in Ohio. A man shouted at the stage. He was arrested.").Single(actor => actor.Name == "Barack Obama").Mentions,
            mention => mention.Kind == MentionKind.Pronoun);

    [Fact]
    public void We_within_an_organisations_quotation_is_the_organisation() =>
        Assert.Contains(
            Actors.Find("“We deny this,” the European Commission said on Monday.").Single(actor => actor.Name == "European Commission").Mentions,
            mention => mention.Kind == MentionKind.Pronoun);
}
