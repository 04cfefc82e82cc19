using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tenor.Numerics;

namespace Tenor.Language;

/// <summary>
/// Scores the labels of words by what stands around them: a word is the sum of the vectors of its hashed features, a first layer sees
/// seven words, and the layers above it three each, what is below being added to what they make (convolutions as in Collobert et al.,
/// "Natural language processing (almost) from scratch", 2011, section 3.3.2; sums of hashed vectors as in Miranda et al., "Multi hash
/// embeddings in spaCy", 2022). It learned from what a transformer makes of unlabelled articles.
/// </summary>
internal sealed class NameNetwork
{
    /// <summary>Words that are read at once: what a document needs in memory must not grow with it.</summary>
    private const int LongestBlock = 2048;

    private readonly NameNetworkShape _shape;
    private readonly sbyte[] _vectors;
    private readonly float _vectorScale;
    private readonly float[] _weights;

    /// <param name="shape">Sizes.</param>
    /// <param name="vectors">All features' vectors, one after the other.</param>
    /// <param name="vectorScale">What a step of the vectors' numbers stands for.</param>
    /// <param name="weights">The layers' weights, in the order that the shape gives.</param>
    public NameNetwork(NameNetworkShape shape, sbyte[] vectors, float vectorScale, float[] weights)
    {
        _shape = shape;
        _vectors = vectors;
        _vectorScale = vectorScale;
        _weights = weights;
    }

    /// <summary>The network whose vectors are the nearest to those given that a byte each can tell.</summary>
    public static NameNetwork Round(NameNetworkShape shape, float[] vectors, float[] weights)
    {
        var scale = Math.Max(Math.Abs(TensorPrimitives.MaxMagnitude<float>(vectors)), 1e-6f) / sbyte.MaxValue;
        return new(shape, Array.ConvertAll(vectors, number => (sbyte)MathF.Round(number / scale)), scale, weights);
    }

    /// <summary>Writes the labels' scores of the words that may be in a name; those of other words are left as they are.</summary>
    /// <param name="document">The document.</param>
    /// <param name="candidates">For each word, whether it may be in a name.</param>
    /// <param name="unit">What a score of 1, the logarithm of odds, is written as.</param>
    /// <param name="scores">Takes the scores, <see cref="NameLabel.Count"/> for each word.</param>
    /// <param name="cancellation">Stops it.</param>
    public void Score(NameDocument document, ReadOnlySpan<bool> candidates, float unit, Span<int> scores, CancellationToken cancellation)
    {
        var reader = new Reader(this, unit);
        var ends = new List<int>();
        var from = 0;
        foreach (var end in Stretches(document.SentenceEnds))
        {
            var start = ends.Count == 0 ? from : ends[^1];
            if (end - from > LongestBlock && start > from)
            {
                Read(start, candidates, scores);
            }

            ends.Add(end);
        }

        if (ends.Count > 0)
        {
            Read(ends[^1], candidates, scores);
        }

        void Read(int to, ReadOnlySpan<bool> candidates, Span<int> scores)
        {
            cancellation.ThrowIfCancellationRequested();
            var start = from;
            reader.Read(
                document, from, to, ends.ConvertAll(end => end - start), candidates[from..to],
                scores[(from * NameLabel.Count)..(to * NameLabel.Count)]);
            ends.Clear();
            from = to;
        }
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var size in (ReadOnlySpan<int>)[_shape.Bits, _shape.Vector, _shape.Width, _shape.Side, _shape.Layers])
        {
            writer.Write((byte)size);
        }

