using System.Globalization;
using System.IO.Compression;
using Tenor.Language;

namespace Tenor.Training.Language;

/// <summary>Trains the part-of-speech tagger.</summary>
internal static class TaggerTraining
{
    private const int Tags = (int)WordTag.Number + 1;
    private const int Epochs = 6;

    /// <summary><c>train tagger</c></summary>
    public static Verb Verb { get; } = new(
        "train tagger", "Trains the part-of-speech tagger: --data, --out FILE", static (arguments, cancellation) => Task.FromResult(Run(arguments, cancellation)));

    private static int Run(VerbArguments arguments, CancellationToken cancellation)
    {
        string data = arguments.DataFolder();
        string output = arguments.Value("out", "src/Tenor/Language/Words/word-tagger.br");
        IReadOnlyList<TaggedText> texts = TaggedText.ReadAll(data);
        Console.WriteLine($"{texts.Count} texts, {texts.Sum(t => t.Tags.Count)} tokens");

        // Every tenth document is held out to be measured; what ships learns from all.
        TaggedText[] train = [.. texts.Where((_, i) => i % 10 != 5)], held = [.. texts.Where((_, i) => i % 10 == 5)];
        var tagger = new WordTagger(Train(train, cancellation));
        int right = 0, all = 0, verbs = 0, verbsFound = 0, verbsRight = 0;
        foreach (TaggedText text in held)
        {
            var tags = tagger.Tag(text.Segmented, cancellation);
            for (int i = 0; i < tags.Length; i++)
            {
                if (text.Segmented.Tokens[i].Kind is not TokenKind.Word) continue;
                all++;
                if (tags[i] == text.Tags[i]) right++;
                bool verb = IsFinite(text.Tags[i]), found = IsFinite(tags[i]);
                if (verb) verbs++;
                if (found) verbsFound++;
                if (verb && found) verbsRight++;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held out: accuracy {(double)right / all:0.0000} of {all} words"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"finite verbs: P {(double)verbsRight / verbsFound:0.0000} R {(double)verbsRight / verbs:0.0000} n {verbs}"));

        sbyte[] weights = Train(texts, cancellation);
        string whole = output + ".part";
        using (var file = new BrotliStream(File.Create(whole), CompressionLevel.SmallestSize))
        {
            Span<byte> row = stackalloc byte[Tags];
            for (int r = 0; r < TaggerFeatures.Rows; r++)
            {
                for (int t = 0; t < Tags; t++) row[t] = (byte)weights[(r * WordTagger.Width) + t];
                file.Write(row);
            }
        }

        File.Move(whole, output, overwrite: true);
        Console.WriteLine($"{output}: {new FileInfo(output).Length} bytes");
        return 0;
    }

    private static bool IsFinite(WordTag tag) => tag is WordTag.VerbPast or WordTag.VerbPresent;

    private static sbyte[] Train(IReadOnlyList<TaggedText> texts, CancellationToken cancellation)
    {
        var weights = new float[TaggerFeatures.Rows * Tags];
        var totals = new double[TaggerFeatures.Rows * Tags];
        var stamps = new int[TaggerFeatures.Rows * Tags];
        int now = 0;
        Span<int> rows = stackalloc int[TaggerFeatures.Count];
        Span<float> scores = stackalloc float[Tags];
        int[] order = [.. Enumerable.Range(0, texts.Count)];
        var random = new Random(20261123);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            int wrong = 0, seen = 0;
            foreach (int index in order)
            {
                cancellation.ThrowIfCancellationRequested();
                TaggedText text = texts[index];
                foreach (SentenceTokens sentence in text.Segmented.Sentences)
                {
                    int first = sentence.FirstToken, end = sentence.EndToken;
                    var words = new TaggerFeatures.Word[end - first];
                    for (int i = first; i < end; i++) words[i - first] = WordTagger.Read(text.Segmented, i, first);
                    WordTag tag1 = WordTag.Other, tag2 = WordTag.Other;
                    for (int i = first; i < end; i++)
                    {
                        TokenKind kind = text.Segmented.Tokens[i].Kind;
                        if (kind is not TokenKind.Word)
                        {
                            (tag2, tag1) = (tag1, kind is TokenKind.Number ? WordTag.Number : WordTag.Other);
                            continue;
                        }

                        int w = i - first;
                        TaggerFeatures.Fill(rows, At(w - 2), At(w - 1), words[w], At(w + 1), At(w + 2), tag1, tag2);
                        scores.Clear();
                        foreach (int row in rows)
                            for (int t = 0; t < Tags; t++) scores[t] += weights[(row * Tags) + t];
                        int best = 0;
                        for (int t = 1; t < Tags; t++)
                            if (scores[t] > scores[best]) best = t;
                        int gold = (int)text.Tags[i];
                        seen++;
                        if (best != gold)
                        {
                            wrong++;
                            foreach (int row in rows)
                            {
                                Update((row * Tags) + gold, 1);
                                Update((row * Tags) + best, -1);
                            }
                        }

                        now++;
                        (tag2, tag1) = (tag1, (WordTag)best);
                    }

                    TaggerFeatures.Word At(int w) => w < 0 || w >= words.Length ? TaggerFeatures.Outside : words[w];
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  epoch {epoch + 1}: {(double)wrong / seen:0.0000} wrong"));
        }

        var averaged = new float[weights.Length];
        float largest = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            averaged[i] = (float)((totals[i] + ((double)(now - stamps[i]) * weights[i])) / now);
            largest = Math.Max(largest, Math.Abs(averaged[i]));
        }

        // The few largest weights may be cut off: what matters is the grain of the many small ones.
        float scale = 127f / Math.Min(largest, 12f);
        var packed = new sbyte[TaggerFeatures.Rows * WordTagger.Width];
        for (int row = 0; row < TaggerFeatures.Rows; row++)
            for (int t = 0; t < Tags; t++)
                packed[(row * WordTagger.Width) + t] = (sbyte)Math.Clamp(MathF.Round(averaged[(row * Tags) + t] * scale), -127, 127);
        return packed;

        void Update(int at, float by)
        {
            totals[at] += (double)(now - stamps[at]) * weights[at];
            stamps[at] = now;
            weights[at] += by;
        }
    }
}
