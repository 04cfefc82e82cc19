using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>The labelled sets that train the tagger.</summary>
internal sealed record LabelledCorpora(
    IReadOnlyList<LabelledDocument> Wikigold, IReadOnlyList<LabelledDocument> Wnut, IReadOnlyList<LabelledDocument> Gum)
{
    public static LabelledCorpora Read(string dataFolder) => new(
        ConllFiles.Read(Path.Combine(dataFolder, "ner", "wikigold", "wikigold.visible.conll"), "wikigold", 0),
        ConllFiles.Read(Path.Combine(dataFolder, "ner", "wnut17", "wnut17train.conll"), "wnut", 25),
        GumDocument.Read(dataFolder, GumDocument.FreeGenres).ConvertAll(GumNames.Label));

    /// <summary>Examples of all sets but Wikigold.</summary>
    public IEnumerable<TaggerExample> Others(NameVocabulary table) =>
        TaggerTraining.Examples(Gum, table, Weight("GUMW", 0.6f)).Concat(TaggerTraining.Examples(Wnut, table, Weight("WNUTW", 0.2f)).Where(e => e.Weight > 0));

    private static float Weight(string name, float otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } value ? float.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
}
