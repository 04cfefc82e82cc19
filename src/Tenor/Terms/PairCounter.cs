namespace Tenor;

/// <summary>Counts ordered pairs of words that stand within a window of each other.</summary>
internal sealed class PairCounter(TermCounting how, int window)
{
    public const int LargestWindow = 20;

    private readonly FoldedWords _words = new(how);
    private readonly PairTable _pairs = new();
    private readonly int[] _recent = new int[LargestWindow];
    private int[] _counts = new int[1 << 11];
    private int[] _first = new int[1 << 11];
    private int[] _second = new int[1 << 11];

    /// <summary>Pairs counted in all, those with words that are left out among them.</summary>
    public long InAll { get; private set; }

    /// <summary>Counts the pairs of a stretch; none reaches over its ends.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        var scanner = new WordScanner(text);
        var run = 0;
        while (scanner.MoveNext())
        {
            if (scanner.AfterMark && how.BreakAtMarks)
                run = 0;
            var word = _words.Intern(text[scanner.Start..scanner.End]);
            var reach = Math.Min(run, window);
            for (var back = 1; back <= reach; back++)
                Count(_recent[(run - back) % window], word);
            _recent[run % window] = word;
            run++;
        }
    }

    /// <summary>The pairs of words that are kept, in the order that they were first met.</summary>
    public IEnumerable<(string First, string Second, int Count, int FirstCount, int SecondCount)> Pairs(int minCount)
    {
        for (var id = 0; id < _pairs.Count; id++)
        {
            var (first, second) = _pairs[id];
            if (_counts[id] >= minCount && _words.IsKept(first) && _words.IsKept(second))
                yield return (_words.Text(first), _words.Text(second), _counts[id], _first[first], _second[second]);
        }
    }

    private void Count(int first, int second)
    {
        var id = _pairs.Intern(first, second);
        Increment(ref _counts, id);
        Increment(ref _first, first);
        Increment(ref _second, second);
        InAll++;
    }

    private static void Increment(ref int[] counts, int id)
    {
        if (id >= counts.Length)
            Array.Resize(ref counts, Math.Max(id + 1, counts.Length * 2));
        counts[id]++;
    }
}
