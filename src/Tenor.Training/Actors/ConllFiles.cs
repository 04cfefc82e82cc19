using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>Reads Wikigold and WNUT17: a word and its label a line, an empty line after each sentence.</summary>
internal static class ConllFiles
{
    private static readonly Dictionary<string, int> TypeNames = new(StringComparer.Ordinal)
    {
        ["PER"] = NameLabel.Person,
        ["ORG"] = NameLabel.Organisation,
        ["LOC"] = NameLabel.Place,
        ["MISC"] = NameLabel.Miscellaneous,
        ["person"] = NameLabel.Person,
        ["corporation"] = NameLabel.Organisation,
        ["group"] = NameLabel.Organisation,
        ["location"] = NameLabel.Place,
        ["product"] = NameLabel.Miscellaneous,
        ["creative-work"] = NameLabel.Miscellaneous,
    };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="set">Name of the set, the beginning of each document's identifier.</param>
    /// <param name="sentencesEach">Sentences to a document, where the file does not mark documents itself.</param>
    public static List<LabelledDocument> Read(string path, string set, int sentencesEach)
    {
        var documents = new List<LabelledDocument>();
        var sentences = new List<LabelledSentence>();
        var words = new List<string>();
        var allowed = new List<ushort>();
        var previous = "O";

        void EndSentence()
        {
            if (words.Count > 0)
            {
                sentences.Add(new LabelledSentence([.. words], [.. allowed]));
                words.Clear();
                allowed.Clear();
            }

            previous = "O";
        }

        void EndDocument()
        {
            EndSentence();
            if (sentences.Count > 0)
            {
                documents.Add(new LabelledDocument($"{set}-{documents.Count + 1}", [.. sentences]));
                sentences.Clear();
            }
        }

        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.AsSpan().Trim().IsEmpty)
            {
                EndSentence();
                if (sentencesEach > 0 && sentences.Count >= sentencesEach)
                {
                    EndDocument();
                }

                continue;
            }

            var cut = line.LastIndexOfAny([' ', '\t']);
            if (cut <= 0)
            {
                throw new InvalidDataException($"{path}, line {number}: expected a word and a label.");
            }

            var word = line[..cut].Trim();
            var label = line[(cut + 1)..].Trim();
            if (word == "-DOCSTART-")
            {
                EndDocument();
                continue;
            }

            words.Add(word);
            allowed.Add((ushort)(1 << LabelOf(label, previous, path, number)));
            previous = label;
        }

        EndDocument();
        return documents;
    }

    private static int LabelOf(string label, string previous, string path, int number)
    {
        if (label == "O")
        {
            return NameLabel.Outside;
        }

        if (label.Length < 3 || !TypeNames.TryGetValue(label[2..], out var type))
        {
            throw new InvalidDataException($"{path}, line {number}: no label '{label}' is known.");
        }

        var continues = label[0] == 'I' && previous.Length > 2 && previous[2..] == label[2..];
        return continues ? NameLabel.Inside(type) : NameLabel.Begin(type);
    }
}
