namespace Tenor.Language;

/// <summary>Finds the actors of a text and joins their mentions.</summary>
internal static class ActorFinder
{
    /// <summary>Finds the actors of a text.</summary>
    /// <param name="segmented">Tokens and sentences.</param>
    /// <param name="quotations">
    /// The quotations in order of position, their speakers not yet resolved (no <see cref="SpeakerMention.ActorId"/>): who "I" is within
    /// one, and where a pronoun must look outside it.
    /// </param>
    /// <param name="cancellation">Stops the work between sentences.</param>
    /// <returns>Actors in order of first mention.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static IReadOnlyList<Actor> Find(
        SegmentedText segmented, IReadOnlyList<Quotation> quotations, CancellationToken cancellation) =>
        Find(segmented, quotations, ActorModel.Default, cancellation);

    /// <summary>Finds the actors of a text with a given model.</summary>
    public static IReadOnlyList<Actor> Find(
        SegmentedText segmented, IReadOnlyList<Quotation> quotations, ActorModel model, CancellationToken cancellation)
    {
        var text = ActorText.Cut(segmented, model.Words, cancellation);
        var labels = model.Tagger.Tag(text.Document, cancellation);
        var names = NameRepair.Run(text, NameReader.Read(text, labels, cancellation));
        var entities = NameJoiner.Join(text, names, cancellation);
        Anaphora.Resolve(segmented, text, names, quotations, entities, cancellation);
        FirstPersons.Resolve(text, quotations, entities, cancellation);
        return ActorList.Make(text, entities);
    }
}
