namespace Tenor.Scripting.Syntax;

/// <summary>Local functions (§13.6.4), records (§15.16), and the declarations and statements that cells do not take.</summary>
internal sealed partial class Parser
{
    private bool IsLocalFunction()
    {
        var at = _position;
        while (tokens[at].Kind is SyntaxKind.StaticKeyword or SyntaxKind.UnsafeKeyword or SyntaxKind.ExternKeyword or SyntaxKind.PublicKeyword
            or SyntaxKind.PrivateKeyword or SyntaxKind.InternalKeyword
            || (tokens[at].IsContextual("async") && tokens[at + 1].Kind is not (SyntaxKind.OpenParen or SyntaxKind.Dot or SyntaxKind.Equals)))
            at++;
        if (!ScanType(ref at) || tokens[at].Kind != SyntaxKind.Identifier)
            return false;
        at++;
        if (tokens[at].Kind == SyntaxKind.LessThan)
        {
            if (!ScanTypeArguments(ref at))
                return false;
            return tokens[at].Kind == SyntaxKind.OpenParen;
        }

        if (tokens[at].Kind != SyntaxKind.OpenParen || IsContextual("await"))
            return false;

        // 'select f(x)' inside an unfinished query is no declaration; a body must follow the parentheses.
        var level = 0;
        for (; at < tokens.Count - 1; at++)
        {
            if (tokens[at].Kind == SyntaxKind.OpenParen)
                level++;
            else if (tokens[at].Kind == SyntaxKind.CloseParen && --level == 0)
                return tokens[at + 1].Kind is SyntaxKind.OpenBrace or SyntaxKind.FatArrow || tokens[at + 1].IsContextual("where");
        }

        return false;
    }

    private LocalFunctionStatement ParseLocalFunction()
    {
        var modifiers = new List<SyntaxToken>();
        while (Kind is SyntaxKind.StaticKeyword or SyntaxKind.UnsafeKeyword or SyntaxKind.ExternKeyword or SyntaxKind.PublicKeyword
            or SyntaxKind.PrivateKeyword or SyntaxKind.InternalKeyword || IsContextual("async"))
        {
            if (Kind is SyntaxKind.UnsafeKeyword or SyntaxKind.ExternKeyword)
                Error(Current.Span, "TN1006", $"Cells have no '{Current.Text}' functions. Take the word out.");
            modifiers.Add(Advance());
        }

        var returnType = ParseType();
        var name = Expect(SyntaxKind.Identifier);
        if (Kind == SyntaxKind.LessThan)
        {
            var typeParameters = ParseTypeParametersOfRefused();
            Error(
                new(name.Start, typeParameters[^1].Span.End), "TN1007",
                $"Functions of a cell have no type parameters. Declare '{name.Text}' with the types that it is used with.");
        }

        var open = Expect(SyntaxKind.OpenParen);
        var parameters = ParseSeparated(SyntaxKind.CloseParen, ParseParameter);
        var close = Expect(SyntaxKind.CloseParen);
        while (IsContextual("where"))
        {
            Advance();
            while (Kind is not (SyntaxKind.OpenBrace or SyntaxKind.FatArrow or SyntaxKind.EndOfFile))
                Advance();
        }

        if (Kind == SyntaxKind.FatArrow)
        {
            var arrow = Advance();
            return new(modifiers, returnType, name, open, parameters, close, null, arrow, ParseExpression(), Expect(SyntaxKind.Semicolon));
        }

        return new(modifiers, returnType, name, open, parameters, close, ParseBlock(), null, null, null);
    }

    private List<SyntaxElement> ParseTypeParametersOfRefused()
    {
        var parts = new List<SyntaxElement>();
        while (Kind is not (SyntaxKind.GreaterThan or SyntaxKind.OpenParen or SyntaxKind.EndOfFile))
            parts.Add(Advance());
        if (Kind == SyntaxKind.GreaterThan)
            parts.Add(Advance());
        return parts;
    }

    private int RecordOffset()
    {
        var offset = 0;
        while (PeekKind(offset) is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.SealedKeyword
            or SyntaxKind.ReadonlyKeyword)
            offset++;
        return offset;
    }

