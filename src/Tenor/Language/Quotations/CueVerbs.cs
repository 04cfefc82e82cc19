using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>What a verb that attributes words or thoughts takes as its complement.</summary>
[Flags]
internal enum CueFrames : ushort
{
    /// <summary>Not a cue.</summary>
    None = 0,

    /// <summary>Introduces direct speech: "…," he said.</summary>
    Speech = 1,

    /// <summary>Takes a clause: said (that) he would.</summary>
    Clause = 2,

    /// <summary>Takes the one addressed before the clause: told reporters (that) he would.</summary>
    Addressee = 4,

    /// <summary>Takes an object and an infinitive: urged them to act.</summary>
    Order = 8,

    /// <summary>Takes an infinitive: vowed to act.</summary>
    Intent = 16,

    /// <summary>Takes a noun phrase: denounced the law.</summary>
    Object = 32,

    /// <summary>Takes an object and what it is said to be: called him a liar, described it as dangerous.</summary>
    Label = 64,

    /// <summary>Takes a clause only after "that", "whether", "how": the letters are more often another word or another sense.</summary>
    ThatClause = 128,

    /// <summary>A thought or feeling rather than a statement.</summary>
    Mental = 256,
}

/// <summary>The form of a verb.</summary>
internal enum VerbForm : byte
{
    /// <summary>say</summary>
    Base,

    /// <summary>says</summary>
    Third,

    /// <summary>said; for regular verbs the participle too.</summary>
    Past,

    /// <summary>spoken</summary>
    Participle,

    /// <summary>saying</summary>
    Ing,
}

/// <summary>A form of a verb that attributes.</summary>
/// <param name="Lemma">Index of the verb in the list.</param>
/// <param name="Frames">What it takes.</param>
/// <param name="Form">Which form of it this is.</param>
internal readonly record struct CueVerb(ushort Lemma, CueFrames Frames, VerbForm Form);

/// <summary>The verbs that attribute: of saying, of thinking, of wanting, with what each takes.</summary>
/// <remarks>
/// The verbs are those of the report and assertive verbs of Recasens et al. (2013) and Hooper (1975), the verb lists of the
/// JournalismAI quotation project and of the Gender Gap Tracker, and further ones of the same classes; the frames are this project's.
/// </remarks>
internal static class CueVerbs
{
    private const CueFrames S = CueFrames.Speech, C = CueFrames.Clause, A = CueFrames.Addressee, R = CueFrames.Order,
        I = CueFrames.Intent, O = CueFrames.Object, L = CueFrames.Label, T = CueFrames.ThatClause, M = CueFrames.Mental;

