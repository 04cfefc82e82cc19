namespace Tenor.Language;

/// <summary>
/// Turns a word in its context into the rows of the weight table that it uses (features hashed as in Weinberger et al. 2009; the
/// features follow Ratinov and Roth 2009: forms, shapes, affixes, clusters, lists, and what the rest of the document tells).
/// </summary>
internal static class NameFeatureExtractor
{
    /// <summary>More rows than one word can use.</summary>
    public const int MaxRows = 288;

    private const int LongestRun = 8;

    /// <summary>How far words are looked at without regard to their place.</summary>
    private const int Window = 5;

    /// <summary>
    /// Whether a word may be in a name: it has a capital, stands with capitals close on both sides, is a number beside a capital ("30 Seconds to Mars",
    /// "Highway 301") or with letters in it ("139th"), or ends a name that others end with letters ("Macy's", "Kerrang!").
    /// </summary>
    public static bool IsCandidate(WordFeatures[] words, int start, int end, int index)
    {
        var word = words[index];
        if (HasCapital(word))
        {
            return true;
        }

        if (word.HasDigit && (word.Case != WordCase.None || (index + 1 < end && HasCapital(words[index + 1]))))
        {
            return true;
        }

        if (index > start && HasCapital(words[index - 1]) && (word.HasDigit || word.Word is "'s" or "’s" or "!" or "?" or ")"))
        {
            return true;
        }

        var before = (index - 1 >= start && HasCapital(words[index - 1])) || (index - 2 >= start && HasCapital(words[index - 2]));
        return before
            && ((index + 1 < end && HasCapital(words[index + 1])) || (index + 2 < end && HasCapital(words[index + 2])));
    }

