using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>A range variable: a parameter of the clause's lambda, or a member of the object that carries several (§12.20.3.8).</summary>
internal sealed class QueryRangeSymbol(string name, Func<SyntaxNode, BoundExpression> path) : Symbol(name)
{
    public Func<SyntaxNode, BoundExpression> Path => path;
}

/// <summary>
/// Query expressions (§12.20): translated clause by clause into calls of Where, Select and the others, which are then bound as
/// calls written by hand would be.
/// </summary>
internal sealed partial class Binder
{
    private BoundExpression BindQuery(QueryExpression syntax)
    {
        var source = BindTyped(syntax.From.Source);
        if (source.HasError || !CheckOuter(syntax.From.Name))
            return Bad(syntax);
        if (syntax.From.Type is not null)
            source = CastElements(syntax.From, source, syntax.From.Type);
        return source.HasError ? source : BindQueryBody(syntax, source, [syntax.From.Name], syntax.Body);
    }

    private BoundExpression CastElements(SyntaxNode syntax, BoundExpression source, TypeSyntax type)
    {
        var element = BindTypeOnly(type);
        if (element.IsErrorType)
            return Bad(syntax);
        var own = FindMembers(source.Type!, "Cast", isStatic: false)?.OfType<System.Reflection.MethodInfo>().ToList() ?? [];
        var group = new BoundMethodGroup(syntax, "Cast", source, own, [element]);
        return CallQueryMethod(syntax, group, []);
    }

    private BoundExpression BindQueryBody(SyntaxNode syntax, BoundExpression source, List<SyntaxToken> variables, QueryBody body)
    {
        for (var i = 0; i < body.Clauses.Count; i++)
        {
            var clause = body.Clauses[i];
            var isLast = i == body.Clauses.Count - 1;
            switch (clause)
            {
                case WhereClause where:
                    source = QueryCall(clause, source, "Where", QueryLambda(variables, where.Condition));
                    break;
                case LetClause let when !CheckRange(variables, let.Name):
                    return Bad(let);
                case FromClause again when !CheckRange(variables, again.Name):
                    return Bad(again);
                case JoinClause again when !CheckRange(variables, again.IntoName ?? again.Name):
                    return Bad(again);
                case LetClause let:
                    source = QueryCall(clause, source, "Select", Carry(variables, let.Name, let.Expression));
                    variables = [.. variables, let.Name];
                    break;
                case OrderByClause order:
                    var then = false;
                    foreach (var ordering in order.Orderings)
                    {
                        var name = (then ? "ThenBy" : "OrderBy") + (ordering.Descending ? "Descending" : "");
                        source = QueryCall(ordering, source, name, QueryLambda(variables, ordering.Expression));
                        then = true;
                        if (source.HasError)
                            return source;
                    }

                    break;
                case FromClause from:
                    var inner = new QueryFunction(variables, from.Type is null ? from.Source : null, null) { CastSource = from };
                    if (isLast && body.End is SelectClause select)
                    {
                        source = QueryCall(clause, source, "SelectMany", inner, QueryLambda(variables, from.Name, select.Expression));
                        return Continue(syntax, source, body);
                    }

                    source = QueryCall(clause, source, "SelectMany", inner, Carry(variables, from.Name, null));
                    variables = [.. variables, from.Name];
                    break;
                case JoinClause join:
                    var joined = BindTyped(join.Source);
                    if (!joined.HasError && join.Type is not null)
                        joined = CastElements(join, joined, join.Type);
                    if (joined.HasError)
                        return joined;
                    var result = join.IntoName ?? join.Name;
                    var combine = isLast && body.End is SelectClause end ? QueryLambda(variables, result, end.Expression) : Carry(variables, result, null);
                    source = QueryCall(
                        clause, source, join.IntoName is null ? "Join" : "GroupJoin", joined, QueryLambda(variables, join.Left),
                        QueryLambda([join.Name], join.Right), combine);
                    if (isLast && body.End is SelectClause)
                        return Continue(syntax, source, body);
                    variables = [.. variables, result];
                    break;
            }

            if (source.HasError)
                return source;
        }

        switch (body.End)
        {
            case SelectClause select:
                // 'from x in xs … select x' adds no call, unless the query is nothing else (§12.20.3.3).
                if (body.Clauses.Count == 0 || !IsOnlyVariable(variables, select.Expression))
                    source = QueryCall(select, source, "Select", QueryLambda(variables, select.Expression));
                break;
            case GroupClause group:
                source = IsOnlyVariable(variables, group.Element)
                    ? QueryCall(group, source, "GroupBy", QueryLambda(variables, group.Key))
                    : QueryCall(group, source, "GroupBy", QueryLambda(variables, group.Key), QueryLambda(variables, group.Element));
                break;
        }

        return Continue(syntax, source, body);
    }

