namespace Tenor.Models;

/// <summary>What is known of a word in its sentence.</summary>
[Flags]
internal enum WordMarks : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Stands in the scope of a negation.</summary>
    Negated = 1,

    /// <summary>A name; names are read as one stand-in, whosever they are.</summary>
    Name = 2,

    /// <summary>The mention that stance is wanted for.</summary>
    Target = 4,

    /// <summary>Another mention of the same actor.</summary>
    OtherMention = 8,

    /// <summary>Stands between quotation marks.</summary>
    Quoted = 16,

    /// <summary>Written in capital letters where others are not.</summary>
    Shouted = 32,

    /// <summary>A punctuation mark or symbol.</summary>
    Mark = 64,
}

/// <summary>A word of a sentence as the models see it: names, numbers and addresses hidden behind stand-ins.</summary>
/// <param name="Start">Index of its first code unit in the text.</param>
/// <param name="End">Index after its last code unit.</param>
/// <param name="Hash">Hash of the word or of its stand-in.</param>
/// <param name="Index">Index in the <see cref="Vocabulary"/>, or -1.</param>
/// <param name="Marks">What is known of it.</param>
internal readonly record struct ModelWord(int Start, int End, ulong Hash, int Index, WordMarks Marks)
{
    /// <summary>Whether it carries a mark.</summary>
    public bool Is(WordMarks mark) => (Marks & mark) != 0;
}