    /// <summary>Fills <paramref name="rows"/> with the rows of one word, and returns how many they are.</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">First word of the sentence.</param>
    /// <param name="end">After the last word of the sentence.</param>
    /// <param name="index">The word.</param>
    /// <param name="shift">32 less the number of bits of a row's index.</param>
    /// <param name="rows">Room for <see cref="MaxRows"/> rows.</param>
    public static int Extract(NameDocument document, int start, int end, int index, int shift, Span<int> rows)
    {
        var words = document.Words;
        var word = words[index];
        var before = index > start ? words[index - 1] : WordFeatures.Boundary;
        var after = index + 1 < end ? words[index + 1] : WordFeatures.Boundary;
        var before2 = index - 1 > start ? words[index - 2] : WordFeatures.Boundary;
        var after2 = index + 2 < end ? words[index + 2] : WordFeatures.Boundary;
        var count = 0;

        foreach (var feature in word.Own)
        {
            rows[count++] = (int)(feature >> shift);
        }

        foreach (var feature in before.Near)
        {
            rows[count++] = (int)((feature * 0x9E3779B1) >> shift);
        }

        foreach (var feature in after.Near)
        {
            rows[count++] = (int)((feature * 0x85EBCA77) >> shift);
        }

        foreach (var feature in before2.Far)
        {
            rows[count++] = (int)((feature * 0xC2B2AE3D) >> shift);
        }

        foreach (var feature in after2.Far)
        {
            rows[count++] = (int)((feature * 0x27D4EB2F) >> shift);
        }

        Put(rows, ref count, shift, 101, Hash.Mix(before.WordHash, word.WordHash));
        Put(rows, ref count, shift, 102, Hash.Mix(word.WordHash, after.WordHash));
        Put(rows, ref count, shift, 103, Hash.Mix(Hash.Mix(before.Shape, word.Shape), after.Shape));
        Put(rows, ref count, shift, 104, Hash.Mix(before.Middle, word.Middle));
        Put(rows, ref count, shift, 105, Hash.Mix(word.Middle, after.Middle));
        Put(rows, ref count, shift, 106, Hash.Mix((uint)before.Traits, (uint)word.Traits));
        Put(rows, ref count, shift, 107, Hash.Mix((uint)word.Traits, (uint)after.Traits));
        Put(rows, ref count, shift, 108, Hash.Mix(Hash.Mix(before.WordHash, word.Shape), after.WordHash));
        Put(rows, ref count, shift, 109, Hash.Mix(Hash.Mix(before.Middle, word.Shape), after.Middle));
        Put(rows, ref count, shift, 110, Hash.Mix(before2.WordHash, before.WordHash));
        Put(rows, ref count, shift, 111, Hash.Mix(after.WordHash, after2.WordHash));
        Put(rows, ref count, shift, 112, Hash.Mix(index == start ? 1u : 2u, word.Shape));
        Put(rows, ref count, shift, 113, 0);
        Put(rows, ref count, shift, 114, ((uint)before.Usage * 256) + word.Usage);
        Put(rows, ref count, shift, 115, ((uint)word.Usage * 256) + after.Usage);
        Put(rows, ref count, shift, 116, Hash.Mix(word.Usage, before.WordHash));
        Put(rows, ref count, shift, 117, Hash.Mix(word.Usage, after.WordHash));

        if (HasCapital(word))
        {
            // The word that ends a run of capitals tells what the run is ("Atlantic City Hospital"), and so do the words around it.
            var first = index;
            while (first > start && index - first < LongestRun && HasCapital(words[first - 1]))
            {
                first--;
            }

            var last = index;
            while (last + 1 < end && last - index < LongestRun && HasCapital(words[last + 1]))
            {
                last++;
            }

            var outer = last + 1 < end ? words[last + 1] : WordFeatures.Boundary;
            var opening = first > start ? words[first - 1] : WordFeatures.Boundary;
            var place = (uint)((Math.Min(index - first, 3) * 4) + Math.Min(last - index, 3));
            Put(rows, ref count, shift, 150, place);
            Put(rows, ref count, shift, 151, words[last].WordHash);
            Put(rows, ref count, shift, 152, words[last].Middle);
            Put(rows, ref count, shift, 153, Hash.Mix((uint)words[last].Traits, index == last ? 1u : 0));
            Put(rows, ref count, shift, 162, ((uint)words[first].Usage * 256) + words[last].Usage);
            Put(rows, ref count, shift, 163, (place * 256) + words[last].Usage);
            Put(rows, ref count, shift, 154, words[first].WordHash);
            Put(rows, ref count, shift, 155, Hash.Mix((uint)words[first].Traits, index == first ? 1u : 0));
            Put(rows, ref count, shift, 156, outer.WordHash);
            Put(rows, ref count, shift, 157, outer.Middle);
            Put(rows, ref count, shift, 158, opening.WordHash);
            Put(rows, ref count, shift, 159, opening.Middle);
            // A title stands between quotation marks, and a name in brackets: what stands on both sides tells more than either.
            Put(rows, ref count, shift, 164, Hash.Mix(opening.WordHash, outer.WordHash));
            Put(rows, ref count, shift, 165, Hash.Mix(opening.WordHash, words[last].Middle));
            Put(rows, ref count, shift, 166, Hash.Mix(words[last].WordHash, place));
            Put(rows, ref count, shift, 167, Hash.Mix(Hash.Mix(opening.WordHash, (uint)Math.Min(last - first, 4)), outer.WordHash));
            Put(rows, ref count, shift, 160, Hash.Mix(opening.WordHash, place));
            Put(rows, ref count, shift, 161, Hash.Mix(outer.WordHash, place));
        }

        for (var distance = 1; distance <= Window; distance++)
        {
            if (index - distance >= start && words[index - distance].Middle != 0)
            {
                Put(rows, ref count, shift, 170, words[index - distance].Middle);
            }

            if (index + distance < end && words[index + distance].Middle != 0)
            {
                Put(rows, ref count, shift, 171, words[index + distance].Middle);
            }
        }

        var facts = document.FactsOf(index);
        Put(rows, ref count, shift, 120, facts.Summary + (16u * (uint)word.Case) + (index == start ? 64u : 0));
        if (word.Case is WordCase.Capitalised or WordCase.Upper)
        {
            Put(rows, ref count, shift, 121, Math.Min(facts.AfterTitle, (byte)1));
            Put(rows, ref count, shift, 122, Math.Min(facts.AfterFirstName, (byte)1));
            Put(rows, ref count, shift, 123, Math.Min(facts.BeforeCompany, (byte)1));
            Put(rows, ref count, shift, 124, Math.Min(facts.BeforeOrganisationHead, (byte)1));
            Put(rows, ref count, shift, 125, Math.Min(facts.AfterPlacePreposition, (byte)2));
            Put(rows, ref count, shift, 126, Math.Min(facts.BeforeSaying, (byte)1));
            Put(rows, ref count, shift, 127, facts.IsAcronym ? 1u : 0);
        }

        var phrase = document.PhraseAt(index);
        if (phrase != 0)
        {
            Span<uint> kinds = stackalloc uint[Phrases.MostKinds];
            foreach (var kind in kinds[..Phrases.Kinds(phrase, kinds)])
            {
                Put(rows, ref count, shift, 130, kind);
            }

            Put(rows, ref count, shift, 136, phrase);
            Put(rows, ref count, shift, 131, Hash.Mix(phrase, after.Shape));
            Put(rows, ref count, shift, 132, Hash.Mix(phrase, before.Shape));
        }

        if (index > start)
        {
            Put(rows, ref count, shift, 133, document.PhraseAt(index - 1));
        }

        if (index + 1 < end)
        {
            Put(rows, ref count, shift, 134, document.PhraseAt(index + 1));
        }

        if (facts.Described != 0 && word.Case is WordCase.Capitalised or WordCase.Upper)
        {
            Put(rows, ref count, shift, 128, facts.Described);
            Put(rows, ref count, shift, 129, facts.DescribedKind);
            Put(rows, ref count, shift, 135, Hash.Mix(facts.DescribedKind, word.Usage));
        }

        return count;
    }

    private static bool HasCapital(WordFeatures word) => word.Case is WordCase.Capitalised or WordCase.Upper || word.HasInnerCapital;

    private static void Put(Span<int> rows, ref int count, int shift, uint template, uint value) =>
        rows[count++] = (int)(Hash.Mix(template, value) >> shift);
}
