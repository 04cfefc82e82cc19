using System.IO.Compression;
using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>Lists of names that come with the data: first names by gender (Kantrowitz and Ross 1994), cities of the United States.</summary>
internal static class NameLists
{
    public static Dictionary<string, WordTraits> Read(string dataFolder)
    {
        var names = new Dictionary<string, WordTraits>(StringComparer.Ordinal);
        Add(names, Path.Combine(dataFolder, "nltk", "names.zip"), "names/male.txt", WordTraits.MaleName);
        Add(names, Path.Combine(dataFolder, "nltk", "names.zip"), "names/female.txt", WordTraits.FemaleName);
        return names;
    }

    private static void Add(Dictionary<string, WordTraits> names, string archive, string entry, WordTraits traits)
    {
        using var zip = ZipFile.OpenRead(archive);
        using var reader = new StreamReader(zip.GetEntry(entry)?.Open() ?? throw new InvalidDataException($"{archive}: no '{entry}' in it."));
        while (reader.ReadLine() is { } line)
        {
            var name = line.Trim();
            if (name.Length > 1 && !name.Contains(' ', StringComparison.Ordinal))
            {
                names[name] = names.GetValueOrDefault(name) | traits;
            }
        }
    }
}
