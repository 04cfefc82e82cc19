using System.Globalization;
using System.Text;

namespace Tenor.Language;

/// <summary>What a character does at a word boundary (UAX #29, table 3), as far as news text needs it.</summary>
internal enum WordBreak : byte
{
    /// <summary>A mark or symbol: a token of its own.</summary>
    Other,

    /// <summary>White space or a control character: between tokens.</summary>
    Space,

    /// <summary>ALetter and Hebrew_Letter.</summary>
    Letter,

    /// <summary>Numeric.</summary>
    Digit,

    /// <summary>Extend, Format and ZWJ: belong to what stands before them (rule WB4).</summary>
    Extend,

    /// <summary>ExtendNumLet: joins words and numbers (rules WB13a and WB13b).</summary>
    Connector,

    /// <summary>Katakana: a run is one word (rule WB13).</summary>
    Katakana,

    /// <summary>Scripts written without spaces whose words need a dictionary: each character is a token.</summary>
    Ideograph,

    /// <summary>A pictograph that may begin an emoji sequence (rule WB3c).</summary>
    Pictograph,

    /// <summary>Half of a flag (rules WB15 and WB16).</summary>
    RegionalIndicator,
}

/// <summary>Looks up <see cref="WordBreak"/> classes.</summary>
internal static class WordBreaks
{
    private static readonly WordBreak[] Plane0 = Table();

    /// <summary>The class of the character at <paramref name="index"/>, and its length in code units.</summary>
    public static WordBreak At(ReadOnlySpan<char> text, int index, out int length)
    {
        char c = text[index];
        if (!char.IsSurrogate(c))
        {
            length = 1;
            return Plane0[c];
        }

        if (Rune.DecodeFromUtf16(text[index..], out Rune rune, out length) != System.Buffers.OperationStatus.Done)
            return WordBreak.Other;
        return Class(rune);
    }

    private static WordBreak[] Table()
    {
        var table = new WordBreak[0x10000];
        for (int c = 0; c < table.Length; c++)
            table[c] = char.IsSurrogate((char)c) ? WordBreak.Other : Class(new Rune(c));
        return table;
    }

    private static WordBreak Class(Rune rune)
    {
        int value = rune.Value;
        if (value is >= 0x1F1E6 and <= 0x1F1FF) return WordBreak.RegionalIndicator;
        if (value is >= 0x1F3FB and <= 0x1F3FF) return WordBreak.Extend;
        if (value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF)
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.OtherNotAssigned)
            return WordBreak.Pictograph;
        if (value is (>= 0x3040 and <= 0x309F) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF) or (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
            && Rune.IsLetter(rune))
            return WordBreak.Ideograph;
        if (value is (>= 0x30A1 and <= 0x30FA) or (>= 0x30FC and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9F))
            return WordBreak.Katakana;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => WordBreak.Letter,
            UnicodeCategory.DecimalDigitNumber => WordBreak.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => WordBreak.Extend,
            UnicodeCategory.Format => value is 0x200B or 0xFEFF ? WordBreak.Space : WordBreak.Extend,
            UnicodeCategory.ConnectorPunctuation => WordBreak.Connector,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Control => WordBreak.Space,
            _ => WordBreak.Other,
        };
    }
}
