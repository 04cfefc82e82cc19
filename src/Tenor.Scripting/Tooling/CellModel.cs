using Tenor.Scripting.Binding;
using Tenor.Scripting.Session;
using Tenor.Scripting.Syntax;

namespace Tenor.Scripting.Tooling;

/// <summary>A cell's tree and what its names mean, as far as they mean anything.</summary>
internal sealed class CellModel
{
    private readonly Dictionary<SyntaxToken, SyntaxNode> _owners = new(ReferenceEqualityComparer.Instance);
    private readonly List<SyntaxToken> _tokens = [];

    private CellModel(SyntaxTree tree, SessionNames names)
    {
        Tree = tree;
        Names = names;
        Collect(tree.Root);
        _tokens.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
    }

    public SyntaxTree Tree { get; }

    public SessionNames Names { get; }

    /// <summary>What each piece of the tree came to.</summary>
    public Dictionary<SyntaxNode, BoundExpression> Bound { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The tree's tokens, those in the holes of strings among them, in order.</summary>
    public IReadOnlyList<SyntaxToken> Tokens => _tokens;

    private Dictionary<SyntaxNode, Scope> Scopes { get; } = new(ReferenceEqualityComparer.Instance);

    public static CellModel Of(SessionNames session, string code)
    {
        var model = new CellModel(SyntaxTree.Parse(code), session.Copy());
        var binder = new Binder(model.Names, model.Tree.Diagnostics) { Recorded = model.Bound, RecordedScopes = model.Scopes };
        binder.BindCell(model.Tree.Root);
        return model;
    }

    /// <summary>The node that a token is a part of.</summary>
    public SyntaxNode OwnerOf(SyntaxToken token) => _owners[token];

    /// <summary>The last token that starts before a position, or null.</summary>
    public SyntaxToken? TokenBefore(int position)
    {
        SyntaxToken? found = null;
        foreach (var token in _tokens)
        {
            if (token.Start >= position)
                break;
            if (token.Kind != SyntaxKind.EndOfFile && !token.IsMissing)
                found = token;
        }

        return found;
    }

    /// <summary>Nodes whose span holds the position, innermost first.</summary>
    public IEnumerable<SyntaxNode> Around(int position)
    {
        for (var node = Tree.NodeAt(position); node is not null; node = Tree.ParentOf(node)!)
            yield return node;
    }

    /// <summary>Variables and functions that can be named at a position, innermost first, each name once.</summary>
    public IEnumerable<Symbol> SymbolsAt(int position)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var innermost = Scopes.Where(s => s.Key is CompilationUnit || (s.Key.Span.Start <= position && position <= s.Key.Span.End))
            .OrderBy(s => s.Key is CompilationUnit ? int.MaxValue : s.Key.Span.Length).Select(s => s.Value).FirstOrDefault();
        for (var scope = innermost; scope is not null; scope = scope.Parent)
        {
            foreach (var symbol in scope.Symbols)
            {
                if (seen.Add(symbol.Name))
                    yield return symbol;
            }
        }

        foreach (var symbol in Names.Symbols)
        {
            if (seen.Add(symbol.Name))
                yield return symbol;
        }
    }

    /// <summary>The type of an expression, or the type that it names.</summary>
    public Type? TypeOf(SyntaxNode node) =>
        Bound.GetValueOrDefault(node) is { HasError: false, Type: { } type } ? type : null;

    private void Collect(SyntaxNode root)
    {
        var stack = new Stack<SyntaxNode>();
        stack.Push(root);
        while (stack.TryPop(out var node))
        {
            foreach (var child in node.Children)
            {
                if (child is SyntaxNode inner)
                {
                    stack.Push(inner);
                }
                else if (child is SyntaxToken token && _owners.TryAdd(token, node))
                {
                    _tokens.Add(token);
                }
            }

            // A string with holes keeps its own token to itself.
            if (node is InterpolatedStringExpression text && _owners.TryAdd(text.Token, text))
                _tokens.Add(text.Token);
        }
    }
}
