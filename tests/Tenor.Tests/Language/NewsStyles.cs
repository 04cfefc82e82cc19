namespace Tenor.Tests.Language;

/// <summary>Quotations as publishers write them: agencies, American and British papers, broadcasters, posts, transcripts.</summary>
public class NewsStyles
{
    [Theory]
    // American papers and agencies
    [InlineData("“Nobody knows,” Sen. Tim Kaine, D-Va., told reporters at the Capitol on Wednesday.", "Nobody knows,", "Tim Kaine")]
    [InlineData("“It is what it is,” Sen. Lindsey Graham (R-S.C.) said.", "It is what it is,", "Lindsey Graham")]
    [InlineData("“Mr. Speaker, I yield,” said Rep. Nancy Pelosi, the California Democrat.", "Mr. Speaker, I yield,", "Nancy Pelosi")]
    [InlineData("Asked whether he would run again, Mr. Romney demurred: “Let’s see.”", "Let’s see.", "Romney")]
    [InlineData("“There will be consequences,” U.N. Secretary-General António Guterres warned on Monday.", "There will be consequences,", "António Guterres")]
    [InlineData("House Speaker Nancy Pelosi, D-Calif., tweeted, “We heard no sympathy.”", "We heard no sympathy.", "Nancy Pelosi")]
    [InlineData("\"I'm not a crook,\" Richard Nixon famously said.", "I'm not a crook,", "Richard Nixon")]
    [InlineData("“He told me, ‘Do what you have to do,’” Michael Cohen testified.", "He told me, ‘Do what you have to do,’", "Michael Cohen")]
    [InlineData("Marco Rubio was blunt: “Neither do I.”", "Neither do I.", "Marco Rubio")]
    [InlineData("Elon Musk tweeted: “Free speech is essential to a functioning democracy.”", "Free speech is essential to a functioning democracy.", "Elon Musk")]
    [InlineData("“It’s completely inconsistent,” summarized Barack Obama.", "It’s completely inconsistent,", "Barack Obama")]
    // British and European papers
    [InlineData("'We cannot go on like this,' said Keir Starmer, the Labour leader, in a speech in Leeds.", "We cannot go on like this,", "Keir Starmer")]
    [InlineData("The prime minister, Keir Starmer, told MPs: “This is not who we are.”", "This is not who we are.", "Keir Starmer")]
    [InlineData("“This is a victory for workers”, said Sharan Burrow, the union’s general secretary.", "This is a victory for workers", "Sharan Burrow")]
    [InlineData("Nicola Sturgeon hit back, saying: “Scotland will decide.”", "Scotland will decide.", "Nicola Sturgeon")]
    [InlineData("«Nous sommes prêts», said Emmanuel Macron.", "Nous sommes prêts", "Emmanuel Macron")]
    [InlineData("Amnesty International’s secretary general, Agnès Callamard, said: “These are war crimes.”", "These are war crimes.", "Agnès Callamard")]
    [InlineData("“We will not be intimidated,” vowed Ursula von der Leyen, who heads the Commission.", "We will not be intimidated,", "Ursula von der Leyen")]
    // Asian and Arab agencies
    [InlineData("“China has never interfered,” foreign ministry spokeswoman Mao Ning said.", "China has never interfered,", "Mao Ning")]
    [InlineData("SEOUL, Oct. 29 (Yonhap) -- “We must act,” President Yoon Suk-yeol said Tuesday.", "We must act,", "Yoon Suk-yeol")]
    public void Speech_is_its_speakers(string text, string words, string speaker)
    {
        Quotation quotation = Assert.Single(Analysed.Text(text).Quotations, q => q.Kind is QuotationKind.Direct && q.Span.Of(text) == words);
        Assert.Equal(speaker, SpeakerOf(text, quotation));
    }

