namespace Tenor.Models;

/// <summary>What the word lists say of a word; each is a value in [-1, 1], 0 where the lists are silent.</summary>
internal enum LexiconFeature
{
    /// <summary>Mean valence by human raters, over 4 (VADER's lexicon: Hutto and Gilbert 2014).</summary>
    Valence,

    /// <summary>1 in the list of positive opinion words, -1 in the list of negative ones (Hu and Liu 2004).</summary>
    Opinion,

    /// <summary>Valence as a ridge regression on word vectors guesses it from the rated words.</summary>
    GuessedValence,

    /// <summary>Strongly subjective (Riloff and Wiebe 2003).</summary>
    StrongSubjective,

    /// <summary>Weakly subjective (Riloff and Wiebe 2003).</summary>
    WeakSubjective,

    /// <summary>Bias word: edited out of an encyclopaedia for neutrality's sake (Recasens et al. 2013).</summary>
    BiasWord,

    /// <summary>Hedge (Hyland 2005).</summary>
    Hedge,

    /// <summary>Assertive verb (Hooper 1975).</summary>
    Assertive,

    /// <summary>Factive verb (Hooper 1975).</summary>
    Factive,

    /// <summary>Implicative verb (Karttunen 1971).</summary>
    Implicative,

    /// <summary>Reporting verb (Recasens et al. 2013).</summary>
    Report,

    /// <summary>Turns what follows into its contrary: "not", "never", "without".</summary>
    Negator,

    /// <summary>Strengthens (1) or weakens (-1) what follows: "very", "somewhat".</summary>
    Booster,

    /// <summary>Begins a clause that sets itself against the last: "but", "however", "although".</summary>
    Contrast,
}
