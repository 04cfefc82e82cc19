using System.Text;

namespace Tenor.Benchmarks;

/// <summary>
/// Text with the statistics of news that counting depends on: words by Zipf's law over a large vocabulary, sentences of some twenty
/// words, paragraphs of some three sentences. Made from a fixed seed, so that every machine counts the same.
/// </summary>
internal static class NewsText
{
    private const int Vocabulary = 60_000;

    public static string Make(int characters)
    {
        var random = new Random(11);
        var words = new string[Vocabulary];
        for (var i = 0; i < words.Length; i++)
            words[i] = Word(random, i);

        var text = new StringBuilder(characters + 2000);
        while (text.Length < characters)
        {
            for (var sentence = 0; sentence < 3; sentence++)
            {
                var length = 10 + random.Next(20);
                for (var i = 0; i < length; i++)
                {
                    // Inverse of a continuous Zipf distribution with exponent one.
                    var word = words[(int)Math.Pow(Vocabulary, random.NextDouble()) - 1];
                    if (i == 0)
                        text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
                    else
                        text.Append(word);
                    text.Append(i == length - 1 ? ". " : random.Next(12) == 0 ? ", " : " ");
                }
            }

            text.Length--;
            text.Append("\n\n");
        }

        return text.ToString();
    }

    // The commonest words are the shortest.
    private static string Word(Random random, int rank)
    {
        var length = 2 + (int)Math.Log2(rank + 2) / 2 + random.Next(3);
        var word = new char[length];
        for (var i = 0; i < length; i++)
            word[i] = (i % 2 == 0 ? "bcdfghklmnprstvw" : "aeiou")[random.Next(i % 2 == 0 ? 16 : 5)];
        return new(word);
    }
}
