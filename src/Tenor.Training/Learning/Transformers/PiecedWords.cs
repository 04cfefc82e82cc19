namespace Tenor.Training.Learning.Transformers;

/// <summary>How a word is written: a transformer that reads small letters alone does not see it.</summary>
internal enum WordKind
{
    None,
    Number,
    Small,
    SmallWithCapital,
    Capitals,
    MixedCapitals,
    CapitalisedFirst,
    Capitalised,
}

/// <summary>Some sentences of a document cut into pieces of words.</summary>
/// <param name="Pieces">The pieces, between those that every text begins and ends with.</param>
/// <param name="Kinds">How the word of each piece is written.</param>
/// <param name="Starts">The first piece of each word.</param>
internal sealed record PiecedWords(int[] Pieces, WordKind[] Kinds, int[] Starts)
{
    /// <summary>Pieces that are read together: more sentences tell more of each, and cost more by the piece.</summary>
    const int Together = 100;

    /// <summary>The transformer knows places up to 512; what is longer is read in parts.</summary>
    const int Most = 500;

    const int MostOfWord = 12, Unknown = 100;

    /// <summary>Cuts a document's sentences.</summary>
    public static List<PiecedWords> Cut(PretrainedTransformer transformer, IReadOnlyList<string[]> sentences)
    {
        var cut = new List<PiecedWords>();
        var (pieces, kinds, starts) = (new List<int>(), new List<WordKind>(), new List<int>());
        foreach (var sentence in sentences)
        {
            var words = Array.ConvertAll(sentence, word => PiecesOf(transformer, word));
            if (pieces.Count + words.Sum(word => word.Length) + 2 > Together)
                End();
            for (var i = 0; i < words.Length; i++)
            {
                if (pieces.Count + words[i].Length + 2 > Most)
                    End();
                starts.Add(pieces.Count + 1);
                pieces.AddRange(words[i]);
                kinds.AddRange(Enumerable.Repeat(KindOf(sentence[i], i == 0), words[i].Length));
            }
        }

        End();
        return cut;

        void End()
        {
            if (starts.Count > 0)
            {
                cut.Add(new(
                    [PretrainedTransformer.First, .. pieces, PretrainedTransformer.Last], [WordKind.None, .. kinds, WordKind.None], [.. starts]));
            }

            (pieces, kinds, starts) = ([], [], []);
        }
    }

    /// <summary>A word by itself, as if it did not begin a sentence: there a capital tells nothing.</summary>
    public static PiecedWords Alone(PretrainedTransformer transformer, string word)
    {
        var pieces = PiecesOf(transformer, word);
        return new(
            [PretrainedTransformer.First, .. pieces, PretrainedTransformer.Last],
            [WordKind.None, .. Enumerable.Repeat(KindOf(word, isFirst: false), pieces.Length), WordKind.None], [1]);
    }

    static int[] PiecesOf(PretrainedTransformer transformer, string word)
    {
        var pieces = transformer.Pieces(word);
        return pieces.Length == 0 ? [Unknown] : pieces[..Math.Min(MostOfWord, pieces.Length)];
    }

    static WordKind KindOf(string word, bool isFirst)
    {
        var capitals = word.Count(char.IsUpper);
        var letters = word.Count(char.IsLetter);
        return letters == 0 ? (word.Any(char.IsDigit) ? WordKind.Number : WordKind.None)
            : capitals == 0 ? WordKind.Small
            : !char.IsUpper(word.First(char.IsLetter)) ? WordKind.SmallWithCapital
            : capitals == letters && letters > 1 ? WordKind.Capitals
            : capitals > 1 ? WordKind.MixedCapitals
            : isFirst ? WordKind.CapitalisedFirst : WordKind.Capitalised;
    }
}

/// <summary>Sentences to learn from.</summary>
/// <param name="Words">The sentences.</param>
/// <param name="Labels">The label of each word.</param>
internal sealed record LabelledWords(PiecedWords Words, int[] Labels);
