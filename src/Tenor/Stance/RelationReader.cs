using Tenor.Language;
using Tenor.Models;

namespace Tenor;

/// <summary>
/// Reads what a mention is to the verbs, nouns and adjectives about it, from parts of speech alone: to its right for the verb that it
/// is the subject of, to its left for the verb or preposition that it stands under. One instance serves one thread.
/// </summary>
internal sealed class RelationReader(Vocabulary table)
{
    const int VerbReach = 10;
    const int ObjectReach = 8;
    const int ParenthesisReach = 16;
    const int JoinedReach = 15;
    const int PhraseReach = 5;
    const int PredicateReach = 8;

    static readonly ulong Comma = WordHash.Of(",");
    static readonly ulong By = WordHash.Of("by");
    static readonly HashSet<ulong> Stops = [.. new[] { ".", ";", ":", "!", "?", "\u2014" }.Select(mark => WordHash.Of(mark))];
    static readonly HashSet<ulong> Being = [.. "is are was were be been being am".Split(' ').Select(word => WordHash.Of(word))];
    static readonly HashSet<ulong> Owning = [.. "his their its my our your whose".Split(' ').Select(word => WordHash.Of(word))];
    static readonly ulong Her = WordHash.Of("her");

    readonly SentenceSyntax _syntax = new();
    readonly List<TargetRelation> _relations = [];
    ModelWord[] _words = [];

    /// <summary>The words that relations point to.</summary>
    public ReadOnlySpan<SyntaxWord> Words => _syntax.Words;

    /// <summary>Reads a sentence; <see cref="Of"/> then tells the relations of its mentions.</summary>
    public void Read(ReadOnlySpan<char> text, ReadOnlySpan<ModelWord> words)
    {
        if (_words.Length < words.Length)
            _words = new ModelWord[words.Length * 2];
        words.CopyTo(_words);
        _syntax.Read(text, words);
    }

