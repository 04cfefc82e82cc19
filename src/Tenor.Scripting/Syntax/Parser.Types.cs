namespace Tenor.Scripting.Syntax;

/// <summary>Types (§8) and the scans that tell a type from an expression (§6.2.5).</summary>
internal sealed partial class Parser
{
    private TypeSyntax ParseType(bool allowNullable = true, bool allowArray = true)
    {
        if (!Enter())
        {
            Leave();
            return new IdentifierName(MissingToken(SyntaxKind.Identifier));
        }

        var type = ParseTypeCore(allowNullable, allowArray);
        Leave();
        return type;
    }

    private TypeSyntax ParseTypeCore(bool allowNullable, bool allowArray)
    {
        TypeSyntax type;
        if (Kind == SyntaxKind.RefKeyword)
        {
            var keyword = Advance();
            Error(keyword.Span, "TN1003", "Cells have no 'ref' variables or returns. Use the value, or a class that holds it.");
            type = ParseTypeCore(allowNullable, allowArray);
        }
        else if (SyntaxFacts.IsPredefinedType(Kind))
        {
            type = new PredefinedType(Advance());
        }
        else if (Kind == SyntaxKind.OpenParen)
        {
            type = ParseTupleType();
        }
        else
        {
            type = ParseTypeName();
        }

        while (true)
        {
            if (Kind == SyntaxKind.Question && allowNullable && type is not NullableType && NullableFollows())
            {
                type = new NullableType(type, Advance());
            }
            else if (Kind == SyntaxKind.OpenBracket && allowArray && PeekKind(1) is SyntaxKind.CloseBracket or SyntaxKind.Comma)
            {
                var ranks = new List<ArrayRankSpecifier>();
                while (Kind == SyntaxKind.OpenBracket && PeekKind(1) is SyntaxKind.CloseBracket or SyntaxKind.Comma)
                    AddRank(ranks);
                type = new ArrayType(type, ranks);
            }
            else if (Kind == SyntaxKind.Asterisk && type is PredefinedType or RefusedType && PeekKind(1) is SyntaxKind.Identifier or SyntaxKind.Asterisk)
            {
                Error(Current.Span, "TN1004", "Cells have no pointers. Use an array, a list or a span of indices.");
                type = new RefusedType([type, Advance()]);
            }
            else
            {
                return type;
            }
        }
    }

    /// <summary>In <c>x is T ? a : b</c> the question mark is the conditional operator's; a declared name or a closer makes it the type's.</summary>
    private bool NullableFollows() => !_inPatternType || EndsNullable(PeekKind(1)) || (PeekKind(1) == SyntaxKind.OpenBracket && PeekKind(2) == SyntaxKind.CloseBracket);

    private static bool EndsNullable(SyntaxKind next) => next is SyntaxKind.CloseParen or SyntaxKind.CloseBracket or SyntaxKind.CloseBrace or SyntaxKind.Comma
        or SyntaxKind.GreaterThan or SyntaxKind.Semicolon or SyntaxKind.EndOfFile or SyntaxKind.EqualsEquals or SyntaxKind.ExclamationEquals
        or SyntaxKind.QuestionQuestion or SyntaxKind.AmpersandAmpersand or SyntaxKind.BarBar or SyntaxKind.FatArrow or SyntaxKind.Colon;

    /// <summary>Arrays of arrays nest in the runtime's types too, and far fewer of them than tokens would allow.</summary>
    private void AddRank(List<ArrayRankSpecifier> ranks)
    {
        if (ranks.Count >= RankLimit)
            TooDeep();
        else
            ranks.Add(ParseRankSpecifier());
    }

    private const int RankLimit = 30;

    private ArrayRankSpecifier ParseRankSpecifier()
    {
        var open = Advance();
        var commas = new List<SyntaxToken>();
        while (TryTake(SyntaxKind.Comma) is { } comma)
            commas.Add(comma);
        return new(open, commas, Expect(SyntaxKind.CloseBracket));
    }

    private TypeSyntax ParseTypeName()
    {
        TypeSyntax name;
        if (Kind == SyntaxKind.Identifier && PeekKind(1) == SyntaxKind.ColonColon)
            name = new AliasQualifiedName(Advance(), Advance(), ParseSimpleName(inType: true));
        else
            name = ParseSimpleName(inType: true);
        while (Kind == SyntaxKind.Dot)
            name = new QualifiedName(name, Advance(), ParseSimpleName(inType: true));
        return name;
    }

