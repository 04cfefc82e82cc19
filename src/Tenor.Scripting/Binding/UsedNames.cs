using Tenor.Scripting.Syntax;

namespace Tenor.Scripting.Binding;

/// <summary>
/// The names that a cell defines and takes from others, from its syntax alone: it need not bind, and no session need have run what
/// came before. A name that some block or lambda of the cell declares around its use is the cell's own.
/// </summary>
internal sealed class UsedNames
{
    private readonly List<string> _defines = [];
    private readonly List<string> _uses = [];
    private readonly Stack<HashSet<string>> _scopes = new();

    public static CellNames Of(SyntaxTree tree)
    {
        var names = new UsedNames();
        foreach (var statement in tree.Root.Statements)
        {
            if (statement is LocalFunctionStatement function)
                names.Define(function.Identifier);
            else if (statement is RecordDeclaration record)
                names.Define(record.Identifier);
        }

        foreach (var statement in tree.Root.Statements)
            names.Visit(statement);
        return new(names._defines, [.. names._uses.Where(u => !names._defines.Contains(u) || names._early.Contains(u))]);
    }

    private readonly HashSet<string> _early = new(StringComparer.Ordinal);

    private void Define(SyntaxToken identifier)
    {
        if (identifier.IsMissing || identifier.IsContextual("_"))
            return;
        if (_scopes.TryPeek(out var scope))
            scope.Add(identifier.Name);
        else if (!_defines.Contains(identifier.Name))
            _defines.Add(identifier.Name);
    }

    private void Use(string name)
    {
        if (_scopes.Any(s => s.Contains(name)) || _uses.Contains(name) || (_scopes.Count == 0 && _defines.Contains(name)))
            return;
        if (_defines.Contains(name))
            return;
        _uses.Add(name);
        _early.Add(name);
    }

    private void InScope(Action visit)
    {
        _scopes.Push(new(StringComparer.Ordinal));
        visit();
        _scopes.Pop();
    }

    private void VisitChildren(SyntaxNode node)
    {
        foreach (var child in node.Children)
        {
            if (child is SyntaxNode inner)
                Visit(inner);
        }
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case UsingDirective or ReferenceDirective or RefusedStatement or RefusedExpression or RecordDeclaration:
                break;
            case BlockStatement or SwitchSection or SwitchExpressionArm or ForStatement or ForEachStatement or UsingStatement or WhileStatement or CatchClause:
                InScope(() =>
                {
                    if (node is CatchClause { Name: { } name })
                        Define(name);
                    if (node is BlockStatement block)
                    {
                        foreach (var function in block.Statements.OfType<LocalFunctionStatement>())
                            Define(function.Identifier);
                    }

                    VisitChildren(node);
                });
                break;
            case LocalFunctionStatement function:
                if (_scopes.Count > 0)
                    Define(function.Identifier);
                InScope(() =>
                {
                    foreach (var parameter in function.Parameters)
                        Define(parameter.Name);
                    VisitChildren(node);
                });
                break;
            case LambdaExpression lambda:
                InScope(() =>
                {
                    foreach (var parameter in lambda.Parameters?.Items ?? [])
                        Define(parameter.Name);
                    VisitChildren(node);
                });
                break;
            case QueryExpression query:
                InScope(() =>
                {
                    VisitChildren(query);
                });
                break;
            case QueryContinuation continuation:
                Define(continuation.Name);
                VisitChildren(node);
                break;
            case FromClause from:
                Visit(from.Source);
                Define(from.Name);
                break;
            case LetClause let:
                Visit(let.Expression);
                Define(let.Name);
                break;
            case JoinClause join:
                Visit(join.Source);
                Visit(join.Left);
                Define(join.Name);
                Visit(join.Right);
                if (join.IntoName is not null)
                    Define(join.IntoName);
                break;
            case LocalDeclarationStatement declaration:
                foreach (var variable in declaration.Variables)
                {
                    if (variable.Initializer is not null)
                        Visit(variable.Initializer);
                    Define(variable.Identifier);
                }

                break;
            case AssignmentExpression { Operator.Kind: SyntaxKind.Equals, Left: InvocationExpression { Expression: IdentifierName { Identifier: { } var } } call } assignment
                when var.IsContextual("var"):
                Visit(assignment.Right);
                foreach (var name in call.DescendantsAndSelf().OfType<IdentifierName>().Skip(1))
                    Define(name.Identifier);
                break;
            case AssignmentExpression { Operator.Kind: SyntaxKind.Equals, Left: DeclarationExpression or TupleExpression } assignment:
                Visit(assignment.Right);
                Visit(assignment.Left);
                break;
            case SingleDesignation single:
                Define(single.Identifier);
                break;
            case DeclarationExpression declared:
                Visit(declared.Designation);
                break;
            case DeclarationPattern pattern:
                Visit(pattern.Designation);
                break;
            case MemberAccessExpression member:
                Visit(member.Expression);
                break;
            case MemberBindingExpression or QualifiedName or PredefinedType:
                break;
            case AnonymousMember anonymous:
                Visit(anonymous.Expression);
                break;
            case InitializerExpression initializer:
                foreach (var item in initializer.Expressions)
                {
                    if (item is AssignmentExpression { Left: IdentifierName } set)
                        Visit(set.Right);
                    else
                        Visit(item);
                }

                break;
            case IdentifierName name:
                if (!name.Identifier.IsMissing && !name.Identifier.IsContextual("_"))
                    Use(name.Identifier.Name);
                break;
            default:
                VisitChildren(node);
                break;
        }
    }
}
