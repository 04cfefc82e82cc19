using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Patterns that look into a value: its properties, positions and elements (§11.2.5, §11.2.6 and list patterns).</summary>
internal sealed partial class Binder
{
    private BoundExpression BindRecursivePattern(RecursivePattern syntax, BoundExpression input)
    {
        BoundExpression test;
        BoundExpression value;
        if (syntax.Type is not null && !IsVar(syntax.Type))
        {
            var type = BindType(syntax.Type);
            test = type.Type.IsErrorType ? Bad(syntax) : TestType(syntax, input, type.Type);
            value = test.HasError ? input : AsTested(syntax, input, type.Type);
        }
        else
        {
            test = NotNull(syntax, input);
            value = input.Type!.IsNullableValue ? AsTested(syntax, input, input.Type!.Underlying) : input;
            if (input.Type!.IsNullableValue && input.Names is not null)
                value = Rename(value, input.Names.Argument(0));
        }

        if (test.HasError)
        {
            DeclareVariablesOf(syntax);
            return test;
        }

        var held = value;
        BoundExpression inner = True(syntax);
        LocalSymbol[] temporaries = [];
        BoundExpression[] effects = [];
        if (value is not BoundVariable)
        {
            held = Spill(value, out var temporary, out var keep);
            temporaries = [temporary];
            effects = [keep];
        }

        if (syntax.Positional is { } positional)
        {
            inner = BindPositions(syntax, held, positional.Subpatterns.Count, (i, part) =>
            {
                var sub = positional.Subpatterns[i];
                return BindPattern(sub.Pattern, part);
            });
        }

        foreach (var sub in syntax.Properties?.Subpatterns.Items ?? [])
            inner = Both(syntax, inner, BindSubpattern(sub, held));
        if (syntax.Designation is not null && !inner.HasError)
            inner = Both(syntax, inner, BindDesignation(syntax, syntax.Designation, held));
        if (inner.HasError)
        {
            DeclareVariablesOf(syntax);
            return inner;
        }

        return Both(syntax, test, temporaries.Length == 0 ? inner : new BoundSequence(syntax, temporaries, effects, inner));
    }

    private BoundExpression BindSubpattern(Subpattern syntax, BoundExpression value)
    {
        if (syntax.Path.Count == 0)
            return Error(syntax, "CS8503", "A property pattern names the property: { Name: pattern }.");
        BoundExpression test = True(syntax);
        var temporaries = new List<LocalSymbol>();
        for (var i = 0; i < syntax.Path.Count; i++)
        {
            var member = BindMember(syntax, value, new IdentifierName(syntax.Path[i]), invoked: false);
            member = member is BoundMethodGroup ? Error(syntax, "CS8503", $"'{syntax.Path[i].Text}' is a method; a pattern needs a property or field.") : member;
            if (member.HasError)
            {
                DeclareVariablesOf(syntax);
                return member;
            }

            var held = Spill(member, out var temporary, out var keep);
            test = Both(syntax, test, new BoundSequence(syntax, [], [keep], True(syntax)));
            temporaries.Add(temporary);
            if (i < syntax.Path.Count - 1)
            {
                test = Both(syntax, test, NotNull(syntax, held));
                held = held.Type!.IsNullableValue ? AsTested(syntax, held, held.Type!.Underlying) : held;
            }

            value = held;
        }

        var inner = Both(syntax, test, BindPattern(syntax.Pattern, value));
        return inner.HasError ? inner : new BoundSequence(syntax, [.. temporaries], [], inner);
    }

    /// <summary>Tests the parts of a tuple, or of what Deconstruct gives.</summary>
    private BoundExpression BindPositions(SyntaxNode syntax, BoundExpression value, int count, Func<int, BoundExpression, BoundExpression> bindPart)
    {
        BoundExpression guard = True(syntax);
        if (value.Type is { IsNullableValue: true } nullable && nullable.Underlying.IsTuple)
        {
            guard = NotNull(syntax, value);
            value = AsTested(syntax, value, nullable.Underlying);
        }
        else if (!value.Type!.IsValueType)
        {
            guard = NotNull(syntax, value);
        }

        var temporaries = new List<LocalSymbol>();
        var effects = new List<BoundExpression>();
        BoundExpression[]? parts;
        if (value.Type == typeof(object) || value.Type == typeof(System.Runtime.CompilerServices.ITuple))
        {
            // What is only known to be an object is taken apart as a tuple, where it is one (§11.2.5).
            var contract = typeof(System.Runtime.CompilerServices.ITuple);
            var tuple = Spill(new BoundUnary(syntax, SyntaxKind.AsKeyword, Upcast(value, typeof(object)), contract, null, false), out var local, out var keep);
            temporaries.Add(local);
            var length = new BoundProperty(syntax, tuple, contract.GetProperty("Length")!, []);
            guard = new BoundSequence(
                syntax, [], [keep],
                Both(syntax, NotNull(syntax, tuple), new BoundBinary(syntax, SyntaxKind.EqualsEquals, length, new BoundLiteral(syntax, count, typeof(int)), typeof(bool), null, false)));
            parts = [.. Enumerable.Range(0, count).Select(i => new BoundProperty(syntax, tuple, contract.GetProperty("Item")!, [new BoundLiteral(syntax, i, typeof(int))]))];
            var all = BindParts(parts, temporaries, effects, bindPart, syntax);
            return all.HasError ? all : new BoundSequence(syntax, [.. temporaries], [], Both(syntax, guard, new BoundSequence(syntax, [], [.. effects], all)));
        }

        parts = PartsOf(syntax, value, count, temporaries, effects);
        if (parts is null)
        {
            DeclareVariablesOf(syntax);
            return Bad(syntax);
        }

        var test = BindParts(parts, temporaries, effects, bindPart, syntax);
        return test.HasError ? test : Both(syntax, guard, new BoundSequence(syntax, [.. temporaries], [.. effects], test));
    }

