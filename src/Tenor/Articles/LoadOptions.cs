namespace Tenor;

/// <summary>How articles are loaded.</summary>
public sealed record LoadOptions
{
    /// <summary>The options that <c>Corpus.Load</c> uses where none are given.</summary>
    public static LoadOptions Default { get; } = new();

    /// <summary>
    /// Folder that relative patterns start from and that <see cref="Provenance.Path"/> is relative to. Where none is given, relative
    /// patterns start from the current folder, and a path is written from the last folder that its pattern names.
    /// </summary>
    public string? BaseFolder { get; init; }

    /// <summary>Largest file that is read whole, in bytes; a larger one is skipped. 256 MiB unless set.</summary>
    public long MaxFileBytes { get; init; } = 256L << 20;
}
