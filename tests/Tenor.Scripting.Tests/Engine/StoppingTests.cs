namespace Tenor.Scripting.Tests.Engine;

/// <summary>A library's call that answers nobody until the test lets it.</summary>
public sealed class SlowCall : IDisposable
{
    private readonly ManualResetEventSlim _begun = new();
    private readonly ManualResetEventSlim _released = new();

    /// <summary>Called by a cell.</summary>
    public int Wait()
    {
        _begun.Set();
        _released.Wait();
        return 7;
    }

    internal void UntilBegun() => _begun.Wait(TestContext.Current.CancellationToken);

    internal void Release() => _released.Set();

    /// <inheritdoc/>
    public void Dispose()
    {
        _begun.Dispose();
        _released.Dispose();
    }
}

/// <summary>How a cell is stopped, and what stopping leaves behind.</summary>
public class StoppingTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static ScriptSession Session(int patience = 50) => new(new ScriptOptions
    {
        References = [typeof(SlowCall).Assembly],
        AllowLists = [$"assembly {typeof(SlowCall).Assembly.GetName().Name}\nnamespace {typeof(SlowCall).Namespace}\ntype SlowCall"],
        Limits = new ScriptLimits { Patience = TimeSpan.FromMilliseconds(patience) },
    });

    [Theory]
    [InlineData("number = call.Wait();")]
    [InlineData("number += call.Wait();")]
    [InlineData("list.Add(call.Wait());")]
    [InlineData("array[0] = call.Wait();")]
    [InlineData("call.Wait(); number = 1;")]
    [InlineData("void F() { var x = call.Wait(); number = x; list.Add(x); } F();")]
    [InlineData("new[] { 1, 2 }.Select(x => { var y = call.Wait(); number = y; return y; }).ToList();")]
    [InlineData("var made = new[] { 1 }.Select(x => call.Wait()).ToList(); number = made[0];")]
    [InlineData("try { call.Wait(); } catch { number = 1; } number = 2;")]
    public async Task A_call_left_running_changes_no_variable_when_it_comes_back(string cell)
    {
        using var call = new SlowCall();
        var session = Session();
        session.SetVariable("call", typeof(SlowCall), call);
        await session.ExecuteAsync("var number = 41; var list = new List<int>(); var array = new int[1];", Ct);
        using var interruption = new CancellationTokenSource();
        var running = session.ExecuteAsync(cell, interruption.Token);
        call.UntilBegun();
        await interruption.CancelAsync();
        var stopped = await running;
        Assert.IsType<OperationCanceledException>(stopped.Exception);
        Assert.Equal(1, stopped.CallsLeftRunning);
        Assert.Equal(42, (await session.ExecuteAsync("number + 1", Ct)).Value);
        call.Release();
        while ((await session.ExecuteAsync("throw new Exception();", Ct)).CallsLeftRunning > 0)
            await Task.Delay(10, Ct);
        Assert.Equal("41 0 0", (await session.ExecuteAsync("$\"{number} {list.Count} {array[0]}\"", Ct)).Value);
    }

    [Fact]
    public async Task A_session_with_many_calls_left_running_asks_to_be_restarted()
    {
        using var call = new SlowCall();
        var session = Session();
        session.SetVariable("call", typeof(SlowCall), call);
        var left = 0;
        while (left < 8)
        {
            using var interruption = new CancellationTokenSource(100);
            left = (await session.ExecuteAsync("call.Wait();", interruption.Token)).CallsLeftRunning;
        }

        var refused = await session.ExecuteAsync("1", Ct);
        Assert.Contains("Restart the session", refused.Exception?.Message, StringComparison.Ordinal);
        call.Release();
        while ((await session.ExecuteAsync("1", Ct)).Exception is not null)
            await Task.Delay(10, Ct);
    }

    [Fact]
    public async Task An_asynchronous_function_that_outlives_its_cell_stops_with_a_later_one()
    {
        var session = Session();
        await session.ExecuteAsync("var turns = 0; async Task F() { await Task.Delay(1); while (true) turns++; } var task = F();", Ct);
        using var interruption = new CancellationTokenSource(50);
        await session.ExecuteAsync("while (true) { }", interruption.Token);
        while (!Equals((await session.ExecuteAsync("task.IsCompleted", Ct)).Value, true))
            await Task.Delay(10, Ct);
    }

    [Fact]
    public async Task A_value_still_to_be_run_is_stopped_while_it_is_shown()
    {
        using var interruption = new CancellationTokenSource(50);
        var result = await Session(patience: 60_000).ExecuteAsync(
            "Enumerable.Range(0, int.MaxValue).Where(x => x < 0)", interruption.Token, value => ((IEnumerable<int>)value!).Count());
        Assert.IsType<OperationCanceledException>(result.Exception);
        Assert.Equal(0, result.CallsLeftRunning);
    }

    [Fact]
    public async Task A_long_sequence_keeps_its_length_without_being_run()
    {
        var result = await Session().ExecuteAsync("Enumerable.Repeat('x', int.MaxValue).TryGetNonEnumeratedCount(out var n) ? n : -1", Ct);
        Assert.Equal(int.MaxValue, result.Value);
    }
}