    private bool IsRecord()
    {
        var offset = RecordOffset();
        if (!PeekToken(offset).IsContextual("record"))
            return false;
        if (PeekKind(offset + 1) is SyntaxKind.StructKeyword or SyntaxKind.ClassKeyword)
            return true;
        return PeekKind(offset + 1) == SyntaxKind.Identifier
            && PeekKind(offset + 2) is SyntaxKind.OpenParen or SyntaxKind.OpenBrace or SyntaxKind.Semicolon or SyntaxKind.LessThan or SyntaxKind.Colon;
    }

    private StatementSyntax ParseRecord()
    {
        var modifiers = new List<SyntaxToken>();
        for (var n = RecordOffset(); n > 0; n--)
            modifiers.Add(Advance());
        var keyword = Advance();
        var kind = Kind is SyntaxKind.StructKeyword or SyntaxKind.ClassKeyword ? Advance() : null;
        var name = Expect(SyntaxKind.Identifier);
        if (Kind is SyntaxKind.LessThan or SyntaxKind.Colon)
        {
            Error(Current.Span, "TN1008", "Records of a cell have no type parameters and no base types. Declare the record with its members alone.");
            return new RefusedStatement([.. modifiers, keyword, name, .. SkipDeclaration()]) { TypeName = name.Name };
        }

        SyntaxToken? open = null, close = null;
        var parameters = SeparatedList<ParameterSyntax>.Empty;
        if ((open = TryTake(SyntaxKind.OpenParen)) is not null)
        {
            parameters = ParseSeparated(SyntaxKind.CloseParen, ParseParameter);
            close = Expect(SyntaxKind.CloseParen);
        }

        if (Kind is SyntaxKind.OpenBrace or SyntaxKind.Colon)
        {
            if (Kind == SyntaxKind.OpenBrace && PeekKind(1) == SyntaxKind.CloseBrace)
            {
                Advance();
                return new RecordDeclaration(modifiers, keyword, kind, name, open, parameters, close, Advance());
            }

            Error(Current.Span, "TN1008", "Records of a cell have no members in braces and no base types. Declare what it holds in the parentheses, and functions beside it.");
            return new RefusedStatement([.. modifiers, keyword, name, .. SkipDeclaration()]) { TypeName = name.Name };
        }

        return new RecordDeclaration(modifiers, keyword, kind, name, open, parameters, close, Expect(SyntaxKind.Semicolon));
    }

