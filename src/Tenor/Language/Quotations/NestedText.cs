using System.Collections.Immutable;

namespace Tenor.Language;

/// <summary>What stands between quotation marks as a text of its own, to look for quotations within it.</summary>
internal static class NestedText
{
    /// <summary>The text cut down to those of the ranges that hold further marks; each is a paragraph by itself.</summary>
    public static SegmentedText Of(SegmentedText segmented, IReadOnlyList<TokenRange> ranges)
    {
        var sentences = ImmutableArray.CreateBuilder<SentenceTokens>();
        int sentence = 0, paragraph = 0;
        foreach (TokenRange range in ranges.OrderBy(range => range.First))
        {
            if (!HoldsMark(segmented, range)) continue;
            // Paragraphs that follow each other may be one speech; these are apart.
            paragraph += 2;
            while (segmented.Sentences[sentence].EndToken <= range.First) sentence++;
            for (int s = sentence; s < segmented.Sentences.Length && segmented.Sentences[s].FirstToken < range.End; s++)
            {
                var part = new TokenRange(Math.Max(range.First, segmented.Sentences[s].FirstToken), Math.Min(range.End, segmented.Sentences[s].EndToken));
                sentences.Add(new SentenceTokens(part.In(segmented), paragraph, part.First, part.End));
            }
        }

        return segmented with { Sentences = sentences.ToImmutable() };
    }

    private static bool HoldsMark(SegmentedText segmented, TokenRange range)
    {
        for (int i = range.First; i < range.End; i++)
        {
            if (segmented.Tokens[i].Kind is TokenKind.Punctuation && segmented.Text[segmented.Tokens[i].Span.Start] is '"' or '“' or '‘' or '\'' or '«' or '`' or '„') return true;
        }

        return false;
    }
}
