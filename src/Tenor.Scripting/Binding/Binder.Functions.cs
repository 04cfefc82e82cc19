using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Functions that a cell declares (§13.6.4). All of a block are known before any of its statements.</summary>
internal sealed partial class Binder
{
    private List<(LocalFunctionStatement Syntax, FunctionSymbol Symbol)> DeclareFunctions(IEnumerable<StatementSyntax> statements)
    {
        var result = new List<(LocalFunctionStatement, FunctionSymbol)>();
        foreach (var statement in statements)
        {
            if (statement is LocalFunctionStatement syntax && DeclareFunction(syntax) is { } symbol)
                result.Add((syntax, symbol));
        }

        return result;
    }

    private FunctionSymbol? DeclareFunction(LocalFunctionStatement syntax)
    {
        var returnType = BindType(syntax.ReturnType);
        var parameters = new List<FunctionParameter>();
        var failed = returnType.Type.IsErrorType;
        foreach (var parameter in syntax.Parameters)
        {
            var type = parameter.Type is null ? new(TypeFacts.Error) : BindType(parameter.Type);
            failed |= type.Type.IsErrorType;
            if (parameters.Any(p => p.Name == parameter.Name.Name))
                _diagnostics.Error(parameter.Name.Span, "CS0100", $"The parameter '{parameter.Name.Name}' is declared twice.");
            Constant? value = null;
            if (parameter.DefaultValue is not null && !type.Type.IsErrorType)
            {
                var bound = Convert(BindValue(parameter.DefaultValue), type.Type);
                value = bound.Constant ?? (bound is BoundDefault ? new(null) : null);
                if (value is null && !bound.HasError)
                    Error(parameter.DefaultValue, "CS1736", "The default of a parameter must be constant.");
            }
            else if (parameter.DefaultValue is null && parameters.Count > 0 && parameters[^1].Default is not null && !IsParams(parameter))
            {
                Error(parameter, "CS1737", "Parameters with defaults come after those without.");
            }

            if (parameters.Count > 0 && parameters[^1].IsParams)
                Error(parameter, "CS0231", "A 'params' parameter is the last one.");
            if (IsParams(parameter) && !type.Type.IsSZArray && !type.Type.IsErrorType)
                Error(parameter, "CS0225", "A 'params' parameter is an array.");
            parameters.Add(new(parameter.Name.Name, type.Type, RefKindOf(parameter)) { Names = type.Names, IsParams = IsParams(parameter), Default = value });
        }

        if (syntax.IsAsync && !failed && AsyncResult(returnType.Type).IsErrorType)
        {
            Error(syntax.ReturnType, "CS1983", "An async function returns void, Task or Task<T>.");
            failed = true;
        }

        if (failed)
        {
            // The name is known all the same, so that its uses are not errors too.
            if (!syntax.Identifier.IsMissing && _scope.Find(syntax.Identifier.Name) is null)
                Declare(syntax.Identifier, TypeFacts.Error, null);
            return null;
        }

        var symbol = new FunctionSymbol(syntax.Identifier.Name, returnType.Type, parameters) { ReturnNames = returnType.Names, IsStatic = syntax.IsStatic };
        if (_scope.Find(symbol.Name) is not null)
            _diagnostics.Error(syntax.Identifier.Span, _scope.IsTop ? "TN1031" : "CS0128", $"'{symbol.Name}' is declared twice; functions of a cell have one form each. Give the second another name.");
        else if (!_scope.IsTop)
            CheckRedeclaration(syntax.Identifier);
        _scope.Add(symbol);
        if (_scope.IsTop)
        {
            symbol.Storage = new SessionVariable(symbol.Name, symbol.DelegateType);
            NoteDefinition(symbol.Name);
        }
        else
        {
            var storage = new LocalSymbol(symbol.Name, symbol.DelegateType, _frame) { IsTemporary = true };
            symbol.Storage = storage;
            _scope.Locals.Add(storage);
        }

        return symbol;
    }

    private static bool IsParams(ParameterSyntax parameter) => parameter.Modifiers.Any(m => m.Kind == SyntaxKind.ParamsKeyword);

    private List<BoundFunctionDeclaration> BindFunctions(List<(LocalFunctionStatement Syntax, FunctionSymbol Symbol)> functions)
    {
        var result = new List<BoundFunctionDeclaration>();
        foreach (var (syntax, symbol) in functions)
        {
            if (BindFunction(syntax, symbol) is { } body)
                result.Add(new(symbol, body));
        }

        return result;
    }

    private BoundLambda? BindFunction(LocalFunctionStatement syntax, FunctionSymbol symbol)
    {
        var saved = (_scope, _frame, _breakTarget, _continueTarget, _catchDepth, _finallyDepth);
        var returnType = syntax.IsAsync ? AsyncResult(symbol.ReturnType) : symbol.ReturnType;
        _frame = new(_frame)
        {
            IsAsync = syntax.IsAsync,
            IsStatic = syntax.IsStatic,
            ReturnType = returnType,
            ReturnNames = symbol.ReturnNames,
            ReturnLabel = System.Linq.Expressions.Expression.Label(returnType, "return"),
        };
        _scope = new(_scope, _frame);
        if (RecordedScopes is not null)
            RecordedScopes[syntax] = _scope;
        (_breakTarget, _continueTarget, _catchDepth, _finallyDepth) = (null, null, 0, 0);
        try
        {
            var parameters = symbol.Parameters.Select(p => new LocalSymbol(p.Name, p.Type, _frame) { Names = p.Names, IsParameter = true, RefKind = p.RefKind }).ToArray();
            foreach (var parameter in parameters)
                _scope.Add(parameter);
            BoundStatement body;
            if (syntax.ExpressionBody is { } expression)
            {
                var value = RequireValue(Bind(expression));
                if (value.HasError)
                    return null;
                if (returnType.IsVoid)
                {
                    if (!IsStatementExpression(value))
                        Error(expression, "CS0201", "The function returns nothing ('void'), so its body must be a call, assignment or 'new'.");
                    body = new BoundExpressionStatement(expression, Settle(value));
                }
                else
                {
                    body = new BoundReturn(expression, Convert(value, returnType, symbol.ReturnNames), _frame);
                }

                body = new BoundBlock(syntax, _scope.Locals, [], [body]);
                if (parameters.Any(p => p.RefKind == RefKind.Out))
                    new Flow(_diagnostics).CheckFunction(body, parameters);
            }
            else
            {
                body = BindBlock(syntax.Body!);
                var before = _diagnostics.Count;
                if (new Flow(_diagnostics).CheckFunction(body, parameters) && !returnType.IsVoid && _diagnostics.Count == before)
                    _diagnostics.Error(syntax.Identifier.Span, "CS0161", $"Not every path of '{symbol.Name}' returns a value of '{TypeNames.Of(returnType)}'.");
            }

            return new(syntax, symbol.DelegateType, parameters, body, _frame);
        }
        finally
        {
            (_scope, _frame, _breakTarget, _continueTarget, _catchDepth, _finallyDepth) = saved;
        }
    }
}
