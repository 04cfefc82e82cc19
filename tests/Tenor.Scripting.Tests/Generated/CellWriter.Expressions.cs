namespace Tenor.Scripting.Tests.Generated;

/// <summary>Expressions of a planned type, and some whose type comes of the promotions.</summary>
public sealed partial class CellWriter
{
    /// <summary>An expression whose type comes of the promotions, and not of a plan.</summary>
    private string Mixed(int depth)
    {
        switch (Choose(6))
        {
            case 0: return $"{Operand(Any(Numbers), depth)} {Any(["+", "-", "*", "/", "%"])} {Operand(Any(Numbers), depth)}";
            case 1: return $"{Operand(Any(["int", "long", "uint", "byte", "char"]), depth)} {Any(["&", "|", "^"])} {Operand(Any(["int", "long", "uint", "byte", "char"]), depth)}";
            case 2: return $"{Operand(Any(["int", "long", "uint", "byte", "char"]), depth)} {Any(["<<", ">>", ">>>"])} {Operand("int", depth)}";
            case 3: return $"{Operand("bool", depth)} ? {Operand(Any(Numbers), depth)} : {Operand(Any(Numbers), depth)}";
            case 4: return $"{Any(["-", "~", "+"])}{Operand(Any(["int", "long", "uint", "byte", "char", "int?"]), depth)}";
            default: return $"({Expression(Any(Types), depth - 1)}, {Expression(Any(Types), depth - 1)})";
        }
    }

    private string Operand(string type, int depth) => depth <= 0 ? $"({type})({Plain(type)})" : $"({type})({Expression(type, depth - 1)})";

    private string Expression(string type, int depth)
    {
        if (depth <= 0)
            return Plain(type);
        if (Choose(5) == 0 && Call(type, depth) is { } call)
            return call;
        return Choose(12) switch
        {
            0 => Plain(type),
            1 => $"({Expression("bool", depth - 1)} ? {Expression(type, depth - 1)} : {Expression(type, depth - 1)})",
            2 => $"({Expression("int", depth - 1)} switch {{ {Choose(5)} => {Expression(type, depth - 1)}, > 10 => {Expression(type, depth - 1)}, _ => {Expression(type, depth - 1)} }})",
            3 => $"({Expression("int", depth - 1)}, ({type})({Expression(type, depth - 1)})).Item2",
            _ => Own(type, depth - 1),
        };
    }

    private string? Call(string type, int depth)
    {
        var fitting = _functions.Where(f => f.Type == type).ToArray();
        if (fitting.Length == 0)
            return null;
        var f = fitting[Choose(fitting.Length)];
        return $"{f.Name}({string.Join(", ", f.Parameters.Select(p => $"({p})({Expression(p, depth - 1)})"))})";
    }

