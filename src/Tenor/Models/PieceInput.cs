namespace Tenor.Models;

/// <summary>Writes a sentence as a <see cref="PieceNetwork"/> sees it. One instance serves one thread.</summary>
internal sealed class PieceInput
{
    /// <summary>Multiplies the unit vectors, so that their numbers are of a size with the rest.</summary>
    public const float VectorScale = 4;

    const int Distances = Vocabulary.LexiconSize;
    const int Marks = Distances + 12;
    const float Negation = -0.74f;

    float[] _input = [];
    byte[] _pieces = [];

    /// <summary>Pieces of a sentence that has a target: all, left of it, right of it, near it, its clause, its own stretch between other names.</summary>
    public const int TargetPieces = 6;

    /// <summary>Pieces of a sentence without a target: all, the first half, the second half, after a contrast.</summary>
    public const int PlainPieces = 4;

    /// <summary>The words' inputs, with a word of zeros before and after.</summary>
    public ReadOnlySpan<float> Input => _input.AsSpan(0, (Count + 2) * Size);

    /// <summary>The pieces that each word belongs to.</summary>
    public ReadOnlySpan<byte> Pieces => _pieces.AsSpan(0, Count);

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Length of a word's input.</summary>
    public int Size { get; private set; }

    /// <summary>Writes a sentence.</summary>
    /// <param name="vocabulary">What the word lists say.</param>
    /// <param name="words">The words.</param>
    /// <param name="withTarget">Whether distance from a target counts.</param>
    /// <param name="vectors">The network's own vectors.</param>
    /// <param name="dimension">Length of a vector.</param>
    public void Write(Vocabulary vocabulary, ReadOnlySpan<ModelWord> words, bool withTarget, ReadOnlySpan<float> vectors, int dimension)
    {
        Count = words.Length;
        Size = dimension + PieceNetwork.SideSize;
        var length = (Count + 2) * Size;
        if (_input.Length < length)
        {
            _input = new float[length * 2];
            _pieces = new byte[(Count + 2) * 2];
        }

        var input = _input.AsSpan(0, length);
        input.Clear();
        var target = withTarget ? StancePlaces.Target(words) : -1;
        var (clauseStart, clauseEnd) = withTarget ? StancePlaces.Clause(words, target) : (0, 0);
        var (ownStart, ownEnd) = withTarget ? StancePlaces.Own(words, target) : (0, 0);
        var contrast = withTarget ? -1 : LastContrast(vocabulary, words);
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            var to = input.Slice((i + 1) * Size, Size);
            if (word.Index >= 0)
                vectors.Slice(word.Index * dimension, dimension).CopyTo(to);
            var side = to[dimension..];
            if (word.Index >= 0)
            {
                vocabulary.Lexicon(word.Index).CopyTo(side);
                if (word.Is(WordMarks.Negated))
                {
                    side[(int)LexiconFeature.Valence] *= Negation;
                    side[(int)LexiconFeature.Opinion] *= Negation;
                    side[(int)LexiconFeature.GuessedValence] *= Negation;
                }
            }

            if (word.Is(WordMarks.Negated))
                side[Marks] = 1;
            if (word.Is(WordMarks.Quoted))
                side[Marks + 1] = 1;
            if (word.Is(WordMarks.Name))
                side[Marks + 2] = 1;
            if (word.Is(WordMarks.Shouted))
                side[Marks + 3] = 1;
            if (word.Is(WordMarks.Mark))
                side[Marks + 4] = 1;
            if (word.Index < 0)
                side[Marks + 5] = 1;
            if (withTarget)
            {
                var distance = StancePlaces.Distance(words, target, i);
                side[Distances + Bucket(word, distance)] = 1;
                _pieces[i] = (byte)(1 | (distance < 0 ? 2 : distance > 0 ? 4 : 6) | (Math.Abs(distance) <= 4 ? 8 : 0)
                    | (i >= clauseStart && i < clauseEnd ? 16 : 0) | (i >= ownStart && i < ownEnd ? 32 : 0));
            }
            else
            {
                _pieces[i] = (byte)(1 | (i * 2 < words.Length ? 2 : 4) | (i > contrast ? 8 : 0));
            }
        }
    }

    static int Bucket(in ModelWord word, int distance)
    {
        if (word.Is(WordMarks.Target))
            return 0;
        if (word.Is(WordMarks.OtherMention))
            return 1;
        var ring = Math.Abs(distance) switch { <= 1 => 0, 2 => 1, <= 4 => 2, <= 8 => 3, _ => 4 };
        return 2 + (distance < 0 ? 0 : 5) + ring;
    }

    static int LastContrast(Vocabulary vocabulary, ReadOnlySpan<ModelWord> words)
    {
        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (vocabulary.Lexicon(words[i].Index, LexiconFeature.Contrast) > 0)
                return i;
        }

        return -1;
    }
}
