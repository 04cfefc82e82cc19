namespace Tenor.Scripting.Syntax;

/// <summary>A parsed cell: every source gives a tree, and the tree gives back its source.</summary>
internal sealed class SyntaxTree
{
    private Dictionary<SyntaxNode, SyntaxNode>? _parents;

    private SyntaxTree(SourceText source, CompilationUnit root, IReadOnlyList<SyntaxToken> tokens, DiagnosticBag diagnostics)
    {
        Source = source;
        Root = root;
        Tokens = tokens;
        Diagnostics = diagnostics;
    }

    public SourceText Source { get; }

    public CompilationUnit Root { get; }

    /// <summary>What the lexer found, in order, those that the parser skipped among them; the last is the end of the cell.</summary>
    public IReadOnlyList<SyntaxToken> Tokens { get; }

    public DiagnosticBag Diagnostics { get; }

    public static SyntaxTree Parse(string text)
    {
        var source = new SourceText(text);
        var diagnostics = new DiagnosticBag(source);
        var tokens = Lexer.Tokenise(source, 0, text.Length, diagnostics);
        var root = new Parser(source, tokens, diagnostics, depth: 0).ParseCompilationUnit();
        return new(source, root, tokens, diagnostics);
    }

    public SyntaxNode? ParentOf(SyntaxNode node)
    {
        if (_parents is null)
        {
            var parents = new Dictionary<SyntaxNode, SyntaxNode>(ReferenceEqualityComparer.Instance);
            foreach (var parent in Root.DescendantsAndSelf())
            {
                foreach (var child in parent.Children)
                {
                    if (child is SyntaxNode inner)
                        parents[inner] = parent;
                }
            }

            _parents = parents;
        }

        return _parents.GetValueOrDefault(node);
    }

    /// <summary>The innermost node whose span holds the offset, its end included; nodes inside holes of strings are found too.</summary>
    public SyntaxNode NodeAt(int offset)
    {
        SyntaxNode node = Root;
        while (true)
        {
            SyntaxNode? inner = null;
            foreach (var child in node.Children)
            {
                if (child is SyntaxNode next && next.Span.Start <= offset && offset <= next.Span.End)
                    inner = next;
            }

            if (inner is null)
                return node;
            node = inner;
        }
    }
}
