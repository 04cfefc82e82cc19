using System.Reflection;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Invocations (§12.8.10) and their arguments (§12.6.2).</summary>
internal sealed partial class Binder
{
    private BoundExpression BindInvocation(InvocationExpression syntax)
    {
        if (syntax.Expression is IdentifierName { Identifier: { } word } && word.IsContextual("nameof") && FindQuietly("nameof") is null)
            return BindNameOf(syntax);
        var target = syntax.Expression switch
        {
            IdentifierName name => BindIdentifier(name, invoked: true),
            MemberAccessExpression member => BindMemberAccess(member, invoked: true),
            MemberBindingExpression member => BindMemberBinding(member, invoked: true),
            _ => Bind(syntax.Expression),
        };
        if (Recorded is not null)
            Recorded[syntax.Expression] = target;
        var arguments = BindArguments(syntax.Arguments);
        if (target.HasError || arguments is null)
        {
            // Lambdas are still looked into, so that a cell's other errors are told in the same go.
            return Bad(syntax);
        }

        var nameSpan = NameSpan(syntax.Expression);
        switch (target)
        {
            case BoundMethodGroup { Function: { } function }:
                return CallFunction(syntax, nameSpan, function, arguments);
            case BoundMethodGroup group:
                return CallGroup(syntax, nameSpan, group, arguments);
            case BoundTypeExpression type:
                return Error(syntax, nameSpan, "CS1955", $"'{TypeNames.Of(type.Type)}' is a type and cannot be called. To make a value, write 'new {TypeNames.Of(type.Type)}(…)'.");
            case BoundNamespace space:
                return Error(syntax, nameSpan, "CS0118", $"'{space.Name}' is a namespace and cannot be called.");
        }

        if (target is UnboundLambda)
            return Error(syntax, nameSpan, "CS0149", "A lambda cannot be called where it stands. Give it to a variable first.");
        target = target.Type is null && NaturalType(target) is { } natural ? Convert(target, natural.Type) : Settle(target);
        if (target.HasError)
            return target;
        if (target.Type is not { IsDelegate: true })
            return Error(syntax, nameSpan, "CS0149", $"'{TypeNames.Of(target.Type)}' cannot be called: it is neither a method nor a delegate.");
        return CallDelegate(syntax, nameSpan, target, arguments);
    }

    private static SourceSpan NameSpan(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpression member => member.Name.Span,
        MemberBindingExpression member => member.Name.Span,
        _ => expression.Span,
    };

    private List<Argument>? BindArguments(ArgumentList? list)
    {
        var result = new List<Argument>();
        if (list is null)
            return result;
        var failed = false;
        foreach (var syntax in list.Arguments)
        {
            var kind = syntax.Modifier?.Kind switch
            {
                SyntaxKind.RefKeyword => RefKind.Ref,
                SyntaxKind.OutKeyword => RefKind.Out,
                SyntaxKind.InKeyword => RefKind.In,
                _ => RefKind.None,
            };
            var value = kind == RefKind.Out ? BindOut(syntax.Expression) : BindValue(syntax.Expression);
            if (value.Type is { IsVoid: true })
                value = Error(syntax, "CS1503", "The call gives no value ('void'), and an argument needs one.");
            if (kind is RefKind.Ref or RefKind.Out && value is not (UnboundOut or BoundBad) && !IsVariable(value))
                value = Error(syntax, "CS1510", $"A '{syntax.Modifier!.Text}' argument must be a variable.");
            if (kind != RefKind.None && value is BoundVariable { Variable: { ReadOnlyAs: { } what } variable } && kind != RefKind.In)
                value = Error(syntax, "CS1657", $"'{variable.Name}' is a {what} and cannot be passed with '{syntax.Modifier!.Text}'.");
            failed |= value.HasError;
            result.Add(new(syntax.Name?.Name, kind, value, syntax));
        }

        return failed && result.All(a => a.Value is not UnboundLambda) ? null : result;
    }

    private static bool IsVariable(BoundExpression value) => value is BoundVariable { Constant: null } or BoundArrayAccess
        || (value is BoundField { Constant: null } field && (field.Field.IsStatic ? !field.Field.IsInitOnly : !field.Field.IsInitOnly
            && (!field.Receiver!.Type!.IsValueType || IsVariable(field.Receiver))));

