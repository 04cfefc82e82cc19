using System.Globalization;
using System.Reflection;
using System.Text;
using Tenor.Scripting.Binding;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Tooling;

/// <summary>Declarations of members in one line, as C# writes them.</summary>
internal static class SignatureText
{
    public static string Of(MemberInfo member) => member switch
    {
        MethodBase method => Of(method).Label,
        PropertyInfo property => $"{TypeNames.Of(property.PropertyType)} {TypeNames.Of(property.DeclaringType)}.{NameOf(property)} {{ {(property.CanRead ? "get; " : "")}{(property.SetMethod?.IsPublic == true ? "set; " : "")}}}",
        FieldInfo { IsLiteral: true, DeclaringType.IsEnum: true } field => $"{TypeNames.Of(field.DeclaringType)}.{field.Name} = {Literal(field.GetRawConstantValue())}",
        FieldInfo { IsLiteral: true } field => $"const {TypeNames.Of(field.FieldType)} {TypeNames.Of(field.DeclaringType)}.{field.Name} = {Literal(field.GetRawConstantValue())}",
        FieldInfo field => $"{TypeNames.Of(field.FieldType)} {TypeNames.Of(field.DeclaringType)}.{field.Name}",
        EventInfo @event => $"event {TypeNames.Of(@event.EventHandlerType)} {TypeNames.Of(@event.DeclaringType)}.{@event.Name}",
        Type type => Of(type),
        _ => member.Name,
    };

    public static string Of(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate" : "class";
        return type.Namespace is { Length: > 0 } space && TypeNames.KeywordOf(type) is null ? $"{kind} {space}.{TypeNames.Of(type)}" : $"{kind} {TypeNames.Of(type)}";
    }

    /// <summary>A method or constructor, and where its parameters stand in the line.</summary>
    /// <param name="method">The method; an extension is written as a member of its first parameter where that is asked.</param>
    /// <param name="asMember">Whether to leave the first parameter out.</param>
    public static (string Label, IReadOnlyList<(ParameterInfo Parameter, SourceSpan Span)> Parameters) Of(MethodBase method, bool asMember = false)
    {
        var text = new StringBuilder();
        if (method is MethodInfo { ReturnType: { } returned })
            text.Append(TypeNames.Of(returned)).Append(' ').Append(TypeNames.Of(method.DeclaringType)).Append('.').Append(method.Name);
        else
            text.Append("new ").Append(TypeNames.Of(method.DeclaringType));
        if (method.IsGenericMethod)
            text.Append('<').AppendJoin(", ", method.GetGenericArguments().Select(a => TypeNames.Of(a))).Append('>');
        text.Append('(');
        var parameters = new List<(ParameterInfo, SourceSpan)>();
        foreach (var parameter in method.GetParameters().Skip(asMember ? 1 : 0))
        {
            if (parameters.Count > 0)
                text.Append(", ");
            var start = text.Length;
            Append(text, parameter);
            parameters.Add((parameter, new(start, text.Length)));
        }

        text.Append(')');
        return (text.ToString(), parameters);
    }

    public static (string Label, IReadOnlyList<SourceSpan> Spans) Of(FunctionSymbol function)
    {
        var text = new StringBuilder(TypeNames.Of(function.ReturnType, function.ReturnNames)).Append(' ').Append(function.Name).Append('(');
        var spans = new List<SourceSpan>();
        foreach (var parameter in function.Parameters)
        {
            if (spans.Count > 0)
                text.Append(", ");
            var start = text.Length;
            text.Append(parameter.RefKind == RefKind.None ? "" : parameter.RefKind.ToString().ToLowerInvariant() + " ")
                .Append(parameter.IsParams ? "params " : "").Append(TypeNames.Of(parameter.Type, parameter.Names)).Append(' ').Append(parameter.Name);
            if (parameter.Default is { } value)
                text.Append(" = ").Append(Literal(value.Value));
            spans.Add(new(start, text.Length));
        }

        return (text.Append(')').ToString(), spans);
    }

    private static void Append(StringBuilder text, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type.IsByRef)
        {
            text.Append(parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ");
            type = type.GetElementType()!;
        }

        if (parameter.IsDefined(typeof(ParamArrayAttribute), false))
            text.Append("params ");
        text.Append(TypeNames.Of(type)).Append(' ').Append(parameter.Name);
        if (parameter.HasDefaultValue)
            text.Append(" = ").Append(parameter.DefaultValue is null && type.IsValueType ? "default" : Literal(parameter.DefaultValue));
    }

    private static string NameOf(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } parameters
            ? $"this[{string.Join(", ", parameters.Select(p => $"{TypeNames.Of(p.ParameterType)} {p.Name}"))}]"
            : property.Name;

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        char character => $"'{character}'",
        bool truth => truth ? "true" : "false",
        Enum => $"{value.GetType().Name}.{value}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
