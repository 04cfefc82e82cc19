using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>The labelled sets that train the tagger.</summary>
/// <param name="Own">Documents that were written for this project, in <c>Corpus/</c>.</param>
/// <param name="Wikigold">Wikigold, two documents of three.</param>
/// <param name="Wnut">WNUT17's train part.</param>
/// <param name="Gum">GUM's genres whose licences allow it.</param>
internal sealed record LabelledCorpora(
    IReadOnlyList<LabelledDocument> Own, IReadOnlyList<LabelledDocument> Wikigold, IReadOnlyList<LabelledDocument> Wnut,
    IReadOnlyList<LabelledDocument> Gum)
{
    /// <summary>Marked by others by the same rules: more of these than of the project's own would be better.</summary>
    private const float WikigoldWeight = 3;

    /// <summary>GUM's names are made from noun phrases and less sure than names marked as such.</summary>
    private const float GumWeight = 0.2f;

    /// <summary>Messages are far from news.</summary>
    private const float WnutWeight = 0.05f;

    public static LabelledCorpora Read(string dataFolder, CancellationToken cancellation) => new(
        OwnDocuments(cancellation),
        ConllFiles.Read(Path.Combine(dataFolder, "ner", "wikigold", "wikigold.visible.conll"), "wikigold", 0),
        ConllFiles.Read(Path.Combine(dataFolder, "ner", "wnut17", "wnut17train.conll"), "wnut", 25),
        GumDocument.Read(dataFolder, GumDocument.FreeGenres).ConvertAll(GumNames.Label));

    /// <summary>The documents that were written for this project.</summary>
    public static List<LabelledDocument> OwnDocuments(CancellationToken cancellation) =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Actors", "Corpus"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(path => MarkedText.Read(path, cancellation)),
    ];

    public List<TaggerExample> OwnExamples(NameVocabulary vocabulary) => TaggerTraining.Examples(Own, vocabulary, 1);

    public List<TaggerExample> WikigoldExamples(NameVocabulary vocabulary) => TaggerTraining.Examples(Wikigold, vocabulary, WikigoldWeight);

    public List<TaggerExample> GumExamples(NameVocabulary vocabulary) => TaggerTraining.Examples(Gum, vocabulary, GumWeight);

    public List<TaggerExample> WnutExamples(NameVocabulary vocabulary) => TaggerTraining.Examples(Wnut, vocabulary, WnutWeight);
}
