using System.Collections.Concurrent;
using Tenor.Models;
using Tenor.Training.Learning;
using Tenor.Training.Learning.Transformers;
using Odds = (double Negative, double Positive);

namespace Tenor.Training.Stance;

/// <summary>Mentions as each member of a teacher sees them.</summary>
/// <param name="Rows">Their features.</param>
/// <param name="Read">Their sentences.</param>
/// <param name="Pieced">Their sentences as a transformer reads them.</param>
internal sealed record StanceLessons(IReadOnlyList<Example> Rows, IReadOnlyList<ReadSentence> Read, IReadOnlyList<PiecedSentence> Pieced)
{
    /// <summary>Number of mentions.</summary>
    public int Count => Rows.Count;

    /// <summary>Some of them.</summary>
    public StanceLessons At(IReadOnlyList<int> places) =>
        new([.. places.Select(i => Rows[i])], [.. places.Select(i => Read[i])], [.. places.Select(i => Pieced[i])]);
}

/// <summary>What a teacher's members say of a mention.</summary>
internal readonly record struct TeacherOpinion(Odds Linear, Odds Networks, Odds Transformer);

/// <summary>
/// What labels mentions that nobody labelled, for smaller networks to learn from (Hinton, Vinyals and Dean, "Distilling the knowledge
/// in a neural network", 2015): a linear classifier, networks, and a transformer.
/// </summary>
internal sealed class StanceTeacher(LinearClassifier linear, Ensemble networks, SentenceTransformer transformer)
{
    /// <summary>What the members say of mentions, in order.</summary>
    public TeacherOpinion[] Judge(StanceLessons lessons, Vocabulary vocabulary, CancellationToken cancellation)
    {
        var transformed = transformer.LogOdds(lessons.Pieced, cancellation);
        var opinions = new TeacherOpinion[lessons.Count];
        Parallel.ForEach(Partitioner.Create(0, lessons.Count), new ParallelOptions { CancellationToken = cancellation }, range =>
        {
            var room = new Ensemble.Room();
            for (var i = range.Item1; i < range.Item2; i++)
            {
                opinions[i] = new(
                    linear.LogOdds(lessons.Rows[i].Places, lessons.Rows[i].Values),
                    networks.NetworkLogOdds(lessons.Read[i].Words, withTarget: true, vocabulary, room),
                    transformed[i]);
            }
        });
        return opinions;
    }
}

/// <summary>How much a teacher's members count beside its linear classifier, and their sum's calibration.</summary>
internal sealed record TeacherMix(double NetworkShare, double TransformerShare, Calibration Calibration)
{
    static readonly double[] NetworkShares = [0.2, 0.4, 0.7];
    static readonly double[] TransformerShares = [0.3, 0.6, 1, 1.5, 2, 3];

    /// <summary>Finds the shares under which held-out opinions are likeliest to be right.</summary>
    public static TeacherMix Fit(IReadOnlyList<TeacherOpinion> opinions, IReadOnlyList<int> truth) => (
        from networks in NetworkShares
        from transformer in TransformerShares
        let sums = opinions.Select(o => Sum(o, networks, transformer)).ToList()
        let mix = new TeacherMix(networks, transformer, Calibration.Fit(sums, truth))
        select (Mix: mix, Loss: -sums.Select((s, i) => Math.Log(mix.Calibration.Apply(s)[truth[i]])).Sum()))
        .MinBy(tried => tried.Loss).Mix;

    /// <summary>The distribution over the three classes.</summary>
    public double[] Apply(TeacherOpinion opinion) => Calibration.Apply(Sum(opinion, NetworkShare, TransformerShare));

    static Odds Sum(TeacherOpinion o, double networks, double transformer) => (
        o.Linear.Negative + (networks * o.Networks.Negative) + (transformer * o.Transformer.Negative),
        o.Linear.Positive + (networks * o.Networks.Positive) + (transformer * o.Transformer.Positive));
}
