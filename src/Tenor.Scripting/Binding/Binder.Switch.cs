using Tenor.Scripting.Runtime;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Switch expressions (§12.11) and switch statements (§13.8.3).</summary>
internal sealed partial class Binder
{
    private BoundExpression BindSwitchExpression(SwitchExpression syntax)
    {
        var governing = BindTypedOrNull(syntax.Governing);
        if (governing.HasError)
            return governing;
        if (governing.Type is null)
            return Error(syntax.Governing, "CS8117", "'null' cannot be switched on.");
        if (syntax.Arms.Count == 0)
            return Error(syntax, "TN1028", "A switch expression needs at least one arm.");
        var value = Temporary(governing.Type, governing.Names);
        var arms = new List<SwitchArm>();
        var covered = new PatternCover(this, value.Type!);
        var failed = false;
        foreach (var arm in syntax.Arms)
        {
            using (EnterScope(out var scope, arm))
            {
                var test = BindPattern(arm.Pattern, Read(syntax.Governing, value));
                if (!test.HasError && covered.Covers(arm.Pattern))
                    test = Error(arm.Pattern, "CS8510", "An arm before this one covers the pattern already, so that it never applies.");
                if (!test.HasError && arm.When is null)
                    covered.Add(arm.Pattern, test);
                if (arm.When is not null)
                    test = Both(arm, test, BindCondition(arm.When.Condition));
                var result = BindValue(arm.Expression);
                if (result.Type is { IsVoid: true })
                    result = Error(arm.Expression, "CS8209", "An arm gives no value ('void'). Write a switch statement.");
                failed |= test.HasError || result.HasError;
                arms.Add(new(test, result, [.. scope.Locals]));
            }
        }

        if (failed)
            return Bad(syntax);
        var type = TypeInference.BestCommonType(arms.Select(a => a.Value));
        if (type is not null && !arms.All(a => ClassifyImplicit(a.Value, type).Exists))
            type = null;
        var names = arms.Where(a => a.Value.Type is not null).Select(a => a.Value.Names).DefaultIfEmpty().Aggregate(TupleNames.Merge);
        return new UnboundSwitch(syntax, governing, value, [.. arms], type) { Names = names };
    }

    private BoundExpression LowerSwitch(UnboundSwitch value, Type type, TupleNames? names)
    {
        var syntax = value.Syntax;
        BoundExpression input = Read(syntax, value.Value);
        var fail = typeof(Failures).GetMethod(nameof(Failures.NoArm))!;
        BoundExpression result = new BoundThrowExpression(
            syntax, new BoundCall(syntax, null, fail, [input.Type == typeof(object) ? input : Upcast(input, typeof(object))]), type);
        for (var i = value.Arms.Length - 1; i >= 0; i--)
        {
            var arm = value.Arms[i];
            var converted = Convert(arm.Value, type, names);
            if (converted.HasError)
                return converted;
            result = arm.Test is BoundLiteral { Value: true } ? converted : new BoundConditional(syntax, arm.Test, converted, result, type);
            if (arm.Locals.Length > 0)
                result = new BoundSequence(syntax, arm.Locals, [], result);
        }

        return new BoundSequence(syntax, [value.Value], [new BoundAssignment(syntax, input, value.Governing)], result) { Names = names };
    }

    private BoundStatement BindSwitchStatement(SwitchStatement syntax)
    {
        var governing = BindTypedOrNull(syntax.Expression);
        if (governing.Type is null)
            governing = Error(syntax.Expression, "CS8117", "'null' cannot be switched on.");
        var value = Temporary(governing.HasError ? typeof(object) : governing.Type!, governing.Names);
        var saved = _breakTarget;
        var labels = new LoopLabels();
        _breakTarget = labels;
        var sections = new List<BoundSwitchSection>();
        var covered = new PatternCover(this, value.Type!);
        var exhaustive = false;
        IReadOnlyList<LocalSymbol> shared;
        using (EnterScope(out var all))
        {
            shared = all.Locals;
            all.Later = LaterNames(syntax.Sections.SelectMany(s => s.Statements));
            foreach (var section in syntax.Sections)
            {
                using (EnterScope(out var scope, section))
                {
                    BoundExpression? test = null;
                    var hasDefault = false;
                    foreach (var label in section.Labels)
                    {
                        if (label.Pattern is null)
                        {
                            if (exhaustive && hasDefault)
                                Error(label, "CS0152", "The switch has two 'default' labels.");
                            hasDefault = true;
                            continue;
                        }

                        if (governing.HasError)
                        {
                            DeclareVariablesOf(label.Pattern);
                            continue;
                        }

                        if (section.Labels.Count > 1)
                            _orPatternDepth++;
                        var one = BindPattern(label.Pattern, Read(syntax.Expression, value));
                        if (section.Labels.Count > 1)
                            _orPatternDepth--;
                        if (!one.HasError && covered.Covers(label.Pattern))
                            one = Error(label.Pattern, label.Pattern is ConstantPattern ? "CS0152" : "CS8120", "A case before this one covers it already, so that it never applies.");
                        if (!one.HasError && label.When is null)
                            covered.Add(label.Pattern, one);
                        if (label.When is not null)
                            one = Both(label, one, BindCondition(label.When.Condition));
                        test = test is null ? one : one.HasError || test.HasError ? Bad(label)
                            : new BoundBinary(label, SyntaxKind.BarBar, test, one, typeof(bool), null, false);
                    }

                    exhaustive |= hasDefault || covered.Everything;
                    scope.DeclarationSpace = all;
                    var body = BindBlockBody(section, section.Statements, scope);
                    if (!governing.HasError && !_diagnostics.HasErrors && new Flow(new DiagnosticBag(_diagnostics.Source)).EndIsReachable(body))
                        Error(section.Labels[^1], "CS0163", "A section of a switch ends with 'break', 'return' or 'throw'; this one runs on into the next.");
                    sections.Add(new(test, hasDefault, scope.Locals, new BoundBlock(section, [], body.Functions, body.Statements)));
                }
            }
        }

        _breakTarget = saved;
        return new BoundSwitch(syntax, governing, value, sections, labels) { IsExhaustive = exhaustive, Locals = shared };
    }
}
