namespace Tenor.Tests.Language.Actors;

public sealed class AnaphoraTests
{
    [Fact]
    public void A_pronoun_after_a_subject_is_the_subject() =>
        Assert.Contains("He", Mentions("President Barack Obama met lawmakers on Tuesday. He said the bill would pass.", "Barack Obama"));

    [Fact]
    public void A_pronoun_of_another_gender_looks_further()
    {
        const string Text = "Hillary Clinton met President Barack Obama on Monday. She thanked him for his help.";

        Assert.Equal(["Hillary Clinton", "She"], Mentions(Text, "Hillary Clinton"));
        Assert.Equal(["Barack Obama", "him", "his"], Mentions(Text, "Barack Obama"));
    }

    [Fact]
    public void A_pronoun_that_could_be_two_is_nobody() =>
        Assert.DoesNotContain(
            Actors.Find("Police arrested James Smith and Robert Jones in Boston. He was later released."),
            actor => actor.Mentions.Any(mention => mention.Kind == MentionKind.Pronoun));

    [Fact]
    public void The_president_is_the_person_with_that_title() =>
        Assert.Contains(
            "president",
            Mentions("French President Emmanuel Macron spoke in Paris. John Kerry was there too. Later the president left for Berlin.", "Emmanuel Macron"));

    [Fact]
    public void A_leader_is_told_by_the_country_in_the_description()
    {
        const string Text = "French President Emmanuel Macron called Ukrainian President Volodymyr Zelensky on Tuesday. The Ukrainian leader asked for help.";

        Assert.Contains("Ukrainian leader", Mentions(Text, "Volodymyr Zelensky"));
        Assert.DoesNotContain("Ukrainian leader", Mentions(Text, "Emmanuel Macron"));
    }

    [Fact]
    public void The_vice_president_is_not_the_president()
    {
        const string Text = "President Barack Obama and Vice President Joe Biden flew to Ohio. The vice president spoke first.";

        Assert.DoesNotContain("vice president", Mentions(Text, "Barack Obama"));
    }

    [Fact]
    public void A_persons_office_is_an_actor_of_its_own()
    {
        const string Text = "President Barack Obama was in Chicago on Friday. Obama’s office did not comment.";

        var office = Assert.Single(Actors.Find(Text), actor => actor.Name == "Obama’s office");
        Assert.Equal(ActorType.Organisation, office.Type);
    }

    [Fact]
    public void A_countrys_regime_is_the_country() =>
        Assert.Contains("North Korean regime", Mentions("North Korea fired a missile. The North Korean regime said it was a test.", "North Korea"));

    [Fact]
    public void An_agency_is_told_by_its_name() =>
        Assert.Contains(
            "agency",
            Mentions("The Central Intelligence Agency declined to comment on Monday. The agency has said little.", "Central Intelligence Agency"));

    [Fact]
    public void I_within_a_quotation_is_its_speaker() =>
        Assert.Contains("I", Mentions("“I will not resign,” Barack Obama said on Monday.", "Barack Obama"));

    private static IEnumerable<string> Mentions(string text, string actor) =>
        Assert.Single(Actors.Find(text), found => found.Name == actor).Mentions.Select(mention => mention.Span.Of(text));
}
