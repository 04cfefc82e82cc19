using System.Text;

namespace Tenor;

/// <summary>Text made even, so that patterns need not tell kinds of space, apostrophe and dash apart.</summary>
internal static class PlainText
{
    public static string Of(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
            {
                space = plain.Length > 0;
                continue;
            }

            if (space)
                plain.Append(' ');
            space = false;
            plain.Append(c switch
            {
                '’' or '‘' or 'ʼ' => '\'',
                '“' or '”' => '"',
                '\u2010' or '\u2011' => '-',
                _ => c,
            });
        }

        return plain.ToString();
    }

    /// <summary>Letters and digits in lower case, one space between words: two headlines that differ in marks alone are the same.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                space = key.Length > 0;
                continue;
            }

            if (space)
                key.Append(' ');
            space = false;
            key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
