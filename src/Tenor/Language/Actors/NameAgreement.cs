namespace Tenor.Language;

/// <summary>
/// Makes a document's names agree with each other (one sense per discourse, Gale et al. 1992): what is a name in most of its places is one
/// in the others too, and the same words have one type, the one that all their places together speak for.
/// </summary>
internal sealed class NameAgreement
{
    /// <summary>Longer names are not looked for where they were missed: hostile text must not cost more by the word.</summary>
    private const int LongestMissed = 64;

    private readonly NameDocument _document;
    private readonly byte[] _labels;
    private readonly Node _root = new();

    private NameAgreement(NameDocument document, byte[] labels)
    {
        _document = document;
        _labels = labels;
    }

    /// <summary>Changes labels in place.</summary>
    public static void Apply(NameDocument document, LabelScores scores, byte[] labels)
    {
        var agreement = new NameAgreement(document, labels);
        agreement.ForEachName((_, first, end, type) => agreement.NodeOf(first, end).Votes[type]++);
        agreement.LabelMissed();
        agreement.Weigh(new NameEvidence(scores, labels));
        agreement.ForEachName((_, first, end, type) =>
        {
            var best = agreement.NodeOf(first, end).Best;
            if (best >= 0 && best != type)
            {
                agreement.Put(first, end, best);
            }
        });
    }

    /// <summary>Labels the places that were missed of names that were found at least as often.</summary>
    private void LabelMissed()
    {
        var missed = new List<(int First, int End, Node Name)>();
        var start = 0;
        foreach (var end in _document.SentenceEnds)
        {
            for (var i = start; i < end;)
            {
                var (after, name) = MissedAt(start, end, i);
                if (name is not null)
                {
                    name.Missed++;
                    missed.Add((i, after, name));
                }

                i = after;
            }

            start = end;
        }

        foreach (var (first, end, name) in missed)
        {
            if (name.Found >= name.Missed)
            {
                Put(first, end, name.Mostly);
            }
        }
    }

    /// <summary>The longest name, found elsewhere, whose words stand unlabelled from a word on, and the word after it.</summary>
    private (int After, Node? Name) MissedAt(int start, int end, int first)
    {
        var after = first + 1;
        Node? name = null;
        var node = _root;
        var last = Math.Min(end, first + LongestMissed);
        for (var i = first; i < last && _labels[i] == NameLabel.Outside && node.Next.TryGetValue(_document.Words[i], out node); i++)
        {
            if (node.Found > 0)
            {
                (after, name) = (i + 1, node);
            }
        }

        // Between other capitals it is part of something else, and a word that begins a sentence or is small elsewhere may be a plain one.
        var isPart = (first > start && IsFreeCapital(first - 1)) || (after < end && IsFreeCapital(after));
        var isPlain = after == first + 1
            && (first == start || _document.FactsOf(first).Lower > 0 || _document.Words[first].Word.Length < 2);
        return name is null || isPart || isPlain ? (first + 1, null) : (after, name);
    }

    private bool IsFreeCapital(int index) =>
        _labels[index] == NameLabel.Outside && _document.Words[index].Case is WordCase.Capitalised or WordCase.Upper;

    /// <summary>Adds up what all places say of the names that were found with more than one type, or missed somewhere.</summary>
    private void Weigh(NameEvidence evidence)
    {
        ForEachName((start, first, end, _) =>
        {
            var name = NodeOf(first, end);
            if (name.IsDisputed)
            {
                evidence.Add(start, first, end, name.Evidence ??= new long[NameLabel.Types.Length]);
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

    /// <summary>Calls back with the start of each name's sentence, the name's first word, the word after it, and its type.</summary>
    private void ForEachName(Action<int, int, int, int> use)
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

                use(start, first, i, type);
            }

            start = end;
        }
    }

    private sealed class Node
    {
        public Dictionary<WordFeatures, Node> Next { get; } = new(ReferenceEqualityComparer.Instance);

        /// <summary>How often the words up to here were found as a name of each type.</summary>
        public int[] Votes { get; } = new int[NameLabel.Types.Length];

        /// <summary>How often they stand where they were not found.</summary>
        public int Missed { get; set; }

        /// <summary>What all places together say for each type; null where they say the same.</summary>
        public long[]? Evidence { get; set; }

        public int Found => Votes.Sum();

        public int Mostly => Array.IndexOf(Votes, Votes.Max());

        public bool IsDisputed => Missed > 0 || Votes.Count(votes => votes > 0) > 1;

        /// <summary>The type that all places together speak for; -1 where nothing is to be weighed.</summary>
        public int Best => Evidence is null ? -1 : Array.IndexOf(Evidence, Evidence.Max());
    }
}
