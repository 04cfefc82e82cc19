using System.Reflection;
using System.Runtime.CompilerServices;
using Tenor.Scripting.Runtime;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Literals (§12.8.2), interpolated strings (§12.8.3), tuples (§12.8.6), and operators on types.</summary>
internal sealed partial class Binder
{
    private static BoundExpression BindLiteral(LiteralExpression syntax) => syntax.Token.Kind switch
    {
        SyntaxKind.TrueKeyword => new BoundLiteral(syntax, true, typeof(bool)),
        SyntaxKind.FalseKeyword => new BoundLiteral(syntax, false, typeof(bool)),
        SyntaxKind.NullKeyword => new BoundLiteral(syntax, null, null),
        SyntaxKind.DefaultKeyword => new BoundDefaultLiteral(syntax),
        _ => new BoundLiteral(syntax, syntax.Token.Value, syntax.Token.Value!.GetType()),
    };

    private BoundExpression BindInterpolatedString(InterpolatedStringExpression syntax)
    {
        var parts = new List<BoundInterpolatedPart>();
        foreach (var part in syntax.InterpolatedParts)
        {
            if (part is InterpolatedText text)
            {
                parts.Add(new(text.Value, null, 0, null));
                continue;
            }

            var hole = (Interpolation)part;
            var value = BindValue(hole.Expression);
            if (value.HasError)
                return value;
            if (value.Type is null)
                value = Convert(value, NaturalType(value)?.Type ?? typeof(object));
            else if (value.Type.IsVoid)
                return Error(hole.Expression, "CS0029", "The call gives no value ('void') to put into the string.");
            else
                value = Settle(value);
            if (value.HasError)
                return value;
            var alignment = 0;
            if (hole.Alignment is not null)
            {
                var width = Convert(BindValue(hole.Alignment), typeof(int));
                if (width.HasError)
                    return width;
                if (width.Constant?.Value is not int n)
                    return Error(hole.Alignment, "CS0150", "The width of a hole is a constant.");
                alignment = n;
            }

            if (hole.Format is "")
                return Error(hole, "CS8089", "The format after the colon is empty.");
            parts.Add(new(null, value, alignment, hole.Format));
        }

        return new BoundInterpolatedString(syntax, [.. parts]);
    }

    private static readonly MethodInfo AppendText = typeof(Interpolator).GetMethod(nameof(Interpolator.Text))!;
    private static readonly MethodInfo AppendValue = typeof(Interpolator).GetMethod(nameof(Interpolator.Value))!;
    private static readonly MethodInfo FinishText = typeof(Interpolator).GetMethod(nameof(Interpolator.Finish))!;

    private BoundExpression LowerInterpolation(BoundInterpolatedString text, BoundExpression? provider = null)
    {
        if (text.Constant is not null)
            return text;
        var syntax = text.Syntax;
        provider ??= new BoundDefault(syntax, typeof(IFormatProvider));
        BoundExpression chain = new BoundNew(syntax, typeof(Interpolator).GetConstructor([typeof(IFormatProvider)])!, [provider], typeof(Interpolator));
        foreach (var part in text.InterpolatedParts)
        {
            chain = part.Value is null
                ? new BoundCall(syntax, chain, AppendText, [new BoundLiteral(syntax, part.Text, typeof(string))])
                : new BoundCall(syntax, chain, AppendValue.MakeGenericMethod(part.Value.Type!),
                [
                    part.Value, new BoundLiteral(syntax, part.Alignment, typeof(int)), new BoundLiteral(syntax, part.Format, typeof(string)),
                ]);
        }

        return new BoundCall(syntax, chain, FinishText, []);
    }

