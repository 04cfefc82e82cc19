using Tenor.Language;
using Tenor.Models;
using Tenor.Training.Actors;
using Tenor.Training.Data;

namespace Tenor.Training.Stance;

/// <summary>Mentions of names in the unlabelled articles, for a teacher to label.</summary>
internal static class MentionPool
{
    const int FewestWords = 8, MostWords = 60, PerArticle = 10;
    const int Neutral = 1;

    /// <summary>A name that its article mentions as often may be an actor's.</summary>
    const int FewestMentions = 3;

    static readonly HashSet<ulong> BeforePlaces = [.. "in at near from across outside around".Split(' ').Select(word => WordHash.Of(word))];

    /// <summary>Mentions, each in a sentence of its own, of names that stand often in their article and not as a place.</summary>
    public static List<TargetSentence> Of(DataFolder data, Vocabulary vocabulary, int count, CancellationToken cancellation)
    {
        var reader = new SentenceReader(vocabulary);
        var random = new Random(1);
        TargetSentence[] all =
        [
            .. RunningText.Articles(data.Root, cancellation)
                .SelectMany((text, number) => In(text, $"article {number}", reader, random, cancellation).Take(PerArticle)),
        ];
        random.Shuffle(all);
        return [.. all.Take(count)];
    }

    /// <summary>The mentions of one article, shuffled. Nobody has labelled them; they are told as neutral.</summary>
    internal static TargetSentence[] In(string text, string group, SentenceReader reader, Random random, CancellationToken cancellation)
    {
        var found = new List<TargetSentence>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in Segmenter.Segment(text, RunningText.Paragraphs(text), cancellation).Sentences)
        {
            var written = sentence.Span.Of(text);
            reader.Read(written, new(0, written.Length));
            var words = reader.Words;
            var names = new List<TextSpan>();
            for (var i = 0; i < words.Length; i++)
            {
                if (!words[i].Is(WordMarks.Name))
                    continue;
                var last = LastWord(written[words[i].Start..words[i].End]);
                counts[last] = counts.GetValueOrDefault(last) + 1;
                if (i == 0 || !BeforePlaces.Contains(words[i - 1].Hash))
                    names.Add(new(words[i].Start, words[i].End));
            }

            if (names.Count == 0 || words.Length is < FewestWords or > MostWords)
                continue;
            var target = names[random.Next(names.Count)];
            var own = LastWord(target.Of(written));
            found.Add(new(group, written, target, [.. names.Where(name => LastWord(name.Of(written)) == own)], Neutral));
        }

        TargetSentence[] often = [.. found.Where(m => counts[LastWord(m.Target.Of(m.Text))] >= FewestMentions)];
        random.Shuffle(often);
        return often;
    }

    /// <summary>By its last word a name is known again, whether or not it owns something.</summary>
    static string LastWord(string name)
    {
        var bare = name.TrimEnd('\'', 's', '\u2019');
        return bare[(bare.LastIndexOf(' ') + 1)..];
    }
}
