using System.Globalization;
using Tenor.Scripting;

namespace Tenor.Notebooks;

/// <summary>Runs a notebook's code cells from top to bottom, and stops at the first that fails.</summary>
public static class NotebookRunner
{
    /// <summary>Runs a notebook.</summary>
    /// <param name="document">The notebook; outputs that it holds are dropped.</param>
    /// <param name="engine">A fresh engine.</param>
    /// <param name="parameters">Values for variables of the cell tagged <c>parameters</c>, by name, as typed on a command line.</param>
    /// <param name="progress">Is told before each cell, and while a cell's long calls last.</param>
    /// <param name="warn">Is told what looks wrong before anything runs.</param>
    /// <param name="cancellation">Interrupts the running cell; the run then ends there, as at an error.</param>
    /// <exception cref="ParameterException">A parameter is not the notebook's, or its value does not fit the variable.</exception>
    public static async Task<NotebookRun> RunAsync(
        NotebookDocument document,
        NotebookEngine engine,
        IReadOnlyDictionary<string, string>? parameters = null,
        IProgress<CellProgress>? progress = null,
        Action<string>? warn = null,
        CancellationToken cancellation = default)
    {
        var plan = ParameterPlan.For(document, engine.Session, parameters ?? new Dictionary<string, string>());
        foreach (var warning in CellOrder.Warnings(plan.Document, engine.Session)) warn?.Invoke(warning);
        var cells = plan.Document.Cells.ToArray();
        var count = cells.Count(HasCode);
        CellFailure? failure = null;
        var done = 0;
        CellProgress? running = null;
        var outputs = new OutputCollector(work => progress?.Report(running! with { Work = work }));
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];
            if (cell.Kind != CellKind.Code) continue;
            if (!HasCode(cell) || failure is not null)
            {
                cells[i] = cell.WithOutputs(null, []);
                continue;
            }
            if (plan.IsInjected(cell)) cells[i] = cell = plan.Typed(cell, engine.Session);
            running = new CellProgress(done + 1, count, FirstLine(cell.Source));
            progress?.Report(running);
            outputs.StartCell(i);
            var run = await RunCellAsync(cell, engine, outputs, done + 1, cancellation).ConfigureAwait(false);
            if (run.Value is { } value) outputs.Add(new ResultOutput(run.ExecutionCount, value));
            if (run.Error is { } error)
            {
                outputs.Add(new ErrorOutput(error.Name, error.Message, error.Traceback));
                failure = new CellFailure(done + 1, error);
            }
            else
            {
                done++;
            }
            cells[i] = cell.WithOutputs(run.ExecutionCount, []);
        }
        for (var i = 0; i < cells.Length; i++)
        {
            // After the last cell, since a cell may replace what an earlier one showed.
            if (outputs.Of(i) is { } shown) cells[i] = cells[i].WithOutputs(cells[i].ExecutionCount, shown);
        }
        return new NotebookRun(
            plan.Document.WithCells(cells), failure, plan.Values(engine.Session), engine.Inputs(), done);
    }

    private static bool HasCode(NotebookCell cell) => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source);

    private static Task<CellRun> RunCellAsync(
        NotebookCell cell, NotebookEngine engine, OutputCollector outputs, int number, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"cell {number}");
        if (cell.Language is null or "csharp") return engine.RunCellAsync(cell.Source, outputs, cancellation, name);
        var message = $"The cell is written in {cell.Language}; Tenor runs C# cells. Mark it as a raw cell to keep it unrun.";
        return Task.FromResult(new CellRun(number, null, new CellError("Language", message, null, [$"{name}: {message}"]), []));
    }

    private static string FirstLine(string source) => source.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0) ?? "";
}