    /// <summary>Constructs that are C# and no part of the cell language, each refused with what to write instead.</summary>
    private RefusedStatement? ParseRefused()
    {
        var start = Current;
        switch (Kind)
        {
            case SyntaxKind.GotoKeyword:
                return Refuse("TN1010", "Cells have no 'goto'. Use a loop with 'break' or 'continue', or a function with 'return'.", statement: true);
            case SyntaxKind.Identifier when PeekKind(1) == SyntaxKind.Colon && PeekKind(2) != SyntaxKind.Colon:
                Error(new(start.Start, PeekToken(1).End), "TN1010", "Cells have no labels, as they have no 'goto'. Use a loop with 'break' or 'continue'.");
                return new([Advance(), Advance()]);
            case SyntaxKind.LockKeyword:
                return Refuse("TN1011", "Cells have no 'lock': a cell runs on one thread. Take it out.", statement: false);
            case SyntaxKind.UnsafeKeyword when PeekKind(1) == SyntaxKind.OpenBrace:
                return Refuse("TN1006", "Cells have no 'unsafe' code. Use arrays and lists.", statement: false);
            case SyntaxKind.FixedKeyword:
                return Refuse("TN1006", "Cells have no 'fixed' statement, as they have no pointers. Use arrays and lists.", statement: false);
            case SyntaxKind.Identifier when IsContextual("yield") && PeekKind(1) is SyntaxKind.ReturnKeyword or SyntaxKind.BreakKeyword:
                return Refuse("TN1012", "Cells have no iterators ('yield'). Add to a list and return it, or use LINQ.", statement: true);
            case SyntaxKind.NamespaceKeyword:
                return Refuse("TN1013", "Cells have no namespaces. Declare what you need at the top of the cell.", statement: false);
            case SyntaxKind.OpenBracket when IsAttribute():
                return Refuse("TN1014", "Cells have no attributes. Take it out.", statement: false, attribute: true);
            case SyntaxKind.DelegateKeyword when PeekKind(1) is not (SyntaxKind.OpenParen or SyntaxKind.OpenBrace):
                return Refuse("TN1015", "Cells declare no delegate types. Use Func<…> or Action<…>.", statement: true);
            case SyntaxKind.ExternKeyword when !IsLocalFunction():
                return Refuse("TN1006", "Cells have no 'extern' declarations.", statement: true);
            case SyntaxKind.EventKeyword:
                return Refuse("TN1015", "Cells declare no events. Keep a List<Action> and call what it holds.", statement: true);
        }

        var offset = 0;
        while (PeekKind(offset) is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword
            or SyntaxKind.StaticKeyword or SyntaxKind.SealedKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.ReadonlyKeyword or SyntaxKind.UnsafeKeyword
            or SyntaxKind.RefKeyword || (PeekToken(offset).IsContextual("partial") && PeekKind(offset + 1) is SyntaxKind.ClassKeyword or SyntaxKind.StructKeyword))
            offset++;
        switch (PeekKind(offset))
        {
            case SyntaxKind.ClassKeyword or SyntaxKind.StructKeyword or SyntaxKind.InterfaceKeyword:
                return Refuse(
                    "TN1016", $"Cells declare no types with 'class', 'struct' or 'interface'. Declare a record, as in 'record {NameAfter(offset)}(string A, double B);', and functions beside it.",
                    statement: false, typeName: PeekToken(offset + 1).Name);
            case SyntaxKind.EnumKeyword:
                return Refuse("TN1017", "Cells declare no enums. Use constants, as in 'const int Low = 0;', or strings.", statement: false, typeName: PeekToken(offset + 1).Name);
            case SyntaxKind.DelegateKeyword or SyntaxKind.EventKeyword when offset > 0 && PeekKind(offset + 1) is not (SyntaxKind.OpenParen or SyntaxKind.OpenBrace):
                return Refuse("TN1015", "Cells declare no delegate types or events. Use Func<…> or Action<…>.", statement: true);
        }

        if (offset > 0 && Kind is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword
            && !IsRecord() && !IsLocalFunction())
        {
            return Refuse("TN1018", $"Variables of a cell have no accessibility. Take '{Current.Text}' out.", statement: true);
        }

        if (Kind == SyntaxKind.VolatileKeyword)
            return Refuse("TN1018", "Variables of a cell are not 'volatile': a cell runs on one thread. Take the word out.", statement: true);
        if (IsContextual("global") && PeekKind(1) == SyntaxKind.UsingKeyword)
            return Refuse("TN1033", "Take 'global' out: what a cell opens with 'using' is open to the cells after it.", statement: true);
        if (IsProperty())
            return Refuse("TN1034", "Cells declare no properties. Declare a variable, or a function.", statement: false);
        if (Kind == SyntaxKind.ReadonlyKeyword && !IsRecord())
            return Refuse("TN1018", "Variables of a cell are not 'readonly'. Take the word out, or write 'const'.", statement: true);
        if (Kind == SyntaxKind.StaticKeyword && !IsLambda() && !IsLocalFunction())
            return Refuse("TN1018", "Variables of a cell are not 'static'. Take the word out.", statement: true);
        return null;
    }

    /// <summary>
    /// What C# reads as the start of a member at the top of a script (§14.6): it is told, and then parsed as the expression that was meant.
    /// </summary>
    private void RefuseMemberLike()
    {
        if (IsContextual("record") || IsContextual("extension"))
        {
            Error(Current.Span, "CS1001", $"Here '{Current.Text}' begins a declaration. Write @{Current.Text} for a variable of that name.");
            return;
        }

        var at = _position;
        if (ScanType(ref at) && tokens[at].IsContextual("with") && tokens[at + 1].Kind == SyntaxKind.OpenBrace)
        {
            Error(
                new(Current.Start, tokens[at].End), "CS1014",
                "At the top of a cell this reads as a property named 'with'. Put it in parentheses, as in (row with { … }), or give it to a variable.");
        }
    }