    private BoundExpression BindOut(ExpressionSyntax syntax)
    {
        if (syntax is DeclarationExpression declaration)
        {
            var bound = BindOutDeclaration(declaration);
            if (Recorded is not null)
                Recorded[syntax] = bound;
            return bound;
        }

        return IsDiscard(syntax) ? new UnboundOut(syntax, null) : BindValue(syntax);
    }

    private BoundExpression BindOutDeclaration(DeclarationExpression declaration)
    {
        switch (declaration.Designation)
        {
            case DiscardDesignation:
                return IsVar(declaration.Type) ? new UnboundOut(declaration, null) : new BoundDiscard(declaration, BindTypeOnly(declaration.Type));
            case SingleDesignation single when IsVar(declaration.Type):
                return new UnboundOut(declaration, Declare(single.Identifier, null, null));
            case SingleDesignation single:
                var type = BindType(declaration.Type);
                var variable = Declare(single.Identifier, type.Type, type.Names);
                return type.Type.IsErrorType ? Bad(declaration) : Read(declaration, variable);
            default:
                return Error(declaration, "CS8199", "An out argument declares one variable.");
        }
    }

    private BoundExpression CallFunction(InvocationExpression syntax, SourceSpan nameSpan, FunctionSymbol function, List<Argument> arguments)
    {
        var parameters = ParameterData.Of(function);
        if (ResolveSingle(syntax, nameSpan, function.Name, parameters, arguments) is not { } candidate)
            return Bad(syntax);
        var (values, effects, temporaries) = PlaceArguments(syntax, candidate, arguments, 0);
        return WrapEffects(
            syntax, temporaries, effects,
            new BoundInvocation(syntax, new BoundFunction(syntax.Expression, function), values, function.ReturnType) { Names = function.ReturnNames });
    }

    private BoundExpression CallDelegate(InvocationExpression syntax, SourceSpan nameSpan, BoundExpression target, List<Argument> arguments)
    {
        var invoke = TypeFacts.InvokeMethod(target.Type!);
        if (ResolveSingle(syntax, nameSpan, TypeNames.Of(target.Type), ParameterData.Of(invoke), arguments) is not { } candidate)
            return Bad(syntax);
        var (values, effects, temporaries) = PlaceArguments(syntax, candidate, arguments, 0);
        return WrapEffects(
            syntax, temporaries, effects, new BoundInvocation(syntax, target, values, invoke.ReturnType) { Names = MemberNames(target, invoke, invoke.ReturnType) });
    }

    private Candidate? ResolveSingle(SyntaxNode syntax, SourceSpan nameSpan, string name, ParameterData[] parameters, List<Argument> arguments)
    {
        var normal = new Candidate(null, parameters, isExpanded: false);
        if (Fits(normal, null, arguments))
            return normal;
        if (parameters.Length > 0 && parameters[^1].IsParams)
        {
            var expanded = new Candidate(null, parameters, isExpanded: true);
            if (Fits(expanded, null, arguments))
                return expanded;
        }

        foreach (var argument in arguments)
        {
            if (argument.Value is UnboundLambda lambda && normal.FailedArgument >= 0 && arguments[normal.FailedArgument] == argument)
            {
                ReportLambdaMismatch(lambda, normal.TypeOf(normal.FailedArgument));
                return null;
            }
        }

        if (arguments.Any(a => a.Value.HasError))
            return null;
        var at = normal.FailedArgument >= 0 ? arguments[normal.FailedArgument].Syntax.Span : nameSpan;
        Error(syntax, at, normal.FailureId, $"The call of '{name}' does not fit: {normal.Failure}.");
        return null;
    }

