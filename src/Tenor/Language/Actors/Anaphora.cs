namespace Tenor.Language;

/// <summary>
/// Finds what refers without a name, roles and pronouns, and resolves it to the actors that names made. Where two actors are about as
/// likely, or none fits, nothing is resolved: a wrong link costs more than a missing one.
/// </summary>
internal sealed class Anaphora
{
    private readonly ActorText _text;
    private readonly List<Reference> _names;
    private readonly QuotedPlaces _quoted;
    private readonly Discourse _discourse = new();
    private readonly NominalFinder _nominals;
    private readonly PronounResolver _pronouns;

    private Anaphora(ActorText text, List<Reference> names, IReadOnlyList<Quotation> quotations, List<Entity> entities)
    {
        _text = text;
        _names = names;
        _quoted = new QuotedPlaces(text, quotations);
        _nominals = new NominalFinder(text, names, _discourse, entities);
        _pronouns = new PronounResolver(text, _discourse, _quoted);
    }

    public static void Resolve(
        ActorText text, List<Reference> names, IReadOnlyList<Quotation> quotations, List<Entity> entities, CancellationToken cancellation) =>
        new Anaphora(text, names, quotations, entities).Run(cancellation);

    private void Run(CancellationToken cancellation)
    {
        var name = 0;
        for (var sentence = 0; sentence < _text.Document.SentenceEnds.Length; sentence++)
        {
            cancellation.ThrowIfCancellationRequested();
            var end = _text.SentenceEnd(sentence);
            for (var i = _text.SentenceStart(sentence); i < end;)
            {
                while (name < _names.Count && _names[name].First < i)
                {
                    Remember(_names[name++]);
                }

                if (name < _names.Count && _names[name].First == i)
                {
                    var reference = _names[name];
                    Remember(_names[name++]);
                    if (reference.Kind == MentionKind.Name && _nominals.Owned(reference, name - 1, end) is { } owned)
                    {
                        Remember(owned);
                    }

                    i = reference.End;
                    continue;
                }

                var found = _pronouns.At(i, sentence) ?? _nominals.At(i, sentence, name, end);
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
            _nominals.ReadDescription(reference);
        }

        _discourse.Remember(new Recalled(
            reference.Entity, reference.First, reference.Sentence, Clauses.PlaceOf(_text, reference), _quoted.IsQuoted(reference.First)));
    }
}
