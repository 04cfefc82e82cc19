namespace Tenor;

/// <summary>What a mention is to a word of its sentence.</summary>
internal enum RelationKind : byte
{
    /// <summary>Subject of a verb: "Kim lied".</summary>
    Subject,

    /// <summary>Subject of a passive: "Kim was praised".</summary>
    PassiveSubject,

    /// <summary>Subject of the infinitive under its verb: "Kim refused to answer".</summary>
    Complement,

    /// <summary>Subject of a verb joined to its own: "Kim came and won".</summary>
    JoinedVerb,

    /// <summary>Subject of a relative clause: "Kim, who lied, …".</summary>
    Relative,

    /// <summary>Object of a verb: "praised Kim".</summary>
    Object,

    /// <summary>Owner of a thing: "Kim's lies".</summary>
    Possessor,

    /// <summary>Owner of a thing that a modifier describes: "Kim's false claims".</summary>
    PossessedModifier,

    /// <summary>What a predicate is said of: "Kim is a liar".</summary>
    Predicate,

    /// <summary>What an apposition describes: "Kim, a liar, …".</summary>
    Apposition,

    /// <summary>What stands before the name: "strongman Kim".</summary>
    Title,

    /// <summary>What a participle behind it describes: "Kim, praised by all".</summary>
    Participle,

    /// <summary>Doer in a passive: "criticised by Kim".</summary>
    Agent,

    /// <summary>Under a preposition of a verb: "trust in Kim".</summary>
    VerbOblique,

    /// <summary>Under a preposition of a noun: "criticism of Kim".</summary>
    NounOblique,

    /// <summary>Under a preposition of an adjective: "loyal to Kim".</summary>
    AdjectiveOblique,

    /// <summary>The verb above such a noun: "rejected criticism of Kim".</summary>
    VerbAbove,

    /// <summary>In the clause that a verb opens: "warned that Kim …".</summary>
    Clause,

    /// <summary>Joined to another: "Lee and Kim".</summary>
    Joined,

    /// <summary>First of the sentence, or behind a mark.</summary>
    Opening,
}

/// <summary>A relation of a mention, or of what it owns, to another word.</summary>
/// <param name="Kind">Which relation.</param>
/// <param name="OfOwned">Whether it is what the mention owns that stands in the relation: "Kim's aides lied".</param>
/// <param name="Head">Index of the other word among the sentence's, or -1.</param>
/// <param name="Object">Index of the object of that verb, or -1.</param>
/// <param name="Preposition">Index of the preposition or conjunction, or -1.</param>
/// <param name="Negated">Whether the verb or predicate is negated.</param>
internal readonly record struct TargetRelation(
    RelationKind Kind, bool OfOwned, int Head = -1, int Object = -1, int Preposition = -1, bool Negated = false);
