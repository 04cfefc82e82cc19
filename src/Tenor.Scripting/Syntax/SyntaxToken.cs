namespace Tenor.Scripting.Syntax;

/// <summary>A token or a node of the tree: something with a place in the source.</summary>
internal abstract class SyntaxElement
{
    /// <summary>The source it covers, without the spaces and comments before it.</summary>
    public abstract SourceSpan Span { get; }
}

/// <summary>
/// The smallest piece of the grammar. What stands between the end of one token and the start of the next is the latter's
/// trivia, so the tokens of a tree, each from <see cref="FullStart"/> to <see cref="End"/>, give back the source.
/// </summary>
internal sealed class SyntaxToken(SyntaxKind kind, string source, int fullStart, int start, int end) : SyntaxElement
{
    private string? _text;

    public SyntaxKind Kind { get; } = kind;

    public int FullStart { get; } = fullStart;

    public int Start { get; } = start;

    public int End { get; } = end;

    public override SourceSpan Span => new(Start, End);

    /// <summary>A literal's value, or an identifier's name without <c>@</c> and escapes.</summary>
    public object? Value { get; init; }

    /// <summary>Set where the parser wanted this token and the source has none; it is then empty.</summary>
    public bool IsMissing { get; init; }

    public string Text => _text ??= source[Start..End];

    /// <summary>An identifier's name.</summary>
    public string Name => Value as string ?? Text;

    /// <summary>Whether this is the contextual keyword (§6.4.4); <c>@from</c> is never one.</summary>
    public bool IsContextual(string keyword) =>
        Kind == SyntaxKind.Identifier && End - Start == keyword.Length && source.AsSpan(Start, End - Start).SequenceEqual(keyword);

    public override string ToString() => IsMissing ? $"<missing {Kind}>" : Text;
}
