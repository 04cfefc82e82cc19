using System.Reflection;
using Tenor.Scripting.Runtime;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Puts arguments in the places of their parameters, evaluated in the order in which they were written (§12.6.2.3).</summary>
internal sealed partial class Binder
{
    private (BoundExpression[] Values, List<BoundExpression> Effects, List<LocalSymbol> Temporaries) PlaceArguments(
        SyntaxNode syntax, Candidate candidate, IReadOnlyList<Argument> arguments, int skip)
    {
        var parameters = candidate.Parameters;
        var values = new BoundExpression?[parameters.Length];
        var effects = new List<BoundExpression>();
        var temporaries = new List<LocalSymbol>();
        var expanded = new List<BoundExpression>();
        var inOrder = true;
        for (var i = 1; i < arguments.Count; i++)
            inOrder &= candidate.Places[i] >= candidate.Places[i - 1];
        var paths = candidate.Method is null ? [] : _allowed.PathParameters(candidate.Method);
        for (var i = skip; i < arguments.Count; i++)
        {
            var parameter = candidate.ParameterOf(i);
            var value = ConvertArgument(candidate, arguments, i, temporaries, effects);
            if (paths.Contains(parameter.Name))
                value = ResolvePath(value);
            if (!inOrder && value.Constant is null && arguments[i].RefKind is RefKind.None && value is not BoundLambda)
            {
                value = Spill(value, out var variable, out var keep);
                temporaries.Add(variable);
                effects.Add(keep);
            }

            if (candidate.IsExpanded && parameter.IsParams)
                expanded.Add(value);
            else
                values[candidate.Places[i]] = value;
        }

        if (candidate.IsExpanded)
        {
            var type = parameters[^1].Type;
            var collection = new UnboundCollection(syntax, [.. expanded.Select(e => (false, e))]);
            values[^1] = TypeFacts.IsReadOnlySpan(type) ? MakeSpan(syntax, collection, type) : MakeCollection(collection, type, null);
        }

        for (var p = 0; p < values.Length; p++)
            values[p] ??= DefaultOf(syntax, parameters[p]);
        return ([.. values.Select(v => v!)], effects, temporaries);
    }

    // A span over an array of its own: what C# makes on the stack, and no call can tell the two apart.
    private BoundCall MakeSpan(SyntaxNode syntax, UnboundCollection elements, Type span)
    {
        var array = span.GetGenericArguments()[0].MakeArrayType();
        return new(syntax, null, span.GetMethod("op_Implicit", [array])!, [MakeCollection(elements, array, null)]);
    }

    private BoundExpression ConvertArgument(
        Candidate candidate, IReadOnlyList<Argument> arguments, int index, List<LocalSymbol> temporaries, List<BoundExpression> effects)
    {
        var argument = arguments[index];
        var parameter = candidate.ParameterOf(index);
        var target = candidate.TypeOf(index);
        if (TakesInterpolation(parameter))
            return argument.Value;
        if (argument.Value is UnboundOut or BoundDiscard)
        {
            if (argument.Value is UnboundOut { Variable: { } declared })
            {
                declared.Type = target;
                declared.Names = parameter.Names;
                return Read(argument.Syntax, declared);
            }

            var discarded = Temporary(target);
            temporaries.Add(discarded);
            return Read(argument.Syntax, discarded);
        }

        if (parameter.RefKind == RefKind.In)
        {
            if (IsVariable(argument.Value) && argument.Value.Type == target)
                return argument.Value;
            var copy = Spill(Convert(argument.Value, target), out var variable, out var keep);
            temporaries.Add(variable);
            effects.Add(keep);
            return copy;
        }

        if (argument.RefKind != RefKind.None)
            return argument.Value;
        if (candidate.IsExtension && index == 0 && parameter.RefKind == RefKind.Ref)
            return argument.Value;
        if (argument.Value is UnboundLambda lambda && target.IsDelegate)
        {
            return Convert(lambda, target, DelegateNames(candidate, arguments, index));
        }

        return Convert(argument.Value, target, parameter.Names);
    }

