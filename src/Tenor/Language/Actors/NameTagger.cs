namespace Tenor.Language;

/// <summary>
/// Finds names: a linear-chain conditional random field (Lafferty et al. 2001) whose scores a network's are added to (a product of experts,
/// Hinton 2002), after which a document's names are made to agree.
/// </summary>
internal sealed class NameTagger(TagWeights weights, NameNetwork network)
{
    /// <summary>Longer runs of capitals are cut: no name is so long, and scores must not overflow.</summary>
    private const int LongestRun = 4096;

    /// <summary>What a score of the network counts beside one of the field: the network is surer of itself than it is right.</summary>
    private const float NetworkShare = 0.8f;

    /// <summary>What the scores are added of.</summary>
    public NameNetwork Network => network;

    /// <summary>Labels the words of a document (see <see cref="NameLabel"/>).</summary>
    public byte[] Tag(NameDocument document, CancellationToken cancellation)
    {
        var candidates = Candidates(document);
        var scores = new LabelScores(new int[candidates.Length * NameLabel.Count], weights.Transitions);
        network.Score(document, candidates, NetworkShare * weights.Unit, scores.Words, cancellation);
        AddLinear(document, candidates, scores.Words, cancellation);

        var labels = new byte[candidates.Length];
        var decoder = new Decoder(scores);
        var start = 0;
        foreach (var end in document.SentenceEnds)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = start; i < end;)
            {
                if (!candidates[i])
                {
                    i++;
                    continue;
                }

                var from = i;
                while (i < end && i - from < LongestRun && candidates[i])
                {
                    i++;
                }

                decoder.Decode(from, i, labels);
            }

            start = end;
        }

        NameAgreement.Apply(document, scores, labels);
        return labels;
    }

    /// <summary>For each word of a document, whether it may be in a name.</summary>
    public static bool[] Candidates(NameDocument document)
    {
        var candidates = new bool[document.Words.Length];
        var start = 0;
        foreach (var end in document.SentenceEnds)
        {
            for (var i = start; i < end; i++)
            {
                candidates[i] = NameFeatureExtractor.IsCandidate(document.Words, start, end, i);
            }

            start = end;
        }

        return candidates;
    }

    private void AddLinear(NameDocument document, bool[] candidates, int[] scores, CancellationToken cancellation)
    {
        Span<int> rows = stackalloc int[NameFeatureExtractor.MaxRows];
        var start = 0;
        foreach (var end in document.SentenceEnds)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = start; i < end; i++)
            {
                if (candidates[i])
                {
                    var used = NameFeatureExtractor.Extract(document, start, end, i, weights.Shift, rows);
                    weights.Sum(rows[..used], scores.AsSpan(i * NameLabel.Count, NameLabel.Count));
                }
            }

            start = end;
        }
    }

    /// <summary>Viterbi search over a run of candidate words, outside of which nothing is a name.</summary>
    private sealed class Decoder(LabelScores scores)
    {
        private int[] _scores = new int[NameLabel.Count];
        private int[] _next = new int[NameLabel.Count];
        private byte[] _back = [];

        public void Decode(int from, int to, byte[] labels)
        {
            const int Impossible = int.MinValue / 2;
            var count = NameLabel.Count;
            if (_back.Length < (to - from) * count)
            {
                _back = new byte[Math.Max((to - from) * count, _back.Length * 2)];
            }

            _scores.AsSpan().Fill(Impossible);
            _scores[NameLabel.Outside] = 0;
            for (var i = from; i < to; i++)
            {
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

                        var score = _scores[previous] + scores.Transition(previous, label);
                        if (score > best)
                        {
                            best = score;
                            origin = (byte)previous;
                        }
                    }

                    _next[label] = best <= Impossible ? Impossible : best + scores.Of(i, label);
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
