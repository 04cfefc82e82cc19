using Tenor.Training.Learning;
using Tenor.Training.Stance;

namespace Tenor.Training.Tests.Stance;

public class StanceTeacherTests
{
    /// <summary>The transformer knows the class; the linear classifier and the networks say the same of everything.</summary>
    static readonly int[] Truth = [.. Enumerable.Range(0, 60).Select(i => i % 3)];

    static readonly TeacherOpinion[] Opinions =
        [.. Truth.Select(c => new TeacherOpinion((-1, -1), (0.3, 0.1), (c == 0 ? 2 : -2, c == 2 ? 2 : -2)))];

    [Fact]
    public void The_member_that_is_right_counts_most()
    {
        var mix = TeacherMix.Fit(Opinions, Truth);
        Assert.True(mix.TransformerShare > mix.NetworkShare);
        Assert.All(Opinions.Zip(Truth), case_ => Assert.Equal(case_.Second, Figures.Likeliest(mix.Apply(case_.First))));
    }

    [Fact]
    public void What_is_said_is_a_distribution()
    {
        var mix = TeacherMix.Fit(Opinions, Truth);
        Assert.All(Opinions, opinion =>
        {
            var said = mix.Apply(opinion);
            Assert.Equal(1, said.Sum(), 9);
            Assert.All(said, p => Assert.InRange(p, 0, 1));
        });
    }
}
