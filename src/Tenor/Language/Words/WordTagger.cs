using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tenor.Language;

/// <summary>Gives each token its part of speech.</summary>
/// <remarks>
/// A greedy averaged perceptron (Collins, EMNLP 2002) over hashed features, trained on GUM and MASC by <c>train tagger</c>. A row of
/// weights holds one signed byte per tag, so that a feature is one vector addition.
/// </remarks>
internal sealed class WordTagger
{
    /// <summary>Bytes per row: the tags, padded to a vector's length.</summary>
    public const int Width = 32;

    private static readonly Lazy<WordTagger> Shipped = new(Load);

    private readonly sbyte[] _weights;

    /// <summary>A tagger with the given weights, <see cref="TaggerFeatures.Rows"/> rows of <see cref="Width"/>.</summary>
    /// <exception cref="ArgumentException">The weights are of another size.</exception>
    public WordTagger(sbyte[] weights)
    {
        if (weights.Length != TaggerFeatures.Rows * Width)
            throw new ArgumentException($"A tagger has {TaggerFeatures.Rows * Width} weights, not {weights.Length}.", nameof(weights));
        _weights = weights;
    }

    /// <summary>The tagger that comes with the library.</summary>
    public static WordTagger Default => Shipped.Value;

    /// <summary>The tags of all tokens.</summary>
    public ImmutableArray<WordTag> Tag(SegmentedText segmented, CancellationToken cancellation)
    {
        var tags = new WordTag[segmented.Tokens.Length];
        Span<int> rows = stackalloc int[TaggerFeatures.Count];
        foreach (SentenceTokens sentence in segmented.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            int first = sentence.FirstToken, end = sentence.EndToken;
            TaggerFeatures.Word before2 = TaggerFeatures.Outside, before = TaggerFeatures.Outside;
            TaggerFeatures.Word word = Read(segmented, first, first), after = first + 1 < end ? Read(segmented, first + 1, first) : TaggerFeatures.Outside;
            WordTag tag1 = WordTag.Other, tag2 = WordTag.Other;
            for (int i = first; i < end; i++)
            {
                TaggerFeatures.Word after2 = i + 2 < end ? Read(segmented, i + 2, first) : TaggerFeatures.Outside;
                WordTag tag;
                if (segmented.Tokens[i].Kind is TokenKind.Word)
                {
                    TaggerFeatures.Fill(rows, before2, before, word, after, after2, tag1, tag2);
                    tag = Best(rows);
                }
                else
                {
                    tag = segmented.Tokens[i].Kind is TokenKind.Number ? WordTag.Number : WordTag.Other;
                }

                tags[i] = tag;
                (before2, before, word, after) = (before, word, after, after2);
                (tag2, tag1) = (tag1, tag);
            }

            TagRepair.Run(segmented, sentence, tags);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(tags);
    }

    /// <summary>The tags of a sentence's words, without what <see cref="TagRepair"/> puts right.</summary>
    /// <param name="words">The words as the features need them.</param>
    /// <param name="kinds">What each is.</param>
    /// <param name="tags">Takes their tags.</param>
    public void Tag(ReadOnlySpan<TaggerFeatures.Word> words, ReadOnlySpan<TokenKind> kinds, Span<WordTag> tags)
    {
        Span<int> rows = stackalloc int[TaggerFeatures.Count];
        WordTag tag1 = WordTag.Other, tag2 = WordTag.Other;
        for (int i = 0; i < words.Length; i++)
        {
            if (kinds[i] is TokenKind.Word)
            {
                TaggerFeatures.Fill(rows, At(words, i - 2), At(words, i - 1), words[i], At(words, i + 1), At(words, i + 2), tag1, tag2);
                tags[i] = Best(rows);
            }
            else
            {
                tags[i] = kinds[i] is TokenKind.Number ? WordTag.Number : WordTag.Other;
            }

            (tag2, tag1) = (tag1, tags[i]);
        }

        static TaggerFeatures.Word At(ReadOnlySpan<TaggerFeatures.Word> words, int i) =>
            (uint)i < (uint)words.Length ? words[i] : TaggerFeatures.Outside;
    }

    /// <summary>A token as the features need it.</summary>
    public static TaggerFeatures.Word Read(SegmentedText segmented, int token, int sentenceStart)
    {
        Token it = segmented.Tokens[token];
        return TaggerFeatures.Read(it.Span.In(segmented.Text), it.Kind, token == sentenceStart);
    }

    private WordTag Best(ReadOnlySpan<int> rows)
    {
        Vector256<short> low = Vector256<short>.Zero, high = Vector256<short>.Zero;
        ref sbyte weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (int row in rows)
        {
            (Vector256<short> a, Vector256<short> b) = Vector256.Widen(Vector256.LoadUnsafe(ref weights, (nuint)(row * Width)));
            low += a;
            high += b;
        }

        Span<short> scores = stackalloc short[Width];
        low.CopyTo(scores);
        high.CopyTo(scores[16..]);
        int best = 0;
        for (int i = 1; i <= (int)WordTag.Number; i++)
            if (scores[i] > scores[best]) best = i;
        return (WordTag)best;
    }

    private static WordTagger Load()
    {
        using Stream stream = typeof(WordTagger).Assembly.GetManifestResourceStream("Tenor.Language.word-tagger.br")
            ?? throw new InvalidDataException("The word tagger's model is missing from the library.");
        using var unpacked = new BrotliStream(stream, CompressionMode.Decompress);
        var weights = new sbyte[TaggerFeatures.Rows * Width];
        Span<byte> bytes = MemoryMarshal.AsBytes(weights.AsSpan());
        // The file leaves the padding out.
        for (int row = 0; row < TaggerFeatures.Rows; row++)
            unpacked.ReadExactly(bytes.Slice(row * Width, (int)WordTag.Number + 1));
        return new WordTagger(weights);
    }
}
