namespace Tenor.Language;

/// <summary>The actors' mentions in order of position.</summary>
internal sealed class ActorMentions
{
    // A mention that covers a word begins no further before it than this.
    private const int Longest = 200;

    private readonly List<(TextSpan Span, Actor Actor)> _mentions = [];

    public ActorMentions(IReadOnlyList<Actor> actors)
    {
        foreach (Actor actor in actors)
        {
            foreach (Mention mention in actor.Mentions)
            {
                if (mention.Kind is not MentionKind.Adjective) _mentions.Add((mention.Span, actor));
            }
        }

        _mentions.Sort(static (a, b) => a.Span.CompareTo(b.Span) is var order and not 0 ? order : string.CompareOrdinal(a.Actor.Id, b.Actor.Id));
    }

    /// <summary>The actor of the mention that a word is part of.</summary>
    public Actor? At(TextSpan word)
    {
        for (int i = CountBefore(word.End) - 1; i >= 0 && word.Start - _mentions[i].Span.Start < Longest; i--)
        {
            if (_mentions[i].Span.Overlaps(word)) return _mentions[i].Actor;
        }

        return null;
    }

    /// <summary>The actor of the last mention that begins within a stretch of the text; of "Lee's office", the office.</summary>
    public Actor? LastIn(TextSpan stretch)
    {
        int last = CountBefore(stretch.End) - 1;
        if (last < 0 || _mentions[last].Span.Start < stretch.Start) return null;
        while (last > 0 && _mentions[last - 1].Span.End > _mentions[last].Span.End) last--;
        return _mentions[last].Actor;
    }

    /// <summary>How many mentions begin before a position.</summary>
    private int CountBefore(int position)
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
}
