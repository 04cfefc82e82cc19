namespace Tenor;

/// <summary>How a chart tells voices apart: by colour and by shape, in colours that colour-blind readers can tell (Okabe and Ito 2008).</summary>
/// <param name="Label">The voice's name in a legend.</param>
/// <param name="Short">Its name in a row of a chart.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Symbol">Its marker.</param>
/// <param name="Pattern">Its fill pattern in bars.</param>
internal sealed record VoiceStyle(string Label, string Short, string Colour, string Symbol, string Pattern)
{
    public static VoiceStyle Of(Voice voice) => voice switch
    {
        Voice.Narration => new("Narration", "Narration", "#0072B2", "circle", ""),
        Voice.Quotation => new("Direct quotation", "Quotation", "#D55E00", "diamond", "/"),
        _ => new("Reported speech", "Reported", "#009E73", "square", "."),
    };
}
