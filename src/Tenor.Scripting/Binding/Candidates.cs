using System.Reflection;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>An argument of a call as it was written.</summary>
internal sealed record Argument(string? Name, RefKind RefKind, BoundExpression Value, SyntaxNode Syntax);

/// <summary>What overload resolution needs to know of a parameter, whether a library or a cell declared it.</summary>
internal sealed record ParameterData(string Name, Type Type, RefKind RefKind, bool IsParams, bool IsOptional)
{
    public ParameterInfo? Info { get; init; }

    public Constant? Default { get; init; }

    public TupleNames? Names { get; init; }

    /// <summary>The type of one argument of the expanded form.</summary>
    public Type ElementType => Type.IsArray ? Type.GetElementType()! : Type.GetGenericArguments()[0];

    public static ParameterData[] Of(MethodBase method)
    {
        var infos = method.GetParameters();
        var result = new ParameterData[infos.Length];
        for (var i = 0; i < infos.Length; i++)
            result[i] = Of(infos[i], isLast: i == infos.Length - 1);
        return result;
    }

    private static ParameterData Of(ParameterInfo info, bool isLast)
    {
        var type = info.ParameterType;
        var kind = RefKind.None;
        if (type.IsByRef)
        {
            kind = info.IsOut ? RefKind.Out : info.IsIn ? RefKind.In : RefKind.Ref;
            type = type.GetElementType()!;
        }

        var isParams = isLast && (type.IsArray ? info.IsDefined(typeof(ParamArrayAttribute), false)
            : type.IsGenericType && info.IsDefined(typeof(System.Runtime.CompilerServices.ParamCollectionAttribute), false));
        return new(info.Name ?? "", type, kind, isParams, info.IsOptional) { Info = info };
    }

    public static ParameterData[] Of(FunctionSymbol function) =>
    [
        .. function.Parameters.Select(p => new ParameterData(p.Name, p.Type, p.RefKind, p.IsParams, p.Default is not null)
        {
            Default = p.Default,
            Names = p.Names,
        }),
    ];
}

/// <summary>A method that a call might mean, in its normal or expanded form (C# specification §12.6.4.2).</summary>
internal sealed class Candidate(MethodBase? method, ParameterData[] parameters, bool isExpanded)
{
    public MethodBase? Method { get; set; } = method;

    /// <summary>The method before its type arguments were put in.</summary>
    public MethodBase? Definition { get; } = method;

    public ParameterData[] Parameters { get; set; } = parameters;

    public bool IsExpanded { get; } = isExpanded;

    /// <summary>For each argument, the place of its parameter.</summary>
    public int[] Places { get; set; } = [];

    public Type[]? TypeArguments { get; set; }

    public bool IsExtension { get; init; }

    /// <summary>The value whose method it is, where it is no static one.</summary>
    public BoundExpression? Receiver { get; init; }

    /// <summary>What kept the candidate from fitting, in words; null where it fits.</summary>
    public string? Failure { get; set; }

    public string FailureId { get; set; } = "CS1503";

    /// <summary>The argument that did not fit, or -1.</summary>
    public int FailedArgument { get; set; } = -1;

    public bool UsesDefaults { get; set; }

    public ParameterData ParameterOf(int argument) => Parameters[Places[argument]];

    /// <summary>The type that an argument converts to: an element's in the expanded part.</summary>
    public Type TypeOf(int argument)
    {
        var parameter = ParameterOf(argument);
        return IsExpanded && parameter.IsParams ? parameter.ElementType : parameter.Type;
    }
}
