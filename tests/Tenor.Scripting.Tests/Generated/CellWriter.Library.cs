namespace Tenor.Scripting.Tests.Generated;

/// <summary>Expressions over dates, records, tables of tuples and dictionaries, and calls of overloaded and generic methods.</summary>
public sealed partial class CellWriter
{
    private string? OfLibrary(string type, int depth)
    {
        string E(string t) => Expression(t, depth);
        string O(string t) => Operand(t, depth);
        var x = "p" + _names++;
        return type switch
        {
            "float" => Choose(3) switch
            {
                0 => $"({O("float")} {Any(["+", "-", "*", "/"])} {O(Any(["float", "int", "short", "char"]))})",
                1 => $"(float)({E("double")})",
                _ => $"MathF.Abs({E("float")})",
            },
            "short" => Choose(2) == 0 ? $"(short)({O("short")} {Any(["+", "^", ">>"])} {O("byte")})" : $"unchecked((short)({E("int")}))",
            "ulong" => Choose(3) switch
            {
                0 => $"({O("ulong")} {Any(["+", "*", "&", "|"])} {O(Any(["ulong", "uint", "byte", "char"]))})",
                1 => $"({O("ulong")} {Any(["<<", ">>", ">>>"])} {E("int")})",
                _ => $"unchecked((ulong)({E("long")}))",
            },
            "double?" => Choose(4) switch
            {
                0 => $"({O("double?")} {Any(["+", "-", "*", "/"])} {O(Any(["double?", "int?", "int", "float"]))})",
                1 => $"({E("(string Actor, double Tone)[]")}).Select({x} => (double?){x}.Tone).FirstOrDefault()",
                2 => $"({E("bool?")} switch {{ true => (double?)1, false => -0.5, null => null }})",
                _ => $"({E("int?")} + {E("double")})",
            },
            "bool?" => Choose(3) switch
            {
                0 => $"({O("bool?")} {Any(["&", "|", "^"])} {O(Any(["bool?", "bool"]))})",
                1 => $"!({O("bool?")})",
                _ => $"({E("int?")} is int {x} ? {x} > {Choose(5)} : (bool?)null)",
            },
            "object" => Choose(4) switch
            {
                0 => $"(object)({E(Any(["int", "string", "double", "Person", "int[]"]))})",
                1 => $"({E("object")} ?? {E("string")})",
                2 => $"({E("object")} as string ?? (object)({E("int")}))",
                _ => $"({E("object")} switch {{ int {x} => {x} + 1L, string {{ Length: 0 }} => 'e', null => \"null\", var {x}o => {x}o }})",
            },
            "DayOfWeek" => Choose(4) switch
            {
                0 => $"(DayOfWeek)(({E("int")}) & 3)",
                1 => $"({E("DateOnly")}).DayOfWeek",
                2 => $"({E("DayOfWeek")} {Any(["|", "&", "^"])} {E("DayOfWeek")})",
                _ => $"({O("DayOfWeek")} {Any(["+", "-"])} {Choose(3)})",
            },
            "DateOnly" => Choose(3) switch
            {
                0 => $"({E("DateOnly")}).AddDays(({E("int")}) & 31)",
                1 => $"({E("DateOnly")} > {E("DateOnly")} ? {E("DateOnly")} : new(2025, 1, {1 + Choose(28)}))",
                _ => $"new[] {{ {E("DateOnly")}, {E("DateOnly")} }}.{Any(["Min", "Max", "First"])}()",
            },
            "TimeSpan" => Choose(3) switch
            {
                0 => $"({E("TimeSpan")} {Any(["+", "-"])} {E("TimeSpan")})",
                1 => $"({E("TimeSpan")} * {1 + Choose(3)})",
                _ => $"-({O("TimeSpan")})",
            },
            "Person" => Choose(4) switch
            {
                0 => $"new Person({E("string")}, {E("int")})",
                1 => $"(({E("Person")} ?? new(\"none\", 1)) with {{ Age = {E("int")}, Nick = {E("string")} }})",
                2 => $"new[] {{ {E("Person")}, new(\"b\", 2) }}.FirstOrDefault({x} => {x}?.Age > {E("int")})",
                _ => $"new Person(Age: {E("int")}, Name: {E("string")}) {{ Nick = {E("string")} }}",
            },
            "Money" => Choose(5) switch
            {
                0 => $"({O("Money")} {Any(["+", "-"])} {O(Any(["Money", "int"]))})",
                1 => $"({O("Money")} * {E("decimal")})",
                2 => $"(Money)({E("int")})",
                3 => $"({O("Money")} {Any(["&&", "||", "&", "|"])} {O("Money")})",
                _ => $"-({O("Money")})",
            },
            "string[]" => Choose(5) switch
            {
                0 => $"({E("string")}).Split({Any(["'-'", "\"-\"", "'-', StringSplitOptions.RemoveEmptyEntries"])})",
                1 => $"({E("(string Actor, double Tone)[]")}).OrderBy({x} => {x}.Tone).ThenBy({x} => {x}.Actor).Select({x} => $\"{{{x}.Actor}}:{{{x}.Tone:F1}}\").ToArray()",
                2 => $"(from {x} in {E("string[]")} group {x} by {x}.Length into {x}g orderby {x}g.Key descending select {x}g.Key + \"=\" + {x}g.Count()).ToArray()",
                3 => $"(from {x} in {E("string[]")} join {x}j in {E("string[]")} on {x} equals {x}j into {x}m from {x}k in {x}m.DefaultIfEmpty(\"-\") select {x} + {x}k).Take(4).ToArray()",
                _ => $"((string[])[{E("string")}, .. {E("List<string>")}, .. {E("string[]")}])",
            },
            "Dictionary<string, int>" => Choose(4) switch
            {
                0 => $"({E("string[]")}).GroupBy({x} => {x}).ToDictionary({x} => {x}.Key, {x} => {x}.Count())",
                1 => $"({E("string[]")}).CountBy({x} => {x}).ToDictionary()",
                2 => $"({E("(string Actor, double Tone)[]")}).AggregateBy({x} => {x}.Actor, {E("int")}, ({x}a, {x}) => {x}a + (int){x}.Tone).ToDictionary()",
                _ => $"new Dictionary<string, int> {{ [{E("string")}] = {E("int")}, [\"a\"] = {E("int")} }}",
            },
            "(string Actor, double Tone)[]" => Choose(4) switch
            {
                0 => $"({E("(string Actor, double Tone)[]")}).Where({x} => {x}.Tone {Any([">", "<", "!="])} {E("double")}).ToArray()",
                1 => $"({E("(string Actor, double Tone)[]")}).GroupBy({x} => {x}.Actor).Select({x} => (Actor: {x}.Key, Tone: {x}.{Any(["Average", "Sum", "Max"])}({x}r => {x}r.Tone))).ToArray()",
                2 => $"({E("(string Actor, double Tone)[]")}).Select({x} => {x} with {{ Tone = {x}.Tone * {E("int")} }}).ToArray()",
                _ => $"(from {x} in {E("string[]")} let {x}n = {x}.Length select (Actor: {x}, Tone: {x}n / 2.0)).ToArray()",
            },
            "int" => Choose(6) switch
            {
                0 => $"({E("(string Actor, double Tone)[]")}).Count({x} => {x}.Actor == {E("string")})",
                1 => $"({E("Dictionary<string, int>")}).GetValueOrDefault({E("string")}, {E("int")})",
                2 => $"({E("Person")}?.Age ?? {E("int")})",
                3 => $"(({E("Dictionary<string, int>")}).TryGetValue({E("string")}, out var {x}) ? {x} : {E("int")})",
                _ => null,
            },
            "double" => Choose(6) switch
            {
                0 => $"({E("(string Actor, double Tone)[]")}).Select({x} => {x}.Tone).DefaultIfEmpty().{Any(["Average", "Max", "Min", "Sum"])}()",
                1 => $"({E("TimeSpan")}).TotalHours",
                2 => $"({E("double?")} ?? {E("float")})",
                _ => null,
            },
            "bool" => Choose(8) switch
            {
                0 => $"({E("Person")} is {{ Age: > {Choose(40)}, Name: {{ Length: > 0 }} }})",
                1 => $"({O("Money")} {Any(["<", ">", "==", "!="])} {O("Money")})",
                2 => $"({E("DateOnly")} {Any(["<", "==", ">="])} {E("DateOnly")})",
                3 => $"({E("Person")} == {E("Person")})",
                4 => $"({E("bool?")} ?? {E("bool")})",
                5 => $"({E("object")} is not (string or > 1))",
                _ => null,
            },
            "string" => Choose(6) switch
            {
                0 => Picked(depth),
                1 => $"(({E("Person")})?.Name + {E("DayOfWeek")})",
                2 => $"$\"{{{O(Any(["DateOnly", "TimeSpan", "DayOfWeek", "Money", "float", "ulong"]))}}}\"",
                _ => null,
            },
            _ => null,
        };
    }

    /// <summary>A call of an overloaded or generic method, which answers with the overload that was taken.</summary>
    private string Picked(int depth)
    {
        var argument = Choose(3) == 0 ? Plain(Any(Types)) : Operand(Any(Types), depth);
        var other = Operand(Any(Types), depth);
        return Choose(4) switch
        {
            0 => $"Pick.{Any(["Number", "LongOrDouble", "FloatOrDouble", "UintOrLong", "LongOrUlong", "ByteOrInt", "CharOrInt", "IntOrNullable", "LongOrNullableInt"])}({Operand(Any(Numbers), depth)})",
            1 => $"Pick.{Any(["ObjectOrString", "ObjectOrInt", "NullableOrObject", "ObjectOrLong", "Generic", "GenericOrObject", "Sequence", "TupleOrGeneric"])}({argument})",
            2 => $"Pick.Pair({argument}, {other})",
            _ => $"Pick.{Any(["Many", "RestSpan"])}({string.Join(", ", Enumerable.Range(0, Choose(4)).Select(_ => Operand("int", depth)))})",
        };
    }
}
