namespace Tenor.Scripting;

/// <summary>What stands at a place in a cell.</summary>
/// <param name="Span">The name or expression that it is about.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Signature">Its declaration as C# writes it, in one line.</param>
/// <param name="Documentation">Its XML documentation as plain text, paragraphs parted by empty lines; null where there is none.</param>
public sealed record Hover(SourceSpan Span, SymbolKind Kind, string Signature, string? Documentation);
