namespace Tenor.Language;

/// <summary>What a whole document tells of a word by the places where it stands.</summary>
internal struct DocumentWord
{
    private const int Enough = 100;

    public byte Capitalised;
    public byte Lower;
    public byte AfterTitle;
    public byte AfterFirstName;
    public byte BeforeCompany;
    public byte BeforeOrganisationHead;
    public byte AfterPlacePreposition;
    public byte BeforeSaying;
    public bool IsAcronym;

    /// <summary>A short summary of the facts, for a feature.</summary>
    public readonly uint Summary =>
        (uint)Math.Min(Capitalised, (byte)2) + (3u * Math.Min(Lower, (byte)2));

    public static DocumentWord[] Gather(WordFeatures[] words, int[] sentenceEnds, int[] forms, int count)
    {
        var facts = new DocumentWord[count];
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

            Initials(words, start, end, initials);
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

    /// <summary>Collects the initials of runs of capitalised words, small joining words left out.</summary>
    private static void Initials(WordFeatures[] words, int start, int end, HashSet<string> initials)
    {
        const int Longest = 6;
        for (var i = start; i < end; i++)
        {
            if (words[i].Case != WordCase.Capitalised)
            {
                continue;
            }

            var letters = words[i].Word[..1];
            var gap = 0;
            for (var j = i + 1; j < end && letters.Length < Longest; j++)
            {
                if (words[j].Case == WordCase.Capitalised)
                {
                    letters += words[j].Word[0];
                    gap = 0;
                    initials.Add(letters);
                }
                else if ((words[j].Traits & WordTraits.Joiner) == 0 || ++gap > 2)
                {
                    break;
                }
            }
        }
    }
}
