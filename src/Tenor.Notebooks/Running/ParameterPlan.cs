using Tenor.Scripting;

namespace Tenor.Notebooks;

/// <summary>
/// Which parameters a notebook has and where given values go: into a cell of their own after the cell tagged
/// <c>parameters</c>, as papermill does, so that both the notebook's values and the run's can be seen.
/// </summary>
internal sealed class ParameterPlan
{
    private const string Tag = "parameters";
    private const string InjectedTag = "injected-parameters";

    private readonly IReadOnlyDictionary<string, string> _given;
    private readonly IReadOnlyList<string> _names;

    private ParameterPlan(NotebookDocument document, IReadOnlyList<string> names, IReadOnlyDictionary<string, string> given)
    {
        Document = document;
        _names = names;
        _given = given;
    }

    /// <summary>The notebook with a place for the given values.</summary>
    public NotebookDocument Document { get; }

    public static ParameterPlan For(NotebookDocument document, ScriptSession session, IReadOnlyDictionary<string, string> given)
    {
        var declaring = document.Cells.FirstOrDefault(c => c.Kind == CellKind.Code && c.Tags.Contains(Tag));
        IReadOnlyList<string> names = declaring is null ? [] : session.NamesOf(declaring.Source).Defines;
        if (given.Count == 0) return new ParameterPlan(document, names, given);
        if (declaring is null)
        {
            throw new ParameterException(
                "The notebook takes no parameters: none of its code cells is tagged \"parameters\".");
        }
        foreach (var name in given.Keys.Where(n => !names.Contains(n, StringComparer.Ordinal)))
            throw new ParameterException($"The notebook has no parameter \"{name}\". It has: {string.Join(", ", names)}.");
        var injected = new NotebookCell(InjectedTag, CellKind.Code, "// Values given to this run", InjectedTag);
        var cells = document.Cells.Where(c => !c.Tags.Contains(InjectedTag)).ToList();
        cells.Insert(cells.IndexOf(declaring) + 1, injected);
        return new ParameterPlan(document.WithCells(cells), names, given);
    }

    /// <summary>Whether a cell is the one that given values go into.</summary>
    public bool IsInjected(NotebookCell cell) => _given.Count > 0 && cell.Tags.Contains(InjectedTag);

    /// <summary>The cell with the given values, each as a literal of its variable's type.</summary>
    /// <exception cref="ParameterException">A value does not fit its variable's type.</exception>
    public NotebookCell Typed(NotebookCell cell, ScriptSession session)
    {
        var lines = _names.Where(_given.ContainsKey).Select(name =>
        {
            var type = session.Variables.First(v => v.Name == name).Type;
            return $"{CSharpLiteral.NameOf(type)} {name} = {CSharpLiteral.Parse(name, _given[name], type)};";
        });
        return cell.WithSource(cell.Source + "\n" + string.Join('\n', lines));
    }

    /// <summary>The values that the run used.</summary>
    public IReadOnlyList<ParameterValue> Values(ScriptSession session) =>
    [
        .. from name in _names
           let variable = session.Variables.FirstOrDefault(v => v.Name == name)
           where variable is not null
           select new ParameterValue(name, CSharpLiteral.Of(variable.Value), _given.ContainsKey(name)),
    ];
}

/// <summary>A parameter cannot be given to the notebook.</summary>
public sealed class ParameterException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    public ParameterException(string message) : base(message)
    {
    }
}
