namespace Tenor.Language;

/// <summary>
/// Finds what refers without a name, roles and pronouns, and resolves it to the actors that names made. Where two actors are about as
/// likely, or none fits, nothing is resolved: a wrong link costs more than a missing one.
/// </summary>
internal sealed class Anaphora
{
    private readonly ActorText text;
    private readonly List<Reference> names;
    private readonly QuotedPlaces quoted;
    private readonly Discourse discourse = new();
    private readonly NominalFinder nominals;
    private readonly PronounResolver pronouns;

    private Anaphora(ActorText text, List<Reference> names, IReadOnlyList<Quotation> quotations, List<Entity> entities)
    {
        this.text = text;
        this.names = names;
        quoted = new QuotedPlaces(text, quotations);
        nominals = new NominalFinder(text, names, discourse, entities);
        pronouns = new PronounResolver(text, discourse, quoted);
    }

    public static void Resolve(
        ActorText text, List<Reference> names, IReadOnlyList<Quotation> quotations, List<Entity> entities, CancellationToken cancellation) =>
        new Anaphora(text, names, quotations, entities).Run(cancellation);

    private void Run(CancellationToken cancellation)
    {
        var name = 0;
        for (var sentence = 0; sentence < text.Document.SentenceEnds.Length; sentence++)
        {
            cancellation.ThrowIfCancellationRequested();
            var end = text.SentenceEnd(sentence);
            for (var i = text.SentenceStart(sentence); i < end;)
            {
                while (name < names.Count && names[name].First < i)
                {
                    Remember(names[name++]);
                }

                if (name < names.Count && names[name].First == i)
                {
                    var reference = names[name];
                    Remember(names[name++]);
                    if (reference.Kind == MentionKind.Name && nominals.Owned(reference, name - 1, end) is { } owned)
                    {
                        Remember(owned);
                    }

                    i = reference.End;
                    continue;
                }

                var found = pronouns.At(i, sentence) ?? nominals.At(i, sentence, name, end);
                if (found is not null)
                {
                    Remember(found);
                    i = Math.Max(i + 1, found.End);
                    continue;
                }

                i++;
            }
        }
    }

    private void Remember(Reference reference)
    {
        if (reference.Entity is null || reference.Kind == MentionKind.Adjective)
        {
            return;
        }

        if (reference.Kind == MentionKind.Name && reference.Type == ActorType.Person)
        {
            nominals.ReadDescription(reference);
        }

        discourse.Remember(new Recalled(
            reference.Entity, reference.First, reference.Sentence, Clauses.PlaceOf(text, reference), quoted.IsQuoted(reference.First)));
    }
}
