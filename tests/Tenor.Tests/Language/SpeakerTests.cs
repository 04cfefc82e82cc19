namespace Tenor.Tests.Language;

public class SpeakerTests
{
    [Theory]
    [InlineData("Ann Lee’s campaign released a new ad on Monday.\n“He raised your taxes,” the ad says.", "Ann Lee’s campaign")]
    [InlineData("The NAACP adopted a resolution on Tuesday. The resolution said the party would “push the country back.”", "NAACP")]
    [InlineData("“We are disappointed,” said a statement from Ann Lee.", "Ann Lee")]
    [InlineData("Ann Lee resigned on Friday. “I have no choice,” Lee’s letter said.", "Ann Lee")]
    [InlineData("Ann Lee answered on Friday. Lee’s account tweeted: “I have no choice.”", "Ann Lee")]
    public void A_document_speaks_for_whoever_the_text_says_made_it(string text, string speaker) => Assert.Equal(speaker, LastSpeaker(text));

    [Theory]
    [InlineData("Ann Lee received a letter on Monday. “You owe us money,” the letter said.")]
    [InlineData("Ann Lee spoke on Monday. “We are disappointed,” a statement said.")]
    public void A_document_whose_author_is_not_told_is_an_unnamed_source(string text) => Assert.Null(LastSpeaker(text));

    [Fact]
    public void He_is_rather_the_subject_of_the_sentence_than_of_a_clause_within_it() =>
        Assert.Equal("Carlos Mora", LastSpeaker("Carlos Mora is not worried that John Blake will win.\n“Voters know better,” he said."));

    [Fact]
    public void Whoever_spoke_at_length_is_still_in_mind_when_the_words_end() =>
        Assert.Equal("Carlos Mora", LastSpeaker(
            "Carlos Mora met John Blake on Monday.\n“It is a risk,” Mora said. “I told Blake so. I told him twice. He did not listen. He never listens to anyone. "
            + "We will see what comes of it. It is a mistake on the part of Blake.”\n“It is an old move,” he added."));

    [Fact]
    public void A_surname_is_the_persons_until_an_organisation_of_that_name_comes() =>
        Assert.Equal("Vincente Fox", LastSpeaker("Former President Vincente Fox spoke on Monday. “I will not pay,” Fox told reporters."));

    [Theory]
    [InlineData("Lee, at another rally on Friday, in Columbus, Ohio, called the plan “a disaster.”", "Lee")]
    [InlineData("Lee drafted a resolution of its own condemning the plan as “a disaster.”", "Lee")]
    [InlineData("Lee hardly clarified the matter, treating it as a joke and, when asked again, asserting, “It was a disaster.”", "Lee")]
    [InlineData("Kim praised a plan that Lee described as “a disaster.”", "Lee")]
    [InlineData("Kim dismissed Lee’s comment on Sunday that the plan was “a disaster.”", "Lee’s")]
    [InlineData("Kim told Lee he should “go away quickly” before the vote, the indictment said.", "Kim")]
    [InlineData("The plan was “a disaster,” Ann Lee, the head of the group America’s Voice, tweeted on Tuesday.", "Ann Lee")]
    [InlineData("Lee called him a master of deals. “He showed it again and again in hard times.”", "Lee")]
    [InlineData("Lee went to the car and repeatedly said, “Don’t you do it,” until shots were heard.", "Lee")]
    [InlineData("Lee hardly clarified the matter, calling it first “a disaster” -- and, when asked again, adding, “That makes me smart.”", "Lee")]
    public void The_speaker_is_the_subject_whatever_stands_between(string text, string speaker) =>
        Assert.Equal(speaker, Analysed.Text(text).Quotations.Last(q => q.Kind is not QuotationKind.Indirect).Speaker?.Span.Of(text));

    [Fact]
    public void A_quotation_within_a_quotation_may_have_the_same_marks()
    {
        const string Text = "Lee said: “He came to me and used the “f bomb.”” He left.";
        Assert.Equal("He came to me and used the “f bomb.”", Assert.Single(Analysed.Text(Text).Quotations, q => q.Kind is QuotationKind.Direct).Span.Of(Text));
    }

