namespace Tenor.Language;

/// <summary>Part of speech of a token, as fine as finding clauses and speakers needs it.</summary>
internal enum WordTag : byte
{
    /// <summary>Mark, symbol, emoji, address, foreign word, interjection.</summary>
    Other,

    /// <summary>Common noun.</summary>
    Noun,

    /// <summary>Part of a name.</summary>
    ProperNoun,

    /// <summary>A noun or name with its possessive ending: "Yoon's".</summary>
    Possessive,

    /// <summary>Personal, indefinite or demonstrative pronoun.</summary>
    Pronoun,

    /// <summary>A pronoun with its verb: "he's", "I'll".</summary>
    PronounVerb,

    /// <summary>Article, demonstrative, possessive pronoun before a noun.</summary>
    Determiner,

    /// <summary>Adjective.</summary>
    Adjective,

    /// <summary>Adverb, negation, particle of a verb.</summary>
    Adverb,

    /// <summary>Preposition.</summary>
    Preposition,

    /// <summary>"that", "whether", "because": opens a clause.</summary>
    Subordinator,

    /// <summary>"and", "or", "but".</summary>
    Coordinator,

    /// <summary>"who", "which", "what", "how".</summary>
    Question,

    /// <summary>"to" before a verb.</summary>
    To,

    /// <summary>Finite past form.</summary>
    VerbPast,

    /// <summary>Finite present form.</summary>
    VerbPresent,

    /// <summary>Infinitive or imperative.</summary>
    VerbBase,

    /// <summary>Past participle.</summary>
    Participle,

    /// <summary>Form in -ing.</summary>
    Gerund,

    /// <summary>Auxiliary or modal, its negation included: "didn't".</summary>
    Auxiliary,

    /// <summary>Number.</summary>
    Number,
}