    private static BoundExpression MakeFormattable(BoundInterpolatedString text, Type target)
    {
        var syntax = text.Syntax;
        var format = new System.Text.StringBuilder();
        var values = new List<BoundExpression>();
        foreach (var part in text.InterpolatedParts)
        {
            if (part.Value is null)
            {
                format.Append(part.Text!.Replace("{", "{{").Replace("}", "}}"));
                continue;
            }

            format.Append('{').Append(values.Count);
            if (part.Alignment != 0)
                format.Append(',').Append(part.Alignment);
            if (part.Format is not null)
                format.Append(':').Append(part.Format);
            format.Append('}');
            values.Add(part.Value.Type == typeof(object) ? part.Value : new BoundConversion(
                syntax, part.Value, typeof(object), part.Value.Type!.IsValueType ? ConversionKind.Boxing : ConversionKind.ImplicitReference, null, false));
        }

        var create = typeof(FormattableStringFactory).GetMethod(nameof(FormattableStringFactory.Create))!;
        var made = new BoundCall(
            syntax, null, create, [new BoundLiteral(syntax, format.ToString(), typeof(string)), new BoundArrayCreation(syntax, typeof(object[]), [], [.. values])]);
        return target == typeof(FormattableString) ? made : new BoundConversion(syntax, made, target, ConversionKind.ImplicitReference, null, false);
    }

    private BoundExpression BindTuple(TupleExpression syntax)
    {
        if (syntax.Arguments.Count < 2)
            return Error(syntax, "CS8124", "A tuple has at least two elements.");
        var elements = new List<BoundExpression>();
        var names = new List<string?>();
        foreach (var argument in syntax.Arguments)
        {
            var element = BindValue(argument.Expression);
            if (element.Type is { IsVoid: true })
                element = Error(argument, "CS8210", "A tuple cannot hold a call that gives no value ('void').");
            elements.Add(element);
            names.Add(argument.Name?.Name ?? InferredName(argument.Expression));
        }

        if (elements.Any(e => e.HasError))
            return Bad(syntax);
        CheckTupleNames(syntax, [.. syntax.Arguments.Items.Select(a => a.Name?.Name)]);

        // An inferred name that occurs twice, or that a tuple already has, is none (§12.8.6).
        for (var i = 0; i < names.Count; i++)
        {
            if (syntax.Arguments[i].Name is null && names[i] is { } inferred && (names.Count(n => n == inferred) > 1 || IsReservedTupleName(inferred)))
                names[i] = null;
        }

        // All of a name that was given twice by inference.
        foreach (var group in syntax.Arguments.Items.Select((a, i) => (a, Name: a.Name is null ? InferredName(a.Expression) : null, i)).Where(x => x.Name is not null).GroupBy(x => x.Name).Where(g => g.Count() > 1))
        {
            foreach (var item in group)
                names[item.i] = null;
        }

        var type = elements.All(e => e.Type is not null) ? TypeFacts.TupleOf([.. elements.Select(e => e.Type!)]) : null;
        return new BoundTupleLiteral(syntax, [.. elements], [.. names], type)
        {
            Names = TupleNames.ForTuple([.. names], [.. elements.Select(e => e.Names)]),
        };
    }

