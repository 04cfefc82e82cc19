namespace Tenor.Scripting.Binding;

/// <summary>What people write who know another language better than C#, and what it is here.</summary>
internal static class Habits
{
    /// <summary>What to write instead of a function or object that C# has not; null for other names.</summary>
    public static string? InsteadOf(string name) => name switch
    {
        "print" or "println" or "printf" or "puts" or "echo" or "console" => "To show a value, write display(x), or let it be the last expression of the cell",
        "len" or "length" => "Write x.Length for strings and arrays, x.Count for lists and tables",
        "range" => "Write Enumerable.Range(start, count)",
        "True" or "TRUE" => "Write true",
        "False" or "FALSE" => "Write false",
        "None" or "NULL" or "nil" or "NA" or "undefined" => "Write null",
        "str" => "Write x.ToString(), or $\"{x}\"",
        "self" or "this" => "A cell has no object of its own",
        _ => null,
    };

    /// <summary>What to write instead of a word that begins a declaration elsewhere; null for other names.</summary>
    public static string? InsteadOfType(string name) => name switch
    {
        "let" or "val" or "auto" or "my" or "local" => "Variables are declared with 'var'",
        "def" or "function" or "func" or "fun" or "fn" => "A function is written with its types: int Twice(int n) => n * 2;",
        "import" or "require" or "include" or "library" or "from" => "Namespaces are opened with 'using', as in: using System.Globalization;",
        "str" or "String" or "text" => "Write 'string'",
        "boolean" => "Write 'bool'",
        "integer" or "number" => "Write 'int', or 'double'",
        _ => null,
    };
}