    private static readonly (CueFrames Frames, string Verbs)[] Groups =
    [
        (S | C, "say add insist argue contend claim declare note conclude explain concede assert maintain acknowledge admit quip joke boast "
            + "allege reply predict reiterate lament proclaim caution complain confess tweet"),
        (S | C, "report announce state confirm suggest indicate reveal testify complain swear find read predict estimate decide agree hear learn "
            + "show vow promise rule post remark observe comment protest brag gripe agree reason"),
        (S | C, "restate reassert reconfirm divulge postulate hypothesize prophesy foretell confide relay recite mumble murmur chuckle persist rave"),
        (S | C | A, "reassure notify alert"),
        (T | O, "convey relate teach forecast verify certify communicate gather interpret contradict debate deduce"),
        (S, "demur chant sing scold thunder deadpan summarize summarise cheer enthuse retort rejoin gasp plead quip roar hiss grumble fume mock tease cry growl whine crow stammer begin proceed counsel preach lecture boom rage sneer smile laugh shrug sigh nod grin"),
        (S | C | A, "tell warn remind assure inform advise"),
        (S | C | T, "write state announce comment remark observe respond recall continue exclaim counter muse opine assess retort mutter whisper "
            + "shout yell scream snap scoff chide gush intone marvel answer blog post text vent bellow shoot interject"),
        (S | T, "stress emphasize emphasise point report testify reveal disclose confirm indicate hint suggest imply speculate protest signal vow "
            + "pledge swear underline underscore argue theorize affirm reaffirm repeat rule elaborate clarify"),
        (S | R | T | I, "ask beg plead demand request"),
        (S | R | T, "urge implore instruct"),
        (R, "want expect prefer like love hate encourage order command persuade invite tempt press prod exhort challenge direct authorize permit forbid require compel lobby"),
        (C | M, "think believe suppose guess hope know feel realize realise fear figure reckon suspect wish understand assume imagine "
            + "presume doubt surmise bet"),
        (T | M, "expect wonder decide determine estimate conclude learn discover notice forget remember regret worry agree disagree see hear "
            + "find read recognize recognise consider doubt hold judge ensure perceive calculate foresee anticipate"),
        (I | M, "want plan hope intend expect wish aim seek prefer decide refuse decline agree choose"),
        (I | S, "promise threaten vow pledge swear offer propose"),
        (I, "volunteer resolve opt"),
        (O, "show find reveal"),
        (0, "talk rail push press allude approve disapprove care hint focus react long appeal lobby inquire dream brood fret vent muse reflect "
            + "advocate campaign vote balk bristle sympathize quarrel dwell expand rant gripe object brag accuse"),
        (O, "criticize criticise denounce condemn praise deny reject dismiss blast slam blame accuse dispute refute rebut decry deride mock "
            + "ridicule welcome applaud oppose endorse support favor favour back defend question cite mention discuss announce propose "
            + "reiterate acknowledge admit confirm recommend describe explain express voice demand advocate attack bash rip tout hail "
            + "lambaste lambast rebuke excoriate allege suggest predict disavow denounce approve reveal disclose disclaim repudiate "
            + "highlight underscore stress emphasize protest apologize apologise bemoan lament commend congratulate thank warn consider "
            + "reference trumpet repeat quote espouse outline detail recount retell reject renounce"),
        (O, "champion embrace celebrate assail skewer berate chastise castigate scold upbraid fault challenge contest extol acclaim belittle insult taunt "
            + "reprimand invoke justify rebuff resist veto discount disregard savage hammer decry liken compare equate blast rap chide trash pan "
            + "unveil pitch approve propose oppose appreciate credit commend laud salute honor honour caution demonize vilify "
            + "disparage malign impugn defend envision echo seek request"),
        (O | M, "resent detest distrust trust tolerate envy loathe cherish value dread foresee mourn welcome favor "
            + "want believe fear love hate like dislike admire doubt prefer respect despise regret consider anticipate"),
        (L, "call describe label brand dub deem term characterize characterise portray depict denounce dismiss hail praise criticize slam "
            + "refer cast blast deride decry condemn tout consider rate pronounce declare "
            + "view see regard paint envision perceive liken compare"),
        (T, "argue demonstrate show illustrate prove mean note provide stipulate deny dispute accept guarantee ensure complain "
            + "propose recommend threaten promise request require lament boast acknowledge highlight charge mention convince"),
    ];

