using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>An article as the network learns from it.</summary>
/// <param name="Forms">For each word form, as part of a known name or not, the vectors that are added up.</param>
/// <param name="FormOf">The form of each word.</param>
/// <param name="Ends">Index after the last word of each sentence.</param>
/// <param name="IsCandidate">For each word, whether it may be in a name; the others teach nothing.</param>
/// <param name="Wanted">For each word the probability that each label should get.</param>
internal sealed record NetworkLesson(int[][] Forms, int[] FormOf, int[] Ends, bool[] IsCandidate, Half[] Wanted)
{
    /// <summary>What the teacher makes of an article.</summary>
    public static NetworkLesson Of(TaughtArticle article, NameVocabulary vocabulary, NameNetworkShape shape)
    {
        var document = TaggerTraining.Build(article.Sentences, vocabulary);
        var known = new Dictionary<(WordFeatures, uint), int>();
        var kinds = new uint[Phrases.MostKinds];
        var forms = new List<int[]>();
        var formOf = new int[document.Words.Length];
        for (var i = 0; i < formOf.Length; i++)
        {
            var written = (document.Words[i], document.PhraseAt(i));
            if (!known.TryGetValue(written, out formOf[i]))
            {
                known.Add(written, formOf[i] = forms.Count);
                uint[] features = [.. document.Words[i].Own, .. kinds[..Phrases.Kinds(document.PhraseAt(i), kinds)]];
                forms.Add(Array.ConvertAll(features, shape.Row));
            }
        }

        return new NetworkLesson([.. forms], formOf, document.SentenceEnds, NameTagger.Candidates(document), article.Opinions);
    }
}