    private BoundExpression BindParts(
        BoundExpression[] parts, List<LocalSymbol> temporaries, List<BoundExpression> effects, Func<int, BoundExpression, BoundExpression> bindPart, SyntaxNode syntax)
    {

        BoundExpression test = True(syntax);
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part is not BoundVariable)
            {
                part = Spill(part, out var temporary, out var keep);
                temporaries.Add(temporary);
                effects.Add(keep);
            }

            test = Both(syntax, test, bindPart(i, part));
        }

        return test;
    }

    private BoundExpression BindListPattern(ListPattern syntax, BoundExpression input)
    {
        var test = NotNull(syntax, input);
        if (LengthOf(syntax, input) is not { } length)
        {
            DeclareVariablesOf(syntax);
            return Error(syntax, "CS8985", $"'{TypeNames.Of(input.Type)}' has no length or count and cannot be matched by a list pattern.");
        }

        var count = Spill(length, out var countVariable, out var keepCount);
        var patterns = syntax.Patterns.Items;
        var slice = patterns.ToList().FindIndex(p => p is SlicePattern);
        if (patterns.Count(p => p is SlicePattern) > 1)
            return Error(syntax, "CS8980", "A list pattern has at most one slice '..'.");
        var needed = slice < 0 ? patterns.Count : patterns.Count - 1;
        BoundExpression inner = needed == 0 && slice >= 0 ? True(syntax) : new BoundBinary(
            syntax, slice < 0 ? SyntaxKind.EqualsEquals : SyntaxKind.GreaterThanEquals, count, new BoundLiteral(syntax, needed, typeof(int)), typeof(bool), null, false);
        var temporaries = new List<LocalSymbol> { countVariable };
        for (var i = 0; i < patterns.Count; i++)
        {
            var pattern = patterns[i];
            if (i == slice)
            {
                if (((SlicePattern)pattern).Pattern is { } sub)
                {
                    var range = new BoundNew(syntax, typeof(Range).GetConstructor([typeof(Index), typeof(Index)])!, [IndexOf(syntax, i, false), IndexOf(syntax, patterns.Count - 1 - i, true)], typeof(Range));
                    inner = Both(syntax, inner, TestPart(sub, BindImplicitIndexer(pattern, input, range), temporaries));
                }

                continue;
            }

            BoundExpression index = slice >= 0 && i > slice
                ? new BoundBinary(syntax, SyntaxKind.Minus, count, new BoundLiteral(syntax, patterns.Count - i, typeof(int)), typeof(int), null, false)
                : new BoundLiteral(syntax, i, typeof(int));
            inner = Both(syntax, inner, TestPart(pattern, BindIndexer(pattern, input, [new(null, RefKind.None, index, pattern)]), temporaries));
        }

        if (syntax.Designation is not null && !inner.HasError)
            inner = Both(syntax, inner, BindDesignation(syntax, syntax.Designation, input));
        if (inner.HasError)
        {
            DeclareVariablesOf(syntax);
            return inner;
        }

        return Both(syntax, test, new BoundSequence(syntax, [.. temporaries], [keepCount], inner));
    }

    private static BoundNew IndexOf(SyntaxNode syntax, int value, bool fromEnd) => new(
        syntax, typeof(Index).GetConstructor([typeof(int), typeof(bool)])!,
        [new BoundLiteral(syntax, value, typeof(int)), new BoundLiteral(syntax, fromEnd, typeof(bool))], typeof(Index));

    private BoundExpression TestPart(PatternSyntax pattern, BoundExpression part, List<LocalSymbol> temporaries)
    {
        if (part.HasError)
            return part;
        var held = Spill(part, out var temporary, out var keep);
        temporaries.Add(temporary);
        return Both(pattern, new BoundSequence(pattern, [], [keep], True(pattern)), BindPattern(pattern, held));
    }
}
