using Tenor.Scripting.Tooling;

namespace Tenor.Scripting;

/// <summary>
/// What an editor asks while a cell is written. Positions are indices of UTF-16 code units in the cell's source, from 0 to its
/// length. Every member answers for sources with errors in them, and may be called from other threads while a cell runs.
/// </summary>
public sealed class ScriptTooling(ScriptSession session)
{
    private readonly XmlDocumentation _documentation = new();

    /// <summary>The session whose variables, types and folder the answers are about.</summary>
    public ScriptSession Session { get; } = session;

    /// <summary>What could be written at a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the source.</exception>
    public CompletionList Complete(string code, int position, CancellationToken cancellation = default)
    {
        CheckPosition(code, position);
        cancellation.ThrowIfCancellationRequested();
        return new Completer(CellModel.Of(Session.Names, code), _documentation, position).Complete();
    }

    /// <summary>The overloads of the call that a position is in; null outside every call.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the source.</exception>
    public SignatureHelp? Signatures(string code, int position, CancellationToken cancellation = default)
    {
        CheckPosition(code, position);
        cancellation.ThrowIfCancellationRequested();
        return CallSite.At(CellModel.Of(Session.Names, code), position) is { } call ? new SignatureWriter(call, _documentation).At(position) : null;
    }

    /// <summary>What stands at a position; null where nothing with a meaning does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the source.</exception>
    public Hover? Hover(string code, int position, CancellationToken cancellation = default)
    {
        CheckPosition(code, position);
        cancellation.ThrowIfCancellationRequested();
        return new Describer(CellModel.Of(Session.Names, code), _documentation).At(position);
    }

    /// <summary>The coloured stretches of a cell's source, in order and without overlap.</summary>
    public IReadOnlyList<ClassifiedSpan> Classify(string code, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new Classifier(CellModel.Of(Session.Names, code)).Classify();
    }

    private static void CheckPosition(string code, int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, code.Length);
    }
}
