using Tenor.Training.Evaluation;

namespace Tenor.Training.Tests.Evaluation;

/// <summary>Who is named must not move a score; the largest shift was 0.82 while a capital told nothing of common words.</summary>
public class SwappedNamesTests
{
    static readonly (double Mean, double Largest, IEnumerable<string[]> ByOrigin) Shifts =
        ToneEvaluation.NameShifts(text => ToneModel.Default.Score(text, [new(0, text.Length)])[0].Score);

    [Fact]
    public void Names_move_tone_by_less_than_a_hundredth_on_the_whole() => Assert.InRange(Shifts.Mean, 0, 0.005);

    [Fact]
    public void No_name_moves_tone_by_more_than_a_tenth() => Assert.InRange(Shifts.Largest, 0, 0.1);
}
