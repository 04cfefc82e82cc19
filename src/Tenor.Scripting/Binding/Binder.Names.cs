using System.Reflection;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Simple names and scopes (§7.3, §7.7, §12.8.4).</summary>
internal sealed partial class Binder
{
    private BoundExpression BindIdentifier(IdentifierName syntax, bool invoked)
    {
        var name = syntax.Identifier.Name;
        if (syntax.Identifier.IsMissing)
            return Bad(syntax);
        if (FindSymbol(syntax, name, out var failed) is { } symbol)
            return BindSymbol(syntax, symbol);
        if (failed)
            return Bad(syntax);

        if (FindStaticImport(name) is { } imported)
            return imported is BoundMethodGroup group
                ? new BoundMethodGroup(syntax, name, group.Receiver, group.Methods, null) : imported;
        if (_types.Find(name, 0, _session.Usings, out var ambiguous) is { } type)
            return type.IsErrorType ? Bad(syntax) : new BoundTypeExpression(syntax, type);
        if (ambiguous is not null)
            return Error(syntax, "CS0104", ambiguous);
        if (_types.IsNamespace(name))
            return new BoundNamespace(syntax, name);
        if (_types.Withheld(name, _session.Usings) is { } withheld)
            return Error(syntax, "TN2001", withheld);
        if (name is "nint" or "nuint")
            return Error(syntax, "TN1021", $"Cells have no '{name}'. Use 'long'.");
        if (name is "__makeref" or "__refvalue" or "__reftype" or "__arglist")
            return Error(syntax, "TN1035", $"Cells have no '{name}', a keyword that C# does not document. Use the value itself.");

        // A name that is missing in one place is missing in all, and told once.
        return _diagnostics.IsSpeculative || _missing.Add(name) ? Error(syntax, "CS0103", MissingName(name, invoked)) : Bad(syntax);
    }

    private string MissingName(string name, bool invoked)
    {
        var missing = $"The {(invoked ? "function" : "name")} '{name}' does not exist here";
        if (Habits.InsteadOf(name) is { } habit)
            return $"{missing}. {habit}.";
        if (_types.NamespaceOf(name) is { } space)
            return $"{missing}; it is in '{space}': write 'using {space};' at the top.";
        return missing + (NearestName.Find(name, VisibleNames()) is { } near ? $"; did you mean '{near}'?" : ".");
    }

    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    private IEnumerable<string> VariableNames()
    {
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            foreach (var symbol in scope.Symbols)
                yield return symbol.Name;
        }

