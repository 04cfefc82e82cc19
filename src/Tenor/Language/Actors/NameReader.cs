using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>Reads the tagger's labels as references by name and by adjective, and what stands before a name as its title.</summary>
internal sealed class NameReader(ActorText text, byte[] labels)
{
    /// <summary>What stands behind a person's name and is no part of it.</summary>
    private static readonly FrozenSet<string> PostNominals = FrozenSet.Create(
        StringComparer.Ordinal, "QC", "KC", "MP", "MEP", "MSP", "MLA", "OBE", "MBE", "CBE", "DBE", "KBE", "PhD", "Ph.D.", "MD", "M.D.", "Esq", "Esq.", "JP", "SJ", "S.J.");

    private readonly List<Reference> _found = [];
    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);

    /// <summary>All references by name and adjective, in order.</summary>
    public static List<Reference> Read(ActorText text, byte[] labels, CancellationToken cancellation)
    {
        var reader = new NameReader(text, labels);
        for (var sentence = 0; sentence < text.Document.SentenceEnds.Length; sentence++)
        {
            cancellation.ThrowIfCancellationRequested();
            reader.ReadSentence(sentence);
        }

        return reader._found;
    }

    private void ReadSentence(int sentence)
    {
        var end = text.SentenceEnd(sentence);
        for (var i = text.SentenceStart(sentence); i < end;)
        {
            if (ReadPhrase(sentence, i, end) is var words and > 0)
            {
                i += words;
                continue;
            }

            if (ReadPrinted(sentence, i, end) is var printed and > 0)
            {
                i += printed;
                continue;
            }

            if (labels[i] == NameLabel.Outside)
            {
                i += ReadKnown(sentence, i, end);
                continue;
            }

            var type = NameLabel.TypeOf(labels[i]);
            var stop = i + 1;
            while (stop < end && labels[stop] == NameLabel.Inside(type))
            {
                stop++;
            }

            ReadName(sentence, i, stop, type);
            i = stop;
        }
    }

    /// <summary>
    /// Countries of several words ("European Union") and their adjectives ("North Korean"), however the tagger cuts them, unless a longer
    /// name begins with them.
    /// </summary>
    private int ReadPhrase(int sentence, int first, int end)
    {
        const int Longest = 5;
        if (!Phrases.Begins(text.Document.PhraseAt(first)))
        {
            return 0;
        }

        for (var words = Math.Min(Longest, end - first); words > 1; words--)
        {
            var after = first + words;
            if (after < end && NameLabel.IsInside(labels[after]))
            {
                continue;
            }

            foreach (var (country, kind) in Countries.Table.Senses(text.Span(first, after).In(text.Text)))
            {
                if (kind is CountryNameKind.Name or CountryNameKind.Adjective)
                {
                    AddCountry(sentence, first, after, country, kind);
                    return words;
                }
            }
        }

        return 0;
    }

    /// <summary>
    /// Organisations and places of several words that newspapers often print ("Morgan Stanley", "Doctors Without Borders"), whatever the
    /// tagger made of them, unless they are part of a longer name.
    /// </summary>
    private int ReadPrinted(int sentence, int first, int end)
    {
        var after = first + text.Document.PhraseLength(first, end);
        if (after - first < 2 || Phrases.TypeOf(text.Document.PhraseAt(first)) is not { } type
            || NameLabel.IsInside(labels[first]) || (after < end && NameLabel.IsInside(labels[after])))
        {
            return 0;
        }

        _found.Add(new Reference(first, after, sentence, MentionKind.Name, type) { Name = text.Span(first, after).Of(text.Text) });
        ReadAcronym(sentence, first, after);
        return after - first;
    }

    /// <summary>Country names and adjectives that the tagger passed over.</summary>
    private int ReadKnown(int sentence, int first, int end)
    {
        if (text.Features(first).Case is not (WordCase.Capitalised or WordCase.Upper))
        {
            return 1;
        }

        if (_acronyms.Contains(text.Features(first).Word))
        {
            _found.Add(new Reference(first, first + 1, sentence, MentionKind.Name, ActorType.Organisation) { Name = text.Features(first).Word });
            return 1;
        }

        for (var words = Math.Min(3, end - first); words >= 1; words--)
        {
            if (AnyLabel(first, words))
            {
                continue;
            }

            foreach (var (country, kind) in Countries.Table.Senses(text.Span(first, first + words).In(text.Text)))
            {
                if (kind == CountryNameKind.Adjective || kind == CountryNameKind.People || (kind == CountryNameKind.Name && words > 1))
                {
                    AddCountry(sentence, first, first + words, country, kind);
                    return words;
                }

                if (kind == CountryNameKind.Capital && words == 1 && IsSeat(first))
                {
                    _found.Add(new Reference(first, first + 1, sentence, MentionKind.Name, ActorType.Place) { Name = text.Features(first).Word });
                    return 1;
                }
            }
        }

        return 1;
    }

    /// <summary>"The US did not see it", "of the US.": what describes no noun is the country itself, where the same word may be either.</summary>
    private bool IsLastOfPhrase(int first, int after, int end)
    {
        if (!text.Is(first - 1, "the"))
        {
            return false;
        }

        if (after >= end || text.Features(after) is { Case: WordCase.None, Word: not "-" and not "/" and not "&" })
        {
            return true;
        }

        var lower = text.Features(after).Word.ToLowerInvariant();
        return text.Features(after).Case == WordCase.Lower && lower is not ("and" or "or")
            && (GrammarWords.EndsPhrase(lower) || text.IsPossessive(after) || (text.Features(after).Traits & WordTraits.Saying) != 0);
    }

    /// <summary>"the Kremlin": a seat of government that is known by its article.</summary>
    private bool IsSeat(int word) =>
        text.Is(word - 1, "the") && Countries.Table.Find("the " + text.Features(word).Word, CountryNameKind.Capital) >= 0;

    private bool AnyLabel(int first, int words)
    {
        for (var i = first; i < first + words; i++)
        {
            if (labels[i] != NameLabel.Outside)
            {
                return true;
            }
        }

        return false;
    }

    private void ReadName(int sentence, int first, int end, int type)
    {
        // "South Korean President Yoon": the adjective and the title are no part of the name.
        if (type == NameLabel.Person || type == NameLabel.Miscellaneous)
        {
            for (var words = Math.Min(2, end - first); words >= 1; words--)
            {
                var country = Countries.Table.Find(text.Span(first, first + words).In(text.Text), CountryNameKind.Adjective);
                if (country >= 0 && (type == NameLabel.Person ? first + words < end : first + words == end))
                {
                    AddCountry(sentence, first, first + words, country, CountryNameKind.Adjective);
                    first += words;
                    break;
                }
            }
        }

        while (type == NameLabel.Person && first < end && IsTitle(first) && (end - first > 1 || !text.Features(first).Word.EndsWith('.')))
        {
            first++;
        }

        if (first >= end)
        {
            return;
        }

        while (type == NameLabel.Person && end - first > 1 && PostNominals.Contains(text.Features(end - 1).Word))
        {
            end--;
        }

        var name = text.Span(first, end).Of(text.Text);
        foreach (var (country, kind) in Countries.Table.Senses(name))
        {
            if (kind is CountryNameKind.Name ? type != NameLabel.Person : kind is not CountryNameKind.Capital)
            {
                AddCountry(sentence, first, end, country, kind);
                return;
            }
        }

        if (end - first == 1 && (text.Features(first).Traits & (WordTraits.Month | WordTraits.Weekday)) != 0 && type != NameLabel.Person)
        {
            return;
        }

        if (end - first == 1 && type == NameLabel.Miscellaneous && Roles.Table.Find(Lower(first)) is not null)
        {
            return;
        }

        if (type == NameLabel.Person)
        {
            AddPerson(sentence, first, end, name);
            return;
        }

        // "Facebook" may name a site and a company; of what newspapers often print the list knows the actor.
        var listed = text.Document.PhraseLength(first, end) == end - first ? Phrases.TypeOf(text.Document.PhraseAt(first)) : null;
        _found.Add(new Reference(first, end, sentence, MentionKind.Name, type switch
        {
            NameLabel.Organisation => ActorType.Organisation,
            NameLabel.Place => ActorType.Place,
            _ => listed ?? ActorType.Other,
        })
        {
            Name = name,
        });
        if (end - first > 1)
        {
            ReadAcronym(sentence, first, end);
        }
    }

    /// <summary>The acronym that the text gives after a name, "National Intelligence Service (NIS)", is a name wherever it stands.</summary>
    private void ReadAcronym(int sentence, int first, int end)
    {
        var acronym = end + 1;
        if (acronym + 1 >= text.SentenceEnd(sentence) || !text.Is(end, "(") || !text.Is(acronym + 1, ")")
            || text.Features(acronym).Case != WordCase.Upper || !HasInitial(first, end, text.Word(acronym)[0]))
        {
            return;
        }

        _acronyms.Add(text.Features(acronym).Word);
    }

    private bool HasInitial(int first, int end, char initial)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Word(i)[0] == initial)
            {
                return true;
            }
        }

        return false;
    }

    private void AddCountry(int sentence, int first, int end, int country, CountryNameKind kind)
    {
        // "US" is both, and which of them it is the word behind it tells.
        if (kind is CountryNameKind.Adjective or CountryNameKind.Name && IsBoth(text.Span(first, end).In(text.Text), country))
        {
            kind = IsLastOfPhrase(first, end, text.SentenceEnd(sentence)) ? CountryNameKind.Name : CountryNameKind.Adjective;
        }

        _found.Add(new Reference(
            first, end, sentence, kind == CountryNameKind.Adjective ? MentionKind.Adjective : MentionKind.Name,
            kind == CountryNameKind.People ? ActorType.Group : Countries.Table.TypeOf(country))
        {
            Name = text.Span(first, end).Of(text.Text),
            Country = country,
        });
    }

    private static bool IsBoth(ReadOnlySpan<char> words, int country) =>
        Countries.Table.Find(words, CountryNameKind.Name) == country && Countries.Table.Find(words, CountryNameKind.Adjective) == country;

    private void AddPerson(int sentence, int first, int end, string name)
    {
        var start = text.SentenceStart(sentence);
        var roles = new List<string>();
        var gender = Gender.Unknown;
        var i = first - 1;
        for (; i >= start && (IsTitle(i) || IsRole(i)); i--)
        {
            var word = Lower(i);
            gender = gender == Gender.Unknown ? GenderOfTitle(word) : gender;
            roles.Add(TitleRole(word));
        }

        var country = i >= start && _found.Count > 0 && _found[^1].End == i + 1 ? _found[^1].Country : -1;
        if (gender == Gender.Unknown && end - first > 1)
        {
            gender = GenderOfName(text.Features(first).Traits);
        }

        _found.Add(new Reference(first, end, sentence, MentionKind.Name, ActorType.Person)
        {
            Name = name,
            Roles = roles,
            TitleCountry = country,
            Gender = gender,
        });
    }

    private bool IsTitle(int index)
    {
        var traits = KnownWords.Of(Lower(index));
        return (traits & WordTraits.Honorific) != 0
            || ((traits & WordTraits.TitleModifier) != 0 && index + 1 < text.Count && labels[index] == NameLabel.Outside)
            || Roles.Table.Find(Lower(index)) is { Type: ActorType.Person, IsTitle: true };
    }

    private bool IsRole(int index) =>
        text.Features(index).Case == WordCase.Lower && Roles.Table.Find(Lower(index)) is { Type: ActorType.Person };

    private string Lower(int index) => text.Features(index).Word.ToLowerInvariant().TrimEnd('.');

    private static Gender GenderOfTitle(string word) => word switch
    {
        "mr" or "sir" or "lord" or "king" or "prince" or "emperor" => Gender.Male,
        "mrs" or "ms" or "miss" or "dame" or "lady" or "queen" or "princess" or "empress" => Gender.Female,
        _ => Roles.Table.Find(word)?.Gender ?? Gender.Unknown,
    };

    private static string TitleRole(string word) => word switch
    {
        "sen" or "sens" => "senator",
        "rep" or "reps" => "representative",
        "gov" => "governor",
        "pres" => "president",
        "gen" => "general",
        "prof" => "professor",
        "dr" => "doctor",
        _ => word,
    };

    private static Gender GenderOfName(WordTraits traits) => (traits & (WordTraits.MaleName | WordTraits.FemaleName)) switch
    {
        WordTraits.MaleName => Gender.Male,
        WordTraits.FemaleName => Gender.Female,
        _ => Gender.Unknown,
    };
}