    private static bool IsReservedTupleName(string name) =>
        name is "ToString" or "Equals" or "GetHashCode" or "CompareTo" or "Rest"
        || (name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.AsSpan(4), out _));

    private void CheckTupleNames(SyntaxNode syntax, List<string?> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] is not { } name)
                continue;
            if (names.IndexOf(name) < i)
                _diagnostics.Error(syntax.Span, "CS8127", $"The tuple has two elements named '{name}'.");
            if (name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.AsSpan(4), out var place) && place != i + 1)
                _diagnostics.Error(syntax.Span, "CS8125", $"Only element {place} of a tuple may be named '{name}'.");
        }
    }

    /// <summary>The name that <c>x</c>, <c>a.x</c> or <c>a?.x</c> gives to a tuple element or a member of an anonymous type.</summary>
    private static string? InferredName(ExpressionSyntax expression) => expression switch
    {
        IdentifierName name => name.Identifier.Name,
        MemberAccessExpression { Name: IdentifierName name } => name.Identifier.Name,
        MemberBindingExpression { Name: IdentifierName name } => name.Identifier.Name,
        ConditionalAccessExpression access => InferredName(access.WhenNotNull),
        PostfixUnaryExpression { Operator.Kind: SyntaxKind.Exclamation } postfix => InferredName(postfix.Operand),
        _ => null,
    };

    private BoundExpression BindTypeOperator(TypeOperatorExpression syntax)
    {
        var type = BindType(syntax.Type);
        if (type.Type.IsErrorType)
            return Bad(syntax);
        switch (syntax.Keyword.Kind)
        {
            case SyntaxKind.DefaultKeyword:
                return type.Type.IsVoid ? Error(syntax, "CS1547", "'void' has no default value.") : new BoundDefault(syntax, type.Type) { Names = type.Names };
            case SyntaxKind.SizeofKeyword:
                return !type.Type.IsEnum && type.Type.IsPrimitive && type.Type != typeof(bool) && type.Type != typeof(char)
                    ? new BoundLiteral(syntax, System.Runtime.InteropServices.Marshal.SizeOf(type.Type), typeof(int))
                    : type.Type == typeof(char) ? new BoundLiteral(syntax, 2, typeof(int))
                    : type.Type == typeof(bool) ? new BoundLiteral(syntax, 1, typeof(int))
                    : type.Type == typeof(decimal) ? new BoundLiteral(syntax, 16, typeof(int))
                    : Error(syntax, "TN1025", "'sizeof' is known for numbers, char and bool alone.");
            default:
                return new BoundTypeOf(syntax, type.Type);
        }
    }

    private BoundExpression BindChecked(CheckedExpression syntax)
    {
        var saved = (_checked, _unchecked);
        _checked = syntax.Keyword.Kind == SyntaxKind.CheckedKeyword;
        _unchecked = !_checked;
        var bound = Bind(syntax.Expression);
        (_checked, _unchecked) = saved;
        return bound;
    }

    /// <summary>Set inside <c>unchecked</c>, where constants too wrap around.</summary>
    private bool _unchecked;

    private BoundExpression BindThrowExpression(ThrowExpression syntax)
    {
        var exception = BindTyped(syntax.Expression);
        if (exception.HasError)
            return exception;
        if (!typeof(Exception).IsAssignableFrom(exception.Type))
            return Error(syntax.Expression, "CS0155", $"What is thrown must be an exception; this is '{TypeNames.Of(exception.Type)}'.");
        return new BoundThrowExpression(syntax, exception, null);
    }

    private BoundExpression BindRange(RangeExpression syntax)
    {
        BoundExpression End(ExpressionSyntax? side, bool fromEnd) => side is null
            ? new BoundNew(syntax, typeof(Index).GetConstructor([typeof(int), typeof(bool)])!,
                [new BoundLiteral(syntax, 0, typeof(int)), new BoundLiteral(syntax, fromEnd, typeof(bool))], typeof(Index))
            : Convert(BindValue(side), typeof(Index));
        var start = End(syntax.Left, fromEnd: false);
        var end = End(syntax.Right, fromEnd: true);
        if (start.HasError || end.HasError)
            return Bad(syntax);
        return new BoundNew(syntax, typeof(Range).GetConstructor([typeof(Index), typeof(Index)])!, [start, end], typeof(Range));
    }

    private BoundExpression BindAwait(AwaitExpression syntax)
    {
        var operand = BindTyped(syntax.Expression);
        return operand.HasError ? operand : MakeAwait(syntax, operand);
    }

    private BoundExpression MakeAwait(SyntaxNode syntax, BoundExpression operand)
    {
        if (!_frame.IsAsync)
            return Error(syntax, "CS4034", "'await' stands in a function or lambda that is not 'async'. Write 'async' before it.");
        var get = operand.Type!.GetMethod("GetAwaiter", Type.EmptyTypes);
        if (get is null && ExtensionMethods("GetAwaiter").Any())
        {
            var extended = CallMember(syntax, operand, "GetAwaiter", []);
            return extended.HasError ? extended : AwaitWith(syntax, extended, null);
        }

        var result = get?.ReturnType.GetMethod("GetResult", Type.EmptyTypes);
        if (get is null || result is null || !typeof(INotifyCompletion).IsAssignableFrom(get.ReturnType))
            return Error(syntax, "CS1061", $"'{TypeNames.Of(operand.Type)}' cannot be awaited.");
        return AwaitWith(syntax, new BoundCall(syntax, operand, get, []), operand.Type.IsGenericType ? operand.Names?.Argument(0) : null);
    }

    private BoundAwait AwaitWith(SyntaxNode syntax, BoundExpression awaiter, TupleNames? names)
    {
        var value = Temporary(awaiter.Type!);
        var result = awaiter.Type!.GetMethod("GetResult", Type.EmptyTypes)!;
        return new BoundAwait(syntax, awaiter, new BoundCall(syntax, Read(syntax, value), result, []) { Names = names }) { Value = value, Names = names };
    }
}
