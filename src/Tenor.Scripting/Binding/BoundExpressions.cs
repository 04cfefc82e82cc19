using System.Reflection;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>An expression whose names and types are known.</summary>
internal abstract class BoundExpression(SyntaxNode syntax, Type? type)
{
    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>Null for what has none of its own: null, lambdas, method groups and others that take their target's.</summary>
    public Type? Type { get; } = type;

    public TupleNames? Names { get; init; }

    public virtual Constant? Constant => null;

    public bool HasError => Type is not null && Type.IsErrorType;
}

/// <summary>What could not be bound; it has been told.</summary>
internal sealed class BoundBad(SyntaxNode syntax) : BoundExpression(syntax, TypeFacts.Error);

internal sealed class BoundLiteral(SyntaxNode syntax, object? value, Type? type) : BoundExpression(syntax, type)
{
    public object? Value => value;
    public override Constant Constant { get; } = new(value);
}

/// <summary><c>default</c> of a type.</summary>
internal sealed class BoundDefault(SyntaxNode syntax, Type type) : BoundExpression(syntax, type)
{
    public override Constant? Constant { get; } = ConstantOf(type);

    private static Constant? ConstantOf(Type type) =>
        !type.IsValueType ? new(null)
        : !type.IsEnum && (TypeFacts.IsNumeric(type) || type == typeof(bool)) ? new(Activator.CreateInstance(type)) : null;
}

internal sealed class BoundVariable(SyntaxNode syntax, VariableSymbol variable) : BoundExpression(syntax, variable.Type)
{
    public VariableSymbol Variable => variable;
    public override Constant? Constant => variable.Constant;
}

internal sealed class BoundTypeExpression(SyntaxNode syntax, Type type) : BoundExpression(syntax, type);

internal sealed class BoundNamespace(SyntaxNode syntax, string name) : BoundExpression(syntax, null)
{
    public string Name => name;
}

/// <summary>Methods under one name; which one is meant shows when it is called or converted (§12.2.1).</summary>
internal sealed class BoundMethodGroup(
    SyntaxNode syntax, string name, BoundExpression? receiver, IReadOnlyList<MethodBase> methods, Type[]? typeArguments) : BoundExpression(syntax, null)
{
    public string Name => name;

    /// <summary>A value for instance methods and extensions, a type expression for static ones.</summary>
    public BoundExpression? Receiver => receiver;
    public IReadOnlyList<MethodBase> Methods => methods;
    public Type[]? TypeArguments => typeArguments;

    /// <summary>Set where the name is one of the cell's own functions.</summary>
    public FunctionSymbol? Function { get; init; }
}

/// <summary>A call. Arguments stand for the parameters in order; temporaries keep the order in which they were written.</summary>
internal sealed class BoundCall(SyntaxNode syntax, BoundExpression? receiver, MethodInfo method, BoundExpression[] arguments, Type? type = null)
    : BoundExpression(syntax, type ?? method.ReturnType)
{
    public BoundExpression? Receiver => receiver;
    public MethodInfo Method => method;
    public BoundExpression[] Arguments => arguments;
}

/// <summary>A call of a delegate.</summary>
internal sealed class BoundInvocation(SyntaxNode syntax, BoundExpression target, BoundExpression[] arguments, Type type) : BoundExpression(syntax, type)
{
    public BoundExpression Target => target;
    public BoundExpression[] Arguments => arguments;
}

internal sealed class BoundNew(SyntaxNode syntax, ConstructorInfo constructor, BoundExpression[] arguments, Type type) : BoundExpression(syntax, type)
{
    public ConstructorInfo Constructor => constructor;
    public BoundExpression[] Arguments => arguments;
}

internal sealed class BoundField(SyntaxNode syntax, BoundExpression? receiver, FieldInfo field) : BoundExpression(syntax, field.FieldType)
{
    public BoundExpression? Receiver => receiver;
    public FieldInfo Field => @field;
    public override Constant? Constant { get; } = field.IsLiteral ? ConstantOf(field) : null;

