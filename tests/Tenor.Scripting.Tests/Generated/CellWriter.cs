using System.Globalization;
using System.Text;

namespace Tenor.Scripting.Tests.Generated;

/// <summary>
/// Writes one cell out of a list of choices: several typed statements and a value. Where the choices run out, the plainest
/// alternative is taken, so that every list gives a cell that ends.
/// </summary>
public sealed partial class CellWriter(int[] choices)
{
    private static readonly string[] Types =
    [
        "int", "long", "double", "bool", "string", "char", "int?", "int[]", "decimal", "uint", "byte", "(int, string)", "List<string>",
        "float", "short", "ulong", "double?", "bool?", "object", "DayOfWeek", "DateOnly", "TimeSpan", "Person", "Money", "string[]",
        "Dictionary<string, int>", "(string Actor, double Tone)[]",
    ];

    private static readonly string[] Numbers = ["int", "long", "double", "char", "uint", "byte", "decimal", "int?", "float", "short", "ulong", "double?"];
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
            "float" => n == 13 ? "float.NaN" : n + ".5f",
            "short" => $"(short){n}",
            "ulong" => n == 13 ? "ulong.MaxValue" : n + "UL",
            "double?" => n < 4 ? "(double?)null" : $"(double?){n}.5",
            "bool?" => n < 4 ? "(bool?)null" : n % 2 == 0 ? "(bool?)true" : "(bool?)false",
            "object" => n % 4 == 0 ? "(object)1" : n % 4 == 1 ? "(object)\"o\"" : n % 4 == 2 ? "(object)2.5" : "(object)null",
            "DayOfWeek" => n % 2 == 0 ? "DayOfWeek.Friday" : "DayOfWeek.Sunday",
            "DateOnly" => $"new DateOnly(2024, 12, {n + 1})",
            "TimeSpan" => $"TimeSpan.FromMinutes({n})",
            "Person" => n == 13 ? "(Person)null" : $"new Person({Texts[n % Texts.Length]}, {n * 7})",
            "Money" => $"new Money({n}.5m)",
            "string[]" => n % 3 == 0 ? "new string[0]" : "new[] { \"b\", \"a\", \"b\" }",
            "Dictionary<string, int>" => n % 3 == 0 ? "new Dictionary<string, int>()" : "new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }",
            "(string Actor, double Tone)[]" => "new (string Actor, double Tone)[] { (\"Kim\", 0.5), (\"Yoon\", -1), (\"Kim\", 2) }",
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
