namespace Tenor.Language;

/// <summary>
/// Makes a document's names agree with each other: the same words have one type, the one that most of their places have (one sense per
/// discourse, Gale et al. 1992).
/// </summary>
internal sealed class NameAgreement
{
    private readonly NameDocument _document;
    private readonly byte[] _labels;
    private readonly Node _root = new();

    private NameAgreement(NameDocument document, byte[] labels)
    {
        _document = document;
        _labels = labels;
    }

    /// <summary>Changes labels in place.</summary>
    public static void Apply(NameDocument document, byte[] labels)
    {
        var agreement = new NameAgreement(document, labels);
        agreement.ForEachName((first, end, type) => agreement.NodeOf(first, end).Votes[type]++);
        agreement.ForEachName((first, end, type) =>
        {
            var votes = agreement.NodeOf(first, end).Votes;
            var most = votes.Max();
            if (most > votes[type])
            {
                agreement.Put(first, end, Array.IndexOf(votes, most));
            }
        });
    }

    private Node NodeOf(int first, int end)
    {
        var node = _root;
        for (var i = first; i < end; i++)
        {
            // A document has one object for each way of writing a word.
            if (!node.Next.TryGetValue(_document.Words[i], out var next))
            {
                node.Next.Add(_document.Words[i], next = new Node());
            }

            node = next;
        }

        return node;
    }

    private void Put(int first, int end, int type)
    {
        for (var i = first; i < end; i++)
        {
            _labels[i] = (byte)(i == first ? NameLabel.Begin(type) : NameLabel.Inside(type));
        }
    }

    private void ForEachName(Action<int, int, int> use)
    {
        var start = 0;
        foreach (var end in _document.SentenceEnds)
        {
            for (var i = start; i < end;)
            {
                if (_labels[i] == NameLabel.Outside)
                {
                    i++;
                    continue;
                }

                var first = i;
                var type = NameLabel.TypeOf(_labels[i]);
                for (i++; i < end && _labels[i] == NameLabel.Inside(type); i++)
                {
                }

                use(first, i, type);
            }

            start = end;
        }
    }

    private sealed class Node
    {
        public Dictionary<WordFeatures, Node> Next { get; } = new(ReferenceEqualityComparer.Instance);

        /// <summary>How often the words up to here were found as a name of each type.</summary>
        public int[] Votes { get; } = new int[NameLabel.Types.Length];
    }
}