    [Theory]
    [InlineData("Kim said: “Lee told me, ‘Go away now.’ So I went.”", "Go away now.", "Lee")]
    [InlineData("‘They told me, “It is on the list.” Well, so is Christmas,’ Kim said.", "It is on the list.", "They")]
    [InlineData("“She told me, ‘Get the dog,’ and I laughed,” Kim said.", "Get the dog,", "She")]
    public void Words_quoted_within_a_quotation_have_a_record_of_their_own(string text, string words, string speaker)
    {
        Quotation[] direct = [.. Analysed.Text(text).Quotations.Where(q => q.Kind is QuotationKind.Direct)];
        Assert.Equal(2, direct.Length);
        Assert.Equal("Kim", direct[0].Speaker!.Span.Of(text));
        Assert.True(direct[0].Span.Contains(direct[1].Span));
        Assert.Equal(words, direct[1].Span.Of(text));
        Assert.Equal(speaker, direct[1].Speaker!.Span.Of(text));
    }

    [Fact]
    public void Whoever_speaks_is_not_the_one_whom_their_own_words_quote()
    {
        const string Text = "Marta Reyes spoke on Monday. “My mother was ill. She used to say, ‘You cannot rush a tomato,’” Marta Reyes said.";
        Quotation nested = Analysed.Text(Text).Quotations.Last(q => q.Kind is QuotationKind.Direct);
        Assert.Equal("She", nested.Speaker!.Span.Of(Text));
        Assert.Null(nested.Speaker.ActorId);
    }

    [Fact]
    public void A_new_clause_after_an_object_has_a_subject_of_its_own()
    {
        const string Text = "“I called my husband and I said, ‘Get the dog,’” Ellen Dorsey said.";
        LanguageAnalysis analysis = Analysed.Text(Text);
        Quotation nested = analysis.Quotations.Last(q => q.Kind is QuotationKind.Direct);
        Assert.Equal("I", nested.Speaker!.Span.Of(Text));
        Assert.Equal("Ellen Dorsey", analysis.Actors.First(a => a.Id == nested.Speaker.ActorId).Name);
    }

    [Fact]
    public void Words_quoted_within_a_quotation_that_nobody_is_said_to_have_said_have_no_record()
    {
        const string Text = "“I never liked the ‘new’ plan or the ‘big idea’ of it,” Kim said.";
        Assert.Single(Analysed.Text(Text).Quotations, q => q.Kind is not QuotationKind.Indirect);
    }

    [Fact]
    public void I_in_words_quoted_within_a_quotation_is_whoever_says_them()
    {
        const string Text = "Anna Kessler praised Leo Barros. “Barros came to me and said, ‘Now I am ready,’” Kessler said.";
        LanguageAnalysis analysis = Analysed.Text(Text);
        Actor barros = Assert.Single(analysis.Actors, a => a.Name == "Leo Barros");
        Assert.Contains(barros.Mentions, m => m.Kind is MentionKind.Pronoun && m.Span.Of(Text) == "I");
    }

    [Fact]
    public void Answers_of_an_interview_are_the_words_of_whoever_was_interviewed()
    {
        const string Text = """
            The Gazette spoke with Ann Lee, the head of the union, on Monday.
            How long have you been a driver?
            Over thirty years. I began when I was nineteen.
            Do you still drive?
            I do, on Sundays. My brother has the other days.
            What will you do next?
            I have no idea. We will see.
            Lee lives in Salem.
            """;
        LanguageAnalysis analysis = Analysed.Text(Text);
        Assert.Equal(
            ["Over thirty years. I began when I was nineteen.", "I do, on Sundays. My brother has the other days.", "I have no idea. We will see."],
            analysis.Quotations.Where(q => q.Kind is QuotationKind.Direct).Select(q => q.Span.Of(Text)));
        string lee = Assert.Single(analysis.Actors, a => a.Name == "Ann Lee").Id;
        Assert.All(analysis.Quotations.Where(q => q.Kind is QuotationKind.Direct), q => Assert.Equal(lee, q.Speaker!.ActorId));
        Assert.Equal(Voice.Narration, analysis.Sentences[^1].Voice);
    }

