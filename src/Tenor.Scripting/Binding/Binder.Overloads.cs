using System.Reflection;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Overload resolution (§12.6.4): which candidates fit. Which of them is better is in Binder.Better.cs.</summary>
internal sealed partial class Binder
{
    /// <summary>Finds the best of some methods for the arguments; the candidates that did not fit are left for the message.</summary>
    private Candidate? Resolve(
        IEnumerable<MethodBase> methods, Type[]? typeArguments, IReadOnlyList<Argument> arguments, bool isExtension, List<Candidate> failed, out bool ambiguous,
        BoundExpression? receiver = null)
    {
        ambiguous = false;
        var fitting = new List<Candidate>();
        foreach (var method in methods)
        {
            var parameters = ParameterData.Of(method);
            var normal = new Candidate(method, parameters, isExpanded: false) { IsExtension = isExtension, Receiver = receiver };
            if (Fits(normal, typeArguments, arguments))
            {
                fitting.Add(normal);
                continue;
            }

            if (parameters.Length > 0 && parameters[^1].IsParams)
            {
                var expanded = new Candidate(method, parameters, isExpanded: true) { IsExtension = isExtension, Receiver = receiver };
                if (Fits(expanded, typeArguments, arguments))
                {
                    fitting.Add(expanded);
                    continue;
                }

                if (arguments.Count != parameters.Length)
                    normal = expanded;
            }

            failed.Add(normal);
        }

        RemoveHidden(fitting);
        return Best(fitting, arguments, out ambiguous);
    }

    /// <summary>§12.8.10.2: where a method of a more derived type fits, those of its bases are no candidates.</summary>
    private static void RemoveHidden(List<Candidate> fitting)
    {
        if (fitting.Count < 2)
            return;
        for (var i = fitting.Count - 1; i >= 0; i--)
        {
            if (fitting[i].IsExtension || DeclaringTypeOf(fitting[i]) is not { } type)
                continue;
            foreach (var other in fitting)
            {
                if (DeclaringTypeOf(other) is { } derived && derived != type
                    && (type.IsInterface ? derived.IsInterface && type.IsAssignableFrom(derived) : derived.IsSubclassOf(type)))
                {
                    fitting.RemoveAt(i);
                    break;
                }
            }
        }
    }

    private static Type? DeclaringTypeOf(Candidate candidate) =>
        candidate.Definition is MethodInfo { IsVirtual: true } method ? method.GetBaseDefinition().DeclaringType : candidate.Definition?.DeclaringType;

    private bool Fits(Candidate candidate, Type[]? typeArguments, IReadOnlyList<Argument> arguments)
    {
        if (!MapArguments(candidate, arguments))
            return false;
        if (candidate.Method is MethodInfo { IsGenericMethodDefinition: true } definition)
        {
            var inferred = typeArguments;
            if (inferred is null)
            {
                inferred = new TypeInference(this, definition, candidate, arguments).Infer();
                if (inferred is null)
                {
                    candidate.Failure = $"the type arguments of '{definition.Name}' cannot be inferred from the arguments; write them, as in '{definition.Name}<int>(…)'";
                    candidate.FailureId = "CS0411";
                    return false;
                }
            }
            else if (inferred.Length != definition.GetGenericArguments().Length)
            {
                candidate.Failure = $"it takes {definition.GetGenericArguments().Length} type arguments";
                candidate.FailureId = "CS0305";
                return false;
            }

            if (!Construct(candidate, definition, inferred))
                return false;
        }
        else if (typeArguments is not null)
        {
            candidate.Failure = "it takes no type arguments";
            candidate.FailureId = "CS0308";
            return false;
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            if (!ArgumentFits(candidate, arguments, i))
                return false;
        }

        return true;
    }

    private bool Construct(Candidate candidate, MethodInfo definition, Type[] typeArguments)
    {
        if (typeArguments.Any(t => t.IsErrorType || t.IsVoid || t.IsByRefLike))
        {
            candidate.Failure = "its type arguments cannot be used";
            candidate.FailureId = "CS0411";
            return false;
        }

        try
        {
            candidate.Method = definition.MakeGenericMethod(typeArguments);
        }
        catch (ArgumentException)
        {
            candidate.Failure = $"its constraints do not allow {string.Join(", ", typeArguments.Select(t => $"'{TypeNames.Of(t)}'"))}";
            candidate.FailureId = "CS0315";
            return false;
        }

        candidate.TypeArguments = typeArguments;
        candidate.Parameters = ParameterData.Of(candidate.Method);
        return true;
    }

