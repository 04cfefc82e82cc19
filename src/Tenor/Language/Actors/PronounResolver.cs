namespace Tenor.Language;

/// <summary>
/// Resolves pronouns of the third person to persons, and "its" to organisations and countries; where they speak, "it" and "they" too.
/// </summary>
internal sealed class PronounResolver(
    ActorText text, List<Reference> names, Discourse discourse, QuotedPlaces quoted, SpeakerPlaces speakers)
{
    private const int PersonReach = 3;
    private const int ThingReach = 1;
    private const int SpeakerReach = 6;

    /// <summary>Quotations are looked through no further than this many words.</summary>
    private const int LongestQuotation = 600;

    /// <summary>"Of President Barack Obama, he said": a topic put first has no more words than this.</summary>
    private const int LongestTopic = 6;

    /// <summary>What is left of it where the speaker's own words name the candidate: few speak of themselves so.</summary>
    private const double SpokenOfByName = 0.2;

    /// <summary>What is left of a candidate's weight where the text has not told its gender.</summary>
    private const double UntoldGender = 0.7;

    /// <summary>How much weightier than the next the best candidate must be.</summary>
    private const double ClearLead = 1.25;

    private enum Form
    {
        Subject,
        Object,
        Possessive,
        Reflexive,
        Group,
        Groups,
    }

    /// <summary>The reference of a pronoun at a word; null where there is none, or none that is clear.</summary>
    public Reference? At(int word, int sentence)
    {
        if (text.Features(word).Word.Length is < 2 or > 7 || Read(text.Word(word)) is not var (gender, form))
        {
            return null;
        }

        var said = speakers.SaidAt(word);
        if (form is Form.Group or Form.Groups && !said.Any(IsSpeech))
        {
            return null;
        }

        var entity = said.Count > 0 ? Speaker(word, sentence, gender, form, said)
            : gender == Gender.Unknown ? Thing(word, sentence, form) : Person(word, sentence, gender, form);
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
            "it" => (Gender.Unknown, Form.Group),
            "they" or "their" => (Gender.Unknown, Form.Groups),
            _ => null,
        };
    }

    /// <summary>
    /// Who "he" is in "“…,” he said": not whom the quotation speaks of by name, rather one who spoke before than one spoken of.
    /// </summary>
    private Entity? Speaker(int word, int sentence, Gender gender, Form form, IReadOnlyList<Quotation> said)
    {
        // What stands before a quotation that the pronoun ends is as near as if the quotation were not there.
        var (from, fromSentence) = (word, sentence);
        foreach (var quotation in said)
        {
            var first = text.WordAt(quotation.Span.Start);
            if (quotation.Kind != QuotationKind.Indirect && first < from && word - first < LongestQuotation)
            {
                (from, fromSentence) = (first, text.SentenceOf(first));
            }
        }

        var spokenOf = SpokenOf(word, said);
        var start = text.SentenceStart(sentence);
        var outer = OuterSpeaker(word);
        var candidates = discourse.Candidates(from, fromSentence, SpeakerReach, Weighing.Speech, mention =>
            Fits(mention.Entity, gender, form)
            && mention.Entity != outer
            && !IsWithin(mention.Word, said)
            && !(mention.Word >= start && mention.Word < word && IsFronted(mention.Word, start)));
        Entity? best = null;
        var most = 0.0;
        foreach (var (entity, weight) in candidates)
        {
            var fit = weight * (gender == Gender.Unknown || entity.Gender == gender ? 1 : UntoldGender) * (spokenOf.Contains(entity) ? SpokenOfByName : 1);
            if (fit > most)
            {
                (best, most) = (entity, fit);
            }
        }

        return best;
    }

    /// <summary>Whether a verb of saying attributes the words: "it" that thinks or seems is mostly nobody.</summary>
    private bool IsSpeech(Quotation quotation) =>
        quotation.Cue is { } cue && (quotation.Kind != QuotationKind.Indirect || CueVerbs.IsSpeech(text.Text.AsSpan(cue.Start, cue.Length)));

    private static bool Fits(Entity entity, Gender gender, Form form) => form switch
    {
        Form.Group => entity.Type == ActorType.Organisation || (entity.Type == ActorType.Place && entity.IsCountry),
        Form.Groups => entity.Type is ActorType.Organisation or ActorType.Group,
        _ when gender == Gender.Unknown => entity.Type is ActorType.Organisation or ActorType.Group or ActorType.Place,
        _ => entity.Type == ActorType.Person && (entity.Gender == Gender.Unknown || entity.Gender == gender),
    };

    /// <summary>Those whom the speaker's own words name.</summary>
    private HashSet<Entity> SpokenOf(int word, IReadOnlyList<Quotation> said)
    {
        var spokenOf = new HashSet<Entity>();
        foreach (var quotation in said)
        {
            var first = text.WordAt(quotation.Span.Start);
            // "Lee's plan would fail, he said" may be Lee's own word; "he said Lee's plan would fail" is not.
            if (quotation.Kind == QuotationKind.Indirect && first < word)
            {
                continue;
            }

            for (var i = FirstNameAt(first); i < names.Count && names[i].First - first < LongestQuotation && text.Span(names[i].First, names[i].End).Start < quotation.Span.End; i++)
            {
                if (names[i].Kind == MentionKind.Name && names[i].Entity is { } entity)
                {
                    spokenOf.Add(entity);
                }
            }
        }

        return spokenOf;
    }

    private int FirstNameAt(int word)
    {
        var low = 0;
        var high = names.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].First < word)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private bool IsWithin(int word, IReadOnlyList<Quotation> said)
    {
        var position = text.Span(word, word + 1).Start;
        foreach (var quotation in said)
        {
            if (quotation.Kind != QuotationKind.Indirect && quotation.Span.Contains(position))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Of Obama, he said": what a preposition puts first is the topic, not the speaker.</summary>
    private bool IsFronted(int word, int start) =>
        word - start is > 0 and <= LongestTopic && text.Word(start) is "Of" or "On" or "About" or "Regarding" or "Unlike" or "Like" or "With" or "To" or "For" or "Asked";

    private Entity? Person(int word, int sentence, Gender gender, Form form)
    {
        var quotation = quoted.At(word);
        var speaker = quotation?.Speaker is { } named ? (text.WordAt(named.Span.Start), text.WordAt(named.Span.End)) : (-1, -1);
        var clause = ClauseStart(word, sentence);
        var candidates = discourse.Candidates(word, sentence, PersonReach, mention =>
            mention.Entity.Type == ActorType.Person
            && (mention.Entity.Gender == Gender.Unknown || mention.Entity.Gender == gender)
            && !(mention.Word >= speaker.Item1 && mention.Word < speaker.Item2)
            && !(form == Form.Object && mention.Sentence == sentence && mention.Word >= clause && mention.Place is MentionPlace.Subject or MentionPlace.InnerSubject));
        return Clear(candidates, gender);
    }

    /// <summary>Whoever is named as the speaker of the quotation that a word stands in: "I", not "he".</summary>
    private Entity? OuterSpeaker(int word)
    {
        if (quoted.At(word)?.Speaker is not { } speaker)
        {
            return null;
        }

        var (first, end) = (text.WordAt(speaker.Span.Start), text.WordAt(speaker.Span.End));
        Entity? named = null;
        for (var i = FirstNameAt(first); i < names.Count && names[i].First < end; i++)
        {
            // "Yoon's lawyer Kim": the last is the head.
            named = names[i].Kind == MentionKind.Name && !text.IsPossessive(names[i].End) ? names[i].Entity : null;
        }

        return named;
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
