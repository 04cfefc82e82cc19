namespace Tenor.Scripting;

/// <summary>What could be written at a place in a cell.</summary>
/// <param name="Replaces">The part of the source that a chosen item takes the place of; empty at the position where nothing is begun.</param>
/// <param name="Items">The items that fit what is begun, best first and then in ordinal order of their labels.</param>
public sealed record CompletionList(SourceSpan Replaces, IReadOnlyList<CompletionItem> Items);

/// <summary>One thing that could be written.</summary>
/// <param name="Label">What the list shows.</param>
/// <param name="Insert">What is put into the source.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">Its type or signature, in one line; empty where it has none.</param>
/// <param name="Documentation">The summary of its XML documentation as plain text; null where there is none.</param>
public sealed record CompletionItem(
    string Label, string Insert, SymbolKind Kind, string Detail, string? Documentation = null);

/// <summary>What a name in a cell stands for.</summary>
public enum SymbolKind
{
    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>A variable of this cell or of an earlier one.</summary>
    Variable,

    /// <summary>A parameter of a function or lambda.</summary>
    Parameter,

    /// <summary>A method, or a function declared in a cell.</summary>
    Method,

    /// <summary>A method that is called as if it belonged to the value before the dot.</summary>
    ExtensionMethod,

    /// <summary>A property or an element of a tuple.</summary>
    Property,

    /// <summary>A field that is not a constant.</summary>
    Field,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A constant.</summary>
    Constant,

    /// <summary>A member of an enumeration.</summary>
    EnumMember,

    /// <summary>A class or record.</summary>
    Class,

    /// <summary>A structure.</summary>
    Struct,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>An enumeration.</summary>
    Enum,

    /// <summary>A delegate type.</summary>
    Delegate,

    /// <summary>A type parameter.</summary>
    TypeParameter,

    /// <summary>A namespace.</summary>
    Namespace,

    /// <summary>The name of a parameter, to pass an argument by.</summary>
    NamedArgument,

    /// <summary>A file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,
}
