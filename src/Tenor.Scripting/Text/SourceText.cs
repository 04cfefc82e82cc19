namespace Tenor.Scripting;

/// <summary>A cell's source and where its lines start.</summary>
internal sealed class SourceText
{
    private int[]? _lineStarts;

    public SourceText(string text) => Text = text;

    public string Text { get; }

    public int Length => Text.Length;

    public char this[int index] => (uint)index < (uint)Text.Length ? Text[index] : '\0';

    public string Slice(SourceSpan span) => Text[span.Start..span.End];

    public LinePosition PositionAt(int offset)
    {
        _lineStarts ??= FindLineStarts();
        var line = Array.BinarySearch(_lineStarts, offset);
        if (line < 0)
            line = ~line - 1;
        return new(line + 1, offset - _lineStarts[line] + 1);
    }

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && this[i + 1] != '\n'))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
