namespace Tenor.Language;

/// <summary>Where a mention stands in its clause.</summary>
internal enum MentionPlace : byte
{
    Subject,
    Object,
    Possessor,
}

/// <summary>A mention as the reader remembers it.</summary>
internal readonly record struct Recalled(Entity Entity, int Word, int Sentence, MentionPlace Place, bool Quoted);

/// <summary>
/// What a reader has in mind at a place of the text: who was spoken of lately, and how prominently. After Lappin and Leass (1994):
/// what stands nearer weighs more, subjects more than objects, and weight halves with each sentence.
/// </summary>
internal sealed class Discourse
{
    /// <summary>Mentions further back, by number, are out of mind; keeps the work for one pronoun bounded.</summary>
    private const int MemoryLength = 48;

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
    public List<(Entity Entity, double Weight)> Candidates(int word, int sentence, int reach, Func<Recalled, bool> test)
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

            var place = mention.Place switch { MentionPlace.Subject => 1.0, MentionPlace.Object => 0.6, _ => 0.45 };
            var weight = place * Math.Pow(0.5, sentence - mention.Sentence) * (mention.Quoted ? 0.5 : 1)
                * Math.Pow(Fading, Math.Max(0, word - mention.Word));
            if (!_weights.TryGetValue(mention.Entity, out var sum))
            {
                order.Add(mention.Entity);
            }

            _weights[mention.Entity] = Math.Max(sum, weight) + (0.15 * Math.Min(sum, weight));
        }

        return [.. order.Select(entity => (entity, _weights[entity] * Prominence(entity))).OrderByDescending(pair => pair.Item2)];
    }
}
