using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>Resolves the words that name a speaker to an actor.</summary>
/// <remarks>
/// A phrase is the actor that its head names: "the ministry's spokesman" is not the ministry, "Yoon's office" stands for Yoon.
/// A pronoun that the actors' own mentions leave open is whoever spoke last or was the subject last.
/// </remarks>
internal sealed class SpeakerResolver
{
    // A pronoun does not reach further back than this many paragraphs.
    private const int Reach = 2;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions =
        "of for in at from with on to by who whose which that about against under near inside outside"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Offices =
        "office campaign administration government team party ministry department company army regime cabinet lawyers attorneys camp"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly SegmentedText _segmented;
    private readonly List<ActorMention> _mentions = [];

    private SpeakerResolver(SegmentedText segmented, IReadOnlyList<Actor> actors)
    {
        _segmented = segmented;
        foreach (Actor actor in actors)
        {
            foreach (Mention mention in actor.Mentions)
            {
                if (mention.Kind is not MentionKind.Adjective) _mentions.Add(new ActorMention(mention.Span, mention.Kind, actor));
            }
        }

        _mentions.Sort(static (a, b) => a.Span.CompareTo(b.Span) is var order and not 0 ? order : string.CompareOrdinal(a.Actor.Id, b.Actor.Id));
    }

    /// <summary>The quotations with their speakers resolved, where one of the actors is meant.</summary>
    public static IReadOnlyList<Quotation> Resolve(SegmentedText segmented, IReadOnlyList<Quotation> quotations, IReadOnlyList<Actor> actors)
    {
        var resolver = new SpeakerResolver(segmented, actors);
        var resolved = new Quotation[quotations.Count];
        (Actor? Actor, int Position) last = (null, -1);
        for (int i = 0; i < resolved.Length; i++)
        {
            Quotation quotation = quotations[i];
            if (quotation.Speaker is { } speaker)
            {
                Actor? actor = resolver.ActorOf(speaker.Span) ?? resolver.Pronoun(speaker.Span, last, quotations);
                quotation = quotation with { Speaker = speaker with { ActorId = actor?.Id } };
                if (actor is not null && quotation.Kind is QuotationKind.Direct or QuotationKind.Partial or QuotationKind.Indirect)
                    last = (actor, speaker.Span.Start);
            }

            resolved[i] = quotation;
        }

        return resolved;
    }

    private Actor? ActorOf(TextSpan speaker)
    {
        (TextSpan head, TextSpan before) = Head(speaker);
        Actor? actor = Mentioned(head);
        if (actor is not null) return actor;
        return Offices.Contains(head.In(_segmented.Text)) && !before.IsEmpty && IsPossessive(before) ? Mentioned(before) : null;
    }

    private bool IsPossessive(TextSpan word) => word.In(_segmented.Text) is [.., '\'' or '’', 's'];

    /// <summary>The last word before the first preposition, and the word before that.</summary>
    private (TextSpan Head, TextSpan Before) Head(TextSpan speaker)
    {
        int token = FirstTokenAt(speaker.Start);
        TextSpan head = default, before = default;
        for (; token < _segmented.Tokens.Length && _segmented.Tokens[token].Span.Start < speaker.End; token++)
        {
            TextSpan word = _segmented.Tokens[token].Span;
            if (!head.IsEmpty && Prepositions.Contains(word.In(_segmented.Text))) break;
            if (_segmented.Tokens[token].Kind is TokenKind.Punctuation) break;
            (before, head) = (head, word);
        }

        return (head, before);
    }

    private int FirstTokenAt(int position)
    {
        int low = 0, high = _segmented.Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_segmented.Tokens[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int FirstMentionAt(int position)
    {
        int low = 0, high = _mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_mentions[middle].Span.Start < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private Actor? Mentioned(TextSpan word)
    {
        // A mention that covers the word begins a few words before it at the most.
        for (int i = FirstMentionAt(word.End) - 1; i >= 0 && word.Start - _mentions[i].Span.Start < 200; i--)
        {
            if (_mentions[i].Span.Overlaps(word)) return _mentions[i].Actor;
        }

        return null;
    }

    /// <summary>Who a pronoun is, by nearness: the last speaker, unless somebody else has been the subject of a sentence since.</summary>
    private Actor? Pronoun(TextSpan pronoun, (Actor? Actor, int Position) last, IReadOnlyList<Quotation> quotations)
    {
        ReadOnlySpan<char> word = pronoun.In(_segmented.Text);
        int apostrophe = word.IndexOfAny('\'', '’');
        if (apostrophe > 0) word = word[..apostrophe];
        bool person = word is "he" or "He" or "she" or "She" or "his" or "His" or "her" or "Her" or "HE" or "SHE";
        bool group = word is "it" or "It" or "they" or "They" or "its" or "Its" or "their" or "Their";
        if (!person && !group) return null;
        int sentence = SentenceAt(pronoun.Start);
        int paragraph = _segmented.Sentences[sentence].Paragraph;
        for (int s = sentence; s >= 0 && _segmented.Sentences[s].Paragraph >= paragraph - Reach; s--)
        {
            TextSpan span = _segmented.Sentences[s].Span;
            if (last.Actor is not null && span.Contains(last.Position) && Fits(last.Actor, person)) return last.Actor;
            for (int m = FirstMentionAt(span.Start); m < _mentions.Count && _mentions[m].Span.Start < Math.Min(span.End, pronoun.Start); m++)
            {
                if (_mentions[m].Kind is not MentionKind.Pronoun && Fits(_mentions[m].Actor, person) && !IsQuoted(_mentions[m].Span, quotations)
                    && !IsPossessiveMention(_mentions[m].Span))
                    return _mentions[m].Actor;
            }
        }

        return null;
    }

    private bool IsPossessiveMention(TextSpan mention) =>
        mention.End + 1 < _segmented.Text.Length && _segmented.Text[mention.End] is '\'' or '’' && _segmented.Text[mention.End + 1] == 's';

    private static bool Fits(Actor actor, bool person) => person ? actor.Type is ActorType.Person : actor.Type is ActorType.Organisation or ActorType.Group;

    private static bool IsQuoted(TextSpan span, IReadOnlyList<Quotation> quotations)
    {
        int low = 0, high = quotations.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (quotations[middle].Span.Start <= span.Start) low = middle + 1;
            else high = middle;
        }

        for (int i = low - 1; i >= 0 && i >= low - 6; i--)
        {
            if (quotations[i].Kind is not QuotationKind.Indirect && quotations[i].Span.Contains(span)) return true;
        }

        return false;
    }

    private int SentenceAt(int position)
    {
        int low = 0, high = _segmented.Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_segmented.Sentences[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private readonly record struct ActorMention(TextSpan Span, MentionKind Kind, Actor Actor);
}
