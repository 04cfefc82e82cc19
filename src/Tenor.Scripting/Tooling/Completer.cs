using System.Reflection;
using Tenor.Scripting.Binding;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Tooling;

/// <summary>Finds what could be written at one place of a cell.</summary>
internal sealed class Completer(CellModel model, XmlDocumentation documentation, int position)
{
    private static readonly string[] Keywords =
    [
        "await", "bool", "break", "byte", "case", "catch", "char", "checked", "const", "continue", "decimal", "default", "do", "double",
        "else", "false", "finally", "float", "for", "foreach", "from", "if", "in", "int", "is", "long", "new", "not", "null", "object",
        "out", "record", "ref", "return", "static", "string", "switch", "throw", "true", "try", "typeof", "using", "var", "when", "while",
        "with", "yield",
    ];

    private readonly List<(CompletionItem Item, int Weight)> _items = [];
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
    private string _prefix = "";

    public CompletionList Complete()
    {
        var before = model.TokenBefore(position);
        if (before is not null && IsText(before) && before.Start < position && (position < before.End || !IsClosed(before)))
            return new PathCompleter(model, before, position).Complete() ?? Empty(position);
        if (IsInComment(before?.End ?? 0, position))
            return Empty(position);

        var begun = before is not null && IsWord(before) && position <= before.End ? before : null;
        var replaces = begun is null ? new SourceSpan(position, position) : begun.Span;
        _prefix = begun is null ? "" : model.Tree.Source.Text[begun.Start..position];
        var previous = begun is null ? before : model.TokenBefore(begun.Start);
        if (previous?.Kind == SyntaxKind.NumericLiteral && begun is null && position == previous.End)
            return Empty(position);
        if (previous is { Kind: SyntaxKind.Dot })
            AddMembersAfter(previous);
        else if (begun is not null && IsDeclared(begun))
            return Empty(position);
        else
            AddNames(previous);
        return new(replaces, Ranked());
    }

    private static CompletionList Empty(int position) => new(new(position, position), []);

