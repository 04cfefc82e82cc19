namespace Tenor;

/// <summary>
/// A news article: what was published, and where each part of it stands in the text as loaded.
/// </summary>
/// <remarks>
/// <see cref="Text"/> is the whole decoded input, page furniture included, so that offsets hold against the file;
/// <see cref="Paragraphs"/> are the parts of it that are the author's article. What is furniture (share lines, "Follow … on …",
/// captions, repeated headlines) is in no paragraph and is not measured.
/// </remarks>
public sealed record Article
{
    /// <summary>Stable identifier, unique in a corpus: the file's name without extension, or the record's own <c>id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The whole text as decoded; line ends as they were.</summary>
    public required string Text { get; init; }

    /// <summary>Headline, if one was found.</summary>
    public string? Title { get; init; }

    /// <summary>Names of the authors in the order of the byline; empty if none was found.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Date of publication, if one was found.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Publisher, if one was found.</summary>
    public string? Source { get; init; }

    /// <summary>Address of the page, if one was found.</summary>
    public Uri? Url { get; init; }

    /// <summary>Captions of the article's pictures, in order.</summary>
    public IReadOnlyList<Caption> Captions { get; init; } = [];

    /// <summary>The body's paragraphs in order, as spans of <see cref="Text"/>.</summary>
    public required IReadOnlyList<TextSpan> Paragraphs { get; init; }

    /// <summary>Where the article came from.</summary>
    public required Provenance Provenance { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Title is null ? Id : $"{Id}: {Title}";
}

/// <summary>A picture's caption.</summary>
/// <param name="Span">Where the caption stands in the article's text, its credit included.</param>
/// <param name="Text">What it says, without the credit.</param>
/// <param name="Credit">Photographer and agency as printed, if named.</param>
public sealed record Caption(TextSpan Span, string Text, string? Credit);

/// <summary>Where an article was read from, so that a report can name its inputs exactly.</summary>
/// <param name="Path">Path as given, relative and with forward slashes where it could be made so; "-" for standard input.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes, in lower-case hexadecimal.</param>
/// <param name="Encoding">IANA name of the encoding that the bytes were decoded with.</param>
public sealed record Provenance(string Path, long Bytes, string Sha256, string Encoding);