    private string Own(string type, int depth)
    {
        string E(string t) => Expression(t, depth);
        string O(string t) => Operand(t, depth);
        if (OfLibrary(type, depth) is { } library)
            return library;
        switch (type)
        {
            case "int":
                return Choose(16) switch
                {
                    0 or 1 => $"({E("int")} {Any(["+", "-", "*"])} {E("int")})",
                    2 => $"({E("int")} {Any(["/", "%"])} {E("int")})",
                    3 => $"({E("int")} {Any(["&", "|", "^", "<<", ">>", ">>>"])} {E("int")})",
                    4 => $"{Any(["-", "~"])}({E("int")})",
                    5 => $"(int)({E(Any(["long", "char", "uint", "byte"]))})",
                    6 => $"({E("string")}).Length",
                    7 => $"({E("int[]")}).Length",
                    8 => $"({E("int[]")}).Sum()",
                    9 => $"({E("int?")} ?? {E("int")})",
                    10 => $"Math.{Any(["Max", "Min"])}({E("int")}, {E("int")})",
                    11 => $"{Any(["checked", "unchecked"])}({E("int")} {Any(["+", "*"])} {E("int")})",
                    12 => $"({E("string")}).IndexOf({E("string")})",
                    13 => $"({E("int[]")})[{Any(["0", "^1", "1"])}]",
                    14 => $"({E("string")}).CompareTo({E("string")})",
                    _ => $"({E("List<string>")}).Count(s{_names} => s{_names}.Length > {Choose(3)})",
                };
            case "long":
                return Choose(4) switch
                {
                    0 => $"({E("long")} {Any(["+", "-", "*", "/", "%"])} {E("int")})",
                    1 => $"({O("int")} {Any(["+", "*"])} {O("uint")})",
                    2 => $"(long)({E("decimal")})",
                    _ => $"({E("long")} {Any(["<<", ">>", ">>>"])} {E("int")})",
                };
            case "uint":
                return Choose(3) switch
                {
                    0 => $"({O("uint")} {Any(["+", "-", "*"])} {O("uint")})",
                    1 => $"({O("uint")} >> {E("int")})",
                    _ => $"unchecked((uint)({E("int")}))",
                };
            case "byte":
                return Choose(2) == 0 ? $"(byte)({O("int")} & 255)" : $"(byte)({O("byte")} / 2)";
            case "double":
                return Choose(5) switch
                {
                    0 => $"({O("double")} {Any(["+", "-", "*", "/", "%"])} {E(Any(["double", "int", "long"]))})",
                    1 => $"Math.{Any(["Floor", "Sqrt", "Abs"])}({O("double")})",
                    2 => $"({E("int[]")}).Select(x{_names} => x{_names} * 0.5).DefaultIfEmpty().Average()",
                    3 => $"(double)({E("decimal")})",
                    _ => $"Math.Round({O("double")}, {Choose(4)})",
                };
            case "decimal":
                return Choose(3) switch
                {
                    0 => $"({O("decimal")} {Any(["+", "-", "*"])} {O("decimal")})",
                    1 => $"({O("decimal")} / ({E("int")} | 1))",
                    _ => $"Math.Round({O("decimal")}, 1)",
                };
            case "bool":
                return Choose(11) switch
                {
                    0 => $"({E("int")} {Any(["<", ">", "==", "!=", "<=", ">="])} {E(Any(["int", "long", "double", "char"]))})",
                    1 => $"({E("bool")} {Any(["&&", "||", "&", "|", "^"])} {E("bool")})",
                    2 => $"!({E("bool")})",
                    3 => $"({E("string")} == {E("string")})",
                    4 => $"({E("int?")} {Any(["==", "<", ">=", "!="])} {E("int?")})",
                    5 => $"(({E("int")}) is > {Choose(9)} and not {Choose(20)} or -1)",
                    6 => $"({E("string")}).{Any(["Contains", "EndsWith"])}({E("string")})",
                    7 => $"({E("int[]")}).Any(x{_names} => x{_names} > {E("int")})",
                    8 => $"(({E("string")}) is {{ Length: > {Choose(3)} }})",
                    9 => $"(({E("int[]")}) is [_, .., > {Choose(5)}])",
                    _ => $"(({E("(int, string)")}) == ({E("(int, string)")}))",
                };
            case "string":
                return Choose(12) switch
                {
                    0 or 1 => $"({E("string")} + {E(Any(["string", "int", "char", "bool", "double", "int?", "decimal"]))})",
                    2 => $"$\"{{{O("int")},{Any(["4", "-5", "1"])}}}|\"",
                    3 => $"$\"{{{O("double")}:{Any(["F2", "0.0", "E1", "N1"])}}}\"",
                    4 => $"$\"<{{{O(Any(["int", "string", "bool", "char", "decimal"]))}}}>\"",
                    5 => $"({E("string")}).{Any(["ToUpperInvariant()", "Trim()", "Replace(\"a\", \"b\")", "PadLeft(4, '.')"])}",
                    6 => $"string.Join(\",\", {E("int[]")})",
                    7 => $"({E("string")} ?? {E("string")})",
                    8 => $"(({E("int")})).ToString()",
                    9 => $"string.Concat(({E("string")}).Reverse())",
                    10 => $"(({E("(int, string)")}) switch {{ (> 0, var t{_names}) => t{_names}, (_, {{ Length: 0 }}) => \"none\", _ => \"other\" }})",
                    _ => $"({E("List<string>")}).FirstOrDefault() + \"\"",
                };
            case "char":
                return Choose(3) switch
                {
                    0 => $"(char)({E("char")} + {Choose(3)})",
                    1 => $"char.ToUpperInvariant({E("char")})",
                    _ => $"({E("string")} + \"z\")[0]",
                };
            case "int?":
                return Choose(4) switch
                {
                    0 => $"({O("int?")} {Any(["+", "-", "*"])} {O("int?")})",
                    1 => $"(int?)({E("int")})",
                    2 => $"(({E("List<string>")}).FirstOrDefault()?.Length)",
                    _ => $"-({O("int?")})",
                };
            case "int[]":
                return Choose(8) switch
                {
                    0 => $"new[] {{ {E("int")}, {E("int")} }}",
                    1 => $"({E("int[]")}).Where(x{_names} => x{_names} % 2 == {Choose(2)}).ToArray()",
                    2 => $"({E("int[]")}).Select(x{_names} => x{_names} {Any(["+", "*", "-"])} {E("int")}).ToArray()",
                    3 => $"({E("int[]")})[{Any(["..1", "1..", "..^1", "..", "^1.."])}]",
                    4 => $"({E("int[]")}).OrderBy(x{_names} => -x{_names}).ToArray()",
                    5 => $"(from x{_names} in {E("int[]")} let y{_names} = x{_names} * 2 where y{_names} > {Choose(6)} select y{_names} - {E("int")}).ToArray()",
                    6 => $"({E("string")}).GroupBy(c{_names} => c{_names}).Select(g{_names} => g{_names}.Count()).ToArray()",
                    _ => $"((int[])[{E("int")}, .. {E("int[]")}])",
                };
            case "(int, string)":
                return Choose(2) == 0 ? $"({E("int")}, {E("string")})" : $"(({E("int[]")}).Length, {E("string")})";
            default:
                return Choose(3) switch
                {
                    0 => $"new List<string> {{ {E("string")}, {E("string")} }}",
                    1 => $"({E("int[]")}).Select(x{_names} => $\"{{x{_names}}}\").ToList()",
                    _ => $"({E("string")}).Split('-').ToList()",
                };
        }
    }
}
