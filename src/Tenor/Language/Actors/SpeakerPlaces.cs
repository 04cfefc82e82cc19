namespace Tenor.Language;

/// <summary>Which words name the speakers of quotations, and what each of them is said to have said.</summary>
internal sealed class SpeakerPlaces
{
    private readonly Dictionary<int, List<Quotation>> _byHead = [];

    public SpeakerPlaces(SegmentedText segmented, ActorText text, IReadOnlyList<Quotation> quotations)
    {
        foreach (var quotation in quotations)
        {
            if (quotation.Speaker is not { } speaker)
            {
                continue;
            }

            var (head, _) = SpeakerPhrase.Head(segmented, speaker.Span);
            if (head.IsEmpty)
            {
                continue;
            }

            var word = text.WordAt(head.Start);
            if (!_byHead.TryGetValue(word, out var said))
            {
                _byHead.Add(word, said = []);
            }

            said.Add(quotation);
        }
    }

    /// <summary>What the speaker whom a word names is said to have said; empty where the word names none.</summary>
    public IReadOnlyList<Quotation> SaidAt(int word) => _byHead.TryGetValue(word, out var said) ? said : [];

    /// <summary>Whether a reference is the head of the phrase that names a speaker.</summary>
    public bool Speaks(Reference reference)
    {
        for (var i = reference.End - 1; i >= reference.First; i--)
        {
            if (_byHead.ContainsKey(i))
            {
                return true;
            }
        }

        return false;
    }
}
