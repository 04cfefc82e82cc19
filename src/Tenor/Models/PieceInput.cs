namespace Tenor.Models;

/// <summary>Writes a sentence as a <see cref="PieceNetwork"/> sees it. One instance serves one thread.</summary>
internal sealed class PieceInput
{
    /// <summary>Multiplies the unit vectors, so that their numbers are of a size with the rest.</summary>
    public const float VectorScale = 4;

    const int Distances = Vocabulary.LexiconSize;
    const int Marks = Distances + 12;
    const float Negation = -0.74f;

    float[] _sides = [];
    (int Place, float Number)[] _told = [];
    int[] _ends = [];
    float[] _whole = [];
    int[] _indices = [];
    byte[] _pieces = [];

    /// <summary>Pieces of a sentence that has a target: all, left of it, right of it, near it, its clause, its own stretch between other names.</summary>
    public const int TargetPieces = 6;

    /// <summary>Pieces of a sentence without a target: all, the first half, the second half, after a contrast.</summary>
    public const int PlainPieces = 4;

    /// <summary>What is told of each word beside its vector: <see cref="PieceNetwork.SideSize"/> numbers.</summary>
    public ReadOnlySpan<float> Sides => _sides.AsSpan(0, Count * PieceNetwork.SideSize);

    /// <summary>What of them is not 0 for a word, and at which of its places.</summary>
    public ReadOnlySpan<(int Place, float Number)> SidesOf(int word) => _told.AsSpan()[(word == 0 ? 0 : _ends[word - 1]).._ends[word]];

    /// <summary>The index of each word; -1 for one that is not known.</summary>
    public ReadOnlySpan<int> Indices => _indices.AsSpan(0, Count);

    /// <summary>The pieces that each word belongs to.</summary>
    public ReadOnlySpan<byte> Pieces => _pieces.AsSpan(0, Count);

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Writes a sentence.</summary>
    /// <param name="vocabulary">What the word lists say.</param>
    /// <param name="words">The words.</param>
    /// <param name="withTarget">Whether distance from a target counts.</param>
    public void Write(Vocabulary vocabulary, ReadOnlySpan<ModelWord> words, bool withTarget)
    {
        Count = words.Length;
        if (_pieces.Length < Count)
        {
            _sides = new float[Count * 2 * PieceNetwork.SideSize];
            _pieces = new byte[Count * 2];
            _indices = new int[Count * 2];
            _ends = new int[Count * 2];
            _told = new (int, float)[_sides.Length];
        }

        var sides = _sides.AsSpan(0, Count * PieceNetwork.SideSize);
        sides.Clear();
        var target = withTarget ? StancePlaces.Target(words) : -1;
        var (clauseStart, clauseEnd) = withTarget ? StancePlaces.Clause(words, target) : (0, 0);
        var (ownStart, ownEnd) = withTarget ? StancePlaces.Own(words, target) : (0, 0);
        var contrast = withTarget ? -1 : LastContrast(vocabulary, words);
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            _indices[i] = word.Index;
            var side = sides.Slice(i * PieceNetwork.SideSize, PieceNetwork.SideSize);
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
                    | (i >= clauseStart && i < clauseEnd ? 16 : 0) | (i >= ownStart && i < ownEnd ? 32 : 0)
                    | (word.Is(WordMarks.Target | WordMarks.OtherMention) ? 64 : 0));
            }
            else
            {
                _pieces[i] = (byte)(1 | (i * 2 < words.Length ? 2 : 4) | (i > contrast ? 8 : 0));
            }
        }

        GatherTold();
    }

    /// <summary>Most of a side is 0; what is not is gathered once for all networks and filters.</summary>
    void GatherTold()
    {
        var told = 0;
        for (var word = 0; word < Count; word++)
        {
            var side = _sides.AsSpan(word * PieceNetwork.SideSize, PieceNetwork.SideSize);
            for (var place = 0; place < side.Length; place++)
            {
                if (side[place] != 0)
                    _told[told++] = (place, side[place]);
            }

            _ends[word] = told;
        }
    }

    /// <summary>
    /// The words' whole inputs, each its vector and then its side, with a word of zeros before the first and after the last.
    /// </summary>
    /// <param name="vectors">The words' vectors.</param>
    /// <param name="dimension">Length of a vector.</param>
    /// <param name="unknown">The index of the vector of unknown words, or -1 for a vector of zeros.</param>
    public ReadOnlySpan<float> Whole(ReadOnlySpan<float> vectors, int dimension, int unknown)
    {
        var size = dimension + PieceNetwork.SideSize;
        var length = (Count + 2) * size;
        if (_whole.Length < length)
            _whole = new float[length * 2];
        var whole = _whole.AsSpan(0, length);
        whole.Clear();
        for (var i = 0; i < Count; i++)
        {
            var to = whole.Slice((i + 1) * size, size);
            var index = _indices[i] < 0 ? unknown : _indices[i];
            if (index >= 0)
                vectors.Slice(index * dimension, dimension).CopyTo(to);
            Sides.Slice(i * PieceNetwork.SideSize, PieceNetwork.SideSize).CopyTo(to[dimension..]);
        }

        return whole;
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
