namespace Tenor;

/// <summary>How often a term stands in one text.</summary>
/// <param name="Unit">Index of the text.</param>
/// <param name="Count">How often.</param>
internal readonly record struct Posting(int Unit, int Count);

/// <summary>A counted term: its size in words, and its number among the terms of that size.</summary>
internal readonly record struct CountedTerm(int Size, int Id);

/// <summary>
/// Counts words and n-grams of texts. Texts are added one after another; each is a unit, of which one term's count is kept apart.
/// </summary>
internal sealed class TermCounter
{
    private readonly TermCounting _how;
    private readonly FoldedWords _words;
    private readonly PairTable[] _longer;
    private readonly Counts[] _counts;
    private readonly List<int> _unitTokens = [];
    private readonly int[] _previous = new int[NgramRange.Largest];
    private readonly int[] _current = new int[NgramRange.Largest];

    // How many of the words just before may begin an n-gram, from 0 after a boundary.
    private int _run;

    public TermCounter(TermCounting how)
    {
        _how = how;
        _words = new(how);
        _longer = [.. Enumerable.Range(2, how.Ngrams.Max - 1).Select(_ => new PairTable())];
        _counts = [.. Enumerable.Range(0, how.Ngrams.Max).Select(_ => new Counts())];
    }

    /// <summary>Words counted in all, stop words included.</summary>
    public long Tokens { get; private set; }

    /// <summary>Words of each unit, stop words included.</summary>
    public IReadOnlyList<int> UnitTokens => _unitTokens;

    /// <summary>Begins the next unit.</summary>
    public void BeginUnit()
    {
        _unitTokens.Add(0);
        _run = 0;
    }

    /// <summary>Counts the words of a stretch of the current unit; no n-gram reaches over its ends.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        _run = 0;
        var scanner = new WordScanner(text);
        var sizes = _how.Ngrams;
        var unit = _unitTokens.Count - 1;
        var tokens = 0;
        while (scanner.MoveNext())
        {
            tokens++;
            var word = _words.Intern(text[scanner.Start..scanner.End]);
            if (sizes.Max == 1)
            {
                _counts[0].Add(word, unit);
                continue;
            }

            if (scanner.AfterMark && _how.BreakAtMarks)
                _run = 0;
            _current[0] = word;
            if (sizes.Min == 1)
                _counts[0].Add(word, unit);
            var longest = Math.Min(_run + 1, sizes.Max);
            for (var size = 2; size <= longest; size++)
            {
                var id = _longer[size - 2].Intern(_previous[size - 2], word);
                _current[size - 1] = id;
                if (size >= sizes.Min)
                    _counts[size - 1].Add(id, unit);
            }

            _current.AsSpan(0, longest).CopyTo(_previous);
            _run++;
        }

        Tokens += tokens;
        _unitTokens[unit] += tokens;
    }

    /// <summary>The terms that are not left out, by size and in the order that they were first met.</summary>
    public IEnumerable<CountedTerm> Terms()
    {
        for (var size = _how.Ngrams.Min; size <= _how.Ngrams.Max; size++)
        {
            var counts = _counts[size - 1];
            for (var id = 0; id < counts.Terms; id++)
            {
                if (counts.Count(id) > 0 && IsKept(size, id))
                    yield return new(size, id);
            }
        }
    }

    public int Count(CountedTerm term) => _counts[term.Size - 1].Count(term.Id);

    public int Units(CountedTerm term) => _counts[term.Size - 1].Units(term.Id);

    /// <summary>The units that a term stands in, the last first.</summary>
    public IEnumerable<Posting> Postings(CountedTerm term) => _counts[term.Size - 1].Postings(term.Id);

    /// <summary>The term's words, one space between them.</summary>
    public string Text(CountedTerm term)
    {
        var words = new string[term.Size];
        var id = term.Id;
        for (var size = term.Size; size > 1; size--)
        {
            (id, var last) = _longer[size - 2][id];
            words[size - 1] = _words.Text(last);
        }

        words[0] = _words.Text(id);
        return string.Join(' ', words);
    }

    private bool IsKept(int size, int id)
    {
        for (var s = size; s > 1; s--)
        {
            (id, var last) = _longer[s - 2][id];
            if (s == size && !_words.IsKept(last))
                return false;
        }

        return _words.IsKept(id);
    }

    /// <summary>Counts of the terms of one size, in all and by unit.</summary>
    private sealed class Counts
    {
        private Entry[] _entries = new Entry[1 << 11];
        private Node[] _nodes = new Node[1 << 12];
        private int _nodeCount;

        public int Terms { get; private set; }

        public void Add(int id, int unit)
        {
            if (id >= Terms)
            {
                Terms = id + 1;
                if (id >= _entries.Length)
                    Array.Resize(ref _entries, Math.Max(id + 1, _entries.Length * 2));
            }

            ref var entry = ref _entries[id];
            entry.Count++;
            if (entry.LastNodePlusOne != 0 && _nodes[entry.LastNodePlusOne - 1].Unit == unit)
            {
                _nodes[entry.LastNodePlusOne - 1].Count++;
                return;
            }

            if (_nodeCount == _nodes.Length)
                Array.Resize(ref _nodes, _nodes.Length * 2);
            _nodes[_nodeCount] = new() { Unit = unit, Count = 1, BeforePlusOne = entry.LastNodePlusOne };
            entry.LastNodePlusOne = ++_nodeCount;
            entry.Units++;
        }

        public int Count(int id) => _entries[id].Count;

        public int Units(int id) => _entries[id].Units;

        public IEnumerable<Posting> Postings(int id)
        {
            for (var node = _entries[id].LastNodePlusOne; node != 0; node = _nodes[node - 1].BeforePlusOne)
                yield return new(_nodes[node - 1].Unit, _nodes[node - 1].Count);
        }

        private struct Entry
        {
            public int Count;
            public int Units;
            public int LastNodePlusOne;
        }

        private struct Node
        {
            public int Unit;
            public int Count;
            public int BeforePlusOne;
        }
    }
}
