namespace Tenor.Language;

/// <summary>What a first pass of the tagger found, for the second: each word's label, and what each word form mostly is in the document.</summary>
internal sealed class FirstPass
{
    private readonly byte[] _labels;
    private readonly uint[] _summaries;

    public FirstPass(NameDocument document, byte[] labels)
    {
        _labels = labels;
        var types = NameLabel.Types.Length;
        var counts = new int[document.FormCount * (types + 1)];
        for (var i = 0; i < labels.Length; i++)
        {
            var word = document.Words[i];
            if (word.Case != WordCase.Lower)
            {
                counts[(document.FormOf(i) * (types + 1)) + NameLabel.TypeOf(labels[i]) + 1]++;
            }
        }

        _summaries = new uint[document.FormCount];
        for (var form = 0; form < _summaries.Length; form++)
        {
            var row = counts.AsSpan(form * (types + 1), types + 1);
            var total = 0;
            var best = 0;
            for (var type = 0; type < row.Length; type++)
            {
                total += row[type];
                best = row[type] > row[best] ? type : best;
            }

            // What is seen but once is what the label itself tells; only repetition adds to it.
            var share = total < 2 ? 0 : row[best] == total ? 3 : row[best] * 4 >= total * 3 ? 2 : 1;
            _summaries[form] = (uint)((best * 4) + share);
        }
    }

    public uint LabelAt(int index) => _labels[index];

    public uint Summary(int form) => _summaries[form];
}
