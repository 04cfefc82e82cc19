using Tenor.Models;

namespace Tenor;

/// <summary>
/// Features of a sentence for the stance toward a target in it: words and pairs with their side and distance, windows around the
/// target's mentions, what they are to verbs and nouns, tallies of the word lists weighted by distance, and means of word vectors of each side. One instance serves
/// one thread.
/// </summary>
internal sealed class StanceFeatures(Vocabulary table)
{
    /// <summary>Hashed features share 2 to this power places.</summary>
    public const int HashBits = 18;

    /// <summary>Stretches that are tallied: the whole, left, right, near, the target's clause.</summary>
    const int Stretches = 5;

    const float HashedNorm = 2.5f;
    const float CategoryScale = 0.5f;
    const float VectorScale = 2;
    const int Beginning = 5;
    const ulong PairSalt = 5, TripleSalt = 7, BeginningSalt = 11, CategorySalt = 13, NegatedSalt = 17, SideSalt = 100,
        SidePairSalt = 200, WindowSalt = 300, NearSalt = 400, ClauseSalt = 500, SideBeginningSalt = 600, ShapeSalt = 700;

    readonly RelationFeatures _relations = new(table);
    readonly float[] _tally = new float[LexiconTally.Size];
    readonly float[] _mean = new float[table.Dimension];
    float[] _weights = new float[256];
    int[] _distances = new int[256];

    /// <summary>Number of dense features.</summary>
    public static int DenseSize(Vocabulary table) => Stretches * (LexiconTally.Size + table.Dimension);

    /// <summary>Fills a row with the features of a sentence whose words mark a target.</summary>
    public void Write(ReadOnlySpan<char> text, ReadOnlySpan<ModelWord> words, FeatureRow row)
    {
        row.Clear();
        if (_weights.Length < words.Length)
        {
            _weights = new float[words.Length * 2];
            _distances = new int[words.Length * 2];
        }

        var target = StancePlaces.Target(words);
        var distances = _distances.AsSpan(0, words.Length);
        for (var i = 0; i < words.Length; i++)
            distances[i] = StancePlaces.Distance(words, target, i);
        var (clauseStart, clauseEnd) = StancePlaces.Clause(words, target);

        ulong before = 1, earlier = 1;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            var hash = word.Hash;
            var distance = distances[i];
            var side = distance < 0 ? 1UL : distance > 0 ? 2UL : 0UL;
            var ring = Ring(distance);
            var decay = 1 / (1 + (0.15f * Math.Abs(distance)));
            row.Add(hash, 0.7f);
            row.Add(WordHash.Join(hash, SideSalt + side), 0.5f + decay);
            if (ring <= 2)
                row.Add(WordHash.Join(hash, NearSalt + (side * 8) + ring), 1);
            if (i >= clauseStart && i < clauseEnd)
                row.Add(WordHash.Join(hash, ClauseSalt + side), 0.8f);
            if (word.Is(WordMarks.Negated))
                row.Add(WordHash.Join(hash, NegatedSalt + side), 0.8f);
            row.Add(WordHash.Join(hash, before + PairSalt), 0.7f);
            row.Add(WordHash.Join(WordHash.Join(hash, before), SidePairSalt + side), 0.4f + decay);
            row.Add(WordHash.Join(WordHash.Join(hash, before), earlier + TripleSalt), 0.4f);
            if (word.End - word.Start > Beginning && !word.Is(WordMarks.Name | WordMarks.Target | WordMarks.Mark))
            {
                var beginning = WordHash.Of(text.Slice(word.Start, Beginning));
                row.Add(WordHash.Join(beginning, BeginningSalt), 0.5f);
                row.Add(WordHash.Join(beginning, SideBeginningSalt + side), decay);
            }

            if (word.Is(WordMarks.Target | WordMarks.OtherMention))
                Window(words, i, row);
            (earlier, before) = (before, hash);
        }

