namespace Tenor.Scripting.Syntax;

/// <summary>Spellings, and the precedence of operators (C# specification §12.4.2).</summary>
internal static class SyntaxFacts
{
    private static readonly Dictionary<string, SyntaxKind> Keywords = MakeKeywords();

    /// <summary>Contextual keywords that a tool may want to colour or offer.</summary>
    public static readonly string[] ContextualKeywords =
    [
        "and", "ascending", "async", "await", "by", "descending", "equals", "from", "global", "group", "into", "join", "let",
        "nameof", "not", "on", "or", "orderby", "record", "required", "select", "var", "when", "where", "with", "yield",
    ];

    public static IEnumerable<string> ReservedKeywords => Keywords.Keys;

    public static SyntaxKind KeywordKind(ReadOnlySpan<char> text) =>
        text.Length is >= 2 and <= 10 && char.IsAsciiLetterLower(text[0])
        && Keywords.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var kind) ? kind : SyntaxKind.Identifier;

    public static bool IsKeyword(SyntaxKind kind) => kind >= SyntaxKind.AbstractKeyword;

    public static bool IsPredefinedType(SyntaxKind kind) => kind is
        SyntaxKind.BoolKeyword or SyntaxKind.ByteKeyword or SyntaxKind.SbyteKeyword or SyntaxKind.CharKeyword
        or SyntaxKind.DecimalKeyword or SyntaxKind.DoubleKeyword or SyntaxKind.FloatKeyword or SyntaxKind.IntKeyword
        or SyntaxKind.UintKeyword or SyntaxKind.LongKeyword or SyntaxKind.UlongKeyword or SyntaxKind.ShortKeyword
        or SyntaxKind.UshortKeyword or SyntaxKind.ObjectKeyword or SyntaxKind.StringKeyword or SyntaxKind.VoidKeyword;

    /// <summary>Precedence of a binary operator, higher binds tighter; 0 for a token that is none.</summary>
    public static int BinaryPrecedence(SyntaxKind kind) => kind switch
    {
        SyntaxKind.Asterisk or SyntaxKind.Slash or SyntaxKind.Percent => 13,
        SyntaxKind.Plus or SyntaxKind.Minus => 12,
        SyntaxKind.LessThanLessThan or SyntaxKind.GreaterThanGreaterThan or SyntaxKind.GreaterThanGreaterThanGreaterThan => 11,
        SyntaxKind.LessThan or SyntaxKind.GreaterThan or SyntaxKind.LessThanEquals or SyntaxKind.GreaterThanEquals
            or SyntaxKind.IsKeyword or SyntaxKind.AsKeyword => 10,
        SyntaxKind.EqualsEquals or SyntaxKind.ExclamationEquals => 9,
        SyntaxKind.Ampersand => 8,
        SyntaxKind.Caret => 7,
        SyntaxKind.Bar => 6,
        SyntaxKind.AmpersandAmpersand => 5,
        SyntaxKind.BarBar => 4,
        SyntaxKind.QuestionQuestion => 3,
        _ => 0,
    };

    public static bool IsAssignmentOperator(SyntaxKind kind) => kind is
        SyntaxKind.Equals or SyntaxKind.PlusEquals or SyntaxKind.MinusEquals or SyntaxKind.AsteriskEquals
        or SyntaxKind.SlashEquals or SyntaxKind.PercentEquals or SyntaxKind.AmpersandEquals or SyntaxKind.BarEquals
        or SyntaxKind.CaretEquals or SyntaxKind.LessThanLessThanEquals or SyntaxKind.GreaterThanGreaterThanEquals
        or SyntaxKind.GreaterThanGreaterThanGreaterThanEquals or SyntaxKind.QuestionQuestionEquals;

    /// <summary>The operator that a compound assignment applies before it assigns (§12.21.4).</summary>
    public static SyntaxKind OperatorOfCompound(SyntaxKind kind) => kind switch
    {
        SyntaxKind.PlusEquals => SyntaxKind.Plus,
        SyntaxKind.MinusEquals => SyntaxKind.Minus,
        SyntaxKind.AsteriskEquals => SyntaxKind.Asterisk,
        SyntaxKind.SlashEquals => SyntaxKind.Slash,
        SyntaxKind.PercentEquals => SyntaxKind.Percent,
        SyntaxKind.AmpersandEquals => SyntaxKind.Ampersand,
        SyntaxKind.BarEquals => SyntaxKind.Bar,
        SyntaxKind.CaretEquals => SyntaxKind.Caret,
        SyntaxKind.LessThanLessThanEquals => SyntaxKind.LessThanLessThan,
        SyntaxKind.GreaterThanGreaterThanEquals => SyntaxKind.GreaterThanGreaterThan,
        SyntaxKind.GreaterThanGreaterThanGreaterThanEquals => SyntaxKind.GreaterThanGreaterThanGreaterThan,
        SyntaxKind.QuestionQuestionEquals => SyntaxKind.QuestionQuestion,
        _ => SyntaxKind.None,
    };

    public static string TextOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.EndOfFile => "end of the cell",
        SyntaxKind.Identifier => "identifier",
        SyntaxKind.OpenBrace => "{",
        SyntaxKind.CloseBrace => "}",
        SyntaxKind.OpenBracket => "[",
        SyntaxKind.CloseBracket => "]",
        SyntaxKind.OpenParen => "(",
        SyntaxKind.CloseParen => ")",
        SyntaxKind.Dot => ".",
        SyntaxKind.DotDot => "..",
        SyntaxKind.Comma => ",",
        SyntaxKind.Colon => ":",
        SyntaxKind.ColonColon => "::",
        SyntaxKind.Semicolon => ";",
        SyntaxKind.Plus => "+",
        SyntaxKind.Minus => "-",
        SyntaxKind.Asterisk => "*",
        SyntaxKind.Slash => "/",
        SyntaxKind.Percent => "%",
        SyntaxKind.Ampersand => "&",
        SyntaxKind.Bar => "|",
        SyntaxKind.Caret => "^",
        SyntaxKind.Exclamation => "!",
        SyntaxKind.Tilde => "~",
        SyntaxKind.Equals => "=",
        SyntaxKind.LessThan => "<",
        SyntaxKind.GreaterThan => ">",
        SyntaxKind.Question => "?",
        SyntaxKind.QuestionQuestion => "??",
        SyntaxKind.PlusPlus => "++",
        SyntaxKind.MinusMinus => "--",
        SyntaxKind.AmpersandAmpersand => "&&",
        SyntaxKind.BarBar => "||",
        SyntaxKind.FatArrow => "=>",
        SyntaxKind.EqualsEquals => "==",
        SyntaxKind.ExclamationEquals => "!=",
        SyntaxKind.LessThanEquals => "<=",
        SyntaxKind.GreaterThanEquals => ">=",
        SyntaxKind.LessThanLessThan => "<<",
        SyntaxKind.GreaterThanGreaterThan => ">>",
        SyntaxKind.GreaterThanGreaterThanGreaterThan => ">>>",
        >= SyntaxKind.AbstractKeyword => kind.ToString()[..^7].ToLowerInvariant(),
        _ => kind.ToString(),
    };

    private static Dictionary<string, SyntaxKind> MakeKeywords()
    {
        var map = new Dictionary<string, SyntaxKind>(StringComparer.Ordinal);
        for (var kind = SyntaxKind.AbstractKeyword; kind <= SyntaxKind.WhileKeyword; kind++)
            map.Add(TextOf(kind), kind);
        return map;
    }
}