    private BoundExpression CallGroup(InvocationExpression syntax, SourceSpan nameSpan, BoundMethodGroup group, List<Argument> arguments)
    {
        var failed = new List<Candidate>();
        var ambiguous = false;
        Candidate? best = null;
        if (group.Methods.Count > 0)
            best = Resolve(group.Methods, group.TypeArguments, arguments, isExtension: false, failed, out ambiguous, group.Receiver);
        if (best is null && !ambiguous && group.Receiver is not (null or BoundTypeExpression))
        {
            var withReceiver = new List<Argument>(arguments.Count + 1) { new(null, RefKind.None, group.Receiver, group.Receiver.Syntax) };
            withReceiver.AddRange(arguments);
            var extensionFailed = new List<Candidate>();
            best = ResolveExtension(group, withReceiver, extensionFailed, out ambiguous);
            if (best is not null)
                return MakeCall(syntax, null, best, withReceiver, group);

            // A candidate whose first parameter does not even take the receiver explains nothing.
            failed.AddRange(extensionFailed.Where(f => f.FailedArgument != 0 && MayTake(f, group.Receiver.Type)));
            if (failed.Count == 0)
                failed.AddRange(extensionFailed);
            if (!ambiguous && failed.All(f => f.IsExtension))
            {
                return failed.Count > 0 && failed.All(f => f.FailedArgument == 0)
                    ? ReportMissingMember(syntax, group.Receiver, (SimpleName)NameOf(syntax.Expression), isStatic: false)
                    : ReportNoFit(syntax, nameSpan, group.Name, withReceiver, failed);
            }
        }

        if (best is null)
        {
            return ambiguous
                ? Error(syntax, nameSpan, "CS0121", $"Several overloads of '{group.Name}' fit these arguments equally well; write a cast to choose one.")
                : ReportNoFit(syntax, nameSpan, group.Name, arguments, failed);
        }

        var method = (MethodInfo)best.Method!;
        if (!method.IsStatic && group.Receiver is BoundTypeExpression)
            return Error(syntax, nameSpan, "CS0120", $"'{group.Name}' belongs to a value of type '{TypeNames.Of(group.Receiver.Type)}', not to the type itself.");
        if (method.IsStatic && group.Receiver is not (null or BoundTypeExpression))
            return Error(syntax, nameSpan, "CS0176", $"'{group.Name}' is static: write {TypeNames.Of(method.DeclaringType)}.{group.Name}.");
        return MakeCall(syntax, method.IsStatic ? null : group.Receiver, best, arguments, group);
    }

    /// <summary>Whether an extension method's first parameter could be of a receiver's type.</summary>
    private static bool MayTake(Candidate candidate, Type? receiver) =>
        receiver is null || ParameterData.Of(candidate.Definition!)[0].Type is not { IsGenericType: true } open
        || TypeFacts.FindConstruction(receiver, open.GetGenericTypeDefinition()) is not null;