    private static Constant ConstantOf(FieldInfo field) => new(field.GetRawConstantValue());
}

internal sealed class BoundProperty(SyntaxNode syntax, BoundExpression? receiver, PropertyInfo property, BoundExpression[] arguments)
    : BoundExpression(syntax, property.PropertyType)
{
    public BoundExpression? Receiver => receiver;
    public PropertyInfo Property => property;
    public BoundExpression[] Arguments => arguments;
}

internal sealed class BoundArrayAccess(SyntaxNode syntax, BoundExpression array, BoundExpression[] indices)
    : BoundExpression(syntax, array.Type!.GetElementType())
{
    public BoundExpression Array => array;
    public BoundExpression[] Indices => indices;
}

/// <summary>An assignment; its value is that of the right side as the left side's type.</summary>
internal sealed class BoundAssignment(SyntaxNode syntax, BoundExpression left, BoundExpression right) : BoundExpression(syntax, left.Type)
{
    public BoundExpression Left => left;
    public BoundExpression Right => right;
}

/// <summary>
/// <c>x += y</c>, <c>x++</c>, <c>x ??= y</c>: the target is evaluated once, its value stands in <see cref="Old"/>, and
/// <see cref="Result"/> is what is assigned.
/// </summary>
internal sealed class BoundCompoundAssignment(
    SyntaxNode syntax, BoundExpression target, LocalSymbol old, BoundExpression result, CompoundKind kind, Type type) : BoundExpression(syntax, type)
{
    public BoundExpression Target => target;
    public LocalSymbol Old => old;
    public BoundExpression Result => result;
    public CompoundKind Kind => kind;
}

internal enum CompoundKind : byte
{
    /// <summary>The value is what was assigned.</summary>
    NewValue,

    /// <summary>The value is what was there before.</summary>
    OldValue,

    /// <summary>Assigned only where the old value is null.</summary>
    Coalesce,
}

internal sealed class BoundUnary(SyntaxNode syntax, SyntaxKind op, BoundExpression operand, Type type, MethodInfo? method, bool isChecked)
    : BoundExpression(syntax, type)
{
    public SyntaxKind Operator => op;
    public BoundExpression Operand => operand;
    public MethodInfo? Method => method;
    public bool IsChecked => isChecked;
}

internal sealed class BoundBinary(
    SyntaxNode syntax, SyntaxKind op, BoundExpression left, BoundExpression right, Type type, MethodInfo? method, bool isChecked)
    : BoundExpression(syntax, type)
{
    public SyntaxKind Operator => op;
    public BoundExpression Left => left;
    public BoundExpression Right => right;
    public MethodInfo? Method => method;
    public bool IsChecked => isChecked;
}

/// <summary><c>left ?? right</c>; where the left is not null, <see cref="LeftResult"/> turns <see cref="LeftValue"/> into the result.</summary>
internal sealed class BoundCoalesce(
    SyntaxNode syntax, BoundExpression left, LocalSymbol leftValue, BoundExpression leftResult, BoundExpression right, Type type)
    : BoundExpression(syntax, type)
{
    public BoundExpression Left => left;
    public LocalSymbol LeftValue => leftValue;
    public BoundExpression LeftResult => leftResult;
    public BoundExpression Right => right;
}

internal sealed class BoundConditional(SyntaxNode syntax, BoundExpression condition, BoundExpression whenTrue, BoundExpression whenFalse, Type type)
    : BoundExpression(syntax, type)
{
    public BoundExpression Condition => condition;
    public BoundExpression WhenTrue => whenTrue;
    public BoundExpression WhenFalse => whenFalse;
}

internal sealed class BoundConversion(SyntaxNode syntax, BoundExpression operand, Type type, ConversionKind kind, MethodInfo? method, bool isChecked)
    : BoundExpression(syntax, type)
{
    public BoundExpression Operand => operand;
    public ConversionKind Kind => kind;
    public MethodInfo? Method => method;
    public bool IsChecked => isChecked;
}

