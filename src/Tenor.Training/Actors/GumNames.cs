using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>
/// Makes name labels of GUM's entities. GUM marks whole noun phrases; a name is their run of proper nouns, without titles. Where the
/// annotation does not tell what a run of proper nouns is, every label is allowed; a house may be a place or an organisation.
/// </summary>
internal static class GumNames
{
    public static LabelledDocument Label(GumDocument document)
    {
        var allowed = new ushort[document.Tokens.Count];
        Array.Fill(allowed, (ushort)(1 << NameLabel.Outside));
        for (var i = 0; i < document.Tokens.Count;)
        {
            if (!IsProper(document.Tokens[i]))
            {
                LabelDemonym(document, allowed, i);
                i++;
                continue;
            }

            var end = RunEnd(document, i);
            LabelRun(document, allowed, i, end);
            i = end;
        }

        return new LabelledDocument(document.Id, Sentences(document, allowed));
    }

    private static bool IsProper(GumToken token) => token.Tag is "NP" or "NPS" or "NNP" or "NNPS";

    private static int RunEnd(GumDocument document, int start)
    {
        var tokens = document.Tokens;
        var end = start + 1;
        while (end < tokens.Count && tokens[end].Sentence == tokens[start].Sentence)
        {
            if (IsProper(tokens[end]))
            {
                end++;
                continue;
            }

            var next = end + 1;
            if (next < tokens.Count && !IsProper(tokens[next]) && tokens[next].Word is "the")
            {
                next++;
            }

            var joined = tokens[end].Word is "of" or "for" or "and" or "&" or "-" or "–"
                && next < tokens.Count && IsProper(tokens[next]) && tokens[next].Sentence == tokens[start].Sentence
                && document.Mentions.Any(mention => mention.Start <= start && mention.End > next
                    && (tokens[end].JoinsPrevious || mention.Identity.Contains("_" + tokens[end].Word + "_", StringComparison.OrdinalIgnoreCase)));
            if (!joined)
            {
                break;
            }

            end = next + 1;
        }

        return end;
    }

    private static void LabelDemonym(GumDocument document, ushort[] allowed, int index)
    {
        if (char.IsUpper(document.Tokens[index].Word[0]) && IsDemonym(document.Tokens[index].Word))
        {
            allowed[index] = 1 << 7;
        }
    }

    private static bool IsDemonym(string name) =>
        Countries.Table.Find(name, CountryNameKind.Adjective) >= 0 || Countries.Table.Find(name, CountryNameKind.People) >= 0;

    // "American Civil Liberties Union": there the adjective is part of the name.
    private static bool NamesOrganisation(GumDocument document, int start, int end) =>
        document.Mentions.Any(m => m.Start <= start && m.End >= end && m.Type != "person" && m.End - m.Start <= end - start + 2
            && m.Identity.StartsWith(document.Tokens[start].Word, StringComparison.Ordinal));

    private static void LabelRun(GumDocument document, ushort[] allowed, int start, int end)
    {
        var tokens = document.Tokens;
        for (var words = Math.Min(2, end - start); words >= 1; words--)
        {
            var lead = string.Join(' ', Enumerable.Range(start, words).Select(i => tokens[i].Word));
            if (IsDemonym(lead) && (start + words < end ? !NamesOrganisation(document, start, end) : words == 1))
            {
                Put(allowed, start, start + words, NameLabel.Miscellaneous);
                start += words;
                break;
            }
        }

        if (start >= end)
        {
            return;
        }

        var mention = document.Mentions.Where(m => m.Start <= start && m.End >= end)
            .OrderBy(m => m.End - m.Start).FirstOrDefault();
        if (mention is null)
        {
            Array.Fill(allowed, LabelledSentence.AnyLabel, start, end - start);
            return;
        }

        if (mention.Type == "time")
        {
            return;
        }

        if (mention.Type == "person")
        {
            while (start < end && (KnownWords.Of(tokens[start].Word.ToLowerInvariant().TrimEnd('.'))
                & (WordTraits.Honorific | WordTraits.TitleModifier | WordTraits.PersonRole)) != 0
                && (start + 1 == end || tokens[start].Word.Length > 1))
            {
                start++;
            }

            if (start >= end)
            {
                return;
            }
        }

        var name = string.Join(' ', Enumerable.Range(start, end - start).Select(i => tokens[i].Word));
        if (Countries.Table.Find(name, CountryNameKind.Name) >= 0)
        {
            Put(allowed, start, end, NameLabel.Place);
            return;
        }

        var modifies = end < mention.End && tokens[end].Tag is "NN" or "NNS" or "NPS" or "JJ";
        if (modifies && mention.End > end)
        {
            Array.Fill(allowed, LabelledSentence.AnyLabel, start, end - start);
            return;
        }

        if (mention.Type == "place" && end - start > 1 && GumHouses.Has(tokens[end - 1].Word))
        {
            Put(allowed, start, end, NameLabel.Place, NameLabel.Organisation);
            return;
        }

        Put(allowed, start, end, mention.Type switch
        {
            "person" => NameLabel.Person,
            "organization" => NameLabel.Organisation,
            "place" => NameLabel.Place,
            _ => NameLabel.Miscellaneous,
        });
    }

    private static void Put(ushort[] allowed, int start, int end, params ReadOnlySpan<int> types)
    {
        for (var i = start; i < end; i++)
        {
            allowed[i] = 0;
            foreach (var type in types)
            {
                allowed[i] |= (ushort)(1 << (i == start ? NameLabel.Begin(type) : NameLabel.Inside(type)));
            }
        }
    }

    /// <summary>Cuts the document into sentences, and writes tokens of one hyphenated word together, as running text has them.</summary>
    private static List<LabelledSentence> Sentences(GumDocument document, ushort[] allowed)
    {
        var sentences = new List<LabelledSentence>();
        foreach (var group in Enumerable.Range(0, allowed.Length).GroupBy(i => document.Tokens[i].Sentence))
        {
            var words = new List<string>();
            var labels = new List<ushort>();
            foreach (var i in group)
            {
                var token = document.Tokens[i];
                if (token.JoinsPrevious && token.Tag != "POS" && words.Count > 0)
                {
                    words[^1] += token.Word;
                }
                else
                {
                    words.Add(token.Word);
                    labels.Add(allowed[i]);
                }
            }

            sentences.Add(new LabelledSentence([.. words], [.. labels]));
        }

        return sentences;
    }
}
