namespace Tenor.Kernel.Tests;

public sealed class CellQueueTests
{
    private static readonly ExecuteResult Ok = new("ok", 1, 0, [], [], null);
    private static readonly ExecuteResult Failed = new("error", 1, 0, [], [], new StdioError("E", "m", null, null, [], []));

    [Fact]
    public async Task Cells_run_one_at_a_time_in_the_order_in_which_they_came()
    {
        var queue = new CellQueue();
        var ran = new List<int>();
        var cells = Enumerable.Range(0, 50).Select(i => queue.AddAsync(async _ =>
        {
            ran.Add(i);
            await Task.Yield();
            ran.Add(i);
            return Ok;
        }, stopOnError: true)).ToList();
        await Task.WhenAll(cells);
        Assert.Equal(Enumerable.Range(0, 50).SelectMany(i => new[] { i, i }), ran);
    }

    [Fact]
    public async Task After_an_error_the_cells_that_wait_are_aborted_and_later_ones_run()
    {
        var queue = new CellQueue();
        var go = new TaskCompletionSource();
        var first = queue.AddAsync(async _ =>
        {
            await go.Task;
            return Failed;
        }, stopOnError: true);
        var waiting = queue.AddAsync(_ => Task.FromResult(Ok), stopOnError: true);
        go.SetResult();
        Assert.Equal("error", (await first).Status);
        Assert.Equal("aborted", (await waiting).Status);
        Assert.Equal("ok", (await queue.AddAsync(_ => Task.FromResult(Ok), stopOnError: true)).Status);
    }

    [Fact]
    public async Task An_interrupt_cancels_the_running_cell_and_aborts_those_that_wait()
    {
        var queue = new CellQueue();
        var started = new TaskCompletionSource();
        var first = queue.AddAsync(async cancellation =>
        {
            started.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            catch (OperationCanceledException)
            {
            }
            return Failed;
        }, stopOnError: false);
        var waiting = queue.AddAsync(_ => Task.FromResult(Ok), stopOnError: true);
        await started.Task;
        Assert.True(queue.Interrupt());
        Assert.Equal("error", (await first).Status);
        Assert.Equal("aborted", (await waiting).Status);
        Assert.False(queue.Interrupt());
    }

    [Fact]
    public async Task A_closed_queue_runs_nothing_more()
    {
        var queue = new CellQueue();
        queue.Close();
        Assert.Equal("aborted", (await queue.AddAsync(_ => Task.FromResult(Ok), stopOnError: true)).Status);
    }
}
