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
    public static IReadOnlyList<Actor> Find(
        SegmentedText segmented, IReadOnlyList<Quotation> quotations, CancellationToken cancellation) => [];
}
