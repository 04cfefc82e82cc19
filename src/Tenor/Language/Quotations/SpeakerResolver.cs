namespace Tenor.Language;

/// <summary>Resolves the words that name a speaker to an actor.</summary>
internal static class SpeakerResolver
{
    /// <summary>The quotations with their speakers resolved, where one of the actors is meant.</summary>
    public static IReadOnlyList<Quotation> Resolve(IReadOnlyList<Quotation> quotations, IReadOnlyList<Actor> actors)
    {
        var mentions = new List<(TextSpan Span, MentionKind Kind, string Actor)>();
        foreach (Actor actor in actors)
        {
            foreach (Mention mention in actor.Mentions) mentions.Add((mention.Span, mention.Kind, actor.Id));
        }

        mentions.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return [.. quotations.Select(q => q.Speaker is null ? q : q with { Speaker = q.Speaker with { ActorId = ActorOf(q.Speaker.Span, mentions) } })];
    }

    private static string? ActorOf(TextSpan speaker, List<(TextSpan Span, MentionKind Kind, string Actor)> mentions)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (mentions[middle].Span.End <= speaker.Start) low = middle + 1;
            else high = middle;
        }

        string? best = null;
        int most = 0;
        for (int i = low; i < mentions.Count && mentions[i].Span.Start < speaker.End; i++)
        {
            if (mentions[i].Kind is MentionKind.Adjective || !mentions[i].Span.Overlaps(speaker)) continue;
            int shared = Math.Min(mentions[i].Span.End, speaker.End) - Math.Max(mentions[i].Span.Start, speaker.Start);
            if (shared <= most) continue;
            most = shared;
            best = mentions[i].Actor;
        }

        return best;
    }
}
