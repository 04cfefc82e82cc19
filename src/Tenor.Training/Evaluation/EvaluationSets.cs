using System.Globalization;
using System.IO.Compression;
using Tenor.Training.Data;

namespace Tenor.Training.Evaluation;

/// <summary>A document and the author's sentiment toward its main actor, on the whole and by paragraph; classes 0, 1, 2.</summary>
internal sealed record ActorDocument(string Actor, string Text, TextSpan[] Paragraphs, int Class, int?[] ParagraphClasses);

/// <summary>Readers of sets that serve evaluation alone: nothing that ships may learn from them.</summary>
internal static class EvaluationSets
{
    /// <summary>PerSenT's dev part.</summary>
    public static List<ActorDocument> PerSent(DataFolder data)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(data.File("persent/dev.csv.gz")), CompressionMode.Decompress));
        var documents = new List<ActorDocument>();
        foreach (var record in SeparatedValues.Read(reader, ','))
        {
            if (Class(record["TRUE_SENTIMENT"]) is not { } whole)
                continue;
            var text = record["DOCUMENT"];
            var paragraphs = new List<TextSpan>();
            var classes = new List<int?>();
            var start = 0;
            foreach (var line in text.Split('\n'))
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    classes.Add(Class(record.GetValueOrDefault($"Paragraph{paragraphs.Count}", "")));
                    paragraphs.Add(new(start, start + line.Length));
                }

                start += line.Length + 1;
            }

            documents.Add(new(record["TARGET_ENTITY"], text, [.. paragraphs], whole, [.. classes]));
        }

        return documents;

        static int? Class(string label) => label.Trim() switch { "Negative" => 0, "Neutral" => 1, "Positive" => 2, _ => null };
    }

    /// <summary>BABE's visible part: sentences that are loaded or not, by topic, with their loaded words.</summary>
    public static List<(LabelledSentence Sentence, string[] Words)> Babe(DataFolder data)
    {
        using var reader = new StreamReader(data.File("babe/visible.csv"));
        return [.. SeparatedValues.Read(reader, ';')
            .Where(r => r["label_bias"] is "Biased" or "Non-biased")
            .Select(r => (
                new LabelledSentence(r["topic"], r["text"].Trim('"'), r["label_bias"] == "Biased" ? 1 : 0),
                r["biased_words"].Trim('[', ']').Split("', '", StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('\'', '"', ' '))
                    .Where(w => w.Length > 0).ToArray()))];
    }

    /// <summary>CheckThat's sentences, subjective or objective.</summary>
    public static List<LabelledSentence> CheckThat(DataFolder data, string part) =>
        [.. File.ReadLines(data.File($"checkthat-subjectivity/{part}_en.tsv")).Skip(1).Select(line => line.Split('\t')).Where(f => f.Length > 2)
            .Select(f => new LabelledSentence(f[0], f[1], f[2] == "SUBJ" ? 1 : 0))];

    /// <summary>Headlines with their valence, in [-100, 100].</summary>
    public static List<RatedSnippet> Headlines(DataFolder data)
    {
        var valences = File.ReadLines(data.File("affective-text-2007/trial/affectivetext_trial.valence.gold"))
            .Select(line => line.Split(' ')).ToDictionary(f => f[0], f => double.Parse(f[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        using var reader = new StreamReader(data.File("affective-text-2007/trial/affectivetext_trial.csv"));
        return [.. SeparatedValues.Read(reader, ',').Select(r => new RatedSnippet(0, valences[r["id"]], r["text"]))];
    }
}
