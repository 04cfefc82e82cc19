namespace Tenor.Language;

/// <summary>Resolves "I" and "my" within a quotation to its speaker, and "we" to an organisation that speaks.</summary>
internal static class FirstPersons
{
    public static void Resolve(ActorText text, IReadOnlyList<Quotation> quotations, List<Entity> entities, CancellationToken cancellation)
    {
        var spoken = quotations.Where(quotation => quotation.Kind != QuotationKind.Indirect && quotation.Speaker is not null).ToList();
        if (spoken.Count == 0)
        {
            return;
        }

        var referents = Referents(text, entities);
        var quoted = new QuotedPlaces(text, spoken);
        foreach (var quotation in spoken)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Speaker(text, quotation.Speaker!.Span, referents) is not { Type: ActorType.Person or ActorType.Organisation } speaker)
            {
                continue;
            }

            for (var i = text.WordAt(quotation.Span.Start); i < text.Count && text.Span(i, i + 1).Start < quotation.Span.End; i++)
            {
                // Whoever is quoted within the quotation speaks of themselves there.
                if (referents[i] is null && quoted.At(i) == quotation && (speaker.Type == ActorType.Person ? IsFirstPerson(text.Word(i)) : IsFirstPersons(text.Word(i))))
                {
                    speaker.Add(new Reference(i, i + 1, text.SentenceOf(i), MentionKind.Pronoun, speaker.Type));
                    referents[i] = speaker;
                }
            }
        }
    }

    private static bool IsFirstPerson(ReadOnlySpan<char> word) =>
        word is "I" or "me" or "my" or "My" or "myself" or "mine";

    private static bool IsFirstPersons(ReadOnlySpan<char> word) =>
        word is "we" or "We" or "us" or "our" or "Our" or "ourselves" or "ours";

    /// <summary>For each word the actor whose mention it is part of, an outer mention before an inner one.</summary>
    private static Entity?[] Referents(ActorText text, List<Entity> entities)
    {
        var referents = new Entity?[text.Count];
        var lengths = new int[text.Count];
        foreach (var entity in entities)
        {
            foreach (var reference in entity.References)
            {
                if (reference.Kind == MentionKind.Adjective)
                {
                    continue;
                }

                for (var i = reference.First; i < reference.End; i++)
                {
                    if (reference.End - reference.First > lengths[i])
                    {
                        referents[i] = entity;
                        lengths[i] = reference.End - reference.First;
                    }
                }
            }
        }

        return referents;
    }

    private static Entity? Speaker(ActorText text, TextSpan span, Entity?[] referents)
    {
        Entity? speaker = null;
        for (var i = text.WordAt(span.Start); i < text.Count && text.Span(i, i + 1).Start < span.End; i++)
        {
            if (referents[i] is { } entity)
            {
                // Two actors in one phrase ("Yoon's lawyer Kim"): the last is the head.
                speaker = entity;
            }
        }

        return speaker;
    }
}
