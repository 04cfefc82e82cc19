namespace Tenor.Notebooks;

/// <summary>
/// Takes what a cell puts out while it runs. Calls come one at a time and in order, but from any thread.
/// </summary>
public interface IOutputSink
{
    /// <summary>A value that the cell shows with <c>display</c>.</summary>
    /// <param name="data">The value's forms.</param>
    /// <param name="displayId">Names the output, so that it can be replaced; unique in the session.</param>
    void Display(MimeBundle data, string displayId);

    /// <summary>Replaces a value shown before.</summary>
    /// <param name="data">The new value's forms.</param>
    /// <param name="displayId">The name that it was shown under.</param>
    void UpdateDisplay(MimeBundle data, string displayId);

    /// <summary>Text that the cell writes.</summary>
    void Write(OutputStream stream, string text);

    /// <summary>
    /// How far a long call of the cell is, a few times a second while it lasts. For whoever watches; what a cell puts out does not
    /// depend on how long it took, so nothing of this may be left in the notebook when the cell is done.
    /// </summary>
    void Progress(WorkProgress progress);
}

/// <summary>Where a cell writes text to.</summary>
public enum OutputStream
{
    /// <summary>Standard output.</summary>
    Out,

    /// <summary>Standard error; warnings about a cell come here too.</summary>
    Error,
}
