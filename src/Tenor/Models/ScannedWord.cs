namespace Tenor.Models;

/// <summary>How a word is written.</summary>
internal enum WordShape : byte
{
    /// <summary>In small letters.</summary>
    Small,

    /// <summary>With a capital first letter and a small one after it.</summary>
    Capitalised,

    /// <summary>In capital letters alone.</summary>
    Capitals,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A web address, e-mail address or handle.</summary>
    Address,

    /// <summary>A punctuation mark, symbol or emoticon.</summary>
    Mark,
}

/// <summary>A word, number or mark as the models read it.</summary>
/// <param name="Start">Index of its first code unit in the text.</param>
/// <param name="End">Index after its last code unit.</param>
/// <param name="Hash"><see cref="WordHash"/> of its letters in small letters.</param>
/// <param name="Shape">How it is written.</param>
internal readonly record struct ScannedWord(int Start, int End, ulong Hash, WordShape Shape);
