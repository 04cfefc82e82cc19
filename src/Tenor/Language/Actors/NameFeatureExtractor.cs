namespace Tenor.Language;

/// <summary>
/// Turns a word in its context into the rows of the weight table that it uses (features hashed as in Weinberger et al. 2009; the
/// features follow Ratinov and Roth 2009: forms, shapes, affixes, clusters, lists, and what the rest of the document tells).
/// </summary>
internal static class NameFeatureExtractor
{
    /// <summary>More rows than one word can use.</summary>
    public const int MaxRows = 160;

    /// <summary>
    /// Whether the words between which names can stand include this one: it has a capital, or small words with capitals close on both sides.
    /// </summary>
    public static bool IsCandidate(WordFeatures[] words, int start, int end, int index)
    {
        if (HasCapital(words[index]))
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
    /// <param name="prior">What a first pass found; null in the first pass.</param>
    /// <param name="shift">32 less the number of bits of a row's index.</param>
    /// <param name="rows">Room for <see cref="MaxRows"/> rows.</param>
    public static int Extract(
        NameDocument document, int start, int end, int index, FirstPass? prior, int shift, Span<int> rows)
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
            Put(rows, ref count, shift, 130, phrase);
        }

        if (prior is not null)
        {
            var form = prior.Summary(document.FormOf(index));
            Put(rows, ref count, shift, 140, prior.LabelAt(index));
            Put(rows, ref count, shift, 141, form);
            Put(rows, ref count, shift, 142, Hash.Mix(form, prior.LabelAt(index)));
            Put(rows, ref count, shift, 143, index > start ? prior.LabelAt(index - 1) : 99);
            Put(rows, ref count, shift, 144, index + 1 < end ? prior.LabelAt(index + 1) : 99);
            Put(rows, ref count, shift, 145, index > start ? prior.Summary(document.FormOf(index - 1)) : 99);
            Put(rows, ref count, shift, 146, index + 1 < end ? prior.Summary(document.FormOf(index + 1)) : 99);
        }

        return count;
    }

    private static bool HasCapital(WordFeatures word) => word.Case is WordCase.Capitalised or WordCase.Upper || word.HasInnerCapital;

    private static void Put(Span<int> rows, ref int count, int shift, uint template, uint value) =>
        rows[count++] = (int)(Hash.Mix(template, value) >> shift);
}
