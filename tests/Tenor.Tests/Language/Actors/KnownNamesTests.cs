using Tenor.Language;

namespace Tenor.Tests.Language.Actors;

public sealed class KnownNamesTests
{
    public static TheoryData<string> Lists =>
        ["agency", "award", "band", "company", "event", "given", "media", "party", "people", "person", "place", "product", "surname", "team", "work"];

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_is_sorted_and_each_name_stands_in_it_once_and_can_be_found(string list)
    {
        string[] names = [.. KnowledgeFiles.Lines($"Names.{list}.txt")];

        Assert.Equal(names.Order(StringComparer.Ordinal).Distinct(), names);
        Assert.All(names, name => Assert.InRange(name.Split(' ').Length, 1, 8));
        Assert.All(names, name => Assert.Equal(name.Trim(), name));
    }

    [Fact]
    public void The_longest_known_name_is_marked_as_one()
    {
        var marks = Marks("She met Paris Hilton in Paris .");

        Assert.True(Phrases.Begins(marks[2]));
        Assert.True(marks[3] != 0 && !Phrases.Begins(marks[3]));
        Assert.Equal(Kinds(marks[2]).Length, Kinds(marks[3]).Length);
    }

    [Fact]
    public void A_name_that_stands_in_two_lists_is_of_both_kinds() =>
        Assert.Equal(2, Kinds(Marks("They saw HSV .")[2]).Length);

    [Fact]
    public void Only_what_newspapers_often_print_is_believed_without_asking_the_tagger()
    {
        Assert.Equal(ActorType.Organisation, Phrases.TypeOf(Marks("He left Goldman Sachs .")[2]));
        Assert.Null(Phrases.TypeOf(Marks("He left Consett Iron Company .")[2]));
    }

    private static uint[] Marks(string sentence)
    {
        WordFeatures[] words = [.. sentence.Split(' ').Select(word => WordFeatures.Make(word, NameVocabulary.Empty))];
        return Phrases.Mark(words, [words.Length]);
    }

    private static uint[] Kinds(uint mark)
    {
        var kinds = new uint[Phrases.MostKinds];
        return kinds[..Phrases.Kinds(mark, kinds)];
    }
}