        writer.Write(_vectorScale);
        ModelFile.WriteArray<sbyte>(writer, _vectors);
        ModelFile.WriteHalves(writer, _weights);
    }

    public static NameNetwork Read(BinaryReader reader)
    {
        var shape = new NameNetworkShape(reader.ReadByte(), reader.ReadByte(), reader.ReadByte(), reader.ReadByte(), reader.ReadByte());
        var scale = reader.ReadSingle();
        var vectors = ModelFile.ReadArray<sbyte>(reader, shape.Vector << shape.Bits);
        var weights = new float[shape.Size];
        ModelFile.ReadHalves(reader, weights);
        return new(shape, vectors, scale, weights);
    }

    /// <summary>The ends of sentences, and of parts of those that are too long to be read at once.</summary>
    private static IEnumerable<int> Stretches(int[] sentenceEnds)
    {
        var start = 0;
        foreach (var end in sentenceEnds)
        {
            for (start += LongestBlock; start < end; start += LongestBlock)
            {
                yield return start;
            }

            yield return start = end;
        }
    }

    /// <summary>Reads one block of words after another, in the same memory.</summary>
    private sealed class Reader(NameNetwork network, float unit)
    {
        private readonly NameNetworkShape _shape = network._shape;
        private readonly MatrixProduct _product = new();
        private readonly Dictionary<(WordFeatures Word, uint Phrase), int> _known = [];
        private readonly List<(WordFeatures Word, uint Phrase)> _forms = [];
        private int[] _reach = [];
        private int[] _formOf = [];
        private float[] _vectors = [];
        private float[] _seen = [];
        private float[] _rows = [];
        private float[] _around = [];
        private float[] _made = [];

        /// <summary>Writes the scores of a block's candidates.</summary>
        public void Read(NameDocument document, int from, int to, List<int> ends, ReadOnlySpan<bool> candidates, Span<int> scores)
        {
            Measure(to - from, ends, candidates);
            Know(document, from, to);
            Look(to - from, ends);
            for (var layer = 0; layer < _shape.Layers; layer++)
            {
                Convolve(layer, to - from, ends);
            }

            Judge(to - from, scores);
        }

        /// <summary>How far each word is from a candidate of its stretch: what is further than any layer sees need not be read.</summary>
        private void Measure(int words, List<int> ends, ReadOnlySpan<bool> candidates)
        {
            var furthest = _shape.Layers + _shape.Side + 1;
            Fit(ref _reach, words);
            var start = 0;
            foreach (var end in ends)
            {
                var far = furthest;
                for (var i = start; i < end; i++)
                {
                    _reach[i] = far = candidates[i] ? 0 : Math.Min(far + 1, furthest);
                }

                far = furthest;
                for (var i = end - 1; i >= start; i--)
                {
                    far = candidates[i] ? 0 : Math.Min(far + 1, furthest);
                    _reach[i] = Math.Min(_reach[i], far);
                }

                start = end;
            }
        }

        /// <summary>What the first layer makes of each word form, as part of a known name or not, at each of its places.</summary>
        private void Know(NameDocument document, int from, int to)
        {
            _known.Clear();
            _forms.Clear();
            Fit(ref _formOf, to - from);
            for (var i = 0; i < to - from; i++)
            {
                if (_reach[i] <= _shape.Layers + _shape.Side)
                {
                    var written = (document.Words[from + i], document.PhraseAt(from + i));
                    ref var form = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, written, out var isKnown);
                    if (!isKnown)
                    {
                        form = _forms.Count;
                        _forms.Add(written);
                    }

                    _formOf[i] = form;
                }
            }

            Fit(ref _vectors, _forms.Count * _shape.Vector);
            Span<short> sum = stackalloc short[_shape.Vector];
            Span<uint> kinds = stackalloc uint[Phrases.MostKinds];
            for (var form = 0; form < _forms.Count; form++)
            {
                sum.Clear();
                Add(_forms[form].Word.Own, sum);
                Add(kinds[..Phrases.Kinds(_forms[form].Phrase, kinds)], sum);
                var vector = _vectors.AsSpan(form * _shape.Vector, _shape.Vector);
                for (var i = 0; i < vector.Length; i++)
                {
                    vector[i] = sum[i] * network._vectorScale;
                }
            }

            Fit(ref _seen, _shape.Span * _forms.Count * _shape.Width);
            for (var place = 0; place < _shape.Span; place++)
            {
                _product.Write(
                    new(_vectors, 0, _shape.Vector),
                    new(network._weights, _shape.First + (place * _shape.Vector * _shape.Width), _shape.Width),
                    new(_seen, place * _forms.Count * _shape.Width, _shape.Width),
                    _forms.Count, _shape.Vector, _shape.Width);
            }
        }

        private void Add(ReadOnlySpan<uint> features, Span<short> sum)
        {
            foreach (var feature in features)
            {
                ref var row = ref network._vectors[_shape.Row(feature) * _shape.Vector];
                for (var i = 0; i < sum.Length; i += Vector128<sbyte>.Count)
                {
                    var bytes = Vector128.LoadUnsafe(ref row, (nuint)i);
                    var (low, high) = Vector128.Widen(bytes);
                    (Vector128.Create<short>(sum[i..]) + low).CopyTo(sum[i..]);
                    (Vector128.Create<short>(sum[(i + 8)..]) + high).CopyTo(sum[(i + 8)..]);
                }
            }
        }

        private void Look(int words, List<int> ends)
        {
            var width = _shape.Width;
            Fit(ref _rows, words * width);
            var start = 0;
            foreach (var end in ends)
            {
                for (var i = start; i < end; i++)
                {
                    if (_reach[i] > _shape.Layers)
                    {
                        continue;
                    }

                    var row = _rows.AsSpan(i * width, width);
                    network._weights.AsSpan(_shape.FirstBias, width).CopyTo(row);
                    for (var at = Math.Max(start, i - _shape.Side); at < Math.Min(end, i + _shape.Side + 1); at++)
                    {
                        var place = at - i + _shape.Side;
                        TensorPrimitives.Add(row, _seen.AsSpan(((place * _forms.Count) + _formOf[at]) * width, width), row);
                    }

                    TensorPrimitives.Max(row, 0f, row);
                }

                start = end;
            }
        }

        private void Convolve(int layer, int words, List<int> ends)
        {
            var width = _shape.Width;
            var furthest = _shape.Layers - 1 - layer;
            var count = Within(words, furthest);
            Fit(ref _around, count * 3 * width);
            Fit(ref _made, count * width);
            var (start, place) = (0, 0);
            foreach (var end in ends)
            {
                for (var i = start; i < end; i++)
                {
                    if (_reach[i] <= furthest)
                    {
                        var around = _around.AsSpan(place++ * 3 * width, 3 * width);
                        Put(i > start, i - 1, around[..width]);
                        Put(true, i, around[width..(2 * width)]);
                        Put(i + 1 < end, i + 1, around[(2 * width)..]);
                    }
                }

                start = end;
            }

            _product.Write(new(_around, 0, 3 * width), new(network._weights, _shape.Layer(layer), width), new(_made, 0, width), count, 3 * width, width);
            place = 0;
            for (var i = 0; i < words; i++)
            {
                if (_reach[i] <= furthest)
                {
                    var made = _made.AsSpan(place++ * width, width);
                    TensorPrimitives.Add(made, network._weights.AsSpan(_shape.LayerBias(layer), width), made);
                    TensorPrimitives.Max(made, 0f, made);
                    var row = _rows.AsSpan(i * width, width);
                    TensorPrimitives.Add(row, made, row);
                }
            }

            void Put(bool isThere, int word, Span<float> to)
            {
                if (isThere)
                {
                    _rows.AsSpan(word * width, width).CopyTo(to);
                }
                else
                {
                    to.Clear();
                }
            }
        }

        private void Judge(int words, Span<int> scores)
        {
            var (width, labels) = (_shape.Width, NameLabel.Count);
            var count = Within(words, 0);
            Fit(ref _around, count * width);
            Fit(ref _made, count * labels);
            var place = 0;
            for (var i = 0; i < words; i++)
            {
                if (_reach[i] == 0)
                {
                    _rows.AsSpan(i * width, width).CopyTo(_around.AsSpan(place++ * width));
                }
            }

            _product.Write(new(_around, 0, width), new(network._weights, _shape.Output, labels), new(_made, 0, labels), count, width, labels);
            place = 0;
            for (var i = 0; i < words; i++)
            {
                for (var label = 0; _reach[i] == 0 && label < labels; label++)
                {
                    scores[(i * labels) + label] = (int)MathF.Round((_made[place++] + network._weights[_shape.OutputBias + label]) * unit);
                }
            }
        }

        /// <summary>Number of words that are so far from a candidate at most.</summary>
        private int Within(int words, int furthest)
        {
            var count = 0;
            foreach (var reach in _reach.AsSpan(0, words))
            {
                count += reach <= furthest ? 1 : 0;
            }

            return count;
        }

        private static void Fit<T>(ref T[] array, int length)
        {
            if (array.Length < length)
            {
                array = new T[length + (length / 4)];
            }
        }
    }
}
