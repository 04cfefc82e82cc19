using System.Globalization;

namespace Tenor.Language;

/// <summary>Turns entities into the actors that a reader sees.</summary>
internal static class ActorList
{
    public static IReadOnlyList<Actor> Make(ActorText text, IEnumerable<Entity> entities)
    {
        var ordered = entities.Where(entity => entity.References.Count > 0)
            .Select(entity => (Entity: entity, Mentions: Mentions(text, entity)))
            .OrderBy(pair => pair.Mentions[0].Span.Start)
            .ThenByDescending(pair => pair.Mentions[0].Span.End)
            .ToList();
        var actors = new List<Actor>(ordered.Count);
        foreach (var (entity, mentions) in ordered)
        {
            actors.Add(new Actor(
                "a" + (actors.Count + 1).ToString(CultureInfo.InvariantCulture), NameOf(text, entity), entity.Type, mentions));
        }

        return actors;
    }

    private static List<Mention> Mentions(ActorText text, Entity entity)
    {
        var all = entity.References
            .Select(reference => new Mention(text.Span(reference.First, reference.End), reference.Kind))
            .Order(Comparer<Mention>.Create((a, b) => a.Span.CompareTo(b.Span)));
        var kept = new List<Mention>();
        foreach (var mention in all)
        {
            if (kept.Count == 0 || kept[^1].Span.End <= mention.Span.Start)
            {
                kept.Add(mention);
            }
        }

        return kept;
    }

    /// <summary>The longest name that the text uses; for a country, the one that it uses most, and of several the common one.</summary>
    private static string NameOf(ActorText text, Entity entity)
    {
        if (entity.IsCountry && entity.Type != ActorType.Person)
        {
            return CountryName(text, entity);
        }

        Reference? best = null;
        foreach (var reference in entity.References)
        {
            if (reference.Kind == MentionKind.Name && (best is null || reference.End - reference.First > best.End - best.First
                || (reference.End - reference.First == best.End - best.First
                    && (reference.Name.Length > best.Name.Length || (IsInCapitals(text, best) && !IsInCapitals(text, reference))))))
            {
                best = reference;
            }
        }

        return best is null ? entity.Name : text.Span(best.First, best.End).Of(text.Text);
    }

    private static bool IsInCapitals(ActorText text, Reference reference) =>
        !text.Span(reference.First, reference.End).In(text.Text).ContainsAnyInRange('a', 'z');

    private static string CountryName(ActorText text, Entity entity) =>
        entity.References
            .Where(reference => reference.Kind == MentionKind.Name && reference.Country == entity.Country)
            .GroupBy(reference => text.Span(reference.First, reference.End).Of(text.Text), StringComparer.Ordinal)
            .MaxBy(group => (group.Count(), group.Key == Countries.Table.All[entity.Country]))?.Key ?? entity.Name;
}
