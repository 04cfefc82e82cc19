using System.Numerics;
using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>A document as the network learns from it.</summary>
/// <param name="Forms">For each word form, the vectors that are added up.</param>
/// <param name="FormOf">The form of each word.</param>
/// <param name="Ends">Index after the last word of each sentence.</param>
/// <param name="IsCandidate">For each word, whether it may be in a name; the others teach nothing.</param>
/// <param name="Wanted">For each word the probability that each label should get.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record NetworkLesson(int[][] Forms, int[] FormOf, int[] Ends, bool[] IsCandidate, Half[] Wanted, float Weight)
{
    /// <summary>What people marked.</summary>
    public static NetworkLesson Of(TaggerExample example, NameNetworkShape shape)
    {
        var wanted = new Half[example.Allowed.Length * NameLabel.Count];
        for (var i = 0; i < example.Allowed.Length; i++)
        {
            wanted[(i * NameLabel.Count) + BitOperations.TrailingZeroCount((uint)example.Allowed[i])] = Half.One;
        }

        return Of(example.Document, wanted, example.Weight, shape);
    }

    /// <summary>What the teacher makes of an article.</summary>
    public static NetworkLesson Of(TaughtArticle article, NameVocabulary vocabulary, float weight, NameNetworkShape shape) =>
        Of(TaggerTraining.Build(article.Sentences, vocabulary), article.Opinions, weight, shape);

    private static NetworkLesson Of(NameDocument document, Half[] wanted, float weight, NameNetworkShape shape)
    {
        var known = new Dictionary<WordFeatures, int>(ReferenceEqualityComparer.Instance);
        var forms = new List<int[]>();
        var formOf = Array.ConvertAll(document.Words, word =>
        {
            if (!known.TryGetValue(word, out var form))
            {
                known.Add(word, form = forms.Count);
                forms.Add(Array.ConvertAll(word.Own, shape.Row));
            }

            return form;
        });
        return new NetworkLesson([.. forms], formOf, document.SentenceEnds, NameTagger.Candidates(document), wanted, weight);
    }
}
