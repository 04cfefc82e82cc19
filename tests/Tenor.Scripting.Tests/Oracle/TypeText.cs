using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Tenor.Scripting.Tests.Oracle;

/// <summary>Writes a type in one way, whether a compiler's symbol or the runtime tells of it.</summary>
public static class TypeText
{
    public static string Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => $"{Of(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        IDynamicTypeSymbol => "System.Object",
        ITypeParameterSymbol parameter => parameter.Name,
        IPointerTypeSymbol pointer => Of(pointer.PointedAtType) + "*",
        INamedTypeSymbol { IsAnonymousType: true, TypeKind: Microsoft.CodeAnalysis.TypeKind.Delegate } => "(delegate)",
        INamedTypeSymbol { IsAnonymousType: true } anonymous => Anonymous(
            anonymous.GetMembers().OfType<IPropertySymbol>().Select(p => (p.Name, Of(p.Type)))),
        INamedTypeSymbol named => Named(named.TupleUnderlyingType ?? named),
        _ => type.ToDisplayString(),
    };

    public static string Of(Type type)
    {
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsGenericParameter)
            return type.Name;
        if (IsAnonymous(type))
            return Anonymous(type.GetProperties().Select(p => (p.Name, Of(p.PropertyType))));
        if (typeof(Delegate).IsAssignableFrom(type) && (type.Name.Contains('<') || type.Assembly.IsDynamic || IsSynthesized(type)))
            return "(delegate)";
        var arguments = type.GetGenericArguments();
        return NestedName(type.IsGenericType ? type.GetGenericTypeDefinition() : type, arguments);
    }

    internal static bool IsAnonymous(Type type) => type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal);

    private static bool IsSynthesized(Type type) =>
        type.Name.StartsWith("Delegate", StringComparison.Ordinal) && type.Namespace is null or "";

    private static string Anonymous(IEnumerable<(string Name, string Type)> members) =>
        "{ " + string.Join(", ", members.Select(m => $"{m.Name}: {m.Type}")) + " }";

    private static string Named(INamedTypeSymbol type)
    {
        var name = type.Name;
        if (type.TypeArguments.Length > 0)
            name += "<" + string.Join(", ", type.TypeArguments.Select(Of)) + ">";
        if (type.ContainingType is { IsScriptClass: false } outer)
            return Of(outer) + "." + name;
        if (type.ContainingType is null && type.ContainingNamespace is { IsGlobalNamespace: false } space)
            return space.ToDisplayString() + "." + name;
        return name;
    }

    private static string NestedName(Type definition, Type[] arguments)
    {
        var outer = definition.DeclaringType;
        if (outer is not null && IsSubmission(outer))
            outer = null;
        var own = arguments.AsSpan(outer?.GetGenericArguments().Length ?? 0);
        var name = definition.Name.Split('`')[0];
        if (own.Length > 0)
            name += "<" + string.Join(", ", own.ToArray().Select(Of)) + ">";
        if (outer is not null)
            return NestedName(outer, arguments[..outer.GetGenericArguments().Length]) + "." + name;
        return definition.DeclaringType is null && !string.IsNullOrEmpty(definition.Namespace) && !IsFromCell(definition)
            ? definition.Namespace + "." + name
            : name;
    }

    /// <summary>Whether a cell declared the type: its assembly is then in no file.</summary>
    internal static bool IsFromCell(Type type) => type.Assembly.IsDynamic || Location(type.Assembly).Length == 0;

    private static bool IsSubmission(Type type) => type.Name.StartsWith("Submission#", StringComparison.Ordinal);

    private static string Location(Assembly assembly) => assembly.Location;
}
