using Tenor.Models;
using Xunit;

namespace Tenor.Tests.Stance;

public class RelationReaderTests
{
    /// <summary>The relations of the target "Kim", each with the words that it points to.</summary>
    static string[] Of(string text)
    {
        var reader = new SentenceReader(Vocabulary.Default);
        var at = text.IndexOf("Kim", StringComparison.Ordinal);
        var target = new TextSpan(at, at + 3);
        reader.Read(text, new(0, text.Length), target, [target]);
        var words = reader.Words;
        var relations = new RelationReader(Vocabulary.Default);
        relations.Read(text, words);
        var found = new List<string>();
        for (var i = 0; i < relations.Words.Length; i++)
        {
            if (!words[relations.Words[i].Head].Is(WordMarks.Target))
                continue;
            foreach (var relation in relations.Of(text, i))
            {
                found.Add(string.Join(' ', new[]
                {
                    relation.OfOwned ? "owned" : "", relation.Kind.ToString(), relation.Negated ? "not" : "",
                    Word(text, words, relations, relation.Head), Word(text, words, relations, relation.Object),
                }.Where(part => part.Length > 0)));
            }
        }

        return [.. found];
    }

    static string Word(string text, ReadOnlySpan<ModelWord> words, RelationReader relations, int of)
    {
        if (of < 0)
            return "";
        var word = words[relations.Words[of].Head];
        return word.Is(WordMarks.Name) ? "<name>" : text[word.Start..word.End];
    }

    [Theory]
    [InlineData("Yesterday Kim attacked the governor.", "Subject attacked governor")]
    [InlineData("On Monday Kim did not answer.", "Subject not answer")]
    [InlineData("On Monday Kim was attacked by the governor.", "PassiveSubject attacked")]
    [InlineData("Kim refused to condemn the attack.", "Complement condemn attack")]
    [InlineData("Kim, who lied to voters, was there.", "Relative lied")]
    public void A_mention_before_a_verb_is_its_subject(string text, string relation) => Assert.Contains(relation, Of(text));

    [Theory]
    [InlineData("On Monday the governor attacked Kim.", "Object attacked")]
    [InlineData("On Monday the governor was attacked by Kim.", "Agent attacked")]
    [InlineData("They lost faith in Kim.", "NounOblique faith")]
    [InlineData("They lost faith in Kim.", "VerbAbove lost")]
    public void A_mention_behind_a_verb_or_preposition_stands_under_it(string text, string relation) => Assert.Contains(relation, Of(text));

    [Theory]
    [InlineData("Voters rejected Kim's false claims.", "Possessor claims")]
    [InlineData("Voters rejected Kim's false claims.", "PossessedModifier false")]
    [InlineData("On Monday the governor attacked Kim's false claims.", "owned Object attacked")]
    public void What_a_mention_owns_stands_in_its_place(string text, string relation) => Assert.Contains(relation, Of(text));

    [Theory]
    [InlineData("Kim is a liar.", "Predicate liar")]
    [InlineData("Kim is not a liar.", "Predicate not liar")]
    [InlineData("Kim, a brilliant lawyer, was there.", "Apposition brilliant")]
    public void What_a_mention_is_said_to_be_describes_it(string text, string relation) => Assert.Contains(relation, Of(text));

    [Fact]
    public void Who_is_named_does_not_matter()
    {
        Assert.Equal(Of("Lindqvist and Kim attacked the governor."), Of("Grace Hope and Kim attacked the governor."));
        Assert.Equal(Of("Kim praised Lindqvist."), Of("Kim praised Anna Novak."));
    }
}