    /// <summary>The relations of the mention that one of the sentence's words is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mention">Index among <see cref="Words"/>.</param>
    public ReadOnlySpan<TargetRelation> Of(ReadOnlySpan<char> text, int mention)
    {
        _relations.Clear();
        var start = mention;
        var end = mention + 1;
        var possessor = false;
        if (Owns(text, mention))
        {
            var owned = Owned(mention);
            Add(RelationKind.Possessor, false, owned);
            for (var i = end; i < owned; i++)
            {
                if (Tag(i) is WordTag.Adjective)
                    Add(RelationKind.PossessedModifier, false, i);
            }

            end = Math.Max(end, owned + 1);
            possessor = owned >= 0;
        }

        while (start > 0 && mention - start < PhraseReach
            && Tag(start - 1) is WordTag.ProperNoun or WordTag.Noun or WordTag.Adjective or WordTag.Determiner or WordTag.Possessive)
        {
            start--;
            if (Tag(start) is WordTag.Adjective or WordTag.Noun)
                Add(RelationKind.Title, possessor, start);
        }

        ReadRight(end, possessor, Tag(mention) is WordTag.PronounVerb);
        ReadLeft(start - 1, possessor);
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_relations);
    }

    bool Owns(ReadOnlySpan<char> text, int mention)
    {
        var word = _syntax.Words[mention];
        if (word.Owns)
            return Tag(mention) is not WordTag.PronounVerb;
        var hash = WordHash.Of(text[_words[word.Head].Start.._words[word.Head].End]);
        return Owning.Contains(hash)
            || (hash == Her && mention + 1 < Count
                && Tag(mention + 1) is WordTag.Noun or WordTag.Adjective or WordTag.Gerund or WordTag.Participle or WordTag.ProperNoun);
    }

    /// <summary>The head of the noun phrase behind an owner, or -1.</summary>
    int Owned(int mention)
    {
        for (var i = mention + 1; i < Math.Min(Count, mention + 1 + PhraseReach); i++)
        {
            switch (Tag(i))
            {
                case WordTag.Adjective or WordTag.Number or WordTag.Adverb or WordTag.Participle or WordTag.Gerund:
                    continue;
                case WordTag.Noun or WordTag.ProperNoun or WordTag.Possessive:
                    if (Tag(i + 1) is WordTag.Noun or WordTag.ProperNoun)
                        continue;
                    return i;
                default:
                    return -1;
            }
        }

        return -1;
    }

    void ReadRight(int at, bool possessor, bool being)
    {
        if (IsComma(at))
            at = Parenthesis(at, possessor);
        bool auxiliary = being, negated = false;
        for (var steps = 0; at < Count && steps < VerbReach; at++, steps++)
        {
            var tag = Tag(at);
            if (IsMark(at))
            {
                if (IsStop(at) || IsComma(at))
                    return;
            }
            else if (tag is WordTag.Adverb or WordTag.Other)
            {
                negated |= Negates(at);
            }
            else if (tag is WordTag.Auxiliary or WordTag.PronounVerb)
            {
                negated |= Negates(at);
                being |= Being.Contains(_words[_syntax.Words[at].First].Hash);
                auxiliary = true;
            }
            else if (tag is WordTag.Participle or WordTag.Gerund && !auxiliary)
            {
                Add(RelationKind.Participle, possessor, at, tag is WordTag.Gerund ? Object(at) : -1);
                return;
            }
            else if (IsVerb(tag))
            {
                Verb(at, possessor, tag is WordTag.Participle && being, negated);
                return;
            }
            else if (being)
            {
                Predicates(at, possessor, negated);
                return;
            }
            else if (tag is not (WordTag.Question or WordTag.To))
            {
                return;
            }
        }
    }

    /// <summary>Reads what stands between two commas behind a mention; returns where its verb is looked for.</summary>
    int Parenthesis(int comma, bool possessor)
    {
        var end = comma + 1;
        while (end < Count && end < comma + ParenthesisReach && !IsComma(end) && !IsStop(end))
            end++;
        var first = Tag(comma + 1);
        var describes = first is WordTag.Determiner or WordTag.Noun or WordTag.Adjective;
        var closed = IsComma(end) && Tag(end + 1) is WordTag.VerbPast or WordTag.VerbPresent or WordTag.Auxiliary or WordTag.Adverb;
        if (closed && first is WordTag.Question)
        {
            for (var i = comma + 2; i < end; i++)
            {
                if (IsVerb(Tag(i)))
                {
                    Add(RelationKind.Relative, possessor, i, Object(i));
                    break;
                }
            }
        }
        else if (describes)
        {
            for (var i = comma + 1; i < end; i++)
            {
                if (Tag(i) is WordTag.Noun or WordTag.Adjective)
                    Add(RelationKind.Apposition, possessor, i);
            }
        }
        else if (!closed && first is WordTag.Question)
        {
            return comma + 1;
        }

        return closed ? end + 1 : Count;
    }

    void Verb(int at, bool possessor, bool passive, bool negated)
    {
        Add(passive ? RelationKind.PassiveSubject : RelationKind.Subject, possessor, at, Object(at), -1, negated);
        for (var i = at + 1; i < Math.Min(Count - 1, at + JoinedReach) && !IsStop(i); i++)
        {
            if (Tag(i) is WordTag.To && IsVerb(Tag(i + 1)))
            {
                Add(RelationKind.Complement, possessor, i + 1, Object(i + 1), -1, negated);
                break;
            }
        }

        for (var i = at + 1; i < Math.Min(Count - 1, at + JoinedReach) && !IsStop(i); i++)
        {
            if (Tag(i) is not WordTag.Coordinator)
                continue;
            var verb = Tag(i + 1) is WordTag.Adverb ? i + 2 : i + 1;
            if (Tag(verb) is WordTag.VerbPast or WordTag.VerbPresent)
            {
                Add(RelationKind.JoinedVerb, possessor, verb, Object(verb));
                break;
            }
        }
    }

    void Predicates(int at, bool possessor, bool negated)
    {
        for (var i = at; i < Math.Min(Count, at + PredicateReach) && !IsMark(i); i++)
        {
            var tag = Tag(i);
            if (tag is WordTag.Noun or WordTag.Adjective or WordTag.ProperNoun)
                Add(RelationKind.Predicate, possessor, i, -1, -1, negated);
            else if (tag is WordTag.Preposition or WordTag.Subordinator or WordTag.To || IsVerb(tag))
                return;
        }
    }

    void ReadLeft(int at, bool possessor)
    {
        while (at >= 0)
        {
            var tag = Tag(at);
            if (tag is WordTag.Coordinator || IsComma(at))
            {
                var other = at - 1;
                while (other >= 0 && (IsNominal(Tag(other)) || Tag(other) is WordTag.Adjective or WordTag.Determiner))
                    other--;
                if (other == at - 1)
                {
                    Add(RelationKind.Opening, possessor);
                    return;
                }

                Add(RelationKind.Joined, possessor);
                at = other;
            }
            else if (tag is WordTag.Adverb)
            {
                at--;
            }
            else
            {
                Above(at, tag, possessor);
                return;
            }
        }

        Add(RelationKind.Opening, possessor);
    }

    /// <summary>The relation to what stands before a mention's noun phrase.</summary>
    void Above(int at, WordTag tag, bool possessor)
    {
        if (tag is WordTag.Preposition or WordTag.To)
        {
            var head = at - 1;
            while (head >= 0 && Tag(head) is WordTag.Adverb)
                head--;
            var above = Tag(head);
            if (IsVerb(above))
            {
                var agent = above is WordTag.Participle && _words[_syntax.Words[at].First].Hash == By;
                Add(agent ? RelationKind.Agent : RelationKind.VerbOblique, possessor, head, -1, at);
            }
            else if (above is WordTag.Adjective)
            {
                Add(RelationKind.AdjectiveOblique, possessor, head, -1, at);
            }
            else
            {
                Add(RelationKind.NounOblique, possessor, IsNominal(above) ? head : -1, -1, at);
                for (var i = head - 1; IsNominal(above) && i >= Math.Max(0, head - PhraseReach) && !IsStop(i) && !IsComma(i); i--)
                {
                    if (IsVerb(Tag(i)))
                    {
                        Add(RelationKind.VerbAbove, possessor, i, -1, at);
                        break;
                    }
                }
            }
        }
        else if (IsVerb(tag))
        {
            var negated = false;
            for (var i = at - 1; i >= Math.Max(0, at - 3); i--)
                negated |= Negates(i);
            Add(RelationKind.Object, possessor, at, -1, -1, negated);
        }
        else if (tag is WordTag.Subordinator or WordTag.Question)
        {
            Add(RelationKind.Clause, possessor, IsVerb(Tag(at - 1)) ? at - 1 : -1, -1, at);
        }
        else if (IsMark(at))
        {
            Add(RelationKind.Opening, possessor);
        }
    }

    /// <summary>The head of the noun phrase behind a verb, or -1.</summary>
    int Object(int verb)
    {
        var head = -1;
        for (var i = verb + 1; i < Math.Min(Count, verb + 1 + ObjectReach) && !IsMark(i); i++)
        {
            var tag = Tag(i);
            if (IsNominal(tag) && tag is not WordTag.Number)
            {
                head = i;
                if (tag is not WordTag.Possessive && Tag(i + 1) is not (WordTag.Noun or WordTag.ProperNoun))
                    break;
            }
            else if (tag is not (WordTag.Determiner or WordTag.Adjective or WordTag.Adverb or WordTag.Number
                or WordTag.Participle or WordTag.Gerund))
            {
                break;
            }
        }

        return head;
    }

    int Count => _syntax.Words.Length;

    WordTag Tag(int word) => (uint)word < (uint)Count ? _syntax.Words[word].Tag : WordTag.Other;

    bool IsMark(int word) => (uint)word < (uint)Count && _words[_syntax.Words[word].First].Is(WordMarks.Mark);

    bool IsStop(int word) => IsMark(word) && Stops.Contains(_words[_syntax.Words[word].First].Hash);

    bool IsComma(int word) => (uint)word < (uint)Count && _words[_syntax.Words[word].First].Hash == Comma;

    bool Negates(int word)
    {
        for (var i = _syntax.Words[word].First; i < _syntax.Words[word].End; i++)
        {
            if (table.Lexicon(_words[i].Index, LexiconFeature.Negator) > 0)
                return true;
        }

        return false;
    }

    static bool IsVerb(WordTag tag) =>
        tag is WordTag.VerbPast or WordTag.VerbPresent or WordTag.VerbBase or WordTag.Participle or WordTag.Gerund;

    static bool IsNominal(WordTag tag) =>
        tag is WordTag.Noun or WordTag.ProperNoun or WordTag.Pronoun or WordTag.Number or WordTag.Possessive;

    void Add(RelationKind kind, bool ofOwned, int head = -1, int of = -1, int preposition = -1, bool negated = false) =>
        _relations.Add(new(kind, ofOwned, head, of, preposition, negated));
}
