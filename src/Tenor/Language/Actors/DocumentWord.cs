namespace Tenor.Language;

/// <summary>What a whole document tells of a word by the places where it stands.</summary>
internal struct DocumentWord
{
    private const int Enough = 100;
    private const int LongestAcronym = 6;

    public byte Capitalised;
    public byte Lower;
    public byte AfterTitle;
    public byte AfterFirstName;
    public byte BeforeCompany;
    public byte BeforeOrganisationHead;
    public byte AfterPlacePreposition;
    public byte BeforeSaying;
    public bool IsAcronym;

    /// <summary>Hash of the noun that the text first calls it by, "band" in "Garbage is a rock band"; 0 for none.</summary>
    public uint Described;

    /// <summary>The middle cluster of that noun.</summary>
    public uint DescribedKind;

    /// <summary>A short summary of the facts, for a feature.</summary>
    public readonly uint Summary =>
        (uint)Math.Min(Capitalised, (byte)2) + (3u * Math.Min(Lower, (byte)2));

    public static DocumentWord[] Gather(WordFeatures[] words, int[] sentenceEnds, int[] forms, int count)
    {
        var facts = new DocumentWord[count];
        var acronyms = Acronyms(words);
        var initials = new HashSet<string>(StringComparer.Ordinal);
        var start = 0;
        foreach (var end in sentenceEnds)
        {
            for (var i = start; i < end; i++)
            {
                var word = words[i];
                ref var fact = ref facts[forms[i]];
                if (word.Case is WordCase.Capitalised or WordCase.Upper)
                {
                    if (i > start)
                    {
                        Count(ref fact.Capitalised);
                        var before = words[i - 1];
                        var capital = before.Case is WordCase.Capitalised or WordCase.Upper;
                        if (capital && (before.Traits & WordTraits.Honorific) != 0)
                        {
                            Count(ref fact.AfterTitle);
                        }

                        if (capital && (before.Traits & (WordTraits.MaleName | WordTraits.FemaleName)) != 0)
                        {
                            Count(ref fact.AfterFirstName);
                        }

                        if ((before.Traits & WordTraits.PlacePreposition) != 0)
                        {
                            Count(ref fact.AfterPlacePreposition);
                        }
                    }

                    if (i + 1 < end)
                    {
                        var after = words[i + 1];
                        var capital = after.Case is WordCase.Capitalised or WordCase.Upper;
                        if (capital && (after.Traits & WordTraits.Company) != 0)
                        {
                            Count(ref fact.BeforeCompany);
                        }

                        if (capital && (after.Traits & WordTraits.OrganisationHead) != 0)
                        {
                            Count(ref fact.BeforeOrganisationHead);
                        }

                        if ((after.Traits & WordTraits.Saying) != 0)
                        {
                            Count(ref fact.BeforeSaying);
                        }
                    }
                }
                else if (word.Case == WordCase.Lower)
                {
                    Count(ref fact.Lower);
                }
            }

            NameDefinitions.Gather(words, start, end, forms, facts);
            if (acronyms.Count > 0)
            {
                Initials(words, start, end, acronyms.GetAlternateLookup<ReadOnlySpan<char>>(), initials);
            }

            start = end;
        }

        if (initials.Count > 0)
        {
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].Case == WordCase.Upper && initials.Contains(words[i].Word))
                {
                    facts[forms[i]].IsAcronym = true;
                }
            }
        }

        return facts;
    }

    private static void Count(ref byte counter)
    {
        if (counter < Enough)
        {
            counter++;
        }
    }

    /// <summary>Words in capitals that may be acronyms.</summary>
    private static HashSet<string> Acronyms(WordFeatures[] words)
    {
        var acronyms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (word.Case == WordCase.Upper && word.Word.Length <= LongestAcronym)
            {
                acronyms.Add(word.Word);
            }
        }

        return acronyms;
    }

    /// <summary>Collects the acronyms that are the initials of a run of capitalised words, small joining words left out.</summary>
    private static void Initials(
        WordFeatures[] words, int start, int end, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> acronyms, HashSet<string> found)
    {
        Span<char> letters = stackalloc char[LongestAcronym];
        for (var i = start; i < end; i++)
        {
            if (words[i].Case != WordCase.Capitalised)
            {
                continue;
            }

            letters[0] = words[i].Word[0];
            var count = 1;
            var gap = 0;
            for (var j = i + 1; j < end && count < LongestAcronym; j++)
            {
                if (words[j].Case == WordCase.Capitalised)
                {
                    letters[count++] = words[j].Word[0];
                    gap = 0;
                    if (acronyms.TryGetValue(letters[..count], out var acronym))
                    {
                        found.Add(acronym);
                    }
                }
                else if ((words[j].Traits & WordTraits.Joiner) == 0 || ++gap > 2)
                {
                    break;
                }
            }
        }
    }
}
