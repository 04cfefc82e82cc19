using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>The labelled sets that train the tagger.</summary>
internal sealed record LabelledCorpora(
    IReadOnlyList<LabelledDocument> Wikigold, IReadOnlyList<LabelledDocument> Wnut, IReadOnlyList<LabelledDocument> Gum)
{
    /// <summary>GUM's names are made from noun phrases and less sure than names marked as such.</summary>
    private const float GumWeight = 0.6f;

    /// <summary>Messages are far from news.</summary>
    private const float WnutWeight = 0.2f;

    public static LabelledCorpora Read(string dataFolder) => new(
        ConllFiles.Read(Path.Combine(dataFolder, "ner", "wikigold", "wikigold.visible.conll"), "wikigold", 0),
        ConllFiles.Read(Path.Combine(dataFolder, "ner", "wnut17", "wnut17train.conll"), "wnut", 25),
        GumDocument.Read(dataFolder, GumDocument.FreeGenres).ConvertAll(GumNames.Label));

    public List<TaggerExample> WikigoldExamples(NameVocabulary vocabulary) => TaggerTraining.Examples(Wikigold, vocabulary, 1);

    public List<TaggerExample> GumExamples(NameVocabulary vocabulary) => TaggerTraining.Examples(Gum, vocabulary, GumWeight);

    public List<TaggerExample> WnutExamples(NameVocabulary vocabulary) => TaggerTraining.Examples(Wnut, vocabulary, WnutWeight);
}
