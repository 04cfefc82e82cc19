namespace Tenor.Language;

/// <summary>Which words stand within quotation marks, and whose words they are.</summary>
internal sealed class QuotedPlaces
{
    private readonly ActorText _text;
    private readonly Quotation[] _quotations;

    // For each quotation, the one that it stands within; -1 for none.
    private readonly int[] _outer;

    public QuotedPlaces(ActorText text, IReadOnlyList<Quotation> quotations)
    {
        _text = text;
        _quotations = [.. quotations.Where(quotation => quotation.Kind != QuotationKind.Indirect).OrderBy(quotation => quotation.Span)];
        _outer = new int[_quotations.Length];
        for (var i = 0; i < _outer.Length; i++)
        {
            var outer = i - 1;
            while (outer >= 0 && _quotations[outer].Span.End < _quotations[i].Span.End)
            {
                outer = _outer[outer];
            }

            _outer[i] = outer;
        }
    }

    public bool IsQuoted(int word) => At(word) is not null;

    /// <summary>The innermost quotation that a word stands in.</summary>
    public Quotation? At(int word)
    {
        var position = _text.Span(word, word + 1).Start;
        var low = 0;
        var high = _quotations.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_quotations[middle].Span.Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var at = low - 1;
        while (at >= 0 && !_quotations[at].Span.Contains(position))
        {
            at = _outer[at];
        }

        return at < 0 ? null : _quotations[at];
    }
}