    private bool IsProperty()
    {
        var at = _position;
        return _depth <= 1 && ScanType(ref at) && at > _position && tokens[at].Kind == SyntaxKind.Identifier
            && (tokens[at + 1].Kind == SyntaxKind.FatArrow && !IsLambda()
                || (tokens[at + 1].Kind == SyntaxKind.OpenBrace && (tokens[at + 2].IsContextual("get") || tokens[at + 2].IsContextual("set"))));
    }

    private string NameAfter(int offset) => PeekKind(offset + 1) == SyntaxKind.Identifier ? PeekToken(offset + 1).Text : "Row";

    private bool IsAttribute()
    {
        if (PeekKind(1) != SyntaxKind.Identifier)
            return false;
        var level = 0;
        for (var at = _position; at < tokens.Count - 1; at++)
        {
            if (tokens[at].Kind == SyntaxKind.OpenBracket)
                level++;
            else if (tokens[at].Kind == SyntaxKind.CloseBracket && --level == 0)
                return tokens[at + 1].Kind is SyntaxKind.Identifier or SyntaxKind.OpenBracket || SyntaxFacts.IsKeyword(tokens[at + 1].Kind)
                    && tokens[at + 1].Kind is not (SyntaxKind.IsKeyword or SyntaxKind.AsKeyword or SyntaxKind.SwitchKeyword);
        }

        return false;
    }

    private RefusedStatement Refuse(string id, string message, bool statement, bool attribute = false, string? typeName = null)
    {
        Error(Current.Span, id, message);
        var variable = VariableAhead();
        var parts = new List<SyntaxElement>();
        if (attribute)
        {
            var level = 0;
            do
            {
                level += Kind == SyntaxKind.OpenBracket ? 1 : Kind == SyntaxKind.CloseBracket ? -1 : 0;
                parts.Add(Advance());
            }
            while (level > 0 && Kind != SyntaxKind.EndOfFile);
        }
        else if (statement)
        {
            while (Kind is not (SyntaxKind.Semicolon or SyntaxKind.CloseBrace or SyntaxKind.EndOfFile))
                parts.Add(Advance());
            if (Kind == SyntaxKind.Semicolon)
                parts.Add(Advance());
        }
        else
        {
            parts.AddRange(SkipDeclaration());
        }

        return new(parts) { TypeName = typeName, VariableName = variable };
    }

    /// <summary>The name in <c>public static int x = 5;</c> and <c>int P { get; }</c>.</summary>
    private string? VariableAhead()
    {
        var at = _position;
        while (SyntaxFacts.IsKeyword(tokens[at].Kind) && !SyntaxFacts.IsPredefinedType(tokens[at].Kind))
            at++;
        return ScanType(ref at) && tokens[at].Kind == SyntaxKind.Identifier
            && tokens[at + 1].Kind is SyntaxKind.Equals or SyntaxKind.Semicolon or SyntaxKind.OpenBrace or SyntaxKind.FatArrow ? tokens[at].Name : null;
    }

    /// <summary>Past the braces of a declaration, and what a property has after them, or the semicolon that ends it.</summary>
    private List<SyntaxElement> SkipDeclaration()
    {
        var parts = new List<SyntaxElement>();
        var level = 0;
        while (Kind != SyntaxKind.EndOfFile)
        {
            var kind = Kind;
            if (kind == SyntaxKind.CloseBrace && level == 0)
                break;
            level += kind == SyntaxKind.OpenBrace ? 1 : kind == SyntaxKind.CloseBrace ? -1 : 0;
            parts.Add(Advance());
            if (level == 0 && kind is SyntaxKind.CloseBrace or SyntaxKind.Semicolon && Kind != SyntaxKind.Equals)
                break;
        }

        return parts;
    }
}
