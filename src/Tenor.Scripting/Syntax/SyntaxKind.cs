namespace Tenor.Scripting.Syntax;

/// <summary>What a token is (C# specification §6.4).</summary>
internal enum SyntaxKind : byte
{
    None,
    EndOfFile,
    Bad,
    Identifier,
    NumericLiteral,
    CharacterLiteral,
    StringLiteral,
    InterpolatedString,
    ReferenceDirective,

    // Punctuators and operators (§6.4.6). The lexer never joins '>' with what follows but '=': the parser joins shifts.
    OpenBrace, CloseBrace, OpenBracket, CloseBracket, OpenParen, CloseParen,
    Dot, DotDot, Comma, Colon, ColonColon, Semicolon,
    Plus, Minus, Asterisk, Slash, Percent, Ampersand, Bar, Caret, Exclamation, Tilde,
    Equals, LessThan, GreaterThan, Question, QuestionQuestion, QuestionQuestionEquals,
    PlusPlus, MinusMinus, AmpersandAmpersand, BarBar, Arrow, FatArrow,
    EqualsEquals, ExclamationEquals, LessThanEquals, GreaterThanEquals,
    PlusEquals, MinusEquals, AsteriskEquals, SlashEquals, PercentEquals, AmpersandEquals, BarEquals, CaretEquals,
    LessThanLessThan, LessThanLessThanEquals,

    // Made by the parser out of adjacent '>' tokens.
    GreaterThanGreaterThan, GreaterThanGreaterThanEquals,
    GreaterThanGreaterThanGreaterThan, GreaterThanGreaterThanGreaterThanEquals,

    // Keywords (§6.4.4).
    AbstractKeyword, AsKeyword, BaseKeyword, BoolKeyword, BreakKeyword, ByteKeyword, CaseKeyword, CatchKeyword, CharKeyword,
    CheckedKeyword, ClassKeyword, ConstKeyword, ContinueKeyword, DecimalKeyword, DefaultKeyword, DelegateKeyword, DoKeyword,
    DoubleKeyword, ElseKeyword, EnumKeyword, EventKeyword, ExplicitKeyword, ExternKeyword, FalseKeyword, FinallyKeyword,
    FixedKeyword, FloatKeyword, ForKeyword, ForeachKeyword, GotoKeyword, IfKeyword, ImplicitKeyword, InKeyword, IntKeyword,
    InterfaceKeyword, InternalKeyword, IsKeyword, LockKeyword, LongKeyword, NamespaceKeyword, NewKeyword, NullKeyword,
    ObjectKeyword, OperatorKeyword, OutKeyword, OverrideKeyword, ParamsKeyword, PrivateKeyword, ProtectedKeyword, PublicKeyword,
    ReadonlyKeyword, RefKeyword, ReturnKeyword, SbyteKeyword, SealedKeyword, ShortKeyword, SizeofKeyword, StackallocKeyword,
    StaticKeyword, StringKeyword, StructKeyword, SwitchKeyword, ThisKeyword, ThrowKeyword, TrueKeyword, TryKeyword,
    TypeofKeyword, UintKeyword, UlongKeyword, UncheckedKeyword, UnsafeKeyword, UshortKeyword, UsingKeyword, VirtualKeyword,
    VoidKeyword, VolatileKeyword, WhileKeyword,
}
