using System.Collections.Frozen;
using System.Text;

namespace Tenor.Language;

/// <summary>What was learned of a word from running text.</summary>
/// <param name="Cluster">Its cluster of word vectors, from 0.</param>
/// <param name="CapitalRate">How often it is capitalised within a sentence: 0 (hardly ever) to 7 (nearly always).</param>
/// <param name="Traits">Lists of names that it is in.</param>
/// <param name="Usage">What it mostly is where it is capitalised, and how surely; 0 where that is not known.</param>
internal readonly record struct LearnedWord(ushort Cluster, byte CapitalRate, WordTraits Traits, byte Usage = 0);

/// <summary>
/// The vocabulary learned from running text: distributional clusters of words (Brown et al. 1992 cut words so; here k-means over
/// skip-gram vectors, at three depths) and how often each is written with a capital.
/// </summary>
internal sealed class NameVocabulary
{
    private readonly FrozenDictionary<string, LearnedWord> _words;
    private readonly FrozenDictionary<string, LearnedWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly ushort[] _middle;
    private readonly ushort[] _coarse;

    public NameVocabulary(IReadOnlyDictionary<string, LearnedWord> words, ushort[] middle, ushort[] coarse)
    {
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _middle = middle;
        _coarse = coarse;
    }

    /// <summary>One that knows no word.</summary>
    public static NameVocabulary Empty { get; } = new(new Dictionary<string, LearnedWord>(), [], []);

    public int Count => _words.Count;

    /// <summary>All words with what was learned of them.</summary>
    public IReadOnlyDictionary<string, LearnedWord> All => _words;

    /// <summary>The same clusters with other words.</summary>
    public NameVocabulary With(IReadOnlyDictionary<string, LearnedWord> others) => new(others, _middle, _coarse);

    public bool TryGet(ReadOnlySpan<char> word, out LearnedWord learned) => _lookup.TryGetValue(word, out learned);

    /// <summary>The middle cluster that a fine one belongs to.</summary>
    public int Middle(int cluster) => cluster < _middle.Length ? _middle[cluster] : -1;

    /// <summary>The coarse cluster that a fine one belongs to.</summary>
    public int Coarse(int cluster) => cluster < _coarse.Length ? _coarse[cluster] : -1;

    public void Write(BinaryWriter writer)
    {
        WriteClusters(writer, _middle);
        WriteClusters(writer, _coarse);
        writer.Write(_words.Count);
        var previous = string.Empty;
        foreach (var (word, learned) in _words.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var shared = 0;
            while (shared < Math.Min(255, Math.Min(previous.Length, word.Length)) && previous[shared] == word[shared])
            {
                shared++;
            }

            var rest = Encoding.UTF8.GetBytes(word[shared..]);
            writer.Write((byte)shared);
            writer.Write((byte)rest.Length);
            writer.Write(rest);
            writer.Write(learned.Cluster);
            writer.Write(learned.CapitalRate);
            writer.Write((byte)learned.Traits);
            writer.Write(learned.Usage);
            previous = word;
        }
    }

    public static NameVocabulary Read(BinaryReader reader)
    {
        var middle = ReadClusters(reader);
        var coarse = ReadClusters(reader);
        var count = reader.ReadInt32();
        var words = new Dictionary<string, LearnedWord>(count, StringComparer.Ordinal);
        var previous = string.Empty;
        for (var i = 0; i < count; i++)
        {
            var shared = reader.ReadByte();
            var word = string.Concat(previous.AsSpan(0, shared), Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadByte())));
            var cluster = reader.ReadUInt16();
            var rate = reader.ReadByte();
            words[word] = new LearnedWord(cluster, rate, (WordTraits)reader.ReadByte(), reader.ReadByte());
            previous = word;
        }

        return new NameVocabulary(words, middle, coarse);
    }

    private static void WriteClusters(BinaryWriter writer, ushort[] clusters)
    {
        writer.Write((ushort)clusters.Length);
        foreach (var cluster in clusters)
        {
            writer.Write(cluster);
        }
    }

    private static ushort[] ReadClusters(BinaryReader reader)
    {
        var clusters = new ushort[reader.ReadUInt16()];
        for (var i = 0; i < clusters.Length; i++)
        {
            clusters[i] = reader.ReadUInt16();
        }

        return clusters;
    }
}
