using Tenor.Scripting.Binding;
using Tenor.Scripting.Syntax;

namespace Tenor.Scripting.Tooling;

/// <summary>Says of every stretch of a cell what it is.</summary>
internal sealed class Classifier(CellModel model)
{
    private readonly List<ClassifiedSpan> _spans = [];

    public IReadOnlyList<ClassifiedSpan> Classify()
    {
        foreach (var token in model.Tokens)
        {
            if (token.Kind == SyntaxKind.InterpolatedString)
                AddPieces((InterpolatedStringExpression)model.OwnerOf(token));
            else if (!token.IsMissing && token.End > token.Start && KindOf(token) is { } kind)
                _spans.Add(new(token.Span, kind));
        }

        AddComments();
        _spans.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return _spans;
    }

    private Classification? KindOf(SyntaxToken token)
    {
        switch (token.Kind)
        {
            case SyntaxKind.Identifier:
                return KindOfName(token);
            case SyntaxKind.NumericLiteral:
                return Classification.Number;
            case SyntaxKind.StringLiteral or SyntaxKind.CharacterLiteral:
                return Classification.String;
            case SyntaxKind.ReferenceDirective:
                return Classification.Directive;
            case >= SyntaxKind.AbstractKeyword:
                return IsControl(token) ? Classification.ControlKeyword : Classification.Keyword;
            case >= SyntaxKind.Plus and < SyntaxKind.AbstractKeyword:
                return Classification.Operator;
            default:
                return null;
        }
    }

    private static bool IsControl(SyntaxToken token) => token.Kind is
        SyntaxKind.IfKeyword or SyntaxKind.ElseKeyword or SyntaxKind.ForKeyword or SyntaxKind.ForeachKeyword or SyntaxKind.WhileKeyword
        or SyntaxKind.DoKeyword or SyntaxKind.SwitchKeyword or SyntaxKind.CaseKeyword or SyntaxKind.BreakKeyword
        or SyntaxKind.ContinueKeyword or SyntaxKind.ReturnKeyword or SyntaxKind.ThrowKeyword or SyntaxKind.TryKeyword
        or SyntaxKind.CatchKeyword or SyntaxKind.FinallyKeyword or SyntaxKind.GotoKeyword;

    private Classification? KindOfName(SyntaxToken token)
    {
        switch (model.OwnerOf(token))
        {
            case SimpleName name:
                return KindOf(name);
            case VariableDeclarator or SingleDesignation:
                return Classification.Variable;
            case ParameterSyntax:
            case ArgumentSyntax:
                return Classification.Parameter;
            case LocalFunctionStatement function:
                return function.Identifier == token ? Classification.Method : Classification.Keyword;
            case RecordDeclaration record:
                return record.Identifier == token ? Classification.Type : Classification.Keyword;
            case FromClause from:
                return from.Name == token ? Classification.Variable : Classification.Keyword;
            case LetClause let:
                return let.Name == token ? Classification.Variable : Classification.Keyword;
            case JoinClause join:
                return join.Name == token || join.IntoName == token ? Classification.Variable : Classification.Keyword;
            case QueryContinuation continuation:
                return continuation.Name == token ? Classification.Variable : Classification.Keyword;
            case CatchClause clause:
                return clause.Name == token ? Classification.Variable : Classification.Keyword;
            case AnonymousMember or Subpattern or TupleTypeElement:
                return Classification.Property;
            case RefusedStatement or RefusedExpression:
                return null;
            default:
                return Classification.Keyword;
        }
    }

    private Classification? KindOf(SimpleName name)
    {
        SyntaxNode whole = name;
        if (model.Tree.ParentOf(name) is { } parent && (parent is MemberAccessExpression { Name: var last } && last == name || parent is MemberBindingExpression))
            whole = parent;
        var isCalled = model.Tree.ParentOf(whole) is InvocationExpression call && call.Expression == whole;
        switch (model.Bound.GetValueOrDefault(whole))
        {
            case BoundTypeExpression: return Classification.Type;
            case BoundNamespace: return Classification.Namespace;
            case BoundMethodGroup or BoundFunction: return Classification.Method;
            case BoundVariable { Variable: LocalSymbol { IsParameter: true } }: return Classification.Parameter;
            case BoundVariable: return isCalled ? Classification.Method : Classification.Variable;
            case BoundField { Field: { IsLiteral: true, DeclaringType.IsEnum: true } }: return Classification.EnumMember;
            case BoundField or BoundProperty: return Classification.Property;
        }

        if (isCalled)
            return Classification.Method;
        if (whole != name)
            return Classification.Property;
        if (name.Identifier.Text is "var" or "dynamic" or "nameof" or "_")
            return Classification.Keyword;
        if (model.SymbolsAt(name.Span.Start).Any(s => s.Name == name.Identifier.Name))
            return Classification.Variable;
        return model.Names.Types.Find(name.Identifier.Name, name.TypeArguments?.Count ?? 0, model.Names.Usings, out _) is not null
            ? Classification.Type : null;
    }

    /// <summary>The text of a string between its holes.</summary>
    private void AddPieces(InterpolatedStringExpression text)
    {
        var start = text.Span.Start;
        foreach (var hole in text.InterpolatedParts.OfType<Interpolation>())
        {
            var inside = hole.Expression.Span;
            if (inside.Start > start)
                _spans.Add(new(new(start, inside.Start), Classification.String));
            start = Math.Max(start, (hole.Alignment ?? hole.Expression).Span.End);
        }

        if (text.Span.End > start)
            _spans.Add(new(new(start, text.Span.End), Classification.String));
    }

    /// <summary>Comments stand in what no token covers.</summary>
    private void AddComments()
    {
        var source = model.Tree.Source.Text;
        foreach (var token in model.Tree.Tokens)
        {
            for (var at = token.FullStart; at < token.Start - 1; at++)
            {
                if (source[at] != '/' || source[at + 1] is not ('/' or '*'))
                    continue;
                var end = source[at + 1] == '/' ? source.IndexOf('\n', at, token.Start - at) : source.IndexOf("*/", at + 2, token.Start - at - 2, StringComparison.Ordinal) + 2;
                if (end <= at + 1)
                    end = token.Start;
                _spans.Add(new(new(at, end), Classification.Comment));
                at = end - 1;
            }
        }
    }
}