        foreach (var symbol in _session.Symbols)
            yield return symbol.Name;
    }

    private IEnumerable<string> VisibleNames()
    {
        foreach (var name in VariableNames())
            yield return name;
        foreach (var type in _session.StaticUsings)
        {
            foreach (var method in type.GetMethods(Members.Static))
                yield return method.Name;
        }

        foreach (var name in _types.NamesIn(_session.Usings))
            yield return name;
    }

    private Symbol? FindSymbol(SyntaxNode syntax, string name, out bool failed)
    {
        failed = false;
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Find(name) is { } symbol)
            {
                // A function of the block is bound when the block's variables are known; those below it are out of its reach all the same.
                if (symbol is LocalSymbol { DeclaredAt: var declared } && syntax.Span.Length > 0 && syntax.Span.Start < declared)
                {
                    Error(syntax, "CS0841", $"'{name}' is used before its declaration further down.");
                    failed = true;
                    return null;
                }

                if (symbol is LocalSymbol local && local.Function != _frame && !CheckCapture(syntax, local))
                {
                    failed = true;
                    return null;
                }

                if (symbol is SessionVariable or FunctionSymbol)
                    NoteUse(name);
                failed = scope.IsTop && !CheckStaticUse(syntax, symbol);
                return failed ? null : symbol;
            }

            if (scope.Later is not null && scope.Later.Contains(name))
            {
                Error(syntax, scope.IsTop ? "TN1032" : "CS0841", $"'{name}' is used before its declaration further down.");
                failed = true;
                return null;
            }
        }

        if (_session.Find(name) is { } known)
        {
            NoteUse(name);
            failed = !CheckStaticUse(syntax, known);
            return failed ? null : known;
        }

        return null;
    }

    /// <summary>A cell's variables and functions are members of the session, which static functions and lambdas do without.</summary>
    private bool CheckStaticUse(SyntaxNode syntax, Symbol symbol)
    {
        if (symbol is not (VariableSymbol { Constant: null } or FunctionSymbol { IsStatic: false }))
            return true;
        for (var frame = _frame; frame is not null; frame = frame.Parent)
        {
            if (!frame.IsStatic)
                continue;
            Error(
                syntax, frame.IsLambda ? "CS8821" : frame.Parent is { IsCell: true } ? "CS0120" : "CS8421",
                $"'{symbol.Name}' belongs to the session, which static functions and lambdas cannot use. Give it as a parameter, or take 'static' out.");
            return false;
        }

        return true;
    }

    private bool CheckCapture(SyntaxNode syntax, LocalSymbol local)
    {
        for (var frame = _frame; frame is not null && frame != local.Function; frame = frame.Parent)
        {
            if (frame.IsStatic && local.Constant is null)
            {
                Error(syntax, "CS8820", $"A static function cannot use the variable '{local.Name}' of what surrounds it.");
                return false;
            }
        }

        if (local.RefKind == RefKind.None)
            return true;
        Error(syntax, "CS1628", $"The ref, out or in parameter '{local.Name}' cannot be used inside a lambda or local function.");
        return false;
    }

    private BoundExpression BindSymbol(SyntaxNode syntax, Symbol symbol)
    {
        switch (symbol)
        {
            case QueryRangeSymbol range:
                return range.Path(syntax);
            case VariableSymbol { Type: null } variable:
                return Error(syntax, "CS0841", $"'{variable.Name}' is used before its type is known.");
            case VariableSymbol variable:
                return variable.Type!.IsErrorType ? Bad(syntax) : Read(syntax, variable);
            case FunctionSymbol function:
                return new BoundMethodGroup(syntax, function.Name, null, [], null) { Function = function };
            default:
                return Bad(syntax);
        }
    }

    private BoundExpression BindGenericName(GenericName syntax)
    {
        var name = syntax.Identifier.Name;
        if (FindStaticImport(name) is BoundMethodGroup group)
            return new BoundMethodGroup(syntax, name, group.Receiver, group.Methods, BindTypeArguments(syntax));
        return BindTypeExpression(syntax);
    }

    /// <summary>Members of the types that <c>using static</c> and the host opened (§14.5.4).</summary>
    private BoundExpression? FindStaticImport(string name)
    {
        List<MethodBase>? methods = null;
        foreach (var type in _session.StaticUsings)
        {
            foreach (var member in type.GetMember(name, Members.Static))
            {
                switch (member)
                {
                    case MethodInfo method:
                        if (!TypeFacts.HasByRefLike(method.GetParameters()) && !IsExtension(method))
                            (methods ??= []).Add(method);
                        break;
                    case FieldInfo field:
                        return new BoundField(EmptySyntax.Instance, null, field);
                    case PropertyInfo property:
                        return new BoundProperty(EmptySyntax.Instance, null, property, []);
                    case Type nested:
                        return new BoundTypeExpression(EmptySyntax.Instance, nested);
                }
            }
        }

        return methods is null ? null : new BoundMethodGroup(EmptySyntax.Instance, name, null, methods, null);
    }

    /// <summary>Declares a variable: in the session at the top of a cell, else in the block.</summary>
    private VariableSymbol Declare(SyntaxToken identifier, Type? type, TupleNames? names)
    {
        var name = identifier.Name;
        if (_scope.IsTop)
        {
            if (_scope.Find(name) is not null)
                _diagnostics.Error(identifier.Span, "CS0102", $"'{name}' is declared twice in the cell.");
            var variable = new SessionVariable(name, type) { Names = names };
            _scope.Add(variable);
            _scope.Later?.Remove(name);
            NoteDefinition(name);
            return variable;
        }

        CheckRedeclaration(identifier);
        var local = new LocalSymbol(name, type, _frame) { Names = names, DeclaredAt = identifier.Span.Start };
        var space = _scope.DeclarationSpace;
        space.Add(local);
        space.Later?.Remove(name);
        space.Locals.Add(local);
        return local;
    }

    private void CheckRedeclaration(SyntaxToken identifier)
    {
        var name = identifier.Name;
        for (var scope = _scope; scope is not null && scope.Function == _frame && !scope.IsTop; scope = scope.Parent)
        {
            if (scope.Find(name) is { } other and not FunctionSymbol { Name: "" })
            {
                _diagnostics.Error(
                    identifier.Span, scope == _scope.DeclarationSpace ? "CS0128" : "CS0136", $"'{name}' is already declared here; choose another name.");
                return;
            }

            if (scope != _scope && scope != _scope.DeclarationSpace && scope.Later is not null && scope.Later.Contains(name))
            {
                _diagnostics.Error(identifier.Span, "CS0136", $"'{name}' is declared again further down in the surrounding block; choose another name.");
                return;
            }
        }
    }

    private void NoteUse(string name)
    {
        if (!Defines.Contains(name) && !Uses.Contains(name))
            Uses.Add(name);
    }

    private void NoteDefinition(string name)
    {
        if (!Defines.Contains(name))
            Defines.Add(name);
    }

    /// <summary>Names that the cell declares for later cells.</summary>
    public List<string> Defines { get; } = [];

    /// <summary>Names that it takes from cells before.</summary>
    public List<string> Uses { get; } = [];

    private bool IsDiscard(ExpressionSyntax syntax) =>
        syntax is IdentifierName { Identifier: { } token } && token.IsContextual("_") && FindQuietly("_") is null;

    private Symbol? FindQuietly(string name)
    {
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Find(name) is { } symbol)
                return symbol;
        }

        return _session.Find(name);
    }
}

/// <summary>Stands where an expression has no source of its own.</summary>
internal sealed class EmptySyntax : SyntaxNode
{
    public static readonly EmptySyntax Instance = new();

    public override SourceSpan Span => default;

    protected override IEnumerable<SyntaxElement?> Parts() => [];
}
