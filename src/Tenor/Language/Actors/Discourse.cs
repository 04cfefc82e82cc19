namespace Tenor.Language;

/// <summary>Where a mention stands in its clause.</summary>
internal enum MentionPlace : byte
{
    Subject,

    /// <summary>The subject of a clause within another.</summary>
    InnerSubject,
    Object,
    Possessor,
}

/// <summary>A mention as the reader remembers it.</summary>
/// <param name="Entity">Whom or what it mentions.</param>
/// <param name="Word">Its first word.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Place">Where it stands in its clause.</param>
/// <param name="Quoted">Whether it stands between quotation marks.</param>
/// <param name="Speaks">Whether it names the speaker of a quotation.</param>
internal readonly record struct Recalled(Entity Entity, int Word, int Sentence, MentionPlace Place, bool Quoted, bool Speaks);

/// <summary>What weighs how much when an antecedent is looked for.</summary>
/// <param name="InnerSubject">The subject of a clause within another, against a main clause's subject's 1.</param>
/// <param name="Object">An object.</param>
/// <param name="Possessor">A possessor.</param>
/// <param name="Quoted">What stands between quotation marks.</param>
/// <param name="Speaker">One who speaks.</param>
/// <param name="Sentence">What is left of a weight after a sentence.</param>
internal readonly record struct Weighing(double InnerSubject, double Object, double Possessor, double Quoted, double Speaker, double Sentence)
{
    /// <summary>For any pronoun or description. After Lappin and Leass (1994).</summary>
    public static Weighing Usual { get; } = new(1, 0.6, 0.45, 0.5, 1, 0.5);

    /// <summary>For "he said": whoever spoke goes on speaking; whom others speak of does not begin to.</summary>
    public static Weighing Speech { get; } = new(0.6, 0.35, 0.3, 0.2, 1.6, 0.65);
}

/// <summary>
/// What a reader has in mind at a place of the text: who was spoken of lately, and how prominently. After Lappin and Leass (1994):
/// what stands nearer weighs more, subjects more than objects, and weight halves with each sentence.
/// </summary>
internal sealed class Discourse
{
    /// <summary>Mentions further back, by number, are out of mind; keeps the work for one pronoun bounded.</summary>
    private const int MemoryLength = 64;

    /// <summary>How much of its weight a mention keeps with each word that passes.</summary>
    private const double Fading = 0.985;

    private readonly Recalled[] _memory = new Recalled[MemoryLength];
    private readonly Dictionary<Entity, double> _weights = [];
    private int _count;

    /// <summary>Whom the text speaks of often is meant more often.</summary>
    private static double Prominence(Entity entity) => 1 + (0.06 * Math.Min(entity.References.Count, 10));

    public void Remember(Recalled mention) => _memory[_count++ % MemoryLength] = mention;

    /// <summary>The entities in mind that a test lets through, the weightiest first, with their weights.</summary>
    /// <param name="word">Word at which the question arises.</param>
    /// <param name="sentence">Sentence in which the question arises.</param>
    /// <param name="reach">How many sentences back mentions count.</param>
    /// <param name="test">Whether a mention's entity can be meant.</param>
    public List<(Entity Entity, double Weight)> Candidates(int word, int sentence, int reach, Func<Recalled, bool> test) =>
        Candidates(word, sentence, reach, Weighing.Usual, test);

    /// <summary>The same, with other weights.</summary>
    public List<(Entity Entity, double Weight)> Candidates(int word, int sentence, int reach, Weighing weighing, Func<Recalled, bool> test)
    {
        _weights.Clear();
        var order = new List<Entity>();
        for (var back = 1; back <= Math.Min(_count, MemoryLength); back++)
        {
            var mention = _memory[(_count - back) % MemoryLength];
            if (sentence - mention.Sentence > reach)
            {
                break;
            }

            if (!test(mention))
            {
                continue;
            }

            var place = mention.Place switch { MentionPlace.Subject => 1.0, MentionPlace.InnerSubject => weighing.InnerSubject, MentionPlace.Object => weighing.Object, _ => weighing.Possessor };
            var weight = place * Math.Pow(weighing.Sentence, Math.Max(0, sentence - mention.Sentence)) * (mention.Quoted ? weighing.Quoted : 1)
                * (mention.Speaks ? weighing.Speaker : 1) * Math.Pow(Fading, Math.Max(0, word - mention.Word));
            if (!_weights.TryGetValue(mention.Entity, out var sum))
            {
                order.Add(mention.Entity);
            }

            _weights[mention.Entity] = Math.Max(sum, weight) + (0.15 * Math.Min(sum, weight));
        }

        return [.. order.Select(entity => (entity, _weights[entity] * Prominence(entity))).OrderByDescending(pair => pair.Item2)];
    }
}
