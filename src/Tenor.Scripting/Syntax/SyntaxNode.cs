namespace Tenor.Scripting.Syntax;

/// <summary>A construct of the grammar. Nodes are immutable; their parents are known to the tree.</summary>
internal abstract class SyntaxNode : SyntaxElement
{
    private SourceSpan? _span;

    /// <summary>Tokens and nodes, in the order of the source; absent optional ones are left out.</summary>
    public IEnumerable<SyntaxElement> Children
    {
        get
        {
            foreach (var child in Parts())
            {
                if (child is not null)
                    yield return child;
            }
        }
    }

    public override SourceSpan Span => _span ??= FindSpan();

    protected abstract IEnumerable<SyntaxElement?> Parts();

    /// <summary>This node and all below it, outermost first.</summary>
    public IEnumerable<SyntaxNode> DescendantsAndSelf()
    {
        var stack = new Stack<SyntaxNode>();
        stack.Push(this);
        while (stack.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children.Reverse())
            {
                if (child is SyntaxNode inner)
                    stack.Push(inner);
            }
        }
    }

    /// <summary>All tokens, in the order of the source.</summary>
    public IEnumerable<SyntaxToken> Tokens()
    {
        var stack = new Stack<SyntaxElement>();
        stack.Push(this);
        while (stack.TryPop(out var element))
        {
            if (element is SyntaxToken token)
            {
                yield return token;
            }
            else
            {
                foreach (var child in ((SyntaxNode)element).Children.Reverse())
                    stack.Push(child);
            }
        }
    }

    private SourceSpan FindSpan()
    {
        int start = -1, end = -1, missing = 0;
        foreach (var child in Children)
        {
            var span = child.Span;
            if (child is SyntaxToken { IsMissing: true })
            {
                missing = span.Start;
                continue;
            }

            if (start < 0 || span.Start < start)
                start = span.Start;
            end = Math.Max(end, span.End);
        }

        return start < 0 ? new(missing, missing) : new(start, end);
    }
}

/// <summary>Nodes with commas between them.</summary>
internal sealed class SeparatedList<T>(List<T> items, List<SyntaxToken> separators) where T : SyntaxNode
{
    public static readonly SeparatedList<T> Empty = new([], []);

    public int Count => items.Count;

    public IReadOnlyList<T> Items => items;

    public IReadOnlyList<SyntaxToken> Separators => separators;

    public T this[int index] => items[index];

    public List<T>.Enumerator GetEnumerator() => items.GetEnumerator();

    /// <summary>Items and separators as they alternate.</summary>
    public IEnumerable<SyntaxElement> All()
    {
        for (var i = 0; i < items.Count; i++)
        {
            yield return items[i];
            if (i < separators.Count)
                yield return separators[i];
        }
    }
}
