namespace Tenor.Language;

/// <summary>How a word is written.</summary>
internal enum WordCase : byte
{
    /// <summary>No letters.</summary>
    None,

    /// <summary>Begins with a small letter.</summary>
    Lower,

    /// <summary>Begins with a capital, and has small letters.</summary>
    Capitalised,

    /// <summary>Capitals only.</summary>
    Upper,
}

/// <summary>All that the tagger uses of one word form, computed once for each form of a document.</summary>
internal sealed class WordFeatures
{
    private const int MaxAffix = 4;

    private WordFeatures(
        string word, WordCase wordCase, WordTraits traits, uint wordHash, uint shape, uint middle, byte capitalRate, byte usage,
        uint[] own, uint[] near, uint[] far)
    {
        Word = word;
        Case = wordCase;
        Traits = traits;
        WordHash = wordHash;
        Shape = shape;
        Middle = middle;
        CapitalRate = capitalRate;
        Usage = usage;
        Own = own;
        Near = near;
        Far = far;
    }

    /// <summary>Stands for what is before the first and after the last word of a sentence.</summary>
    public static WordFeatures Boundary { get; } =
        new(string.Empty, WordCase.None, WordTraits.None, 1, 1, 1, 0, 99, [], [Hash.Mix(99, 1)], [Hash.Mix(99, 2)]);

    public string Word { get; }

    public WordCase Case { get; }

    public WordTraits Traits { get; }

    /// <summary>Whether a capital stands inside a word that begins small: "al-Assad", "iPhone".</summary>
    public bool HasInnerCapital { get; private init; }

    /// <summary>Whether a digit stands in it.</summary>
    public bool HasDigit { get; private init; }

    public uint WordHash { get; }

    /// <summary>Hash of the word's shape, runs shortened: "Xx", "X.X.", "d,d".</summary>
    public uint Shape { get; }

    /// <summary>The word's middle cluster.</summary>
    public uint Middle { get; }

    /// <summary>How often running text capitalises it within a sentence, 1 (hardly ever) to 8; 0 where not known.</summary>
    public byte CapitalRate { get; }

    /// <summary>What running text mostly uses it for where it is capitalised (see <see cref="LearnedWord"/>).</summary>
    public byte Usage { get; }

    /// <summary>Features as the word in question.</summary>
    public uint[] Own { get; }

    /// <summary>Of these, the one that is the word's form alone.</summary>
    public uint FormFeature => Own[0];

    /// <summary>Features as its neighbour.</summary>
    public uint[] Near { get; }

    /// <summary>Features as its neighbour but one.</summary>
    public uint[] Far { get; }