    /// <summary>§12.8.10.3: the receiver of an extension method converts by identity, reference or boxing alone.</summary>
    private bool IsReceiver(BoundExpression value, Type target) =>
        ClassifyImplicit(value, target).Kind is ConversionKind.Identity or ConversionKind.ImplicitReference or ConversionKind.Boxing or ConversionKind.ImplicitTuple
        or ConversionKind.TupleLiteral;

    private bool ArgumentConverts(Candidate candidate, IReadOnlyList<Argument> arguments, int index, Type target)
    {
        if (arguments[index].Value is not UnboundLambda lambda || !target.IsDelegate)
            return ClassifyImplicit(arguments[index].Value, target).Exists;
        return ClassifyLambda(lambda, target, DelegateNames(candidate, arguments, index)).Exists;
    }

    private bool ArgumentFits(Candidate candidate, IReadOnlyList<Argument> arguments, int index)
    {
        var argument = arguments[index];
        var parameter = candidate.ParameterOf(index);
        var expected = parameter.RefKind;
        if (TakesInterpolation(parameter))
            return argument.RefKind == RefKind.None && argument.Value is BoundInterpolatedString;
        if (argument.RefKind != expected && !(expected == RefKind.In && argument.RefKind == RefKind.None))
        {
            candidate.FailedArgument = index;
            candidate.FailureId = argument.RefKind == RefKind.None ? "CS1620" : "CS1615";
            candidate.Failure = argument.RefKind == RefKind.None
                ? $"argument {index + 1} is passed with '{Word(expected)}'" : $"argument {index + 1} is not passed with '{Word(argument.RefKind)}'";
            return false;
        }

        var target = candidate.TypeOf(index);
        if (expected is RefKind.Ref or RefKind.Out || argument.RefKind == RefKind.In)
        {
            if (argument.Value is UnboundOut || argument.Value.Type == target || argument.Value.HasError)
                return true;
        }
        else if (argument.Value.HasError || (candidate.IsExtension && index == 0 ? IsReceiver(argument.Value, target) : ArgumentConverts(candidate, arguments, index, target)))
        {
            return true;
        }

        candidate.FailedArgument = index;
        candidate.Failure = WhyNot(argument.Value, target, candidate.IsExtension ? index : index + 1, parameter);
        if (target.IsDelegate && TypeFacts.HasByRefLike(TypeFacts.InvokeMethod(target).GetParameters()))
        {
            candidate.FailureId = "TN2004";
            candidate.Failure = $"its parameter '{parameter.Name}' is a function over spans, which cells do not use; make an array or a string";
        }

        return false;
    }

    private static bool TakesInterpolation(ParameterData parameter) => parameter.Info?.ParameterType == TypeFacts.InterpolationHandler;

    private static string Word(RefKind kind) => kind switch { RefKind.Ref => "ref", RefKind.Out => "out", RefKind.In => "in", _ => "" };

    private string WhyNot(BoundExpression value, Type target, int place, ParameterData parameter)
    {
        var wanted = TypeNames.Of(target);
        return value switch
        {
            UnboundLambda lambda => $"argument {place}, a lambda with {Math.Max(0, lambda.ParameterCount)} parameter(s), does not fit '{wanted}'",
            { Type: { } type } => $"argument {place} is '{TypeNames.Of(type, value.Names)}', and '{parameter.Name}' is '{wanted}'",
            _ => $"argument {place} does not convert to '{wanted}'",
        };
    }

    /// <summary>§12.6.2.2: which parameter each argument stands for.</summary>
    private static bool MapArguments(Candidate candidate, IReadOnlyList<Argument> arguments)
    {
        var parameters = candidate.Parameters;
        var places = new int[arguments.Count];
        var taken = new bool[parameters.Length];
        var outOfPlace = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            int place;
            if (arguments[i].Name is { } name)
            {
                place = Array.FindIndex(parameters, p => p.Name == name);
                if (place < 0)
                    return Fail(candidate, "CS1739", $"it has no parameter named '{name}'{DidYouMean(NearestName.Find(name, parameters.Select(p => p.Name)))}", i);
                outOfPlace |= place != i;
            }
            else if (outOfPlace)
            {
                return Fail(candidate, "CS8323", "a named argument out of its place is followed by one without a name", i);
            }
            else
            {
                place = candidate.IsExpanded ? Math.Min(i, parameters.Length - 1) : i;
                if (place >= parameters.Length)
                    return Fail(candidate, "CS1501", $"it takes {parameters.Length} argument(s), not {arguments.Count}", -1);
            }

            if (taken[place] && !(candidate.IsExpanded && place == parameters.Length - 1 && arguments[i].Name is null))
                return Fail(candidate, "CS1740", $"its parameter '{parameters[place].Name}' is given twice", i);
            taken[place] = true;
            places[i] = place;
        }

