namespace Tenor.Language;

/// <summary>
/// Where quotations end that go on after their speaker was named: there, however long they were, the reader still has the speaker in mind.
/// “…,” Lee said. “…. …. ….” “…,” he added.
/// </summary>
internal sealed class SpeechEnds
{
    private readonly List<(int End, int Head)> _ends = [];
    private readonly Dictionary<int, Entity?> _speakers = [];
    private int _next;

    public SpeechEnds(SegmentedText segmented, ActorText text, IReadOnlyList<Quotation> quotations)
    {
        var end = 0;
        foreach (var quotation in quotations.Where(quotation => quotation.Kind == QuotationKind.Direct))
        {
            var isNested = quotation.Span.Start < end;
            end = Math.Max(end, quotation.Span.End);
            if (isNested || quotation.Speaker is not { } speaker || speaker.Span.Start > quotation.Span.Start)
            {
                continue;
            }

            var (head, _) = SpeakerPhrase.Head(segmented, speaker.Span);
            if (!head.IsEmpty)
            {
                _ends.Add((text.WordAt(quotation.Span.End), text.WordAt(head.Start)));
                _speakers[_ends[^1].Head] = null;
            }
        }

        _ends.Sort();
    }

    /// <summary>Takes up whom a reference names, where it is a speaker's.</summary>
    public void Heard(Reference reference)
    {
        for (var i = reference.First; i < reference.End; i++)
        {
            if (_speakers.ContainsKey(i))
            {
                _speakers[i] = reference.Entity;
            }
        }
    }

    /// <summary>The speakers whose words have ended before a word.</summary>
    public IEnumerable<Entity> Passed(int word)
    {
        for (; _next < _ends.Count && _ends[_next].End <= word; _next++)
        {
            if (_speakers[_ends[_next].Head] is { } speaker)
            {
                yield return speaker;
            }
        }
    }
}
