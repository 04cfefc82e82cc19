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
            return new BoundTypeExpression(syntax, type);
        if (ambiguous is not null)
            return Error(syntax, "CS0104", ambiguous);
        if (_types.IsNamespace(name))
            return new BoundNamespace(syntax, name);
        if (_types.Withheld(name, _session.Usings) is { } withheld)
            return Error(syntax, "TN2001", withheld);
        if (name is "nint" or "nuint")
            return Error(syntax, "TN1021", $"Cells have no '{name}'. Use 'long'.");
        return Error(syntax, "CS0103", MissingName(name, invoked));
    }

    private string MissingName(string name, bool invoked)
    {
        var near = NearestName.Find(name, VisibleNames());
        var what = invoked ? "function" : "name";
        return near is null
            ? $"The {what} '{name}' does not exist here."
            : $"The {what} '{name}' does not exist here; did you mean '{near}'?";
    }

    private IEnumerable<string> VisibleNames()
    {
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            foreach (var symbol in scope.Symbols)
                yield return symbol.Name;
        }

        foreach (var symbol in _session.Symbols)
            yield return symbol.Name;
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
                if (symbol is LocalSymbol local && local.Function != _frame && !CheckCapture(syntax, local))
                {
                    failed = true;
                    return null;
                }

                if (symbol is SessionVariable or FunctionSymbol)
                    NoteUse(name);
                return symbol;
            }

            if (scope.Later is not null && scope.Later.Contains(name) && scope.Function == _frame)
            {
                Error(syntax, scope.IsTop ? "TN1032" : "CS0841", $"'{name}' is used before its declaration further down.");
                failed = true;
                return null;
            }
        }

        if (_session.Find(name) is { } known)
        {
            NoteUse(name);
            return known;
        }

        return null;
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
        var local = new LocalSymbol(name, type, _frame) { Names = names };
        _scope.Add(local);
        _scope.Later?.Remove(name);
        _scope.Locals.Add(local);
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
                    identifier.Span, scope == _scope ? "CS0128" : "CS0136", $"'{name}' is already declared here; choose another name.");
                return;
            }

            if (scope != _scope && scope.Later is not null && scope.Later.Contains(name))
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