internal sealed class BoundIsType(SyntaxNode syntax, BoundExpression operand, Type tested) : BoundExpression(syntax, typeof(bool))
{
    public BoundExpression Operand => operand;
    public Type Tested => tested;
}

internal sealed class BoundLambda(
    SyntaxNode syntax, Type delegateType, LocalSymbol[] parameters, BoundStatement body, FunctionFrame frame) : BoundExpression(syntax, delegateType)
{
    public LocalSymbol[] Parameters => parameters;
    public BoundStatement Body => body;
    public FunctionFrame Frame => frame;
}

/// <summary>A delegate made of a method, or of one of the cell's functions.</summary>
internal sealed class BoundDelegateCreation(SyntaxNode syntax, Type type, BoundExpression? receiver, MethodInfo? method, FunctionSymbol? function)
    : BoundExpression(syntax, type)
{
    public BoundExpression? Receiver => receiver;
    public MethodInfo? Method => method;
    public FunctionSymbol? Function => function;
}

/// <summary>The delegate that holds one of the cell's functions.</summary>
internal sealed class BoundFunction(SyntaxNode syntax, FunctionSymbol function) : BoundExpression(syntax, function.DelegateType)
{
    public FunctionSymbol Function => function;
}

/// <summary><c>new T[…]</c>, with sizes or with elements.</summary>
internal sealed class BoundArrayCreation(SyntaxNode syntax, Type type, BoundExpression[] sizes, BoundExpression[]? elements) : BoundExpression(syntax, type)
{
    public BoundExpression[] Sizes => sizes;
    public BoundExpression[]? Elements => elements;
}

/// <summary>Temporaries, effects, and a value: what many constructs come down to.</summary>
internal sealed class BoundSequence(SyntaxNode syntax, LocalSymbol[] temporaries, BoundExpression[] effects, BoundExpression value, Type? type = null)
    : BoundExpression(syntax, type ?? value.Type)
{
    public LocalSymbol[] Temporaries => temporaries;
    public BoundExpression[] Effects => effects;

    /// <summary>Whether the whole is a call, a creation or an assignment, and so may stand as a statement.</summary>
    public bool IsStatement { get; init; }
    public BoundExpression Value => value;
}

/// <summary><c>a?.b</c>: <see cref="WhenNotNull"/> uses the receiver's value under <see cref="Value"/>.</summary>
internal sealed class BoundConditionalAccess(SyntaxNode syntax, BoundExpression receiver, LocalSymbol value, BoundExpression whenNotNull, Type type)
    : BoundExpression(syntax, type)
{
    public BoundExpression Receiver => receiver;
    public LocalSymbol Value => value;
    public BoundExpression WhenNotNull => whenNotNull;
}

internal sealed class BoundThrowExpression(SyntaxNode syntax, BoundExpression exception, Type? type) : BoundExpression(syntax, type)
{
    public BoundExpression Exception => exception;
}

internal sealed class BoundAwait(SyntaxNode syntax, BoundExpression awaiter, BoundExpression result) : BoundExpression(syntax, result.Type)
{
    /// <summary>The call of GetAwaiter.</summary>
    public BoundExpression Awaiter => awaiter;

    /// <summary>The call of GetResult on <see cref="Value"/>.</summary>
    public BoundExpression Result => result;
    public LocalSymbol Value { get; init; } = null!;
}

internal sealed class BoundTypeOf(SyntaxNode syntax, Type operand) : BoundExpression(syntax, typeof(Type))
{
    public Type Operand => operand;
}

/// <summary>A value that the engine itself gives to the code, such as the cell's context.</summary>
internal sealed class BoundEngineValue(SyntaxNode syntax, object value, Type type) : BoundExpression(syntax, type)
{
    public object Value => value;
}
