namespace Tenor.Scripting.Tests.Generated;

/// <summary>Statements.</summary>
public sealed partial class CellWriter
{
    private void Statement(int depth)
    {
        switch (depth == 0 ? Choose(4) : Choose(24))
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
            case 14: DoWhile(depth); break;
            case 15: Swap(); break;
            case 16: DeconstructRows(depth); break;
            case 17: SwitchOnValue(depth); break;
            case 18: Closures(); break;
            case 19: Using(depth); break;
            case 20: ByReference(); break;
            case 21: OutVariable(depth); break;
            case 22: PatternVariable(depth); break;
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
            case "Dictionary<string, int>":
                Line($"{name}[{Expression("string", 1)}] {Any(["=", "=", "+="])} {Expression("int", 1)};");
                break;
            case "Money":
                Line($"{name} {Any(["=", "+=", "-="])} {Expression("Money", 1)};");
                break;
            case "DateOnly" or "DayOfWeek" or "TimeSpan" or "Person" or "object" or "string[]" or "(string Actor, double Tone)[]":
                Line($"{name} = {Expression(type, 1)};");
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
        var numbers = _variables.Where(v => v.Type is "int" or "long" or "double" or "char" or "byte" or "uint" or "int?" or "decimal" or "float" or "short" or "ulong" or "double?" or "Money").ToArray();
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

    private void DoWhile(int depth)
    {
        var i = NewName();
        Line($"var {i} = {Choose(3)};");
        Line("do");
        Block(depth);
        Line($"while ({i}-- > 0);");
    }

    private void Swap()
    {
        var pairs = _variables.GroupBy(v => v.Type).Where(g => g.Count() > 1).ToArray();
        if (pairs.Length == 0 || _inFunction > 0)
        {
            Declare();
            return;
        }

        var all = pairs[Choose(pairs.Length)].ToArray();
        var (a, b) = (all[0].Name, all[^1].Name);
        Line(Choose(2) == 0 ? $"({a}, {b}) = ({b}, {a});" : $"({a}, (_, {b})) = ({b}, ({Expression("int", 1)}, {a}));");
    }

    private void DeconstructRows(int depth)
    {
        var (actor, tone) = (NewName(), NewName());
        Line($"foreach (var ({actor}, {tone}) in {Expression("(string Actor, double Tone)[]", 1)})");
        Block(depth, () => Copy((actor, "string"), (tone, "double")));
    }

    /// <summary>Read-only variables are copied, so that statements may assign.</summary>
    private void Copy(params (string Name, string Type)[] variables)
    {
        foreach (var (name, type) in variables)
        {
            var own = NewName();
            Line($"var {own} = {name};");
            _variables.Add((own, type));
        }
    }

    private void SwitchOnValue(int depth)
    {
        var x = NewName();
        var (value, labels) = Choose(4) switch
        {
            0 => (Expression("string", 1), new[] { "case \"a\" or \"b\":", $"case {{ Length: > {Choose(3)} }}:", $"case null or \"\":", "default:" }),
            1 => (Expression("object", 1), [$"case int {x} when {x} > {Choose(3)}:", "case string { Length: 1 }:", "case null:", "default:"]),
            2 => (Expression("Person", 1), [$"case {{ Age: > 20, Name: [.., 'm'] }}:", $"case (_, var {x}) when {x} > 3:", "case null:", "default:"]),
            _ => (Expression("(int, string)", 1), ["case (0, _):", $"case (var {x}, \"a\") when {x} > 1:", "case (> 3, { Length: 0 }):", "default:"]),
        };
        Line($"switch ({value})");
        Line("{");
        foreach (var label in labels)
        {
            Line(label);
            Block(depth);
            Line("break;");
        }

        Line("}");
    }

    /// <summary>Functions that hold the variable of a loop: each turn's own, or all turns' one.</summary>
    private void Closures()
    {
        var (list, i, value) = (NewName(), NewName(), NewName());
        Line($"var {list} = new List<Func<int>>();");
        Line(Choose(2) == 0
            ? $"foreach (var {i} in {Expression("int[]", 1)}) {list}.Add(() => {i} + {Expression("int", 1)});"
            : $"for (var {i} = 0; {i} < 3; {i}++) {{ var {i}c = {i} * 2; {list}.Add(() => {Any([i, i + "c", $"{i}c++"])}); }}");
        Line($"var {value} = {list}.Sum(f => f());");
        _variables.Add((value, "int"));
    }

    private void Using(int depth)
    {
        var (log, track) = (NewName(), NewName());
        Line($"var {log} = new List<string>();");
        Line($"using (var {track} = new Track({log}, {Expression("string", 1)}))");
        Block(depth, () => Line(Any([$"{track}[{Choose(3)}] += {track}.Value;", $"{track}.Self.Value = {track}[{track}.Value];", $"_ = {track}[1] + {track}.Self[2];"])));
        _variables.Add((log, "List<string>"));
    }

    private void ByReference()
    {
        var (function, a, b, x) = (NewName(), NewName(), NewName(), NewName());
        var type = Any(["int", "string", "double", "int?"]);
        Line($"{type} {x} = {Expression(type, 1)};");
        _variables.Add((x, type));
        Line($"bool {function}(ref {type} {a}, out {type} {b}) {{ {b} = {a}; {a} = {Expression(type, 1)}; return {Expression("bool", 1)}; }}");
        Line($"var {function}r = {function}(ref {x}, out var {function}o);");
        _variables.Add((function + "r", "bool"));
        _variables.Add((function + "o", type));
    }

    private void OutVariable(int depth)
    {
        var n = NewName();
        Line($"if ({Any(["", "!"])}int.TryParse({Expression("string", 1)}, out var {n}))");
        Block(depth, () => Copy((n, "int")));
    }

    private void PatternVariable(int depth)
    {
        var x = NewName();
        var (value, pattern, type) = Choose(4) switch
        {
            0 => (Expression("object", 1), $"int {x} and > 0", "int"),
            1 => (Expression("object", 1), $"string {{ Length: < 3 }} {x}", "string"),
            2 => (Expression("int[]", 1), $"[_, .. var {x}]", "int[]"),
            _ => (Expression("Person", 1), $"{{ Age: var {x} }}", "int"),
        };
        Line($"if ({value} is {pattern} && {Expression("bool", 1)})");
        Block(depth, () => Copy((x, type)));
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
}
