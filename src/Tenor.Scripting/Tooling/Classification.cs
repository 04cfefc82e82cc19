namespace Tenor.Scripting;

/// <summary>A stretch of a cell's source and what it is, for colouring.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Kind">What it is.</param>
public sealed record ClassifiedSpan(SourceSpan Span, Classification Kind);

/// <summary>What a stretch of source is.</summary>
public enum Classification
{
    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>A word that steers the flow of a cell, as <c>if</c> and <c>return</c> do.</summary>
    ControlKeyword,

    /// <summary>A name of a local variable or of one that an earlier cell declared.</summary>
    Variable,

    /// <summary>A name of a parameter.</summary>
    Parameter,

    /// <summary>A name of a method or function.</summary>
    Method,

    /// <summary>A name of a property, field or event.</summary>
    Property,

    /// <summary>A name of a member of an enumeration.</summary>
    EnumMember,

    /// <summary>A name of a type.</summary>
    Type,

    /// <summary>A name of a namespace.</summary>
    Namespace,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string or character, or the text of an interpolated string.</summary>
    String,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A directive, as <c>#r</c>.</summary>
    Directive,

    /// <summary>An operator.</summary>
    Operator,
}
