using System.Globalization;
using Tenor.Scripting;

namespace Tenor.Notebooks;

/// <summary>Finds cells that only ran because cells were once run out of order.</summary>
internal static class CellOrder
{
    public static IEnumerable<string> Warnings(NotebookDocument document, ScriptSession session)
    {
        var names = document.Cells
            .Where(c => c.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(c.Source) && c.Language is null or "csharp")
            .Select(c => session.NamesOf(c.Source)).ToList();
        var defined = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            foreach (var name in names[i].Uses.Where(n => !defined.Contains(n)))
            {
                var later = names.FindIndex(i + 1, n => n.Defines.Contains(name, StringComparer.Ordinal));
                if (later >= 0)
                    yield return string.Create(
                        CultureInfo.InvariantCulture,
                        $"cell {i + 1} uses \"{name}\", which is defined only further down, in cell {later + 1}; move that cell up.");
            }
            defined.UnionWith(names[i].Defines);
        }
    }
}
