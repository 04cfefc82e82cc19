using System.Reflection;

namespace Tenor.Scripting.Tooling;

/// <summary>The names that documentation files have for members (C# specification, annex D.4.2).</summary>
internal static class XmlDocumentationId
{
    public static string Of(MemberInfo member)
    {
        member = Definition(member);
        return member switch
        {
            Type type => "T:" + Name(type),
            FieldInfo field => $"F:{Name(field.DeclaringType!)}.{field.Name}",
            EventInfo @event => $"E:{Name(@event.DeclaringType!)}.{@event.Name}",
            PropertyInfo property => $"P:{Name(property.DeclaringType!)}.{property.Name}{Parameters(property.GetIndexParameters())}",
            ConstructorInfo constructor => $"M:{Name(constructor.DeclaringType!)}.#ctor{Parameters(constructor.GetParameters())}",
            MethodInfo method => $"M:{Name(method.DeclaringType!)}.{method.Name}{Arity(method)}{Parameters(method.GetParameters())}{Conversion(method)}",
            _ => "",
        };
    }

    /// <summary>The member as it was declared, before type arguments were put in.</summary>
    private static MemberInfo Definition(MemberInfo member)
    {
        if (member is Type type)
            return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (member is MethodInfo { IsGenericMethod: true } generic)
            member = generic.GetGenericMethodDefinition();
        return member.DeclaringType is { IsConstructedGenericType: true } constructed
            ? constructed.GetGenericTypeDefinition().GetMemberWithSameMetadataDefinitionAs(member)
            : member;
    }

    private static string Name(Type type) =>
        type.DeclaringType is { } outer ? $"{Name(outer)}.{type.Name}" : type.Namespace is { Length: > 0 } space ? $"{space}.{type.Name}" : type.Name;

    private static string Arity(MethodInfo method) => method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "";

    private static string Conversion(MethodInfo method) => method.Name is "op_Implicit" or "op_Explicit" ? "~" + Reference(method.ReturnType) : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(p => Reference(p.ParameterType)))})";

    private static string Reference(Type type)
    {
        if (type.IsByRef)
            return Reference(type.GetElementType()!) + "@";
        if (type.IsPointer)
            return Reference(type.GetElementType()!) + "*";
        if (type.IsArray)
        {
            var rank = type.GetArrayRank();
            return Reference(type.GetElementType()!) + (rank == 1 ? "[]" : $"[{string.Join(',', Enumerable.Repeat("0:", rank))}]");
        }

        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        if (!type.IsGenericType)
            return Name(type);
        var name = Name(type.GetGenericTypeDefinition());
        return $"{name[..name.LastIndexOf('`')]}{{{string.Join(',', type.GetGenericArguments().Select(Reference))}}}";
    }
}