        for (var p = 0; p < parameters.Length; p++)
        {
            if (taken[p] || (candidate.IsExpanded && p == parameters.Length - 1))
                continue;
            if (!parameters[p].IsOptional)
                return Fail(candidate, "CS7036", $"nothing is given for its parameter '{parameters[p].Name}'", -1);
            candidate.UsesDefaults = true;
        }

        candidate.Places = places;
        return true;
    }

    private static string DidYouMean(string? near) => near is null ? "" : $"; did you mean '{near}'?";

    private static bool Fail(Candidate candidate, string id, string message, int argument)
    {
        candidate.Failure = message;
        candidate.FailureId = id;
        candidate.FailedArgument = argument;
        return false;
    }

    /// <summary>Says why no method fits: the errors inside a lambda first, then the one candidate's reason, or all of them.</summary>
    private BoundBad ReportNoFit(SyntaxNode syntax, SourceSpan nameSpan, string name, IReadOnlyList<Argument> arguments, List<Candidate> failed)
    {
        if (arguments.Any(a => a.Value.HasError))
            return Bad(syntax);
        foreach (var argument in arguments)
        {
            if (argument.Value is UnboundLambda { LastErrors: { HasErrors: true } errors } && failed.Any(f => f.FailureId is "CS0411" or "CS1503"))
            {
                _diagnostics.AddRange(errors);
                return Bad(syntax);
            }
        }

        foreach (var argument in arguments)
            ReportInside(argument.Value);
        if (arguments.Any(a => a.Value is UnboundLambda lambda && lambda.Bodies.Values.Any(b => b.Expression is { HasError: true } && !b.Diagnostics.HasErrors)))
        {
            // What is wrong inside the lambda has been told where it was found.
            return Bad(syntax);
        }

        // A lambda that binds but gives the wrong thing: what it gives is the news, not the list of overloads.
        foreach (var one in failed)
        {
            if (one.FailedArgument >= 0 && one.FailedArgument < arguments.Count && one.FailureId == "CS1503"
                && arguments[one.FailedArgument].Value is UnboundLambda lambda
                && one.TypeOf(one.FailedArgument) is { IsDelegate: true, ContainsGenericParameters: false } target
                && BodyFor(lambda, target) is { Diagnostics.HasErrors: false })
            {
                ReportLambdaMismatch(lambda, target);
                return Bad(syntax);
            }
        }

        if (failed.Count == 1)
        {
            var one = failed[0];
            var span = one.FailedArgument >= 0 && one.FailedArgument < arguments.Count ? arguments[one.FailedArgument].Syntax.Span : nameSpan;
            return Error(syntax, span.Length == 0 ? nameSpan : span, one.FailureId, $"'{Signature(one)}' does not fit: {one.Failure}.");
        }

        // The reason most worth telling: that of a candidate that took the right number of arguments.
        var near = failed.Where(f => f.FailureId is not ("CS1501" or "CS7036" or "CS1739")).ToList();
        var id = near.Count == 0 ? "CS1501" : near.Select(f => f.FailureId).Distinct().Count() == 1 ? near[0].FailureId : "CS1503";
        var shown = (near.Count > 0 ? near : failed).Take(5).Select(f => $"\n  {Signature(f)}: {f.Failure}");
        var more = (near.Count > 0 ? near : failed).Count - 5;
        return Error(syntax, nameSpan, id, $"No overload of '{name}' fits these arguments:{string.Concat(shown)}{(more > 0 ? $"\n  and {more} more" : "")}");
    }

    private void ReportInside(BoundExpression value)
    {
        if (value is UnboundNew created && created.Syntax.Arguments is { } list)
        {
            foreach (var argument in list.Arguments)
                Bind(argument.Expression);
        }
    }

    private static string Signature(Candidate candidate)
    {
        var parameters = candidate.Parameters.Skip(candidate.IsExtension ? 1 : 0).Select(p =>
            $"{(p.IsParams ? "params " : "")}{(p.RefKind == RefKind.None ? "" : Word(p.RefKind) + " ")}{TypeNames.Of(p.Type)} {p.Name}{(p.IsOptional ? " = …" : "")}");
        var name = candidate.Definition switch
        {
            ConstructorInfo constructor => TypeNames.Of(constructor.DeclaringType),
            MethodInfo { IsGenericMethod: true } method => $"{method.Name}<{string.Join(", ", method.GetGenericArguments().Select(a => TypeNames.Of(a)))}>",
            { } method => method.Name,
            null => "function",
        };
        return $"{name}({string.Join(", ", parameters)})";
    }
}
