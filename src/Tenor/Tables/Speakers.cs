namespace Tenor;

/// <summary>Names of an article's actors by their ids.</summary>
internal sealed class Speakers(LanguageAnalysis analysis)
{
    private readonly Dictionary<string, string> _names =
        analysis.Actors.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);

    public string? Name(string? id) => id is null ? null : _names.GetValueOrDefault(id);
}
