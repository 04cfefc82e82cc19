namespace Tenor.Scripting;

/// <summary>Collects what is wrong with one source, in the order found, each complaint once.</summary>
internal sealed class DiagnosticBag(SourceText source)
{
    /// <summary>A source that is not C# at all makes an error of every token; nobody reads beyond these.</summary>
    private const int Limit = 200;

    private readonly List<Diagnostic> _list = [];

    public SourceText Source { get; } = source;

    /// <summary>Whether what is found here may never be told.</summary>
    public bool IsSpeculative { get; init; }

    public int Count => _list.Count;

    public bool HasErrors { get; private set; }

    public IReadOnlyList<Diagnostic> All => _list;

    public void Error(SourceSpan span, string id, string message) => Add(span, id, DiagnosticSeverity.Error, message);

    public void Warning(SourceSpan span, string id, string message) => Add(span, id, DiagnosticSeverity.Warning, message);

    public void AddRange(DiagnosticBag other)
    {
        foreach (var diagnostic in other._list)
            Add(diagnostic);
    }

    /// <summary>What was found, by place.</summary>
    public Diagnostic[] InOrder() => [.. _list.OrderBy(d => d.Span.Start).ThenBy(d => d.Span.End)];

    private void Add(SourceSpan span, string id, DiagnosticSeverity severity, string message) =>
        Add(new(id, severity, message, span, Source.PositionAt(span.Start), Source.PositionAt(span.End)));

    private void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        if (_list.Count >= Limit)
            return;
        foreach (var other in _list)
        {
            if (other.Id == diagnostic.Id && other.Span == diagnostic.Span)
                return;
        }

        _list.Add(diagnostic);
    }
}
