namespace Tenor.Scripting.Syntax;

/// <summary>Spellings, and the precedence of operators (C# specification §12.4.2).</summary>
internal static class SyntaxFacts
{
    /// <summary>The keyword that a word is (§6.4.4); an identifier where it is none.</summary>
    public static SyntaxKind KeywordKind(ReadOnlySpan<char> text) => text switch
    {
        "abstract" => SyntaxKind.AbstractKeyword,
        "as" => SyntaxKind.AsKeyword,
        "base" => SyntaxKind.BaseKeyword,
        "bool" => SyntaxKind.BoolKeyword,
        "break" => SyntaxKind.BreakKeyword,
        "byte" => SyntaxKind.ByteKeyword,
        "case" => SyntaxKind.CaseKeyword,
        "catch" => SyntaxKind.CatchKeyword,
        "char" => SyntaxKind.CharKeyword,
        "checked" => SyntaxKind.CheckedKeyword,
        "class" => SyntaxKind.ClassKeyword,
        "const" => SyntaxKind.ConstKeyword,
        "continue" => SyntaxKind.ContinueKeyword,
        "decimal" => SyntaxKind.DecimalKeyword,
        "default" => SyntaxKind.DefaultKeyword,
        "delegate" => SyntaxKind.DelegateKeyword,
        "do" => SyntaxKind.DoKeyword,
        "double" => SyntaxKind.DoubleKeyword,
        "else" => SyntaxKind.ElseKeyword,
        "enum" => SyntaxKind.EnumKeyword,
        "event" => SyntaxKind.EventKeyword,
        "explicit" => SyntaxKind.ExplicitKeyword,
        "extern" => SyntaxKind.ExternKeyword,
        "false" => SyntaxKind.FalseKeyword,
        "finally" => SyntaxKind.FinallyKeyword,
        "fixed" => SyntaxKind.FixedKeyword,
        "float" => SyntaxKind.FloatKeyword,
        "for" => SyntaxKind.ForKeyword,
        "foreach" => SyntaxKind.ForeachKeyword,
        "goto" => SyntaxKind.GotoKeyword,
        "if" => SyntaxKind.IfKeyword,
        "implicit" => SyntaxKind.ImplicitKeyword,
        "in" => SyntaxKind.InKeyword,
        "int" => SyntaxKind.IntKeyword,
        "interface" => SyntaxKind.InterfaceKeyword,
        "internal" => SyntaxKind.InternalKeyword,
        "is" => SyntaxKind.IsKeyword,
        "lock" => SyntaxKind.LockKeyword,
        "long" => SyntaxKind.LongKeyword,
        "namespace" => SyntaxKind.NamespaceKeyword,
        "new" => SyntaxKind.NewKeyword,
        "null" => SyntaxKind.NullKeyword,
        "object" => SyntaxKind.ObjectKeyword,
        "operator" => SyntaxKind.OperatorKeyword,
        "out" => SyntaxKind.OutKeyword,
        "override" => SyntaxKind.OverrideKeyword,
        "params" => SyntaxKind.ParamsKeyword,
        "private" => SyntaxKind.PrivateKeyword,
        "protected" => SyntaxKind.ProtectedKeyword,
        "public" => SyntaxKind.PublicKeyword,
        "readonly" => SyntaxKind.ReadonlyKeyword,
        "ref" => SyntaxKind.RefKeyword,
        "return" => SyntaxKind.ReturnKeyword,
        "sbyte" => SyntaxKind.SbyteKeyword,
        "sealed" => SyntaxKind.SealedKeyword,
        "short" => SyntaxKind.ShortKeyword,
        "sizeof" => SyntaxKind.SizeofKeyword,
        "stackalloc" => SyntaxKind.StackallocKeyword,
        "static" => SyntaxKind.StaticKeyword,
        "string" => SyntaxKind.StringKeyword,
        "struct" => SyntaxKind.StructKeyword,
        "switch" => SyntaxKind.SwitchKeyword,
        "this" => SyntaxKind.ThisKeyword,
        "throw" => SyntaxKind.ThrowKeyword,
        "true" => SyntaxKind.TrueKeyword,
        "try" => SyntaxKind.TryKeyword,
        "typeof" => SyntaxKind.TypeofKeyword,
        "uint" => SyntaxKind.UintKeyword,
        "ulong" => SyntaxKind.UlongKeyword,
        "unchecked" => SyntaxKind.UncheckedKeyword,
        "unsafe" => SyntaxKind.UnsafeKeyword,
        "ushort" => SyntaxKind.UshortKeyword,
        "using" => SyntaxKind.UsingKeyword,
        "virtual" => SyntaxKind.VirtualKeyword,
        "void" => SyntaxKind.VoidKeyword,
        "volatile" => SyntaxKind.VolatileKeyword,
        "while" => SyntaxKind.WhileKeyword,
        _ => SyntaxKind.Identifier,
    };

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
}
