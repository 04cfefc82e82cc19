using System.Reflection;

namespace Tenor.Scripting.Tooling;

/// <summary>Writes down the overloads of a call.</summary>
internal sealed class SignatureWriter(CallSite call, XmlDocumentation documentation)
{
    public SignatureHelp? At(int position)
    {
        if (call.Function is { } function)
        {
            var (label, spans) = SignatureText.Of(function);
            var parameters = function.Parameters.Zip(spans, (p, span) => new SignatureParameter(p.Name, span, null)).ToArray();
            var index = call.IndexAt(position);
            return new([new(label, parameters, null)], 0, index < parameters.Length ? index : -1);
        }

        if (call.Methods.Count == 0)
            return null;
        var active = ActiveOverload(position);
        return new([.. call.Methods.Select(Write)], active, ActiveParameter(call.Methods[active], position));
    }

    private Signature Write(MethodBase method)
    {
        var (label, parameters) = SignatureText.Of(method, call.WritesAsMember(method));
        return new(
            label,
            [.. parameters.Select(p => new SignatureParameter(p.Parameter.Name ?? "", p.Span, documentation.OfParameter(method, p.Parameter.Name ?? "")))],
            documentation.SummaryOf(method));
    }

    /// <summary>The first overload with room for what is written and with the names that are given.</summary>
    private int ActiveOverload(int position)
    {
        var written = Math.Max(call.Arguments.Arguments.Items.Count(a => a.Span.Length > 0), call.IndexAt(position) + 1);
        var names = call.Arguments.Arguments.Items.Select(a => a.Name?.Name).OfType<string>().ToArray();
        for (var i = 0; i < call.Methods.Count; i++)
        {
            var parameters = call.ParametersOf(call.Methods[i]);
            var hasRoom = parameters.Length >= written || parameters is [.., var last] && last.IsDefined(typeof(ParamArrayAttribute), false);
            if (hasRoom && names.All(n => Array.Exists(parameters, p => p.Name == n)))
                return i;
        }

        return call.Arguments.Arguments.Count == 0 ? 0 : call.Methods.Count - 1;
    }

    private int ActiveParameter(MethodBase method, int position)
    {
        var parameters = call.ParametersOf(method);
        if (call.ParameterAt(method, position) is { } parameter)
            return Array.IndexOf(parameters, parameter);
        return parameters is [.., var last] && last.IsDefined(typeof(ParamArrayAttribute), false) ? parameters.Length - 1 : -1;
    }
}
