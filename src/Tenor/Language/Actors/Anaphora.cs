namespace Tenor.Language;

/// <summary>
/// Finds what refers without a name, roles and pronouns, and resolves it to the actors that names made. Where two actors are about as
/// likely, or none fits, nothing is resolved: a wrong link costs more than a missing one. Only "he said" always means somebody.
/// </summary>
internal sealed class Anaphora
{
    private readonly ActorText _text;
    private readonly List<Reference> _names;
    private readonly QuotedPlaces _quoted;
    private readonly SpeakerPlaces _speakers;
    private readonly Discourse _discourse = new();
    private readonly NominalFinder _nominals;
    private readonly PronounResolver _pronouns;
    private readonly Relations _relations;
    private readonly Dictionary<int, Reference> _appositions;
    private readonly SpeechEnds _ends;

    private Anaphora(
        SegmentedText segmented, ActorText text, List<Reference> names, IReadOnlyList<Quotation> quotations, List<Entity> entities)
    {
        _text = text;
        _names = names;
        _quoted = new QuotedPlaces(text, quotations);
        _speakers = new SpeakerPlaces(segmented, text, quotations);
        _nominals = new NominalFinder(text, names, _discourse, entities);
        _relations = new Relations(text, names);
        _pronouns = new PronounResolver(text, names, _discourse, _quoted, _speakers);
        _ends = new SpeechEnds(segmented, text, quotations);
        _appositions = new DescriptionReader(text, names).Read();
        _nominals.Kinds.UnionWith(new KindReader(text, names).Read(_appositions));
    }

    public static void Resolve(
        SegmentedText segmented,
        ActorText text,
        List<Reference> names,
        IReadOnlyList<Quotation> quotations,
        List<Entity> entities,
        CancellationToken cancellation) =>
        new Anaphora(segmented, text, names, quotations, entities).Run(cancellation);

    private void Run(CancellationToken cancellation)
    {
        var name = 0;
        for (var sentence = 0; sentence < _text.Document.SentenceEnds.Length; sentence++)
        {
            cancellation.ThrowIfCancellationRequested();
            var end = _text.SentenceEnd(sentence);
            for (var i = _text.SentenceStart(sentence); i < end;)
            {
                foreach (var speaker in _ends.Passed(i))
                {
                    _discourse.Remember(new Recalled(speaker, i, sentence, MentionPlace.Subject, Quoted: false, Speaks: false));
                }

                while (name < _names.Count && _names[name].First < i)
                {
                    Remember(_names[name++]);
                }

                if (_appositions.Remove(i, out var apposition))
                {
                    // Whom it describes was remembered at its name.
                    apposition.Entity!.Add(apposition);
                }

                if (name < _names.Count && _names[name].First == i)
                {
                    var reference = _names[name];
                    Remember(_names[name++]);
                    if (reference.Kind == MentionKind.Name && _nominals.Owned(reference, name - 1, end) is { } owned)
                    {
                        Remember(owned);
                    }

                    if (reference.Kind == MentionKind.Name && _text.IsPossessive(reference.End))
                    {
                        Relate(reference, reference.End + 1, name, end);
                    }

                    i = reference.End;
                    continue;
                }

                var found = _pronouns.At(i, sentence) ?? (_appositions.ContainsKey(i + 1) ? null : _nominals.At(i, sentence, name, end)) ?? Nameless(i, sentence);
                if (found is not null)
                {
                    Remember(found);
                    i = Math.Max(i + 1, found.End);
                    if (found.Kind == MentionKind.Pronoun && Relations.IsPossessive(_text, found.First))
                    {
                        Relate(found, i, name, end);
                    }

                    continue;
                }

                i++;
            }
        }
    }

    private void Relate(Reference owner, int word, int nextName, int end)
    {
        if (_relations.At(owner, word, nextName, end) is { } related)
        {
            Remember(related);
        }
    }

    /// <summary>A speaker whom nothing names: "officials said". The next "they" is theirs.</summary>
    private Reference? Nameless(int word, int sentence)
    {
        var features = _text.Features(word);
        if (_speakers.SaidAt(word).Count == 0 || features.Case == WordCase.None || GrammarWords.IsPronoun(features.Word.ToLowerInvariant()))
        {
            return null;
        }

        var role = Roles.Table.Find(features.Word.ToLowerInvariant());
        var many = role is null && features.Word.EndsWith('s');
        var entity = new Entity(many ? ActorType.Group : role?.Type ?? ActorType.Person) { IsNameless = true, Gender = role?.Gender ?? Gender.Unknown };
        var reference = new Reference(word, word + 1, sentence, MentionKind.Nominal, entity.Type);
        entity.Add(reference);
        if (role is not null)
        {
            entity.AddRole(role.Noun);
        }

        return reference;
    }

    private void Remember(Reference reference)
    {
        if (reference.Entity is null || reference.Kind == MentionKind.Adjective)
        {
            return;
        }

        _ends.Heard(reference);
        _discourse.Remember(new Recalled(
            reference.Entity,
            reference.First,
            reference.Sentence,
            Clauses.PlaceOf(_text, reference),
            _quoted.IsQuoted(reference.First),
            _speakers.Speaks(reference)));
    }
}
