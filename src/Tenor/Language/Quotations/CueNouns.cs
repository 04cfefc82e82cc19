using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>Nouns and adjectives that attribute: "his claim that …", "was confident that …".</summary>
internal static class CueNouns
{
    private static readonly FrozenDictionary<string, CueFrames> Nouns = Build();

    private static readonly FrozenDictionary<string, CueFrames>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Nouns.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Adjectives = (
        "confident sure certain aware unaware convinced concerned worried afraid hopeful optimistic pessimistic skeptical sceptical doubtful "
        + "adamant unhappy angry glad happy proud sorry surprised shocked disappointed eager keen willing unwilling reluctant determined "
        + "anxious wary mindful fearful grateful thankful pleased supportive critical dismissive unsure uncertain ready prepared committed opposed")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Persons = (
        "supporter supporters critic critics opponent opponents proponent proponents advocate advocates backer backers defender defenders champion fan fans "
        + "admirer admirers detractor detractors")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Looks up a noun.</summary>
    public static bool TryFind(ReadOnlySpan<char> word, out CueFrames frames) => BySpan.TryGetValue(word, out frames);

    /// <summary>Whether a noun is one who thinks or speaks rather than what is thought or said.</summary>
    public static bool IsPerson(ReadOnlySpan<char> word) => Persons.Contains(word);

    /// <summary>Whether an adjective, after a form of "be", attributes what follows.</summary>
    public static bool IsAdjective(ReadOnlySpan<char> word) => Adjectives.Contains(word);

    private static FrozenDictionary<string, CueFrames> Build()
    {
        var nouns = new Dictionary<string, CueFrames>(StringComparer.OrdinalIgnoreCase);
        Add(CueFrames.Clause, "claim claims statement statements assertion assertions allegation allegations accusation accusations argument arguments belief beliefs "
            + "view views opinion opinions suggestion suggestions notion idea conclusion finding findings evidence reports report news acknowledgment admission "
            + "announcement insistence contention prediction predictions promise promises pledge pledges vow vows warning warnings threat threats "
            + "hope hopes fear fears concern concerns worry worries doubt doubts impression perception expectation expectations assurance assurances "
            + "complaint complaints denial denials confession speculation rumor rumors charge charges proposal proposals decision call calls request "
            + "requests demand demands plan plans desire wish intention intent willingness refusal offer effort determination "
            + "case point message sense word question questions theory explanation assessment feeling feelings revelation revelations assumption assumptions "
            + "conviction consensus judgment ruling recommendation testimony acknowledgement realization realisation confirmation recognition rumour rumours "
            + "comment comments remark remarks appeal appeals urging order orders push bid ambition ambitions eagerness reluctance readiness commitment vow");
        Add(CueFrames.Object, "support opposition criticism criticisms praise endorsement condemnation concern concerns comments remarks rhetoric attacks "
            + "questions fears worries doubts complaints warnings calls views opinion skepticism anger frustration disappointment outrage admiration disdain contempt "
            + "supporter supporters critic critics opponent opponents proponent proponents advocate advocates backer backers defender defenders champion fan "
            + "fans admirer admirers detractor detractors critique denunciation rejection embrace defense defence portrayal description characterization "
            + "assessment analysis accusations allegations accusation allegation assertion assertions reports report warning rumors speculation talk "
            + "account depiction interest confidence faith belief trust distrust mistrust respect sympathy preference love hatred hostility resentment "
            + "dissatisfaction satisfaction enthusiasm distaste appreciation gratitude regret commitment attitude attitudes feelings "
            + "understanding knowledge memories recollection vision discussion debate claims claim arguments argument stance position positions "
            + "thoughts push appeal appeals demand demands desire hope hopes announcement prediction predictions promise promises");
        return nouns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(CueFrames frames, string words)
        {
            foreach (string word in words.Split(' '))
                nouns[word] = nouns.TryGetValue(word, out CueFrames known) ? known | frames : frames;
        }
    }
}
