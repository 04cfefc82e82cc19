using System.Globalization;
using Tenor.Scripting;

namespace Tenor.Notebooks;

/// <summary>
/// Runs a notebook's cells: one session of the cell language with the news library loaded. Cells run one at a time;
/// a second call waits for the first.
/// </summary>
public sealed class NotebookEngine : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ReadFolders _folders;
    private readonly SessionProgress _progress;

    /// <summary>Makes an engine whose session is empty.</summary>
    public NotebookEngine(NotebookEngineOptions options) : this(options, TimeProvider.System)
    {
    }

    internal NotebookEngine(NotebookEngineOptions options, TimeProvider time)
    {
        Options = options;
        _progress = new SessionProgress(time);
        _folders = new ReadFolders(options);
        Session = new ScriptSession(SessionOptions.For(options, _folders, _progress));
    }

    /// <summary>What the engine was made with.</summary>
    public NotebookEngineOptions Options { get; }

    /// <summary>The session, for completion, variables and the names that cells use.</summary>
    public ScriptSession Session { get; }

    /// <summary>Number of cells run so far.</summary>
    public int ExecutionCount { get; private set; }

    /// <summary>Runs a cell to its end. What is wrong with it is in the result, not thrown.</summary>
    /// <param name="code">The cell's source.</param>
    /// <param name="sink">Takes what the cell puts out on the way.</param>
    /// <param name="cancellation">Interrupts the cell; the run's error is then named "Interrupted".</param>
    /// <param name="name">What error messages call the cell; "cell 3" where null.</param>
    public async Task<CellRun> RunCellAsync(
        string code, IOutputSink sink, CancellationToken cancellation = default, string? name = null)
    {
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            var count = ++ExecutionCount;
            name ??= string.Create(CultureInfo.InvariantCulture, $"cell {count}");
            var scope = new DisplayScope(sink, string.Create(CultureInfo.InvariantCulture, $"display-{count}"));
            CellDisplay.Enter(scope);
            _progress.Begin(scope);
            var result = await Session.ExecuteAsync(code, cancellation, ValueFormatter.Format).ConfigureAwait(false);
            foreach (var warning in result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning))
                scope.Write(OutputStream.Error, CellErrors.Line(warning, name) + "\n");
            return result.Succeeded
                ? new CellRun(count, (MimeBundle?)result.Shown, null, result.Diagnostics)
                : new CellRun(count, null, CellErrors.From(result, code, name), result.Diagnostics);
        }
        finally
        {
            _progress.End();
            CellDisplay.Enter(null);
            _turn.Release();
        }
    }

    /// <summary>The files that cells have named so far, as they are now, in order of path.</summary>
    /// <exception cref="IOException">One of them can no longer be read.</exception>
    public IReadOnlyList<InputFile> Inputs() => _folders.Inputs();

    /// <inheritdoc/>
    public void Dispose()
    {
        Session.Dispose();
        _turn.Dispose();
    }
}
