using System.Text;

namespace Tenor.Scripting.Types;

/// <summary>Types as C# writes them, for messages.</summary>
internal static class TypeNames
{
    public static string Of(Type? type, TupleNames? names = null)
    {
        if (type is null)
            return "<null>";
        var text = new StringBuilder();
        Append(text, type, names);
        return text.ToString();
    }

    public static string? KeywordOf(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "byte",
        TypeCode.SByte => "sbyte",
        TypeCode.Char => "char",
        TypeCode.Int16 => "short",
        TypeCode.UInt16 => "ushort",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "uint",
        TypeCode.Int64 => "long",
        TypeCode.UInt64 => "ulong",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.Decimal => "decimal",
        TypeCode.String => "string",
        _ => type == typeof(object) ? "object" : type == typeof(void) ? "void" : null,
    };

    private static void Append(StringBuilder text, Type type, TupleNames? names)
    {
        if (KeywordOf(type) is { } keyword)
        {
            text.Append(keyword);
        }
        else if (type.IsByRef)
        {
            text.Append("ref ");
            Append(text, type.GetElementType()!, names);
        }
        else if (type.IsArray)
        {
            var element = type;
            var ranks = new StringBuilder();
            while (element.IsArray)
            {
                ranks.Append('[').Append(',', element.GetArrayRank() - 1).Append(']');
                element = element.GetElementType()!;
                names = names?.Argument(0);
            }

            Append(text, element, names);
            text.Append(ranks);
        }
        else if (type.IsNullableValue)
        {
            Append(text, type.Underlying, names?.Argument(0));
            text.Append('?');
        }
        else if (type.IsTuple && !type.IsGenericTypeDefinition)
        {
            AppendTuple(text, type, names);
        }
        else if (type.IsGenericParameter)
        {
            text.Append(type.Name);
        }
        else if (type.Name.StartsWith("<>f__Anonymous", StringComparison.Ordinal))
        {
            AppendAnonymous(text, type);
        }
        else
        {
            AppendNamed(text, type, names);
        }
    }

    private static void AppendTuple(StringBuilder text, Type type, TupleNames? names)
    {
        var elements = TypeFacts.TupleElements(type);
        text.Append('(');
        for (var i = 0; i < elements.Length; i++)
        {
            text.Append(i > 0 ? ", " : "");
            Append(text, elements[i], names?.Argument(i));
            if (names?.Name(i) is { } name)
                text.Append(' ').Append(name);
        }

        text.Append(')');
    }

    private static void AppendAnonymous(StringBuilder text, Type type)
    {
        text.Append("<anonymous: ");
        var first = true;
        foreach (var property in type.GetProperties())
        {
            text.Append(first ? "" : ", ");
            Append(text, property.PropertyType, null);
            text.Append(' ').Append(property.Name);
            first = false;
        }

        text.Append('>');
    }

    private static void AppendNamed(StringBuilder text, Type type, TupleNames? names)
    {
        var arguments = type.GetGenericArguments();
        var outer = type.DeclaringType is { } declaring && !type.IsGenericParameter ? declaring : null;
        var used = 0;
        if (outer is not null)
        {
            used = outer.GetGenericArguments().Length;
            Append(text, used > 0 && !type.IsGenericTypeDefinition ? outer.MakeGenericType(arguments[..used]) : outer, null);
            text.Append('.');
        }

        var tick = type.Name.IndexOf('`');
        text.Append(tick < 0 ? type.Name : type.Name[..tick]);
        if (arguments.Length <= used)
            return;
        text.Append('<');
        for (var i = used; i < arguments.Length; i++)
        {
            text.Append(i > used ? ", " : "");
            Append(text, arguments[i], names?.Argument(i));
        }

        text.Append('>');
    }
}
