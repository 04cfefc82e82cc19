namespace Tenor;

/// <summary>How a chart tells voices apart: by colour and by shape, in colours that colour-blind readers can tell (Okabe and Ito 2008).</summary>
/// <param name="Label">The voice's name in a legend.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Symbol">Its marker.</param>
/// <param name="Pattern">Its fill pattern in bars.</param>
internal sealed record VoiceStyle(string Label, string Colour, string Symbol, string Pattern)
{
    public static VoiceStyle Of(Voice voice) => voice switch
    {
        Voice.Narration => new("Narration", "#0072B2", "circle", ""),
        Voice.Quotation => new("Direct quotation", "#D55E00", "diamond", "/"),
        _ => new("Reported speech", "#009E73", "square", "."),
    };
}