    private static ExpressionSyntax NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpression member => member.Name,
        MemberBindingExpression member => member.Name,
        _ => expression,
    };

    private Candidate? ResolveExtension(BoundMethodGroup group, List<Argument> arguments, List<Candidate> failed, out bool ambiguous) =>
        Resolve(ExtensionMethods(group.Name), group.TypeArguments, arguments, isExtension: true, failed, out ambiguous);

    private MethodInfo[] ExtensionMethods(string name) => _types.ExtensionMethods(name, _session.Usings);

    private BoundExpression MakeCall(SyntaxNode syntax, BoundExpression? receiver, Candidate best, List<Argument> arguments, BoundMethodGroup group)
    {
        var method = (MethodInfo)best.Method!;
        if (!CheckAllowed(syntax, method))
            return Bad(syntax);
        if (method.ReturnType.IsByRefLike)
            return Error(syntax, "TN2004", $"'{method.Name}' gives a '{TypeNames.Of(method.ReturnType)}', which lives only on the stack; cells do not use such types.");
        if (best.IsExtension && arguments[0].Value is { Type.IsValueType: true } first && best.Parameters[0].RefKind is RefKind.Ref && !IsVariable(first))
            return Error(syntax, "CS1510", $"'{method.Name}' changes its receiver, which must be a variable.");
        var names = CallNames(best, receiver, arguments);
        var (values, effects, temporaries) = PlaceArguments(syntax, best, arguments, 0);
        if (values.Any(v => v.HasError))
            return Bad(syntax);
        if (values is [var provider, BoundInterpolatedString text] && TakesInterpolation(best.Parameters[^1]))
            return LowerInterpolation(text, provider);
        if (method.ReturnType.IsByRef)
            return Error(syntax, "TN1003", "Cells have no 'ref' returns.");
        if (receiver is not null && effects.Count > 0)
        {
            // The receiver is evaluated before the arguments that had to be set aside.
            if (receiver.Type!.IsValueType && IsVariable(receiver))
                return WrapEffects(syntax, temporaries, effects, new BoundCall(syntax, receiver, method, values) { Names = names });
            var held = Spill(receiver, out var variable, out var keep);
            return WrapEffects(syntax, [variable, .. temporaries], [keep, .. effects], new BoundCall(syntax, held, method, values) { Names = names });
        }

        return WrapEffects(syntax, temporaries, effects, new BoundCall(syntax, receiver, method, values) { Names = names });
    }

    private TupleNames? CallNames(Candidate best, BoundExpression? receiver, List<Argument> arguments)
    {
        var method = (MethodInfo)best.Method!;
        if (TupleNames.FromAttribute(method.ReturnTypeCustomAttributes, method.ReturnType) is { } written)
            return written;
        if (!method.IsGenericMethod)
            return receiver is null ? null : MemberNames(receiver, method, method.ReturnType);
        if (best.Definition is not MethodInfo { IsGenericMethodDefinition: true } definition)
            return null;
        var found = new Dictionary<Type, TupleNames?>();
        var open = ParameterData.Of(definition);
        var generic = definition.GetGenericArguments();
        for (var i = 0; i < arguments.Count; i++)
        {
            var parameter = open[best.Places[i]];
            var type = best.IsExpanded && parameter.IsParams ? parameter.ElementType : parameter.Type;
            if (arguments[i].Value is { Type: { } actual, Names: { } names })
                TupleNames.Match(type, actual, names, found);
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Value is UnboundLambda lambda)
                MatchLambdaNames(lambda, open[best.Places[i]].Type, t => SubstituteAll(t, generic, best.TypeArguments!), found);
        }

        return TupleNames.Substitute(definition.ReturnType, found.GetValueOrDefault);
    }

    private static Type SubstituteAll(Type type, Type[] parameters, Type[] arguments)
    {
        if (!type.ContainsGenericParameters)
            return type;
        if (type.IsGenericParameter)
            return Array.IndexOf(parameters, type) is >= 0 and var i ? arguments[i] : type;
        if (type.IsArray)
            return SubstituteAll(type.GetElementType()!, parameters, arguments).MakeArrayType();
        if (type.IsByRef)
            return SubstituteAll(type.GetElementType()!, parameters, arguments).MakeByRefType();
        return type.GetGenericTypeDefinition().MakeGenericType([.. type.GetGenericArguments().Select(a => SubstituteAll(a, parameters, arguments))]);
    }

    private BoundExpression BindNameOf(InvocationExpression syntax)
    {
        if (syntax.Arguments.Arguments.Count != 1)
            return Error(syntax, "CS8081", "'nameof' takes one name.");
        var argument = syntax.Arguments.Arguments[0].Expression;
        var name = argument switch
        {
            SimpleName simple => simple.Identifier.Name,
            MemberAccessExpression member => member.Name.Identifier.Name,
            QualifiedName qualified => qualified.Right.Identifier.Name,
            _ => null,
        };
        if (name is null)
            return Error(argument, "CS8081", "'nameof' takes a name.");
        var bound = argument is IdentifierName identifier ? BindIdentifier(identifier, invoked: false) : BindNameOfMember(argument);
        return bound.HasError ? bound : new BoundLiteral(syntax, name, typeof(string));
    }

    // Inside nameof an instance member may follow a type.
    private BoundExpression BindNameOfMember(ExpressionSyntax argument)
    {
        if (argument is MemberAccessExpression member && Bind(member.Expression) is BoundTypeExpression type
            && FindMembers(type.Type!, member.Name.Identifier.Name, isStatic: false) is not null)
            return new BoundLiteral(argument, member.Name.Identifier.Name, typeof(string));
        return Bind(argument);
    }
}