        row.Scale(0, HashedNorm / MathF.Sqrt(row.Count + 1));
        var categories = row.Count;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Index < 0)
                continue;
            var near = Math.Abs(distances[i]) <= 6;
            foreach (var category in table.Categories(words[i].Index))
            {
                row.Add(WordHash.Join(category, CategorySalt), CategoryScale);
                if (near)
                    row.Add(WordHash.Join(category, CategorySalt + SideSalt + (distances[i] < 0 ? 1UL : 2UL)), CategoryScale);
            }
        }

        row.Scale(categories, 1 / MathF.Sqrt(words.Length + 1));
        Shape(words, target, row);
        _relations.Write(text, words, row);

        var weights = _weights.AsSpan(0, words.Length);
        for (var stretch = 0; stretch < Stretches; stretch++)
        {
            for (var i = 0; i < words.Length; i++)
            {
                var distance = distances[i];
                weights[i] = stretch switch
                {
                    0 => 1,
                    1 => distance < 0 ? 1 / (1 + (-0.2f * distance)) : 0,
                    2 => distance > 0 ? 1 / (1 + (0.2f * distance)) : 0,
                    3 => Math.Abs(distance) <= 4 && distance != 0 ? 1 : 0,
                    _ => i >= clauseStart && i < clauseEnd ? 1 : 0,
                };
            }

            LexiconTally.Write(table, words, weights, _tally);
            row.AddDense(stretch * LexiconTally.Size, _tally, 1);
            MeanVector.Write(table, words, weights, _mean);
            row.AddDense((Stretches * LexiconTally.Size) + (stretch * table.Dimension), _mean, VectorScale);
        }
    }

    static ulong Ring(int distance) => Math.Abs(distance) switch { <= 1 => 0, <= 3 => 1, <= 6 => 2, <= 12 => 3, _ => 4 };

    static void Window(ReadOnlySpan<ModelWord> words, int at, FeatureRow row)
    {
        const float value = 1.2f;
        var left2 = at > 1 ? words[at - 2].Hash : 1;
        var left = at > 0 ? words[at - 1].Hash : 1;
        var right = at + 1 < words.Length ? words[at + 1].Hash : 2;
        var right2 = at + 2 < words.Length ? words[at + 2].Hash : 2;
        var right3 = at + 3 < words.Length ? words[at + 3].Hash : 2;
        row.Add(WordHash.Join(left, right + WindowSalt), value);
        row.Add(WordHash.Join(WordHash.Join(left2, left), WindowSalt + 1), value);
        row.Add(WordHash.Join(WordHash.Join(right, right2), WindowSalt + 2), value);
        row.Add(WordHash.Join(WordHash.Join(right, right2), right3 + WindowSalt + 3), value);
    }

    /// <summary>Where the target stands, and what stands beside it.</summary>
    static void Shape(ReadOnlySpan<ModelWord> words, int target, FeatureRow row)
    {
        const float value = 0.5f;
        var names = 0;
        var mentions = 0;
        foreach (ref readonly var word in words)
        {
            if (word.Is(WordMarks.Name))
                names++;
            if (word.Is(WordMarks.OtherMention))
                mentions++;
        }

        var place = words.Length == 0 ? 0 : target * 4 / words.Length;
        row.Add(WordHash.Join((ulong)place, ShapeSalt), value);
        row.Add(WordHash.Join((ulong)Math.Min(names, 4), ShapeSalt + 1), value);
        row.Add(WordHash.Join((ulong)Math.Min(mentions, 3), ShapeSalt + 2), value);
        row.Add(WordHash.Join((ulong)Math.Min(words.Length / 8, 6), ShapeSalt + 3), value);
        if (words.Length > 0 && words[Math.Min(target, words.Length - 1)].Is(WordMarks.Quoted))
            row.Add(WordHash.Join(1, ShapeSalt + 4), value);
    }
}