    private CompletionItem[] Ranked() =>
    [
        .. _items
            .OrderBy(i => i.Item.Label.StartsWith(_prefix, StringComparison.Ordinal) ? 0 : i.Item.Label.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase) ? 1 : 2)
            .ThenBy(i => i.Weight)
            .ThenBy(i => i.Item.Label, StringComparer.Ordinal)
            .Select(i => i.Item),
    ];

    /// <summary>What stands nearer to the place goes before what the whole library has.</summary>
    private static int Weight(SymbolKind kind) => kind switch
    {
        SymbolKind.NamedArgument or SymbolKind.EnumMember => 0,
        SymbolKind.Variable or SymbolKind.Parameter => 1,
        SymbolKind.Keyword or SymbolKind.Namespace => 6,
        SymbolKind.Class or SymbolKind.Struct or SymbolKind.Interface or SymbolKind.Enum or SymbolKind.Delegate => 5,
        _ => 2,
    };

    /// <summary>Among members: the type's own, then what the library adds to it, then what every sequence and every object has.</summary>
    private static int Weight(MemberInfo member, SymbolKind kind) =>
        member.DeclaringType == typeof(object) || (member is MethodInfo method && method.GetBaseDefinition().DeclaringType == typeof(object)) ? 4
        : kind != SymbolKind.ExtensionMethod ? Weight(kind)
        : member.DeclaringType!.Namespace is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal)) ? 4 : 3;

    private bool Matches(string label) => _prefix.Length == 0 || label.Contains(_prefix, StringComparison.OrdinalIgnoreCase);

    private void AddMembersAfter(SyntaxToken dot)
    {
        switch (model.OwnerOf(dot))
        {
            case MemberAccessExpression access:
                AddMembersOf(model.Bound.GetValueOrDefault(access.Expression));
                break;
            case MemberBindingExpression binding:
                var outer = model.Around(binding.Span.Start).OfType<ConditionalAccessExpression>().FirstOrDefault(c => c.Question.End <= dot.Start);
                if (outer is not null && model.TypeOf(outer.Expression) is { } receiver)
                    AddInstanceMembers(receiver.Underlying);
                break;
            case QualifiedName qualified when Path(qualified.Left) is { } path:
                AddNamespace(path);
                if (model.Names.Types.Find(path, 0, model.Names.Usings, out _) is { } type)
                    AddStaticMembers(type);
                break;
        }
    }

    private void AddMembersOf(BoundExpression? left)
    {
        switch (left)
        {
            case BoundNamespace space:
                AddNamespace(space.Name);
                break;
            case BoundTypeExpression { Type: { } type }:
                AddStaticMembers(type);
                break;
            case { HasError: false, Type: { IsVoid: false } type }:
                AddTupleElements(type, left.Names);
                AddInstanceMembers(type);
                break;
        }
    }

    private void AddStaticMembers(Type type)
    {
        foreach (var member in MemberLookup.MembersOf(model.Names, type, isStatic: true))
            Add(member);
    }

    private void AddInstanceMembers(Type type)
    {
        foreach (var member in MemberLookup.MembersOf(model.Names, type, isStatic: false))
            Add(member);
        foreach (var method in MemberLookup.ExtensionsOf(model.Names, type))
            Add(method, SymbolKind.ExtensionMethod);
    }

    private void AddTupleElements(Type type, TupleNames? names)
    {
        if (!type.IsTuple)
            return;
        var elements = TypeFacts.TupleElements(type);
        for (var i = 0; i < elements.Length; i++)
        {
            if (names?.Name(i) is { } name)
                Add(name, SymbolKind.Property, TypeNames.Of(elements[i]));
        }
    }

    private void AddNamespace(string space)
    {
        foreach (var name in model.Names.Allowed.TypeNamesIn(space))
            AddType(space, name);
        foreach (var name in model.Names.Allowed.Namespaces)
        {
            if (name.Length > space.Length + 1 && name.StartsWith(space + ".", StringComparison.Ordinal) && !name.AsSpan(space.Length + 1).Contains('.'))
                Add(name[(space.Length + 1)..], SymbolKind.Namespace, name);
        }
    }

    private void AddNames(SyntaxToken? previous)
    {
        AddNamedArguments();
        AddInitializerMembers();
        AddEnumMembers(previous);
        foreach (var symbol in model.SymbolsAt(position))
            Add(symbol);
        foreach (var type in model.Names.StaticUsings)
        {
            foreach (var method in MemberLookup.MembersOf(model.Names, type, isStatic: true))
                Add(method);
        }

        foreach (var space in model.Names.Usings)
        {
            foreach (var name in model.Names.Allowed.TypeNamesIn(space))
                AddType(space, name);
        }

        foreach (var (name, type) in model.Names.Types.Declared)
            Add(name, KindOf(type), SignatureText.Of(type));
        foreach (var space in model.Names.Allowed.Namespaces.Where(n => !n.Contains('.', StringComparison.Ordinal)))
            Add(space, SymbolKind.Namespace, space);
        foreach (var keyword in Keywords)
            Add(keyword, SymbolKind.Keyword, "");
    }

    private void AddNamedArguments()
    {
        if (CallSite.At(model, position) is not { } call || call.ArgumentAt(position) is { Name: not null })
            return;
        var given = call.Arguments.Arguments.Items.Select(a => a.Name?.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (name, type) in call.ParameterNames().DistinctBy(p => p.Name))
        {
            if (!given.Contains(name))
                Add(name + ":", SymbolKind.NamedArgument, TypeNames.Of(type), insert: name + ": ");
        }
    }

    private void AddInitializerMembers()
    {
        var initializer = model.Around(position).OfType<InitializerExpression>().FirstOrDefault();
        if (initializer is null || position <= initializer.Open.Start)
            return;
        var created = model.Tree.ParentOf(initializer) switch
        {
            ObjectCreationExpression creation => CallSite.CreatedType(model, creation),
            WithExpression with => model.TypeOf(with.Expression),
            _ => null,
        };
        if (created is null)
            return;
        foreach (var member in MemberLookup.MembersOf(model.Names, created, isStatic: false))
        {
            if (member is PropertyInfo { SetMethod.IsPublic: true } or FieldInfo { IsInitOnly: false })
                Add(member);
        }
    }

    private void AddEnumMembers(SyntaxToken? previous)
    {
        foreach (var type in ExpectedTypes(previous).Select(t => t.Underlying).Where(t => t.IsEnum).Distinct())
        {
            foreach (var name in Enum.GetNames(type))
                Add($"{type.Name}.{name}", SymbolKind.EnumMember, TypeNames.Of(type), documentation.SummaryOf(type.GetField(name)!));
        }
    }

    /// <summary>Types that a value at the place would have to be of.</summary>
    private IEnumerable<Type> ExpectedTypes(SyntaxToken? previous)
    {
        if (CallSite.At(model, position) is { } call)
        {
            foreach (var type in call.ParameterTypesAt(position))
                yield return type;
        }

        if (previous is null)
            yield break;
        var other = model.OwnerOf(previous) switch
        {
            BinaryExpression binary => binary.Left,
            AssignmentExpression assignment => assignment.Left,
            IsPatternExpression pattern => pattern.Expression,
            _ => null,
        };
        if (other is not null && model.TypeOf(other) is { } compared)
            yield return compared;
        if (model.OwnerOf(previous) is VariableDeclarator declarator
            && model.SymbolsAt(position).OfType<VariableSymbol>().FirstOrDefault(v => v.Name == declarator.Identifier.Name)?.Type is { } declared)
            yield return declared;
        if (model.Around(position).OfType<SwitchStatement>().FirstOrDefault() is { } statement && model.TypeOf(statement.Expression) is { } switched)
            yield return switched;
    }

    private void Add(Symbol symbol)
    {
        switch (symbol)
        {
            case LocalSymbol { IsTemporary: true }:
                break;
            case LocalSymbol { IsParameter: true } parameter:
                Add(parameter.Name, SymbolKind.Parameter, TypeNames.Of(parameter.Type, parameter.Names));
                break;
            case VariableSymbol variable:
                Add(variable.Name, variable.Constant is null ? SymbolKind.Variable : SymbolKind.Constant, variable.Type is { } type ? TypeNames.Of(type, variable.Names) : "");
                break;
            case FunctionSymbol function:
                Add(function.Name, SymbolKind.Method, SignatureText.Of(function).Label);
                break;
        }
    }

    private void Add(MemberInfo member) => Add(member, KindOf(member));

    private void Add(MemberInfo member, SymbolKind kind)
    {
        var name = member is Type type && type.Name.IndexOf('`', StringComparison.Ordinal) is >= 0 and var tick ? type.Name[..tick] : member.Name;
        if (Matches(name) && !_labels.Contains(name))
            Add(name, kind, SignatureText.Of(member), documentation.SummaryOf(member), weight: Weight(member, kind));
    }

    private void AddType(string space, string name)
    {
        if (!Matches(name) || _labels.Contains(name))
            return;
        for (var arity = 0; arity < 4; arity++)
        {
            if (model.Names.Types.FindFull($"{space}.{name}", arity) is { } type)
            {
                Add(name, KindOf(type), SignatureText.Of(type), documentation.SummaryOf(type));
                return;
            }
        }
    }

    private void Add(string label, SymbolKind kind, string detail, string? summary = null, string? insert = null, int? weight = null)
    {
        if (Matches(label) && _labels.Add(label))
            _items.Add((new(label, insert ?? label, kind, detail, summary), weight ?? Weight(kind)));
    }

    internal static SymbolKind KindOf(MemberInfo member) => member switch
    {
        Type type => KindOf(type),
        MethodBase method => MemberLookup.IsExtension(method) ? SymbolKind.ExtensionMethod : SymbolKind.Method,
        PropertyInfo => SymbolKind.Property,
        EventInfo => SymbolKind.Event,
        FieldInfo { DeclaringType.IsEnum: true } => SymbolKind.EnumMember,
        FieldInfo { IsLiteral: true } => SymbolKind.Constant,
        _ => SymbolKind.Field,
    };

    internal static SymbolKind KindOf(Type type) =>
        type.IsGenericParameter ? SymbolKind.TypeParameter
        : type.IsEnum ? SymbolKind.Enum
        : type.IsInterface ? SymbolKind.Interface
        : type.IsValueType ? SymbolKind.Struct
        : typeof(Delegate).IsAssignableFrom(type) ? SymbolKind.Delegate : SymbolKind.Class;

    /// <summary>Whether a token is the name that a declaration gives, which nothing can complete.</summary>
    private bool IsDeclared(SyntaxToken token) => model.OwnerOf(token) switch
    {
        VariableDeclarator declarator => declarator.Identifier == token,
        LocalFunctionStatement function => function.Identifier == token,
        SingleDesignation => true,
        RecordDeclaration record => record.Identifier == token,
        ParameterSyntax { Type: not null } parameter => parameter.Name == token,
        _ => false,
    };

    private static bool IsWord(SyntaxToken token) => token.Kind == SyntaxKind.Identifier || token.Kind >= SyntaxKind.AbstractKeyword;

    private static bool IsText(SyntaxToken token) =>
        token.Kind is SyntaxKind.StringLiteral or SyntaxKind.CharacterLiteral or SyntaxKind.InterpolatedString;

    private static bool IsClosed(SyntaxToken token) => token.End - token.Start > 1 && token.Text[^1] is '"' or '\'' && token.Text is not ("\"" or "$\"" or "@\"");

    private bool IsInComment(int from, int to)
    {
        var gap = model.Tree.Source.Text.AsSpan(from, Math.Max(0, to - from));
        var line = gap.LastIndexOf('\n') is >= 0 and var end ? gap[(end + 1)..] : gap;
        return line.IndexOf("//") >= 0 || gap.LastIndexOf("/*") > gap.LastIndexOf("*/");
    }

    private static string? Path(TypeSyntax syntax) => syntax switch
    {
        IdentifierName name => name.Identifier.Name,
        QualifiedName { Right: IdentifierName right } qualified when Path(qualified.Left) is { } left => $"{left}.{right.Identifier.Name}",
        _ => null,
    };
}
