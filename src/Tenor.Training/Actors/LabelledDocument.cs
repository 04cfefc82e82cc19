using System.Numerics;
using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>A document whose names are marked by hand.</summary>
/// <param name="Id">Its set and its place there.</param>
/// <param name="Sentences">Its sentences.</param>
internal sealed record LabelledDocument(string Id, IReadOnlyList<LabelledSentence> Sentences)
{
    /// <summary>Number of names.</summary>
    public int Names => Sentences.Sum(sentence => sentence.Allowed.Count(
        allowed => BitOperations.IsPow2(allowed) && NameLabel.IsBegin(BitOperations.TrailingZeroCount((uint)allowed))));
}

/// <summary>A sentence whose names are marked by hand.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Allowed">For each word the labels that it may have, as bits; more than one where the annotation does not tell.</param>
internal sealed record LabelledSentence(string[] Words, ushort[] Allowed)
{
    public const ushort AnyLabel = (1 << 9) - 1;
}
