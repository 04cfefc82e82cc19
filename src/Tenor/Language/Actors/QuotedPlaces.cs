namespace Tenor.Language;

/// <summary>Which words stand within quotation marks, and whose words they are.</summary>
internal sealed class QuotedPlaces
{
    private readonly ActorText _text;
    private readonly Quotation[] _quotations;

    public QuotedPlaces(ActorText text, IReadOnlyList<Quotation> quotations)
    {
        _text = text;
        _quotations = [.. quotations.Where(quotation => quotation.Kind != QuotationKind.Indirect).OrderBy(quotation => quotation.Span)];
    }

    public bool IsQuoted(int word) => At(word) is not null;

    /// <summary>The quotation that a word stands in.</summary>
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

        return low > 0 && _quotations[low - 1].Span.Contains(position) ? _quotations[low - 1] : null;
    }
}
