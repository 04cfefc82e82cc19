using System.Reflection;
using System.Runtime.CompilerServices;
using Tenor.Scripting.Session;

namespace Tenor.Scripting.Tooling;

/// <summary>The members that can follow a dot.</summary>
internal static class MemberLookup
{
    /// <summary>Members of a type that cells can use, those of derived types first; a member hides those of its name below.</summary>
    public static IEnumerable<MemberInfo> MembersOf(SessionNames names, Type type, bool isStatic)
    {
        var flags = BindingFlags.Public | BindingFlags.DeclaredOnly | (isStatic ? BindingFlags.Static : BindingFlags.Instance);
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var level in Levels(type, isStatic))
        {
            var found = level.GetMembers(flags)
                .Where(m => m is not (ConstructorInfo or MethodBase { IsSpecialName: true } or FieldInfo { IsSpecialName: true }))
                .Where(m => m is not Type || isStatic)
                .Where(m => m is not PropertyInfo property || property.GetIndexParameters().Length == 0)
                .Where(m => !m.Name.StartsWith('<') && !hidden.Contains(m.Name) && names.Allowed.AllowsMember(m))
                .ToArray();
            foreach (var member in found)
                yield return member;
            hidden.UnionWith(found.Where(m => m is not MethodInfo).Select(m => m.Name));
        }
    }

    /// <summary>Extension methods that a value of the type can be the first argument of.</summary>
    public static IEnumerable<MethodInfo> ExtensionsOf(SessionNames names, Type type) =>
        names.Types.ExtensionNames(names.Usings).SelectMany(name => names.Types.ExtensionMethods(name, names.Usings))
            .Where(m => names.Allowed.AllowsMember(m) && Fits(m.GetParameters()[0].ParameterType, type));

    /// <summary>Whether a method is called as a member of its first argument.</summary>
    public static bool IsExtension(MethodBase method) => method.IsDefined(typeof(ExtensionAttribute), false);

    /// <summary>Whether a value of the type could go where an open type is asked, going by the shapes alone.</summary>
    public static bool Fits(Type open, Type type)
    {
        if (!open.ContainsGenericParameters)
            return open.IsAssignableFrom(type);
        if (open.IsGenericParameter)
            return open.GetGenericParameterConstraints().All(c => c.ContainsGenericParameters || c.IsAssignableFrom(type));
        if (open.IsArray)
            return type.IsArray && Fits(open.GetElementType()!, type.GetElementType()!);
        var definition = open.GetGenericTypeDefinition();
        return Shapes(type).Any(s => s.IsGenericType && s.GetGenericTypeDefinition() == definition
            && open.GetGenericArguments().Zip(s.GetGenericArguments()).All(p => p.First.ContainsGenericParameters || p.First.IsAssignableFrom(p.Second)));
    }

    private static IEnumerable<Type> Levels(Type type, bool isStatic)
    {
        for (var at = type; at is not null; at = at.BaseType)
            yield return at;
        if (!type.IsInterface || isStatic)
            yield break;
        foreach (var inherited in type.GetInterfaces())
            yield return inherited;
        yield return typeof(object);
    }

    private static IEnumerable<Type> Shapes(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            yield return at;
        foreach (var implemented in type.GetInterfaces())
            yield return implemented;
    }
}
