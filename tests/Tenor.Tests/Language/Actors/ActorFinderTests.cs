namespace Tenor.Tests.Language.Actors;

public sealed class ActorFinderTests
{
    private const string Report =
        "South Korean President Yoon Suk-yeol said Tuesday that North Korea had sent troops to Russia. " +
        "Yoon met Ukrainian President Volodymyr Zelensky in Seoul.\n" +
        "The National Intelligence Service (NIS) said that Pyongyang had sent 3,000 soldiers. NIS officials gave no details.\n" +
        "“This is a threat,” Yoon said. Zelensky’s office did not comment on Russian losses.";

    [Fact]
    public void A_surname_joins_the_full_name() =>
        Assert.Equal(["Yoon Suk-yeol", "Yoon", "Yoon"], Names("Yoon Suk-yeol"));

    [Fact]
    public void A_country_that_a_text_names_in_two_ways_as_often_has_its_common_name() =>
        Assert.Contains(
            Actors.Find("Ukraine and the Republic of Korea will exchange delegates. Kyiv also invited South Korea to the talks."),
            actor => actor is { Name: "South Korea", Mentions.Count: 2 });

    [Fact]
    public void A_title_is_no_part_of_a_mention() =>
        Assert.DoesNotContain(Actors.Find(Report), actor => actor.Name.Contains("President", StringComparison.Ordinal));

    [Fact]
    public void A_possessive_ending_is_no_part_of_a_mention() =>
        Assert.Equal(["Volodymyr Zelensky", "Zelensky"], Names("Volodymyr Zelensky"));

    [Fact]
    public void An_acronym_in_parentheses_joins_its_name() =>
        Assert.Equal(["National Intelligence Service", "NIS", "NIS"], Names("National Intelligence Service"));

    [Theory]
    [InlineData("The band 30 Seconds to Mars will play in Oslo on Friday, and the city expects 20,000 visitors.", "30 Seconds to Mars")]
    [InlineData("Troops of the 173rd Airborne Brigade arrived in Poland on Tuesday.", "173rd Airborne Brigade")]
    [InlineData("The retailer Macy's said on Monday that it would close 65 stores.", "Macy's")]
    [InlineData("Profits fell at Yahoo! in the third quarter, and shares of Yahoo! lost 4 percent.", "Yahoo!")]
    public void A_number_or_a_sign_may_begin_or_end_a_name(string text, string name) =>
        Assert.Contains(Actors.Find(text), actor => actor.Name == name);

    [Fact]
    public void Letters_of_honour_are_no_part_of_a_person() =>
        Assert.Contains(Actors.Find("Helen Marsden OBE chairs the inquiry."), actor => actor.Name == "Helen Marsden");

    [Fact]
    public void A_capital_that_acts_is_its_country() =>
        Assert.Equal(["North Korea", "Pyongyang"], Names("North Korea"));

    [Fact]
    public void A_capital_that_nobody_is_called_by_is_no_person() =>
        Assert.DoesNotContain(
            Actors.Find("Ukraine and the Republic of Korea will exchange delegates. Kyiv also invited South Korea to the talks."),
            actor => actor.Type == ActorType.Person);

    [Fact]
    public void A_capital_as_a_place_is_itself() =>
        Assert.Equal(["Seoul"], Names("Seoul"));

    [Fact]
    public void An_adjective_is_linked_to_its_country_and_marked_as_one()
    {
        var russia = Assert.Single(Actors.Find(Report), actor => actor.Name == "Russia");

        Assert.Equal([MentionKind.Name, MentionKind.Adjective], russia.Mentions.Select(mention => mention.Kind));
    }

    [Fact]
    public void An_adjective_of_two_words_is_not_cut() =>
        Assert.DoesNotContain(
            Actors.Find(
                "North Korea sent soldiers. These situations differ from that of North Korea, however, as evidence suggests Kim is intentionally "
                + "deploying trained soldiers to Ukraine, rather than allowing North Korean civilian men to be tricked into serving the Russian military."),
            actor => actor.Name is "Korean" or "Korea");

    [Fact]
    public void Persons_organisations_and_places_are_told_apart()
    {
        var types = Actors.Find(Report).ToDictionary(actor => actor.Name, actor => actor.Type, StringComparer.Ordinal);

        Assert.Equal(ActorType.Person, types["Yoon Suk-yeol"]);
        Assert.Equal(ActorType.Organisation, types["National Intelligence Service"]);
        Assert.Equal(ActorType.Place, types["Seoul"]);
    }

    private static IEnumerable<string> Names(string actor) =>
        Assert.Single(Actors.Find(Report), found => found.Name == actor).Mentions
            .Where(mention => mention.Kind == MentionKind.Name)
            .Select(mention => mention.Span.Of(Report));

    [Theory]
    [InlineData("Ukrainian forces withdrew. Kyiv says it would only let the other side regroup.", "Kyiv")]
    [InlineData("Russia sent troops. The Kremlin said the talks were frank.", "Kremlin")]
    public void A_capital_that_acts_is_the_country_that_the_text_speaks_of(string text, string capital)
    {
        var actor = Assert.Single(Actors.Find(text), actor => actor.Mentions.Any(mention => mention.Span.Of(text) == capital));

        Assert.True(actor.Mentions.Count > 1, actor.Name);
    }

    [Theory]
    [InlineData("Officials said the US did not see it.", MentionKind.Name)]
    [InlineData("They left the US.", MentionKind.Name)]
    [InlineData("They met the US ambassador.", MentionKind.Adjective)]
    public void A_word_that_may_name_or_describe_names_where_no_noun_follows(string text, MentionKind kind)
    {
        var actor = Assert.Single(Actors.Find(text), actor => actor.Mentions.Any(mention => mention.Span.Of(text) == "US"));

        Assert.Equal(kind, actor.Mentions[0].Kind);
    }

    [Theory]
    [InlineData("South Korean Yonhap News Agency reported the launch on Tuesday. Yonhap said it failed.", "South Korean Yonhap News Agency", "Yonhap")]
    [InlineData("The South Korean Unification Ministry met on Monday. The Unification Ministry declined to say why.", "South Korean Unification Ministry", "Unification Ministry")]
    [InlineData("The Unification Ministry met on Monday. The South Korean Unification Ministry declined to say why.", "South Korean Unification Ministry", "Unification Ministry")]
    public void An_organisation_is_the_same_with_its_nationality_and_without(string text, string full, string bare)
    {
        string? Bearer(string name) => Actors.Find(text).FirstOrDefault(actor => actor.Mentions.Any(mention => mention.Span.Of(text) == name))?.Id;

        Assert.NotNull(Bearer(full) ?? Bearer(bare));
        Assert.Equal(Bearer(bare), Bearer(full) ?? Bearer(bare));
    }

    [Theory]
    [InlineData("The Russian Defense Ministry denied it on Monday. The Ukrainian Defense Ministry said it had proof.")]
    [InlineData("The Defense Ministry met. The Russian Defense Ministry denied it on Monday. The Ukrainian Defense Ministry said it had proof.")]
    public void Two_nationalities_of_one_office_are_two_organisations(string text)
    {
        var organisations = Actors.Find(text).Where(actor => actor.Mentions.Any(mention => mention.Span.Of(text).EndsWith("Defense Ministry", StringComparison.Ordinal)));

        Assert.Equal(2, organisations.Count());
    }

    [Fact]
    public void A_company_that_the_list_knows_is_one_where_it_could_be_a_site() => Assert.Equal(
        ActorType.Organisation, Assert.Single(Actors.Find("Zelensky wrote on Facebook that he would not wait."), actor => actor.Name == "Facebook").Type);
}