    [Theory]
    [InlineData("WASHINGTON (AP) — President Joe Biden urged Congress to act, calling the delay “a stain on the nation.”", "a stain on the nation.", "Joe Biden")]
    [InlineData("Sen. Marco Rubio, R-Fla., accused Obama of trying to “undermine Americans’ rights.”", "undermine Americans’ rights.", "Marco Rubio")]
    [InlineData("Marian Edelman, president of the Children’s Defense Fund, an advocacy group, criticized the study as “nothing more than an attempt.”", "nothing more than an attempt.", "Marian Edelman")]
    [InlineData("Justice Sonia Sotomayor, writing in dissent, called the ruling “a grave error.”", "a grave error.", "Sonia Sotomayor")]
    [InlineData("By lifting the ban, Hillary Clinton said, Trump was “encouraging Americans to kill elephants.”", "encouraging Americans to kill elephants.", "Hillary Clinton")]
    [InlineData("Speaking in Brussels, Jens Stoltenberg said NATO allies “stand united”.", "stand united", "Jens Stoltenberg")]
    [InlineData("Pope Francis on Sunday called for an end to the war, describing it as “cruel and senseless.”", "cruel and senseless.", "Francis")]
    [InlineData("Lee Jae-myung, the opposition leader, slammed the decision as “an insult to the people.”", "an insult to the people.", "Lee Jae-myung")]
    [InlineData("Sen. Mitt Romney, R-Utah, whose views have changed, said Trump “put forth a reasonable proposal.”", "put forth a reasonable proposal.", "Mitt Romney")]
    [InlineData("The European Commission warned that tariffs would “harm consumers on both sides”.", "harm consumers on both sides", "European Commission")]
    [InlineData("Another critic, Laurence H. Tribe, likened the rules to “burning the Constitution.”", "burning the Constitution.", "Laurence H. Tribe")]
    [InlineData("South Korea accused the North’s leader, Kim Jong Un, of “fanatic recklessness.”", "fanatic recklessness.", "South Korea")]
    public void Words_within_the_authors_sentence_are_their_speakers(string text, string words, string speaker)
    {
        Quotation quotation = Assert.Single(Analysed.Text(text).Quotations, q => q.Kind is QuotationKind.Partial);
        Assert.Equal(words, quotation.Span.Of(text));
        Assert.Equal(speaker, SpeakerOf(text, quotation));
    }

    [Theory]
    [InlineData("MOSCOW, March 3 (Reuters) - Russia will not negotiate under pressure, Kremlin spokesman Dmitry Peskov said on Monday.", "Dmitry Peskov")]
    [InlineData("Police believe the suspect acted alone, Chief Art Acevedo said.", "Art Acevedo")]
    [InlineData("Hospitals in the north are overwhelmed, according to two aid workers who spoke on condition of anonymity.", null)]
    [InlineData("Two people familiar with the matter said the bank was in talks.", null)]
    [InlineData("The judge ruled that the search was illegal.", null)]
    [InlineData("Barack Obama made it clear that he would not resign.", "Barack Obama")]
    [InlineData("Hillary Clinton pointed out that she had never voted for it.", "Hillary Clinton")]
    [InlineData("Barack Obama took issue with the report.", "Barack Obama")]
    public void Reported_speech_is_its_speakers(string text, string? speaker)
    {
        Quotation quotation = Analysed.Text(text).Quotations.First(q => q.Kind is QuotationKind.Indirect);
        Assert.NotNull(quotation.Speaker);
        Assert.Equal(speaker, SpeakerOf(text, quotation));
    }

    [Theory]
    [InlineData("The so-called “deep state” was blamed by supporters.")]
    [InlineData("He won the “Best Picture” award for “The Long Night.”")]
    [InlineData("The band played “God Save the King” as the crowd cheered.")]
    [InlineData("The company did not respond to a request for comment.")]
    public void Nobody_speaks(string text) => Assert.Empty(Analysed.Text(text).Quotations);

    [Theory]
    [InlineData("“We must act,” Barack Obama told Angela Merkel. “We have no time.”\n“The plan is dead,” he added.", "Barack Obama")]
    [InlineData("Hillary Clinton met Barack Obama on Monday.\n“The plan is dead,” she said.", "Hillary Clinton")]
    [InlineData("Hillary Clinton criticised Barack Obama. “She is wrong,” he said on Monday.", "Barack Obama")]
    [InlineData("Barack Obama spoke in Ohio. “Angela Merkel is a friend. Angela Merkel will be missed,” he said.", "Barack Obama")]
    [InlineData("Barack Obama spoke about Bill Clinton in Ohio. Of Bill Clinton, he said, “We are friends.”", "Barack Obama")]
    [InlineData("Barack Obama met an official on Monday. “We agreed,” the official said. “It is done,” he added.", null)]
    [InlineData("Vicente Fox was president of Mexico. “I won’t pay for the wall,” Fox said.", "Vicente Fox")]
    [InlineData("Sen. Mitt Romney met Nancy Pelosi. “I don’t understand it,” the Republican senator said.", "Mitt Romney")]
    [InlineData("Ron DeSantis signed the bill on Tuesday. “This is a great day,” the Florida governor said.", "Ron DeSantis")]
    [InlineData("Sen. Lindsey Graham spoke on Thursday. “We are under threat,” the South Carolina Republican said.", "Lindsey Graham")]
    [InlineData("The European Commission met on Monday. “We have a plan,” it said in a statement.", "European Commission")]
    public void Pronouns_and_roles_are_whoever_goes_on_speaking(string text, string? speaker)
    {
        Quotation last = Analysed.Text(text).Quotations.Last(q => q.Kind is QuotationKind.Direct);
        Assert.NotNull(last.Speaker);
        Assert.Equal(speaker, SpeakerOf(text, last));
    }

