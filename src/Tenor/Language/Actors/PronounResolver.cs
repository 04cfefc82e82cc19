namespace Tenor.Language;

/// <summary>Resolves pronouns of the third person to persons, and "its" to organisations and countries.</summary>
internal sealed class PronounResolver(ActorText text, Discourse discourse, QuotedPlaces quoted)
{
    private const int PersonReach = 3;
    private const int ThingReach = 1;

    /// <summary>How much weightier than the next the best candidate must be.</summary>
    private const double ClearLead = 1.25;

    private enum Form
    {
        Subject,
        Object,
        Possessive,
        Reflexive,
    }

    /// <summary>The reference of a pronoun at a word; null where there is none, or none that is clear.</summary>
    public Reference? At(int word, int sentence)
    {
        if (text.Features(word).Word.Length is < 2 or > 7 || Read(text.Word(word)) is not var (gender, form))
        {
            return null;
        }

        var entity = gender == Gender.Unknown ? Thing(word, sentence, form) : Person(word, sentence, gender, form);
        if (entity is null)
        {
            return null;
        }

        var reference = new Reference(word, word + 1, sentence, MentionKind.Pronoun, entity.Type) { Gender = gender };
        entity.Add(reference);
        return reference;
    }

    private static (Gender Gender, Form Form)? Read(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return lower switch
        {
            "he" => (Gender.Male, Form.Subject),
            "him" => (Gender.Male, Form.Object),
            "his" => (Gender.Male, Form.Possessive),
            "himself" => (Gender.Male, Form.Reflexive),
            "she" => (Gender.Female, Form.Subject),
            "her" => (Gender.Female, Form.Possessive),
            "hers" => (Gender.Female, Form.Possessive),
            "herself" => (Gender.Female, Form.Reflexive),
            "its" => (Gender.Unknown, Form.Possessive),
            "itself" => (Gender.Unknown, Form.Reflexive),
            _ => null,
        };
    }

    private Entity? Person(int word, int sentence, Gender gender, Form form)
    {
        var quotation = quoted.At(word);
        var speaker = quotation?.Speaker is { } named ? (text.WordAt(named.Span.Start), text.WordAt(named.Span.End)) : (-1, -1);
        var clause = ClauseStart(word, sentence);
        var candidates = discourse.Candidates(word, sentence, PersonReach, mention =>
            mention.Entity.Type == ActorType.Person
            && (mention.Entity.Gender == Gender.Unknown || mention.Entity.Gender == gender)
            && !(mention.Word >= speaker.Item1 && mention.Word < speaker.Item2)
            && !(form == Form.Object && mention.Sentence == sentence && mention.Word >= clause && mention.Place == MentionPlace.Subject));
        return Clear(candidates, gender);
    }

    private static Entity? Clear(List<(Entity Entity, double Weight)> candidates, Gender gender)
    {
        if (candidates.Count == 0)
        {
            return null;
        }

        // A person whose gender the text has told beats one whose gender is not known.
        var known = candidates.Where(candidate => candidate.Entity.Gender == gender).ToList();
        var best = candidates[0];
        if (known.Count > 0 && best.Entity.Gender != gender && known[0].Weight * 1.5 >= best.Weight)
        {
            best = known[0];
        }

        foreach (var (entity, weight) in candidates)
        {
            if (entity != best.Entity && weight * ClearLead > best.Weight && (entity.Gender == gender || best.Entity.Gender != gender))
            {
                return null;
            }
        }

        return best.Entity;
    }

    private Entity? Thing(int word, int sentence, Form form)
    {
        var candidates = discourse.Candidates(word, sentence, form == Form.Reflexive ? 0 : ThingReach, mention =>
            mention.Entity.Type is ActorType.Organisation or ActorType.Place && mention.Word < word);
        if (candidates.Count == 0 || (candidates.Count > 1 && candidates[1].Weight * ClearLead > candidates[0].Weight))
        {
            return null;
        }

        return candidates[0].Weight >= 0.5 ? candidates[0].Entity : null;
    }

    /// <summary>Where the clause of a word begins, as far as marks and conjunctions tell.</summary>
    private int ClauseStart(int word, int sentence)
    {
        const int Longest = 40;
        var start = Math.Max(text.SentenceStart(sentence), word - Longest);
        for (var i = word - 1; i > start; i--)
        {
            var features = text.Features(i);
            if (features.Word is "," or ";" or ":" or "“" or "”" or "\"" || (features.Case == WordCase.Lower && GrammarWords.OpensClause(features.Word)))
            {
                return i;
            }
        }

        return start;
    }
}