    /// <summary>Unlike a lambda's parameter, a range variable may not hide a variable around it.</summary>
    private bool CheckOuter(SyntaxToken name)
    {
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Find(name.Name) is not (LocalSymbol or QueryRangeSymbol))
                continue;
            _diagnostics.Error(name.Span, "CS1931", $"The range variable '{name.Name}' has the name of a variable around the query; choose another.");
            return false;
        }

        return true;
    }

    private bool CheckRange(List<SyntaxToken> variables, SyntaxToken name)
    {
        if (!variables.Exists(v => v.Name == name.Name))
            return CheckOuter(name);
        _diagnostics.Error(name.Span, "CS1930", $"The query has a range variable '{name.Name}' already.");
        return false;
    }

    private BoundExpression Continue(SyntaxNode syntax, BoundExpression source, QueryBody body) =>
        source.HasError || body.Continuation is not { } next ? source : BindQueryBody(syntax, source, [next.Name], next.Body);

    private static bool IsOnlyVariable(List<SyntaxToken> variables, ExpressionSyntax expression) =>
        variables.Count == 1 && expression is IdentifierName name && name.Identifier.Name == variables[0].Name;

    private BoundExpression QueryCall(SyntaxNode syntax, BoundExpression source, string method, params BoundExpression[] arguments)
    {
        if (source.HasError)
            return source;
        var members = FindMembers(source.Type!, method, isStatic: false)?.OfType<System.Reflection.MethodInfo>().ToList() ?? [];
        return CallQueryMethod(syntax, new(syntax, method, source, members, null), arguments);
    }

    private BoundExpression CallQueryMethod(SyntaxNode syntax, BoundMethodGroup group, BoundExpression[] arguments)
    {
        var list = arguments.Select(a => new Argument(null, RefKind.None, a is QueryFunction function ? Unbound(function) : a, a.Syntax)).ToList();
        var failed = new List<Candidate>();
        if (group.Methods.Count > 0 && Resolve(group.Methods, group.TypeArguments, list, false, failed, out _) is { } own)
            return MakeCall(syntax, group.Receiver, own, list, group);
        list.Insert(0, new(null, RefKind.None, group.Receiver!, group.Receiver!.Syntax));
        if (Resolve(ExtensionMethods(group.Name), group.TypeArguments, list, true, failed, out _) is { } best)
            return MakeCall(syntax, null, best, list, group);
        var applicable = failed.Where(f => f.FailedArgument != 0).ToList();
        return applicable.Count == 0
            ? Error(syntax, "CS1936", $"'{TypeNames.Of(group.Receiver.Type)}' has no '{group.Name}', which the query needs.")
            : ReportNoFit(syntax, syntax.Span, group.Name, list, applicable);
    }

    private QueryFunction QueryLambda(List<SyntaxToken> variables, ExpressionSyntax body) => new(variables, body, null);

    private QueryFunction QueryLambda(List<SyntaxToken> variables, SyntaxToken second, ExpressionSyntax body) => new(variables, body, second);

    /// <summary>The lambda that carries on the variables so far and one more.</summary>
    private QueryFunction Carry(List<SyntaxToken> variables, SyntaxToken added, ExpressionSyntax? value) =>
        new(variables, value, value is null ? added : null) { Carried = added };

    /// <summary>A clause's function: its first parameter is the range variable, or the object that carries several.</summary>
    private sealed class QueryFunction(List<SyntaxToken> variables, ExpressionSyntax? body, SyntaxToken? second)
        : BoundExpression((SyntaxNode?)body ?? EmptySyntax.Instance, null)
    {
        public List<SyntaxToken> Variables => variables;
        public ExpressionSyntax? Body => body;
        public SyntaxToken? Second => second;
        public SyntaxToken? Carried { get; init; }
        public FromClause? CastSource { get; init; }
    }

    private UnboundLambda Unbound(QueryFunction function)
    {
        var first = function.Variables.Count == 1 ? function.Variables[0] : Carrier(function.Variables[0]);
        List<ParameterSyntax> parameters = [new([], null, first, null, null)];
        if (function.Second is { } second)
            parameters.Add(new([], null, second, null, null));
        var commas = parameters.Skip(1).Select(_ => first).ToList();
        var arrow = first;
        ExpressionSyntax body = new QueryClauseBody(function.Body, function.CastSource, function.Carried is null ? null : function.Variables, function.Carried, function.Second, first);
        if (function.Variables.Count > 1)
            body = new CarriedScope(function.Variables, first, body);
        return new(new LambdaExpression([], null, null, null, new(parameters, commas), null, arrow, body), _scope, _checked);
    }

    private static SyntaxToken Carrier(SyntaxToken near) => new(SyntaxKind.Identifier, "<carrier>", near.Start, near.Start, near.Start) { Value = "<carrier>" };

    /// <summary>The body of a clause's lambda while the variables so far are members of its first parameter.</summary>
    private sealed class CarriedScope(List<SyntaxToken> variables, SyntaxToken carrier, ExpressionSyntax body) : ExpressionSyntax
    {
        public List<SyntaxToken> Variables => variables;
        public SyntaxToken Carrier => carrier;
        public ExpressionSyntax Body => body;
        public override SourceSpan Span => body.Span;
        protected override IEnumerable<SyntaxElement?> Parts() => [body];
    }

    private sealed class QueryClauseBody(
        ExpressionSyntax? expression, FromClause? source, List<SyntaxToken>? carriedNames, SyntaxToken? added, SyntaxToken? second, SyntaxToken first) : ExpressionSyntax
    {
        public ExpressionSyntax? Expression => expression;
        public FromClause? Source => source;
        public List<SyntaxToken>? CarriedNames => carriedNames;
        public SyntaxToken? Added => added;
        public SyntaxToken? Second => second;
        public SyntaxToken First => first;
        public override SourceSpan Span => expression?.Span ?? source?.Source.Span ?? added?.Span ?? first.Span;
        protected override IEnumerable<SyntaxElement?> Parts() => [expression];
    }

    private BoundExpression BindCarriedScope(CarriedScope syntax)
    {
        using (EnterScope(out var scope))
        {
            var carrier = (LocalSymbol)scope.Parent!.Find("<carrier>")!;
            for (var i = 0; i < syntax.Variables.Count; i++)
            {
                // Each step carries { Before, Last }: the newest variable lies on top.
                var index = i;
                var count = syntax.Variables.Count;
                scope.Add(new QueryRangeSymbol(syntax.Variables[i].Name, at => PathTo(at, carrier, index, count)));
            }

            var bound = Bind(syntax.Body);
            foreach (var local in scope.Locals)
                scope.Parent!.Locals.Add(local);
            return bound;
        }
    }

    private static BoundExpression PathTo(SyntaxNode syntax, LocalSymbol carrier, int index, int count)
    {
        BoundExpression value = Read(syntax, carrier);
        for (var depth = count - 1; depth > 0; depth--)
        {
            var properties = value.Type!.GetProperties();
            if (index == depth)
                return Member(syntax, value, properties[1]);
            value = Member(syntax, value, properties[0]);
        }

        return value;
    }

    private static BoundProperty Member(SyntaxNode syntax, BoundExpression value, System.Reflection.PropertyInfo property)
    {
        var position = Array.IndexOf(value.Type!.GetProperties(), property);
        return new(syntax, value, property, []) { Names = value.Names?.Argument(position) };
    }

    private BoundExpression BindQueryClauseBody(QueryClauseBody syntax)
    {
        if (syntax.Source is { } from)
        {
            var source = BindTyped(from.Source);
            return source.HasError || from.Type is null ? source : CastElements(from, source, from.Type);
        }

        if (syntax.CarriedNames is null)
            return Bind(syntax.Expression!);
        var value = syntax.Expression is not null ? BindTyped(syntax.Expression) : Read(syntax, (LocalSymbol)FindQuietly(syntax.Second!.Name)!);
        if (value.HasError)
            return value;
        var before = Read(syntax, (LocalSymbol)FindQuietly(syntax.First.Name)!);
        var firstName = syntax.CarriedNames.Count == 1 ? syntax.CarriedNames[0].Name : "<carrier>";
        return MakeAnonymous(syntax, [firstName, syntax.Added!.Name], [before, value]);
    }
}
