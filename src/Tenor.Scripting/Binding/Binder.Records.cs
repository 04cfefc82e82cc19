using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Members of the records that a cell declares (§15.16.2).</summary>
internal sealed partial class Binder
{
    internal bool CheckRecordMembers(RecordDeclaration syntax)
    {
        // What is still being written declares nothing yet.
        if (syntax.Identifier.IsMissing || syntax.Parameters.Items.Any(p => p.Name.IsMissing))
            return false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in syntax.Parameters)
        {
            if (!seen.Add(parameter.Name.Name))
            {
                _diagnostics.Error(parameter.Name.Span, "CS0100", $"The record has two members named '{parameter.Name.Name}'.");
                return false;
            }
        }

        return true;
    }

    internal Type BindRecordMember(ParameterSyntax syntax)
    {
        if (RefKindOf(syntax) != RefKind.None || IsParams(syntax))
        {
            Error(syntax, "TN1029", "Members of a cell's record have no modifiers.");
            return TypeFacts.Error;
        }

        return BindTypeOnly(syntax.Type!);
    }

    internal Constant? DefaultOfRecordMember(ParameterSyntax syntax)
    {
        if (syntax.DefaultValue is null)
            return null;
        var type = BindTypeOnly(syntax.Type!);
        var value = Convert(BindValue(syntax.DefaultValue), type);
        if (value.Constant is null && !value.HasError && value is not BoundDefault)
            Error(syntax.DefaultValue, "CS1736", "The default of a member must be constant.");
        return value.Constant ?? (value is BoundDefault ? new(null) : null);
    }
}