    [Fact]
    public void Questions_of_an_author_alone_make_no_interview()
    {
        const string Text = """
            The Gazette spoke with Ann Lee on Monday.
            Who pays for it?
            The city does.
            Who knows about it?
            Nobody does.
            Who cares?
            Few do.
            """;
        Assert.DoesNotContain(Analysed.Text(Text).Quotations, q => q.Kind is QuotationKind.Direct);
    }

    [Theory]
    [InlineData("The United States urged restraint on Thursday. Washington said it was concerned.", "United States")]
    [InlineData("Veltrix Inc. cut its forecast on Tuesday. Veltrix said it would take a charge.", "Veltrix Inc.")]
    [InlineData("James Whitlock QC opened the case. Mr Whitlock said the money was gone.", "James Whitlock")]
    public void A_name_of_one_word_is_short_for_the_one_that_the_text_gives_in_full(string text, string speaker)
    {
        LanguageAnalysis analysis = Analysed.Text(text);
        Assert.Equal(speaker, analysis.Actors.First(a => a.Id == analysis.Quotations[^1].Speaker!.ActorId).Name);
    }

    [Theory]
    [InlineData("Kyiv also invited Poland to send observers.", "Kyiv")]
    [InlineData("London said the vote had been fair.", "London")]
    [InlineData("Ukraine rejected the offer. Kyiv said it was not serious.", "Ukraine")]
    public void A_capital_that_speaks_is_a_place(string text, string speaker)
    {
        LanguageAnalysis analysis = Analysed.Text(text);
        Actor actor = analysis.Actors.First(a => a.Id == analysis.Quotations[^1].Speaker!.ActorId);
        Assert.Equal((speaker, ActorType.Place), (actor.Name, actor.Type));
    }

    [Theory]
    [InlineData("PUTIN SAYS RUSSIA READY FOR TALKS", "RUSSIA READY FOR TALKS", "PUTIN")]
    [InlineData("Putin says Russia ready for talks", "Russia ready for talks", "Putin")]
    public void A_headline_reports_without_a_finite_verb(string text, string words, string speaker)
    {
        Quotation quotation = Assert.Single(Analysed.Text(text).Quotations);
        Assert.Equal(words, quotation.Span.Of(text));
        Assert.Equal(speaker, quotation.Speaker!.Span.Of(text));
    }

    [Theory]
    [InlineData("Judge Helen Marsh told Brian Stokes, 54, that he had stolen.", "that he had stolen", "Judge Helen Marsh")]
    [InlineData("Police fired tear gas in two districts, witnesses said.", "Police fired tear gas in two districts", "witnesses")]
    [InlineData("On Monday Mayor Gloria Pines told the council that it was late.", "that it was late", "Mayor Gloria Pines")]
    [InlineData("Mr. Menon told analysts on a call that it was late.", "that it was late", "Mr. Menon")]
    [InlineData("Mr. Menon told supporters in Ohio that it was late.", "that it was late", "Mr. Menon")]
    public void Reported_speech_is_found_once_with_its_speaker(string text, string words, string speaker)
    {
        Quotation quotation = Assert.Single(Analysed.Text(text).Quotations);
        Assert.Equal(words, quotation.Span.Of(text));
        Assert.Equal(speaker, quotation.Speaker!.Span.Of(text));
    }

    private static string? LastSpeaker(string text)
    {
        LanguageAnalysis analysis = Analysed.Text(text);
        string? id = analysis.Quotations.Last(q => q.Kind is not QuotationKind.Indirect).Speaker?.ActorId;
        return analysis.Actors.FirstOrDefault(a => a.Id == id)?.Name;
    }
}
