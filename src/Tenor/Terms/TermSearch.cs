namespace Tenor;

/// <summary>Finds a word or phrase in texts, word by word.</summary>
internal static class TermSearch
{
    /// <summary>
    /// Where <paramref name="term"/> stands in the paragraphs: the same words in a row, whatever space is between them. With
    /// <paramref name="foldCase"/>, capitals are as good as small letters.
    /// </summary>
    public static IReadOnlyList<TextSpan> Find(string text, IReadOnlyList<TextSpan> paragraphs, string term, bool foldCase)
    {
        var wanted = Words(term);
        var found = new List<TextSpan>();
        if (wanted.Count == 0)
            return found;
        var comparison = foldCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var recent = new TextSpan[wanted.Count];
        foreach (var paragraph in paragraphs)
        {
            var scanner = new WordScanner(paragraph.In(text));
            var run = 0;
            while (scanner.MoveNext())
            {
                if (scanner.AfterMark)
                    run = 0;
                Array.Copy(recent, 1, recent, 0, recent.Length - 1);
                recent[^1] = new(paragraph.Start + scanner.Start, paragraph.Start + scanner.End);
                run++;
                if (run < wanted.Count)
                    continue;
                var same = true;
                for (var i = 0; same && i < wanted.Count; i++)
                    same = IsWord(recent[i].In(text), wanted[i], comparison, last: i == wanted.Count - 1);
                if (same)
                    found.Add(new(recent[0].Start, recent[^1].Start + wanted[^1].Length));
            }
        }

        return found;
    }

    private static List<string> Words(string term)
    {
        var words = new List<string>();
        var scanner = new WordScanner(term);
        while (scanner.MoveNext())
            words.Add(term[scanner.Start..scanner.End].Replace('’', '\''));
        return words;
    }

    // "Korea" is found in "Korea's": the possessive is not part of the name.
    private static bool IsWord(ReadOnlySpan<char> word, string wanted, StringComparison comparison, bool last)
    {
        if (Same(word, wanted, comparison))
            return true;
        return last && word.Length == wanted.Length + 2 && word[^1] is 's' && word[^2] is '\'' or '’'
            && Same(word[..^2], wanted, comparison);
    }

    private static bool Same(ReadOnlySpan<char> word, string wanted, StringComparison comparison) =>
        word.Length == wanted.Length
        && (word.Equals(wanted, comparison) || (word.Contains('’') && word.ToString().Replace('’', '\'').Equals(wanted, comparison)));
}
