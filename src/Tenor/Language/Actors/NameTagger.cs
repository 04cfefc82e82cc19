namespace Tenor.Language;

/// <summary>
/// Finds names: a linear-chain conditional random field (Lafferty et al. 2001), after which a document's names are made to agree.
/// </summary>
internal sealed class NameTagger(TagWeights weights)
{
    /// <summary>Longer runs of capitals are cut: no name is so long, and scores must not overflow.</summary>
    private const int LongestRun = 4096;

    /// <summary>Labels the words of a document (see <see cref="NameLabel"/>).</summary>
    public byte[] Tag(NameDocument document, CancellationToken cancellation)
    {
        var labels = new byte[document.Words.Length];
        var decoder = new Decoder(weights);
        var start = 0;
        foreach (var end in document.SentenceEnds)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = start; i < end;)
            {
                if (!NameFeatureExtractor.IsCandidate(document.Words, start, end, i))
                {
                    i++;
                    continue;
                }

                var from = i;
                while (i < end && i - from < LongestRun && NameFeatureExtractor.IsCandidate(document.Words, start, end, i))
                {
                    i++;
                }

                decoder.Decode(document, start, end, from, i, labels);
            }

            start = end;
        }

        NameAgreement.Apply(document, weights, labels);
        return labels;
    }

    /// <summary>Viterbi search over a run of candidate words, outside of which nothing is a name.</summary>
    private sealed class Decoder(TagWeights weights)
    {
        private readonly int[] _rows = new int[NameFeatureExtractor.MaxRows];
        private readonly int[] _emissions = new int[NameLabel.Count];
        private int[] _scores = new int[NameLabel.Count];
        private int[] _next = new int[NameLabel.Count];
        private byte[] _back = [];

        public void Decode(NameDocument document, int start, int end, int from, int to, byte[] labels)
        {
            const int Impossible = int.MinValue / 2;
            var count = NameLabel.Count;
            var transitions = weights.Transitions;
            if (_back.Length < (to - from) * count)
            {
                _back = new byte[Math.Max((to - from) * count, _back.Length * 2)];
            }

            _scores.AsSpan().Fill(Impossible);
            _scores[NameLabel.Outside] = 0;
            for (var i = from; i < to; i++)
            {
                var used = NameFeatureExtractor.Extract(document, start, end, i, weights.Shift, _rows);
                weights.Sum(_rows.AsSpan(0, used), _emissions);
                for (var label = 0; label < count; label++)
                {
                    var best = Impossible;
                    byte origin = 0;
                    for (var previous = 0; previous < count; previous++)
                    {
                        if (!NameLabel.MayFollow(previous, label))
                        {
                            continue;
                        }

                        var score = _scores[previous] + transitions[(previous * count) + label];
                        if (score > best)
                        {
                            best = score;
                            origin = (byte)previous;
                        }
                    }

                    _next[label] = best <= Impossible ? Impossible : best + _emissions[label];
                    _back[((i - from) * count) + label] = origin;
                }

                (_scores, _next) = (_next, _scores);
            }

            var last = 0;
            for (var label = 1; label < count; label++)
            {
                last = _scores[label] > _scores[last] ? label : last;
            }

            for (var i = to - 1; i >= from; i--)
            {
                labels[i] = (byte)last;
                last = _back[((i - from) * count) + last];
            }
        }
    }
}
