using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>A lambda before its target is known. Bodies that were bound are kept by the types of the parameters.</summary>
internal sealed class UnboundLambda(LambdaExpression syntax, Scope scope, bool isChecked) : BoundExpression(syntax, null)
{
    public new LambdaExpression Syntax => syntax;
    public Scope Scope => scope;
    public bool IsChecked => isChecked;
    public Dictionary<string, LambdaBody> Bodies { get; } = new(StringComparer.Ordinal);
    public int ParameterCount => syntax.Parameters?.Count ?? -1;

    /// <summary>Whether every parameter's type is written.</summary>
    public bool IsExplicit => syntax.Parameters is null || syntax.Parameters.Items.All(p => p.Type is not null);
    public DiagnosticBag? LastErrors { get; set; }
}

/// <summary>A lambda's body bound for some types of parameters.</summary>
internal sealed record LambdaBody(
    LocalSymbol[] Parameters, IReadOnlyList<LocalSymbol> Locals, BoundStatement? Block, BoundExpression? Expression, FunctionFrame Frame,
    DiagnosticBag Diagnostics, bool EndReachable)
{
    /// <summary>The return type as §12.6.3.13 infers it; null where there is none.</summary>
    public Type? InferredReturn { get; init; }

    public TupleNames? InferredNames { get; init; }
}

/// <summary>The literal <c>default</c>.</summary>
internal sealed class BoundDefaultLiteral(SyntaxNode syntax) : BoundExpression(syntax, null);

/// <summary><c>(a, b)</c>; it has a type where all elements have one, and converts element by element either way.</summary>
internal sealed class BoundTupleLiteral(SyntaxNode syntax, BoundExpression[] elements, string?[] elementNames, Type? type) : BoundExpression(syntax, type)
{
    public BoundExpression[] Elements => elements;
    public string?[] ElementNames => elementNames;
}

/// <summary><c>[a, .. b]</c> before its target is known.</summary>
internal sealed class UnboundCollection(SyntaxNode syntax, (bool IsSpread, BoundExpression Value)[] elements) : BoundExpression(syntax, null)
{
    public (bool IsSpread, BoundExpression Value)[] Elements => elements;
}

/// <summary><c>new(…)</c> before its target is known.</summary>
internal sealed class UnboundNew(ObjectCreationExpression syntax, Scope scope) : BoundExpression(syntax, null)
{
    public new ObjectCreationExpression Syntax => syntax;
    public Scope Scope => scope;
}

/// <summary>A conditional expression whose branches have no common type: it converts to a target branch by branch (§12.18).</summary>
internal sealed class UnboundConditional(SyntaxNode syntax, BoundExpression condition, BoundExpression whenTrue, BoundExpression whenFalse)
    : BoundExpression(syntax, null)
{
    public BoundExpression Condition => condition;
    public BoundExpression WhenTrue => whenTrue;
    public BoundExpression WhenFalse => whenFalse;
}

/// <summary>A switch expression: natural type where the arms have one in common, else that of its target (§12.11).</summary>
internal sealed class UnboundSwitch(SyntaxNode syntax, BoundExpression governing, LocalSymbol value, SwitchArm[] arms, Type? type) : BoundExpression(syntax, type)
{
    public BoundExpression Governing => governing;
    public LocalSymbol Value => value;
    public SwitchArm[] Arms => arms;
}

internal sealed record SwitchArm(BoundExpression Test, BoundExpression Value, LocalSymbol[] Locals);

/// <summary>An interpolated string: a string, or a FormattableString where its target is one (§12.8.3).</summary>
internal sealed class BoundInterpolatedString(InterpolatedStringExpression syntax, BoundInterpolatedPart[] parts) : BoundExpression(syntax, typeof(string))
{
    public BoundInterpolatedPart[] InterpolatedParts => parts;
    public override Constant? Constant { get; } = FindConstant(parts);

    // A string whose holes are all constant strings is one itself.
    private static Constant? FindConstant(BoundInterpolatedPart[] parts)
    {
        foreach (var part in parts)
        {
            if (part.Text is null && (part.Value!.Constant?.Value is not string || part.Alignment != 0 || part.Format is not null))
                return null;
        }

        return new(string.Concat(parts.Select(p => p.Text ?? (string)p.Value!.Constant!.Value!)));
    }
}

internal sealed record BoundInterpolatedPart(string? Text, BoundExpression? Value, int Alignment, string? Format);

/// <summary><c>out var x</c> before the parameter's type is known, or <c>out _</c>, which has no variable.</summary>
internal sealed class UnboundOut(SyntaxNode syntax, VariableSymbol? variable) : BoundExpression(syntax, null)
{
    public VariableSymbol? Variable => variable;
}

/// <summary>An assignment to <c>_</c>.</summary>
internal sealed class BoundDiscard(SyntaxNode syntax, Type? type) : BoundExpression(syntax, type);