    public static WordFeatures Make(ReadOnlySpan<char> word, NameVocabulary table)
    {
        Span<char> lowerBuffer = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(lowerBuffer);
        ReadOnlySpan<char> lower = lowerBuffer;
        var wordCase = CaseOf(word);
        var bare = lower.TrimEnd('.');
        var traits = KnownWords.Of(bare);
        if (wordCase == WordCase.Lower)
        {
            traits &= ~(WordTraits.Country | WordTraits.Demonym | WordTraits.People | WordTraits.Capital | WordTraits.State
                | WordTraits.City | WordTraits.Surname | WordTraits.GivenName);
        }

        var known = Look(word, lower, wordCase, table, out var learned);
        if (known)
        {
            traits |= learned.Traits;
        }

        var usage = known && wordCase is WordCase.Capitalised or WordCase.Upper ? learned.Usage : (byte)0;
        known &= learned.Cluster != ushort.MaxValue;
        var fine = known ? learned.Cluster + 1u : 0;
        var middle = known ? (uint)table.Middle(learned.Cluster) + 1u : 0;
        var coarse = known ? (uint)table.Coarse(learned.Cluster) + 1u : 0;
        var rate = known ? (byte)(learned.CapitalRate + 1) : (byte)0;
        var wordHash = Hash.Of(word, digits: true);
        var lowerHash = Hash.Of(lower, digits: true);
        var shape = Shapes(word, shortened: true);

        var own = new List<uint>(32)
        {
            Hash.Mix(1, wordHash),
            Hash.Mix(2, lowerHash),
            Hash.Mix(3, shape),
            Hash.Mix(4, Shapes(word, shortened: false)),
            Hash.Mix(5, fine),
            Hash.Mix(6, middle),
            Hash.Mix(7, coarse),
            Hash.Mix(8, rate + (16u * (uint)wordCase)),
            Hash.Mix(10, usage),
            Hash.Mix(9, (uint)Math.Min(word.Length, 12)),
        };
        for (var length = 1; length <= MaxAffix && length < word.Length; length++)
        {
            own.Add(Hash.Mix(10 + (uint)length, Hash.Of(word[..length], digits: true)));
            own.Add(Hash.Mix(20 + (uint)length, Hash.Of(lower[^length..], digits: true)));
        }

        var near = new List<uint>(16)
        {
            Hash.Mix(31, wordHash),
            Hash.Mix(32, lowerHash),
            Hash.Mix(33, shape),
            Hash.Mix(34, fine),
            Hash.Mix(35, middle),
            Hash.Mix(36, coarse),
            Hash.Mix(37, rate + (16u * (uint)wordCase)),
            Hash.Mix(39, usage),
            Hash.Mix(38, Hash.Of(lower[^Math.Min(3, lower.Length)..], digits: true)),
        };
        var far = new List<uint>(8)
        {
            Hash.Mix(51, lowerHash),
            Hash.Mix(52, middle),
            Hash.Mix(54, usage),
            Hash.Mix(53, coarse + (100u * (uint)wordCase)),
        };
        for (var bits = (uint)traits; bits != 0; bits &= bits - 1)
        {
            var trait = (uint)System.Numerics.BitOperations.TrailingZeroCount(bits);
            own.Add(Hash.Mix(60, trait + (100u * (uint)wordCase)));
            near.Add(Hash.Mix(61, trait + (100u * (uint)wordCase)));
            far.Add(Hash.Mix(62, trait + (100u * (uint)wordCase)));
        }

        return new WordFeatures(
            word.ToString(), wordCase, traits, wordHash, shape, middle, rate, usage, [.. own], [.. near], [.. far])
        {
            HasInnerCapital = wordCase == WordCase.Lower && !lower.SequenceEqual(word),
            HasDigit = word.ContainsAnyInRange('0', '9'),
        };
    }

    private static bool Look(
        ReadOnlySpan<char> word, ReadOnlySpan<char> lower, WordCase wordCase, NameVocabulary table, out LearnedWord learned)
    {
        Span<char> buffer = word.Length <= 64 ? stackalloc char[word.Length] : [];
        for (var i = 0; i < buffer.Length; i++)
        {
            buffer[i] = char.IsAsciiDigit(word[i]) ? '0' : word[i];
        }

        ReadOnlySpan<char> digitless = buffer;
        if (table.TryGet(digitless, out learned))
        {
            return true;
        }

        if (word.Length > 64 || wordCase == WordCase.None)
        {
            learned = default;
            return false;
        }

        if (wordCase == WordCase.Upper && word.Length > 1)
        {
            Span<char> title = stackalloc char[word.Length];
            lower.CopyTo(title);
            title[0] = word[0];
            if (table.TryGet(title, out learned))
            {
                return true;
            }
        }

        return table.TryGet(lower, out learned);
    }

    private static WordCase CaseOf(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        var small = 0;
        var first = WordCase.None;
        foreach (var c in word)
        {
            if (char.IsUpper(c))
            {
                capitals++;
                first = first == WordCase.None ? WordCase.Capitalised : first;
            }
            else if (char.IsLower(c))
            {
                small++;
                first = first == WordCase.None ? WordCase.Lower : first;
            }
        }

        return first == WordCase.Capitalised && small == 0 && capitals > 1 ? WordCase.Upper : first;
    }

    private static uint Shapes(ReadOnlySpan<char> word, bool shortened)
    {
        var hash = Hash.Seed;
        var last = '\0';
        var run = 0;
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= (shortened ? 1 : 4))
            {
                hash = Hash.Add(hash, kind);
            }
        }

        return hash;
    }
}