    /// <summary>Names of tuple elements that reach a lambda's parameters through the types of the other arguments.</summary>
    private TupleNames? DelegateNames(Candidate candidate, IReadOnlyList<Argument> arguments, int index)
    {
        if (candidate.ParameterOf(index).Names is { } known)
            return known;
        if (candidate.Definition is not { } definition)
            return null;
        if (candidate.TypeArguments is null)
            return ReceiverNames(candidate, index);
        if (arguments.All(a => a.Value is UnboundLambda { Bodies.Count: 0 } || a.Value.Names is null) && candidate.Receiver?.Names is null && !arguments.Any(a => a.Value is UnboundLambda { Bodies.Count: > 0 }))
            return null;
        var declaringNames = new Dictionary<Type, TupleNames?>();
        var open = ParameterData.Of(definition);
        var generic = definition.GetGenericArguments();
        for (var i = 0; i < arguments.Count; i++)
        {
            var type = open[candidate.Places[i]].Type;
            if (arguments[i].Value is { Type: { } actual, Names: { } names })
                TupleNames.Match(type, actual, names, declaringNames);
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            if (i != index && arguments[i].Value is UnboundLambda other)
                MatchLambdaNames(other, open[candidate.Places[i]].Type, t => SubstituteAll(t, generic, candidate.TypeArguments), declaringNames);
        }

        return TupleNames.Substitute(open[candidate.Places[index]].Type, declaringNames.GetValueOrDefault);
    }

    /// <summary>Names that a receiver such as a List of tuples gives to the parameters of its own methods.</summary>
    private static TupleNames? ReceiverNames(Candidate candidate, int index)
    {
        if (candidate.Receiver is not { Names: { } names, Type: { } type } || candidate.Definition?.DeclaringType is not { IsGenericType: true } declaring)
            return null;
        var definition = declaring.GetGenericTypeDefinition();
        if (TupleNames.View(type, names, definition) is not { Names: { } view })
            return null;
        var parameters = definition.GetGenericArguments();
        return TupleNames.Substitute(ParameterData.Of(Open(candidate.Definition))[candidate.Places[index]].Type, p => Array.IndexOf(parameters, p) is >= 0 and var i ? view.Argument(i) : null);
    }

    private BoundExpression ResolvePath(BoundExpression value)
    {
        if (_session.Options.ResolvePath is not { } resolve || value.HasError)
            return value;
        var guard = new BoundEngineValue(value.Syntax, new PathGuard(resolve), typeof(PathGuard));
        if (value.Type == typeof(string))
            return new BoundCall(value.Syntax, guard, typeof(PathGuard).GetMethod(nameof(PathGuard.Resolve))!, [value]);
        return value.Type == typeof(string[]) || value.Type == typeof(IEnumerable<string>)
            ? new BoundCall(value.Syntax, guard, typeof(PathGuard).GetMethod(nameof(PathGuard.ResolveAll))!, [value])
            : Error(value.Syntax, "TN2003", "A path is given here as a string.");
    }

    private BoundExpression DefaultOf(SyntaxNode syntax, ParameterData parameter)
    {
        if (parameter.Default is { } own)
            return new BoundLiteral(syntax, own.Value, parameter.Type);
        // A call that can be stopped is stopped with its cell; ending its thread is the last resort.
        if (parameter.Type == typeof(CancellationToken))
            return new BoundCellCancellation(syntax);
        if (_session.Options.Supplied.GetValueOrDefault(parameter.Type) is { } supplied)
            return new BoundEngineValue(syntax, supplied, parameter.Type);
        var info = parameter.Info!;
        if (info.IsDefined(typeof(System.Runtime.CompilerServices.CallerArgumentExpressionAttribute), false)
            || info.IsDefined(typeof(System.Runtime.CompilerServices.CallerMemberNameAttribute), false)
            || info.IsDefined(typeof(System.Runtime.CompilerServices.CallerFilePathAttribute), false))
            return new BoundDefault(syntax, parameter.Type);
        var value = info.HasDefaultValue ? info.RawDefaultValue : null;
        if (value is null || value is Missing || value == DBNull.Value)
            return new BoundDefault(syntax, parameter.Type);
        var type = parameter.Type.Underlying;
        var literal = new BoundLiteral(syntax, value, type.IsEnum ? type.GetEnumUnderlyingType() : value.GetType());
        return type == parameter.Type && !type.IsEnum && value.GetType() == type ? literal
            : type.IsEnum ? CastTo(new BoundConversion(syntax, literal, type, ConversionKind.ExplicitEnum, null, false), parameter.Type)
            : CastTo(literal, parameter.Type);
    }
}
