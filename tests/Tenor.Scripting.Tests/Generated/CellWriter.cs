using System.Globalization;
using System.Text;

namespace Tenor.Scripting.Tests.Generated;

/// <summary>
/// Writes one cell out of a list of choices: several typed statements and a value. Where the choices run out, the plainest
/// alternative is taken, so that every list gives a cell that ends.
/// </summary>
public sealed class CellWriter(int[] choices)
{
    private static readonly string[] Types = ["int", "long", "double", "bool", "string", "char", "int?", "int[]", "decimal", "uint", "byte", "(int, string)", "List<string>"];
    private static readonly string[] Numbers = ["int", "long", "double", "char", "uint", "byte", "decimal", "int?"];
    private static readonly string[] Texts = ["\"\"", "\"a\"", "\"Kim\"", "\"12\"", "\"x-y\"", "\"한국\"", "@\"q\"\"\"", "\"tab\\t\""];

    private readonly List<(string Name, string Type)> _variables = [];
    private readonly List<(string Name, string Type, string[] Parameters)> _functions = [];
    private readonly StringBuilder _text = new();
    private int _next;
    private int _end;
    private int _names;
    private int _inFunction;
    private int _nesting;

    public string Write()
    {
        _end = choices.Length * 3 / 4;
        var statements = 2 + Choose(6);
        for (var i = 0; i < statements; i++)
            Statement(2);
        (_next, _end) = (_end, choices.Length);
        var value = Choose(2) == 0 ? Mixed(3) : Expression(Any(Types), 3);
        var seen = _variables.TakeLast(4).Select(v => v.Name).Prepend(value).ToArray();
        return _text.Append(seen.Length == 1 ? value : $"({string.Join(", ", seen)})").ToString();
    }

    private void Statement(int depth)
    {
        switch (depth == 0 ? Choose(4) : Choose(15))
        {
            case 0 or 1: Declare(); break;
            case 2: Assign(); break;
            case 3: Increment(); break;
            case 4: If(depth); break;
            case 5: For(depth); break;
            case 6: ForEach(depth); break;
            case 7: Function(); break;
            case 8: Try(depth); break;
            case 9: Switch(depth); break;
            case 10: Lambda(); break;
            case 11: Deconstruct(); break;
            case 12: Line($"var {NewName()} = {Mixed(2)};"); break;
            case 13: While(depth); break;
            default: Declare(); break;
        }
    }

    private void Declare()
    {
        var type = Any(Types);
        var value = Expression(type, 2);
        var name = NewName();
        Line(Choose(2) == 0 && type != "byte" ? $"{type} {name} = {value};" : $"var {name} = ({type})({value});");
        _variables.Add((name, type));
    }

    private void Assign()
    {
        if (_variables.Count == 0 || _inFunction > 0)
        {
            Declare();
            return;
        }

        var (name, type) = _variables[Choose(_variables.Count)];
        switch (type)
        {
            case "int" or "long" or "uint":
                Line($"{name} {Any(["=", "+=", "-=", "*=", "&=", "|=", "^="])} {Expression(type, 2)};");
                break;
            case "double" or "decimal":
                Line($"{name} {Any(["=", "+=", "-=", "*="])} {Expression(type, 2)};");
                break;
            case "byte":
                Line($"{name} {Any(["+=", "^=", "|="])} {Expression("byte", 1)};");
                break;
            case "string":
                Line($"{name} += {Expression(Any(["string", "int", "char", "bool"]), 2)};");
                break;
            case "int?":
                Line($"{name} {Any(["=", "??=", "+="])} {Expression("int", 1)};");
                break;
            case "bool":
                Line($"{name} {Any(["=", "&=", "|=", "^="])} {Expression("bool", 2)};");
                break;
            case "List<string>":
                Line($"{name}.Add({Expression("string", 2)});");
                break;
            case "int[]":
                Line($"if ({name}.Length > 0) {name}[{Any(["0", "^1", $"{name}.Length - 1"])}] {Any(["=", "+=", "*="])} {Expression("int", 1)};");
                break;
            default:
                Line($"{name} = {Expression(type, 2)};");
                break;
        }
    }

    private void Increment()
    {
        var numbers = _variables.Where(v => v.Type is "int" or "long" or "double" or "char" or "byte" or "uint" or "int?" or "decimal").ToArray();
        if (numbers.Length == 0 || _inFunction > 0)
        {
            Declare();
            return;
        }

        var (name, type) = numbers[Choose(numbers.Length)];
        var step = Any([$"{name}++", $"++{name}", $"{name}--"]);
        if (Choose(2) == 0)
        {
            Line(step + ";");
            return;
        }

        Line($"var {NewName()} = {step};");
        _variables.Add(($"v{_names - 1}", type));
    }

    private void If(int depth)
    {
        Line($"if ({Expression("bool", 2)})");
        Block(depth);
        if (Choose(2) == 0)
            return;
        Line("else");
        Block(depth);
    }

    private void For(int depth)
    {
        var i = NewName();
        Line($"for (var {i} = 0; {i} < {1 + Choose(4)}; {i}++)");
        Block(depth, () =>
        {
            _variables.Add((i + "_" + _names, "int"));
            Line($"int {i}_{_names} = {i};");
        });
    }

