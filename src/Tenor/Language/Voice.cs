namespace Tenor;

/// <summary>Whose words a stretch of text is (quote attribution: PARC 3.0, PolNeAR).</summary>
public enum Voice
{
    /// <summary>The author's own words.</summary>
    Narration,

    /// <summary>Words between quotation marks that are somebody's speech or writing.</summary>
    Quotation,

    /// <summary>Somebody's words or thoughts as the author reports them, without marks: "said that …", "according to …".</summary>
    Reported,
}