    private SimpleName ParseSimpleName(bool inType)
    {
        var identifier = Expect(SyntaxKind.Identifier);
        if (Kind != SyntaxKind.LessThan || identifier.IsMissing)
            return new IdentifierName(identifier);
        if (!inType)
        {
            var end = _position;
            if (!ScanTypeArguments(ref end) || !TypeArgumentsMayEndBefore(tokens[end]))
                return new IdentifierName(identifier);
        }

        var open = Advance();
        SeparatedList<TypeSyntax> arguments;
        if (Kind is SyntaxKind.GreaterThan or SyntaxKind.Comma)
        {
            List<TypeSyntax> omitted = [new OmittedType(Current.Start)];
            var commas = new List<SyntaxToken>();
            while (TryTake(SyntaxKind.Comma) is { } comma)
            {
                commas.Add(comma);
                omitted.Add(new OmittedType(Current.Start));
            }

            arguments = new(omitted, commas);
        }
        else
        {
            var saved = _inPatternType;
            _inPatternType = false;
            arguments = ParseSeparated(SyntaxKind.GreaterThan, () => ParseType());
            _inPatternType = saved;
        }

        return new GenericName(identifier, open, arguments, Expect(SyntaxKind.GreaterThan));
    }

    private TupleType ParseTupleType()
    {
        var open = Advance();
        var elements = ParseSeparated(SyntaxKind.CloseParen, () => new TupleTypeElement(ParseType(), TryTake(SyntaxKind.Identifier)));
        var close = Expect(SyntaxKind.CloseParen);
        if (elements.Count < 2)
            Error(new(open.Start, close.End), "CS8124", "A tuple has at least two elements.");
        return new(open, elements, close);
    }

    // The scans look ahead without making nodes. They answer whether a type stands at a place, and move past it.
    private bool ScanType(ref int at, int level = 0)
    {
        if (level > 60)
            return false;
        var kind = tokens[at].Kind;
        if (SyntaxFacts.IsPredefinedType(kind))
        {
            at++;
        }
        else if (kind == SyntaxKind.OpenParen)
        {
            if (!ScanTupleType(ref at, level))
                return false;
        }
        else if (!ScanTypeName(ref at, level))
        {
            return false;
        }

        while (true)
        {
            if (tokens[at].Kind is SyntaxKind.Question)
            {
                at++;
            }
            else if (tokens[at].Kind == SyntaxKind.OpenBracket && tokens[at + 1].Kind is SyntaxKind.CloseBracket or SyntaxKind.Comma)
            {
                at++;
                while (tokens[at].Kind == SyntaxKind.Comma)
                    at++;
                if (tokens[at].Kind != SyntaxKind.CloseBracket)
                    return false;
                at++;
            }
            else
            {
                return true;
            }
        }
    }

    private bool ScanTypeName(ref int at, int level)
    {
        while (true)
        {
            if (tokens[at].Kind != SyntaxKind.Identifier)
                return false;
            at++;
            if (tokens[at].Kind == SyntaxKind.LessThan && !ScanTypeArguments(ref at, level))
                return false;
            if (tokens[at].Kind is not (SyntaxKind.Dot or SyntaxKind.ColonColon))
                return true;
            at++;
        }
    }

    private bool ScanTypeArguments(ref int at, int level = 0)
    {
        at++;
        if (tokens[at].Kind is SyntaxKind.Comma or SyntaxKind.GreaterThan)
        {
            while (tokens[at].Kind == SyntaxKind.Comma)
                at++;
        }
        else
        {
            while (ScanType(ref at, level + 1) && tokens[at].Kind == SyntaxKind.Comma)
                at++;
        }

        if (tokens[at].Kind != SyntaxKind.GreaterThan)
            return false;
        at++;
        return true;
    }

    private bool ScanTupleType(ref int at, int level)
    {
        var elements = 0;
        do
        {
            at++;
            if (!ScanType(ref at, level + 1))
                return false;
            if (tokens[at].Kind == SyntaxKind.Identifier)
                at++;
            elements++;
        }
        while (tokens[at].Kind == SyntaxKind.Comma);
        if (tokens[at].Kind != SyntaxKind.CloseParen || elements < 2)
            return false;
        at++;
        return true;
    }

    /// <summary>§6.2.5: a list of type arguments is one where the token after it could not continue a comparison.</summary>
    private static bool TypeArgumentsMayEndBefore(SyntaxToken token) => token.Kind is
        SyntaxKind.OpenParen or SyntaxKind.CloseParen or SyntaxKind.CloseBracket or SyntaxKind.OpenBracket or SyntaxKind.CloseBrace
        or SyntaxKind.OpenBrace or SyntaxKind.Colon or SyntaxKind.Semicolon or SyntaxKind.Comma or SyntaxKind.Dot or SyntaxKind.Question
        or SyntaxKind.EqualsEquals or SyntaxKind.ExclamationEquals or SyntaxKind.Bar or SyntaxKind.Caret or SyntaxKind.AmpersandAmpersand
        or SyntaxKind.BarBar or SyntaxKind.Ampersand or SyntaxKind.EndOfFile or SyntaxKind.GreaterThan or SyntaxKind.FatArrow;
}
