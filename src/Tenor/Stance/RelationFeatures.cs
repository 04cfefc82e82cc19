using Tenor.Models;

namespace Tenor;

/// <summary>
/// Features of who does what to whom: each relation of a target's mentions with its verb or noun, the object of that verb, and what
/// the word lists hold of both. One instance serves one thread.
/// </summary>
internal sealed class RelationFeatures(Vocabulary table)
{
    const float OtherMention = 0.7f;
    const float LeastGuess = 0.15f;
    const int Beginning = 5;
    const ulong KindSalt = 800, PrepositionSalt = 801, HeadSalt = 802, BeginningSalt = 803, HeadPrepositionSalt = 804, ObjectSalt = 805,
        HeadObjectSalt = 806, PolaritySalt = 807, GroupPolaritySalt = 808, PairPolaritySalt = 809;

    readonly RelationReader _reader = new(table);

    /// <summary>Adds the features of a sentence whose words mark a target.</summary>
    public void Write(ReadOnlySpan<char> text, ReadOnlySpan<ModelWord> words, FeatureRow row)
    {
        _reader.Read(text, words);
        for (var i = 0; i < _reader.Words.Length; i++)
        {
            var word = words[_reader.Words[i].Head];
            if (!word.Is(WordMarks.Target | WordMarks.OtherMention))
                continue;
            foreach (ref readonly var relation in _reader.Of(text, i))
                Write(text, words, relation, word.Is(WordMarks.Target) ? 1 : OtherMention, row);
        }
    }

    void Write(ReadOnlySpan<char> text, ReadOnlySpan<ModelWord> words, in TargetRelation relation, float weight, FeatureRow row)
    {
        var kind = (ulong)relation.Kind + (relation.OfOwned ? 32UL : 0);
        var turned = relation.Negated ? kind + 64 : kind;
        row.Add(WordHash.Join(kind, KindSalt), 0.7f * weight);
        var preposition = relation.Preposition < 0 ? 0 : Word(words, relation.Preposition).Hash;
        if (relation.Preposition >= 0)
            row.Add(WordHash.Join(WordHash.Join(kind, preposition), PrepositionSalt), 0.7f * weight);
        if (relation.Head < 0)
            return;
        var head = Word(words, relation.Head);
        row.Add(WordHash.Join(WordHash.Join(turned, head.Hash), HeadSalt), weight);
        if (!head.Is(WordMarks.Name | WordMarks.Target | WordMarks.OtherMention))
        {
            var beginning = WordHash.Of(text[head.Start..Math.Min(head.End, head.Start + Beginning)]);
            row.Add(WordHash.Join(WordHash.Join(turned, beginning), BeginningSalt), 0.7f * weight);
        }

        if (relation.Preposition >= 0)
            row.Add(WordHash.Join(WordHash.Join(WordHash.Join(kind, preposition), head.Hash), HeadPrepositionSalt), 0.7f * weight);
        var polarity = Polarity(head);
        var objectPolarity = 0UL;
        if (relation.Object >= 0)
        {
            var thing = Word(words, relation.Object);
            objectPolarity = Polarity(thing);
            row.Add(WordHash.Join(WordHash.Join(kind, thing.Hash), ObjectSalt), 0.7f * weight);
            row.Add(WordHash.Join(WordHash.Join(head.Hash, thing.Hash), HeadObjectSalt), 0.5f * weight);
        }

        var group = Group(relation) + (relation.Negated ? 64UL : 0);
        row.Add(WordHash.Join(WordHash.Join(turned, polarity), PolaritySalt), weight);
        row.Add(WordHash.Join(WordHash.Join(group, polarity), GroupPolaritySalt), weight);
        row.Add(WordHash.Join(WordHash.Join(group, (polarity * 8) + objectPolarity), PairPolaritySalt), weight);
    }

    ModelWord Word(ReadOnlySpan<ModelWord> words, int of) => words[_reader.Words[of].Head];

    /// <summary>Relations that turn a word's valence on the target in one way.</summary>
    static ulong Group(in TargetRelation relation) => relation.Kind switch
    {
        _ when relation.OfOwned => 6,
        RelationKind.Subject or RelationKind.JoinedVerb or RelationKind.Relative => 0,
        RelationKind.Complement => 1,
        RelationKind.Object or RelationKind.PassiveSubject or RelationKind.Participle => 2,
        RelationKind.Possessor or RelationKind.PossessedModifier => 3,
        RelationKind.Predicate or RelationKind.Apposition or RelationKind.Title => 4,
        _ => 5,
    };

    /// <summary>1 for a good word, 2 for a bad one by the lists; 3 and 4 by the guess from vectors; 0 for neither.</summary>
    ulong Polarity(in ModelWord word)
    {
        if (table.Lexicon(word.Index, LexiconFeature.Opinion) is var opinion && opinion != 0)
            return opinion > 0 ? 1UL : 2;
        if (table.Lexicon(word.Index, LexiconFeature.Valence) is var valence && valence != 0)
            return valence > 0 ? 1UL : 2;
        return table.Lexicon(word.Index, LexiconFeature.GuessedValence) switch
        {
            > LeastGuess => 3,
            < -LeastGuess => 4,
            _ => 0,
        };
    }
}