    private void While(int depth)
    {
        var i = NewName();
        Line($"var {i} = {Choose(4)};");
        Line($"while ({i}-- > 0)");
        Block(depth, () =>
        {
            if (Choose(3) == 0)
                Line($"if ({Expression("bool", 1)}) {Any(["continue", "break"])};");
        });
    }

    private void ForEach(int depth)
    {
        var (source, element) = Choose(3) switch
        {
            0 => (Expression("int[]", 1), "int"),
            1 => (Expression("string", 1), "char"),
            _ => (Expression("List<string>", 1) + ".ToArray()", "string"),
        };
        var x = NewName();
        var own = NewName();
        Line($"foreach (var {x} in {source})");
        Block(depth, () =>
        {
            Line($"var {own} = {x};");
            _variables.Add((own, element));
        });
    }

    private void Function()
    {
        var type = Any(Types);
        var parameters = Enumerable.Range(0, Choose(3)).Select(_ => (Name: NewName(), Type: Any(Types))).ToArray();
        var name = NewName();
        var outer = _variables.Count;
        _variables.AddRange(parameters);
        _inFunction++;
        var body = Expression(type, 2);
        _inFunction--;
        _variables.RemoveRange(outer, parameters.Length);
        var list = string.Join(", ", parameters.Select(p => $"{p.Type} {p.Name}"));
        Line(Choose(2) == 0 ? $"{type} {name}({list}) => {body};" : $"{type} {name}({list}) {{ return {body}; }}");
        if (!IsNested)
            _functions.Add((name, type, [.. parameters.Select(p => p.Type)]));
    }

    private void Lambda()
    {
        var parameter = NewName();
        var (from, to) = (Any(["int", "string", "double"]), Any(["int", "string", "bool", "int?"]));
        _variables.Add((parameter, from));
        _inFunction++;
        var body = Expression(to, 2);
        _inFunction--;
        _variables.RemoveAt(_variables.Count - 1);
        var name = NewName();
        Line(Choose(2) == 0 ? $"Func<{from}, {to}> {name} = {parameter} => {body};" : $"Func<{from}, {to}> {name} = ({from} {parameter}) => {{ return {body}; }};");
        if (!IsNested)
            _functions.Add((name, to, [from]));
    }

    private void Try(int depth)
    {
        Line("try");
        Block(depth, () =>
        {
            if (Choose(2) == 0)
                Line($"if ({Expression("bool", 1)}) throw new InvalidOperationException({Expression("string", 1)});");
        });
        Line(Any(["catch", "catch (Exception)", "catch (InvalidOperationException)", "catch (ArithmeticException)"]));
        Block(depth);
        if (Choose(2) == 0)
            return;
        Line("finally");
        Block(depth);
    }

    private void Switch(int depth)
    {
        Line($"switch ({Expression("int", 2)})");
        Line("{");
        foreach (var label in new[] { "case 0:", "case > 5 and < 100:", $"case var {NewName()} when {Expression("bool", 1)}:", "default:" })
        {
            Line(label);
            Block(depth);
            Line("break;");
        }

        Line("}");
    }

    private void Deconstruct()
    {
        var (a, b) = (NewName(), NewName());
        Line($"var ({a}, {b}) = ({Expression("int", 1)}, {Expression("string", 1)});");
        _variables.Add((a, "int"));
        _variables.Add((b, "string"));
    }

    private void Block(int depth, Action? head = null)
    {
        Line("{");
        var outer = _variables.Count;
        _nesting++;
        head?.Invoke();
        var n = 1 + Choose(2);
        for (var i = 0; i < n; i++)
            Statement(depth - 1);
        _nesting--;
        _variables.RemoveRange(outer, _variables.Count - outer);
        Line("}");
    }

    private bool IsNested => _nesting > 0;

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

    private string Plain(string type)
    {
        if (Choose(3) > 0)
        {
            var fitting = _variables.Where(v => v.Type == type).ToArray();
            if (fitting.Length > 0)
                return fitting[Choose(fitting.Length)].Name;
        }

        var n = Choose(14);
        return type switch
        {
            "int" => n == 13 ? "int.MaxValue" : n == 12 ? "-7" : n.ToString(CultureInfo.InvariantCulture),
            "long" => n == 13 ? "long.MaxValue" : n + "L",
            "double" => n == 13 ? "double.NaN" : n == 12 ? "1e10" : n + ".25",
            "decimal" => n + ".50m",
            "uint" => n == 13 ? "uint.MaxValue" : n + "u",
            "byte" => $"(byte){n}",
            "bool" => n % 2 == 0 ? "true" : "false",
            "string" => Texts[n % Texts.Length],
            "char" => n % 3 == 0 ? "'a'" : n % 3 == 1 ? "'7'" : "'한'",
            "int?" => n < 4 ? "(int?)null" : $"(int?){n}",
            "int[]" => n % 3 == 0 ? "new int[0]" : n % 3 == 1 ? "new[] { 3, 1, 2 }" : "new[] { 5 }",
            "(int, string)" => $"({n}, {Texts[n % Texts.Length]})",
            _ => "new List<string> { \"a\", \"bb\" }",
        };
    }


    private string NewName() => "v" + _names++;

    private string Any(string[] options) => options[Choose(options.Length)];

    private int Choose(int count) => _next < _end ? choices[_next++] % count : 0;

    private void Line(string text) => _text.Append(text).Append('\n');
}
