namespace Tenor.Tests.Language.Actors;

public sealed class RelationTests
{
    [Theory]
    [InlineData("Matthew Collins spoke on Monday. His wife, Laura Bennett, stood beside him. His wife did not speak.", "Laura Bennett", "wife")]
    [InlineData("Matthew Collins’s lawyer, Laura Bennett, spoke on Monday. Collins’s lawyer denied everything.", "Laura Bennett", "lawyer")]
    public void Who_was_told_to_be_somebodys_wife_or_lawyer_is_meant_by_it_later(string text, string actor, string description) =>
        Assert.Contains(
            Actors.Find(text).Single(found => found.Name == actor).Mentions,
            mention => mention.Kind == MentionKind.Nominal && mention.Span.Of(text) == description);

    [Fact]
    public void Another_ones_wife_is_somebody_else()
    {
        const string Text = "Matthew Collins’s wife, Laura Bennett, spoke on Monday. Robert Miller listened. Miller’s wife did not.";

        Assert.DoesNotContain(
            Actors.Find(Text).Single(found => found.Name == "Laura Bennett").Mentions,
            mention => mention.Span.Of(Text) == "wife");
    }

    [Theory]
    [InlineData("Sears, a struggling retailer, closed ten stores on Monday. Workers said the retailer was late.", "Sears", "retailer")]
    [InlineData("The retailer Sears closed ten stores on Monday. Workers said the struggling retailer was late.", "Sears", "struggling retailer")]
    [InlineData("Sears (NYSE: S), a struggling retailer, closed ten stores on Monday. Workers said the retailer was late.", "Sears", "retailer")]
    [InlineData("The troubled retailer Sears closed ten stores on Monday. Workers said the retailer was late.", "Sears", "retailer")]
    public void An_organisation_is_meant_by_what_it_was_called(string text, string actor, string description) =>
        Assert.Contains(
            Actors.Find(text).Single(found => found.Name == actor).Mentions,
            mention => mention.Kind == MentionKind.Nominal && mention.Span.Of(text) == description);

    [Fact]
    public void Somebody_in_a_place_is_not_what_the_place_is_called()
    {
        const string Text = "In Boston, a crowd cheered. Later the crowd went home.";

        Assert.DoesNotContain(Actors.Find(Text).SelectMany(actor => actor.Mentions), mention => mention.Span.Of(Text) == "crowd");
    }
}