    [Fact]
    public void A_paragraph_that_ends_in_a_colon_leads_into_the_quotation_below()
    {
        const string Text = "The New York Times reports:\n“Donors are few.\n“Without them, the campaign is lost.”";
        IReadOnlyList<Quotation> quotations = Analysed.Text(Text).Quotations;
        Assert.Equal(2, quotations.Count);
        Assert.All(quotations, q => Assert.Equal("The New York Times", q.Speaker!.Span.Of(Text)));
    }

    [Fact]
    public void A_block_without_marks_below_a_colon_is_quoted()
    {
        const string Text = "Donald Trump lashed out on Twitter, saying:\nJustice Ginsburg has embarrassed us all. Resign!\nThe justice did not reply.";
        Quotation quotation = Assert.Single(Analysed.Text(Text).Quotations, q => q.Kind is QuotationKind.Direct);
        Assert.Equal("Justice Ginsburg has embarrassed us all. Resign!", quotation.Span.Of(Text));
        Assert.Equal("Donald Trump", SpeakerOf(Text, quotation));
    }

    [Fact]
    public void A_post_is_its_signatures()
    {
        const string Text = "Resign now. You have failed.\n— Donald J. Trump (@realDonaldTrump) July 13, 2016";
        Quotation quotation = Assert.Single(Analysed.Text(Text).Quotations, q => q.Kind is QuotationKind.Direct);
        Assert.Equal("Resign now. You have failed.", quotation.Span.Of(Text));
        Assert.Equal("Donald J. Trump", quotation.Speaker!.Span.Of(Text));
    }

    [Fact]
    public void A_name_after_a_dash_signs_the_quotation()
    {
        const string Text = "“He scares me.” ― Pamela Padilla\n“He must stop.”― Carla Sanchez.";
        Assert.Equal(["Pamela Padilla", "Carla Sanchez"], Analysed.Text(Text).Quotations.Select(q => q.Speaker!.Span.Of(Text)));
    }

    [Fact]
    public void A_quotation_that_is_not_opened_again_runs_to_its_closing_mark()
    {
        const string Text = "Donald Trump tweeted: “I had to fire him.\nHe has pled guilty.\nThere was nothing to hide!”\nThe White House had no comment.";
        IReadOnlyList<Quotation> direct = [.. Analysed.Text(Text).Quotations.Where(q => q.Kind is QuotationKind.Direct)];
        Assert.Equal(["I had to fire him.", "He has pled guilty.", "There was nothing to hide!"], direct.Select(q => q.Span.Of(Text)));
        Assert.All(direct, q => Assert.Equal("Donald Trump", SpeakerOf(Text, q)));
    }

    [Fact]
    public void A_paragraph_of_speech_is_whoevers_the_paragraph_before_quotes()
    {
        const string Text = "For his part, Chuck Schumer, the Senate minority leader, called the proposal “one-sided.”\n“It is clear that he has no plan. There is only one way out.”";
        Quotation direct = Assert.Single(Analysed.Text(Text).Quotations, q => q.Kind is QuotationKind.Direct);
        Assert.Equal("Chuck Schumer", SpeakerOf(Text, direct));
    }

    [Fact]
    public void Turns_of_a_transcript_are_their_speakers()
    {
        const string Text = "WALLACE: Will she be there?\nPENCE: She will not. Donald Trump will focus on the issues.\nWALLACE: Thank you, governor.";
        IReadOnlyList<Quotation> turns = [.. Analysed.Text(Text).Quotations.Where(q => q.Kind is QuotationKind.Direct)];
        Assert.Equal(["WALLACE", "PENCE", "WALLACE"], turns.Select(q => q.Speaker!.Span.Of(Text)));
        Assert.Equal("She will not. Donald Trump will focus on the issues.", turns[1].Span.Of(Text));
    }

    [Theory]
    [InlineData("WATCH: The debate in full\nREAD MORE: Who won?\nThe vote is on Monday.")]
    [InlineData("WASHINGTON: The vote is on Monday.\nIt was put off twice.")]
    public void Labels_that_name_no_speaker_make_no_transcript(string text) =>
        Assert.DoesNotContain(Analysed.Text(text).Quotations, q => q.Kind is QuotationKind.Direct);

    private static string? SpeakerOf(string text, Quotation quotation) =>
        Analysed.Text(text).Actors.FirstOrDefault(a => a.Id == quotation.Speaker?.ActorId)?.Name;
}
