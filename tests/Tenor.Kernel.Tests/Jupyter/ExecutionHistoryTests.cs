namespace Tenor.Kernel.Tests;

public sealed class ExecutionHistoryTests
{
    private readonly ExecutionHistory _history = new();

    public ExecutionHistoryTests()
    {
        string[] cells = ["1 + 1", "corpus.Tone()", "1 + 1", "corpus.Terms()"];
        for (var i = 0; i < cells.Length; i++) _history.Add(new HistoryEntry(i + 1, cells[i], null));
    }

    [Fact]
    public void The_tail_is_the_last_cells_in_order() => Assert.Equal([3, 4], Lines(_history.Tail(2)));

    [Fact]
    public void A_range_ends_before_its_stop() => Assert.Equal([2, 3], Lines(_history.Range(0, 2, 4)));

    [Fact]
    public void A_range_of_a_session_that_is_over_is_empty() => Assert.Empty(_history.Range(-1, 0, null));

    [Fact]
    public void A_search_takes_stars_and_question_marks()
    {
        Assert.Equal([2, 4], Lines(_history.Search("corpus*", false, null)));
        Assert.Equal([1, 3], Lines(_history.Search("? + ?", false, null)));
    }

    [Fact]
    public void A_unique_search_gives_the_last_of_each() => Assert.Equal([3], Lines(_history.Search("1*", true, null)));

    [Fact]
    public void A_search_with_a_count_gives_the_latest() => Assert.Equal([3, 4], Lines(_history.Search("*", false, 2)));

    private static IEnumerable<int> Lines(IEnumerable<HistoryEntry> entries) => entries.Select(e => e.Line);
}
