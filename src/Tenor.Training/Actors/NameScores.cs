using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>Precision, recall and F1 of names: right where span and type both are (the CoNLL-2003 measure).</summary>
internal sealed class NameScores
{
    private readonly int[] _right = new int[5];
    private readonly int[] _found = new int[5];
    private readonly int[] _marked = new int[5];

    /// <summary>Adds a document; places whose label the annotation does not tell count neither way.</summary>
    public void Add(TaggerExample example, byte[] labels)
    {
        var gold = new byte[labels.Length];
        for (var i = 0; i < gold.Length; i++)
        {
            gold[i] = (byte)(System.Numerics.BitOperations.IsPow2(example.Allowed[i])
                ? System.Numerics.BitOperations.TrailingZeroCount((uint)example.Allowed[i]) : 255);
        }

        var expected = Spans(gold, example.Document.SentenceEnds).ToHashSet();
        foreach (var (_, _, type) in expected)
        {
            _marked[type]++;
            _marked[4]++;
        }

        foreach (var span in Spans(labels, example.Document.SentenceEnds))
        {
            if (gold.AsSpan(span.Start, span.End - span.Start).Contains((byte)255))
            {
                continue;
            }

            _found[span.Type]++;
            _found[4]++;
            if (expected.Contains(span))
            {
                _right[span.Type]++;
                _right[4]++;
            }
        }
    }

    /// <summary>Adds another's counts.</summary>
    public void Add(NameScores other)
    {
        for (var i = 0; i < _right.Length; i++)
        {
            _right[i] += other._right[i];
            _found[i] += other._found[i];
            _marked[i] += other._marked[i];
        }
    }

    /// <summary>Figures of a type, or of all types together with index 4.</summary>
    public (double Precision, double Recall, double F1, int Marked) Of(int type)
    {
        var precision = _found[type] == 0 ? 0 : (double)_right[type] / _found[type];
        var recall = _marked[type] == 0 ? 0 : (double)_right[type] / _marked[type];
        return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall), _marked[type]);
    }

    public override string ToString() => string.Join("  ", Enumerable.Range(0, 5).Select(type =>
    {
        var (precision, recall, f1, n) = Of(type);
        return FormattableString.Invariant($"{(type < 4 ? NameLabel.Types[type] : "all")} {precision:F3}/{recall:F3}/{f1:F3} n={n}");
    }));

    private static IEnumerable<(int Start, int End, int Type)> Spans(byte[] labels, int[] sentenceEnds)
    {
        var start = 0;
        foreach (var end in sentenceEnds)
        {
            for (var i = start; i < end;)
            {
                if (labels[i] is NameLabel.Outside or 255)
                {
                    i++;
                    continue;
                }

                var from = i;
                var type = NameLabel.TypeOf(labels[i]);
                i++;
                while (i < end && labels[i] == NameLabel.Inside(type))
                {
                    i++;
                }

                yield return (from, i, type);
            }

            start = end;
        }
    }
}
