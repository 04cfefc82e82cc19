using CsCheck;

namespace Tenor.Tests.Language;

public class RobustnessTests
{
    // Pieces that texts go wrong on: marks of all kinds, abbreviations, cues, names, broken and unusual characters.
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "'", "‘", "’", "''", "``", "«", "»", "(", ")", "[", "]", ".", "...", ". . .", "!", "?", ",", ";", ":", "—", "-", "•", "1.", "a)",
        " ", " ", " ", "\n", "\r\n", "\t", "\u00A0", "\u2028", "\0", "\u200F", "\u200D", "\uFE0F", "\uFEFF", "\uD83D", "\uDE00", "🙂", "👩‍👧", "🇰🇷", "e\u0301",
        "said", "Yoon", "he", "that", "according to", "the president", "Mr.", "U.S.", "p.m.", "3,000", "don't", "workers'", "told", "to", "warned", "who",
        "it is over", "北京", "مرحبا", "https://a.b/c", "a@b.cd", "@x", "#y", "$5", "SAID", "ΟΔΟΣ", "İ",
        ",”", ",\"", ".”", "?\"", ",'", "–", "and", "until", "as", "because", "what", "asked", "she", "they", "a spokesman", "whose", "by", "Lee", "Seoul", "\n\n",
        "was accused", "were described", "called", "of", "dismissed", "the US", "the Kremlin", "North Korean", "UNITED STATES",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    private static readonly Gen<string> AnyText = Piece.Array[0, 60].Select(pieces => string.Concat(pieces));

    private static readonly Gen<string> SpacedText = Piece.Array[0, 60].Select(pieces => string.Join(' ', pieces));

    private static readonly Gen<string> Hostile = Gen.OneOf(AnyText, SpacedText, Gen.String[0, 80]);

    [Fact]
    public void Tokens_are_in_order_apart_and_cover_every_letter_and_digit() => Hostile.Sample(text =>
    {
        LanguageAnalysis analysis = Analysed.Text(text);
        var covered = new bool[text.Length];
        int before = 0;
        foreach (Token token in analysis.Tokens)
        {
            Assert.True(token.Span.Start >= before && token.Span.End > token.Span.Start);
            covered.AsSpan(token.Span.Start, token.Span.Length).Fill(true);
            before = token.Span.End;
        }

        for (int i = 0; i < text.Length; i++) Assert.True(covered[i] || !char.IsLetterOrDigit(text[i]), $"letter {i} is in no token");
    });

    [Fact]
    public void Sentences_hold_every_token_and_segments_tile_sentences() => Hostile.Sample(text =>
    {
        LanguageAnalysis analysis = Analysed.Text(text);
        int before = 0, tokens = 0;
        foreach (Sentence sentence in analysis.Sentences)
        {
            Assert.True(sentence.Span.Start >= before && !sentence.Span.IsEmpty);
            before = sentence.Span.End;
            Assert.True(analysis.Paragraphs[sentence.Paragraph].Contains(sentence.Span));
            tokens += analysis.Tokens.Count(t => sentence.Span.Contains(t.Span));
            int at = sentence.Span.Start;
            foreach (VoiceSegment segment in sentence.Segments)
            {
                Assert.Equal(at, segment.Span.Start);
                Assert.False(segment.Span.IsEmpty);
                at = segment.Span.End;
            }

            Assert.Equal(sentence.Span.End, at);
        }

        Assert.Equal(analysis.Tokens.Count, tokens);
    });

    [Fact]
    public void No_span_splits_a_surrogate_pair() => Hostile.Sample(text =>
    {
        LanguageAnalysis analysis = Analysed.Text(text);
        IEnumerable<TextSpan> spans = analysis.Tokens.Select(t => t.Span)
            .Concat(analysis.Sentences.Select(s => s.Span))
            .Concat(analysis.Sentences.SelectMany(s => s.Segments).Select(s => s.Span))
            .Concat(analysis.Quotations.Select(q => q.Span));
        foreach (TextSpan span in spans)
        {
            Assert.False(Splits(text, span.Start));
            Assert.False(Splits(text, span.End));
        }
    });

    [Fact]
    public void Quotations_between_marks_lie_in_paragraphs_and_apart_or_one_within_the_other() => Hostile.Sample(text =>
    {
        LanguageAnalysis analysis = Analysed.Text(text);
        var around = new Stack<TextSpan>();
        foreach (Quotation quotation in analysis.Quotations)
        {
            Assert.Contains(analysis.Paragraphs, p => p.Contains(quotation.Span));
            if (quotation.Kind is QuotationKind.Indirect) continue;
            while (around.TryPeek(out TextSpan before) && before.End <= quotation.Span.Start) around.Pop();
            Assert.True(around.Count == 0 || around.Peek().Contains(quotation.Span));
            around.Push(quotation.Span);
        }
    });

    [Fact]
    public void The_same_text_gives_the_same_analysis() => Hostile.Sample(text =>
    {
        LanguageAnalysis first = Analysed.Text(text), second = Analysed.Text(text);
        Assert.Equal(first.Tokens, second.Tokens);
        Assert.Equal(first.Quotations, second.Quotations);
    });

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("“")]
    [InlineData("\"\"\"\"\"")]
    [InlineData("“Nobody closed this")]
    [InlineData("said said said")]
    [InlineData("'workers',")]
    [InlineData("“workers”—")]
    [InlineData("Lee warned of")]
    [InlineData("Lee was accused by")]
    [InlineData("He was accused of")]
    public void Broken_text_is_analysed_without_an_error(string text) => Assert.NotNull(Analysed.Text(text));

    [Fact]
    public void Capitals_throughout_do_not_hide_who_speaks()
    {
        const string Text = "“WE MUST ACT NOW,” HAN SAID.";
        Quotation quotation = Assert.Single(Analysed.Text(Text).Quotations);
        Assert.Equal("HAN", quotation.Speaker!.Span.Of(Text));
    }

    [Fact]
    public void A_megabyte_without_a_full_stop_is_cut_into_sentences_of_bounded_length()
    {
        string text = string.Concat(Enumerable.Repeat("word ", 200_000));
        Assert.All(
            TextAnalyser.Default.Analyse(text, [new TextSpan(0, text.Length)]).Sentences, s => Assert.True(s.Span.Length <= 5 * SentenceSplitterLimit));
    }

    [Theory]
    [InlineData("The president said on Monday that he would not sign the bill that the house had passed.", true)]
    [InlineData("Le président a déclaré lundi qu’il ne signerait pas la loi que les députés ont votée la semaine dernière à Paris.", false)]
    [InlineData("Der Präsident sagte am Montag, dass er das Gesetz nicht unterschreiben werde, das der Bundestag beschlossen hat.", false)]
    [InlineData("대통령은 월요일 국회가 통과시킨 법안에 서명하지 않겠다고 말했다.", false)]
    [InlineData("Votes counted", true)]
    public void Text_that_is_not_English_is_said_to_be_so(string text, bool english) =>
        Assert.Equal(english, Analysed.Text(text).IsEnglish);

    [Fact]
    public void Analysis_stops_when_it_is_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => TextAnalyser.Default.Analyse("One. Two.", [new TextSpan(0, 9)], new CancellationToken(true)));

    [Fact]
    public void Paragraphs_out_of_order_are_refused() =>
        Assert.Throws<ArgumentException>(() => TextAnalyser.Default.Analyse("One. Two.", [new TextSpan(5, 9), new TextSpan(0, 4)]));

    private const int SentenceSplitterLimit = Tenor.Language.SentenceSplitter.MaxTokens;

    private static bool Splits(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