    private static readonly FrozenDictionary<string, (string Past, string Participle)> Irregular =
        ("say said said|tell told told|write wrote written|think thought thought|know knew known|feel felt felt|"
        + "swear swore sworn|see saw seen|hear heard heard|find found found|read read read|forget forgot forgotten|understand understood understood|"
        + "hold held held|mean meant meant|choose chose chosen|seek sought sought|forbid forbade forbidden|foresee foresaw foreseen|cast cast cast|"
        + "shoot shot shot|bet bet bet|show showed shown|prove proved proven|retell retold retold|plead pleaded pleaded|beg begged begged|"
        + "plan planned planned|rip ripped ripped|snap snapped snapped|refer referred referred|prefer preferred preferred|dub dubbed dubbed|"
        + "admit admitted admitted|rebut rebutted rebutted|tweet tweeted tweeted|quip quipped quipped|regret regretted regretted|opt opted opted|"
        + "compel compelled compelled|permit permitted permitted|slam slammed slammed|prod prodded prodded|chide chided chided|make made made|take took taken|hit hit hit|speak spoke spoken|pay paid paid|draw drew drawn|come came come|"
        + "throw threw thrown|lay laid laid|put put put|go went gone|cry cried cried|leave left left|let let let|get got got|bring brought brought|drive drove driven|"
        + "rule ruled ruled|begin began begun|sing sang sung|call called called|sum summed summed|demur demurred demurred|brag bragged bragged|dwell dwelt dwelt|vet vetted vetted|fret fretted fretted")
        .Split('|').Select(line => line.Split(' ')).ToFrozenDictionary(w => w[0], w => (w[1], w[2]), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CueVerb> Forms = Build();

    private static readonly FrozenDictionary<string, CueVerb>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Looks up a word's form.</summary>
    public static bool TryFind(ReadOnlySpan<char> word, out CueVerb cue) => BySpan.TryGetValue(word, out cue);

    /// <summary>Whether a word introduces direct speech.</summary>
    public static bool IsSpeech(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out CueVerb cue) && (cue.Frames & S) != 0;

    private static FrozenDictionary<string, CueVerb> Build()
    {
        var lemmas = new Dictionary<string, CueFrames>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach ((CueFrames frames, string verbs) in Groups)
        {
            foreach (string verb in verbs.Split(' '))
            {
                if (lemmas.TryAdd(verb, frames)) order.Add(verb);
                else lemmas[verb] |= frames;
            }
        }

        var forms = new Dictionary<string, CueVerb>(StringComparer.OrdinalIgnoreCase);
        for (ushort i = 0; i < order.Count; i++)
        {
            string verb = order[i];
            CueFrames frames = lemmas[verb];
            (string past, string participle) = PastAndParticiple(verb);
            forms.TryAdd(past, new CueVerb(i, frames, VerbForm.Past));
            forms.TryAdd(participle, new CueVerb(i, frames, VerbForm.Participle));
            forms.TryAdd(verb, new CueVerb(i, frames, VerbForm.Base));
            forms.TryAdd(Third(verb), new CueVerb(i, frames, VerbForm.Third));
            forms.TryAdd(Ing(verb, past), new CueVerb(i, frames, VerbForm.Ing));
        }

        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All forms of a verb.</summary>
    public static IEnumerable<string> FormsOf(string verb) => InflectionsOf(verb).Select(inflection => inflection.Form);

    /// <summary>All forms of a verb, each once, with which form it is.</summary>
    public static IEnumerable<(string Form, VerbForm Kind)> InflectionsOf(string verb)
    {
        (string past, string participle) = PastAndParticiple(verb);
        return new[]
        {
            (past, VerbForm.Past), (participle, VerbForm.Participle), (verb, VerbForm.Base), (Third(verb), VerbForm.Third), (Ing(verb, past), VerbForm.Ing),
        }.DistinctBy(inflection => inflection.Item1, StringComparer.Ordinal);
    }

    private static (string Past, string Participle) PastAndParticiple(string verb) =>
        Irregular.TryGetValue(verb, out (string Past, string Participle) known) ? known : (Past(verb), Past(verb));

    private static bool EndsInConsonantY(string verb) => verb.EndsWith('y') && !"aeiou".Contains(verb[^2]);

    private static string Past(string verb) =>
        verb.EndsWith('e') ? verb + "d" : EndsInConsonantY(verb) ? verb[..^1] + "ied" : verb + "ed";

    private static string Third(string verb) =>
        EndsInConsonantY(verb) ? verb[..^1] + "ies"
        : verb is "go" ? "goes" : verb.EndsWith('s') || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal) ? verb + "es"
        : verb + "s";

    private static string Ing(string verb, string past)
    {
        if (verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal)) return verb[..^1] + "ing";
        // "planned", "planning": the doubled letter shows in the past.
        bool doubled = past.Length == verb.Length + 3 && past.EndsWith("ed", StringComparison.Ordinal) && past[verb.Length] == verb[^1];
        if (verb is "forget" or "bet" or "hit" or "put" or "let" or "get" or "begin" || doubled) return verb + verb[^1] + "ing";
        return verb + "ing";
    }
}
