namespace Tenor.Language;

/// <summary>
/// Puts right what the tagger takes for a name: a party and state ("R-Fla."), a description ("the Florida Republican"), a title within a
/// name ("Wisconsin Sen. Ron Johnson").
/// </summary>
internal static class NameRepair
{
    /// <summary>The references without what names nobody, and with names cut to what is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="references">References in order of position, not yet joined.</param>
    public static List<Reference> Run(ActorText text, List<Reference> references)
    {
        var repaired = new List<Reference>(references.Count);
        foreach (var reference in references)
        {
            if (reference.Kind != MentionKind.Name || reference.Country >= 0)
            {
                repaired.Add(reference);
            }
            else if (!IsParty(text, reference) && !IsPartisan(text, reference))
            {
                var name = reference.Type == ActorType.Person ? WithoutTitle(text, reference) : reference;
                AddHome(text, reference, name, repaired);
                repaired.Add(name);
            }
        }

        return repaired;
    }

    private static bool IsParty(ActorText text, Reference reference)
    {
        var word = text.Word(reference.First);
        return word.Length > 3 && word[1] == '-' && word[0] is 'D' or 'R' or 'I' && States.Find(word[2..]) is not null;
    }

    private static bool IsPartisan(ActorText text, Reference reference) =>
        reference.End - reference.First > 1 && text.Word(reference.End - 1) is "Republican" or "Democrat"
        && States.Find(text.Span(reference.First, reference.End - 1).In(text.Text)) is not null;

    /// <summary>The state that stood before the title.</summary>
    private static void AddHome(ActorText text, Reference whole, Reference name, List<Reference> repaired)
    {
        for (var end = Math.Min(whole.First + 2, name.First - 1); end > whole.First; end--)
        {
            var place = text.Span(whole.First, end).Of(text.Text);
            if (States.Find(place) is not null)
            {
                repaired.Add(new Reference(whole.First, end, whole.Sentence, MentionKind.Name, ActorType.Place) { Name = place });
                return;
            }
        }
    }

    private static Reference WithoutTitle(ActorText text, Reference reference)
    {
        for (var i = reference.End - 2; i > reference.First; i--)
        {
            var lower = text.Features(i).Word.ToLowerInvariant().TrimEnd('.');
            var hyphen = lower.IndexOf('-', StringComparison.Ordinal);
            lower = hyphen > 0 ? lower[..hyphen] : lower;
            if ((KnownWords.Of(lower) & WordTraits.Honorific) == 0 || text.Features(i).Case != WordCase.Capitalised)
            {
                continue;
            }

            var role = Roles.Table.Find(lower)?.Noun ?? lower switch { "sen" => "senator", "rep" => "representative", "gov" => "governor", "gen" => "general", _ => null };
            return reference with
            {
                First = i + 1,
                Name = text.Span(i + 1, reference.End).Of(text.Text),
                Roles = role is null ? reference.Roles : [.. reference.Roles, role],
            };
        }

        return reference;
    }
}
