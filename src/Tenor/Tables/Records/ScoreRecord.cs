using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tenor;

/// <summary>Scores texts one by one into JSON records, for programs to read.</summary>
/// <remarks>
/// Offsets are UTF-16 code units into the record's <c>text</c>, half-open. The mean of <c>tone</c> is over all sentences, quoted ones
/// too; each sentence has its voice, so that they can be told apart. For a text that does not look like English the scores are null.
/// </remarks>
public static class ScoreRecord
{
    private const int MainActors = 6;
    private const int Decimals = 4;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Scores one line of JSON Lines.</summary>
    /// <param name="json">The record: <c>id</c>, <c>text</c>, and optionally <c>title</c>, <c>published</c>, <c>source</c>, <c>targets</c>.</param>
    /// <param name="line">Its number, from 1, to name it by where it is not such a record.</param>
    /// <param name="record">The output record, or one that tells the error.</param>
    /// <param name="cancellation">Stops the work between sentences.</param>
    /// <returns>Whether the record could be scored.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static bool TryScore(string json, long line, out string record, CancellationToken cancellation = default)
    {
        ScoreInput input;
        try
        {
            input = ScoreInput.Parse(json);
        }
        catch (FormatException e)
        {
            record = Write(w =>
            {
                w.WriteStartObject();
                w.WriteNumber("line", line);
                w.WriteString("error", e.Message);
                w.WriteEndObject();
            });
            return false;
        }
        record = Score(input, cancellation);
        return true;
    }

    /// <summary>Scores an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellation">Stops the work between sentences.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static string Score(Article article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Score(new ScoreInput(article, null), cancellation);
    }

    private static string Score(ScoreInput input, CancellationToken cancellation)
    {
        var article = input.Article;
        var analysis = TextAnalyser.Default.Analyse(article.Text, article.Paragraphs, cancellation);
        var tone = analysis.IsEnglish
            ? ToneModel.Default.Score(article.Text, [.. analysis.Sentences.Select(s => s.Span)], cancellation)
            : null;
        return Write(w =>
        {
            w.WriteStartObject();
            w.WriteString("id", article.Id);
            WriteMean(w, tone);
            w.WriteStartArray("sentences");
            for (var i = 0; i < analysis.Sentences.Count; i++) WriteSentence(w, analysis.Sentences[i], tone?[i]);
            w.WriteEndArray();
            w.WriteStartArray("quotes");
            foreach (var quotation in analysis.Quotations) WriteQuotation(w, quotation, article.Text);
            w.WriteEndArray();
            w.WriteStartArray("actors");
            foreach (var actor in analysis.Actors) WriteActor(w, actor);
            w.WriteEndArray();
            w.WriteStartArray("stance");
            foreach (var (target, score) in Stance(input, analysis, cancellation)) WriteStance(w, target, score);
            w.WriteEndArray();
            w.WriteEndObject();
        });
    }

    private static IEnumerable<(Target Target, StanceScore? Score)> Stance(
        ScoreInput input, LanguageAnalysis analysis, CancellationToken cancellation)
    {
        var targets = input.Targets is { } asked
            ? asked.Select(span => Target.Of(span, analysis)).ToList()
            : [.. MainActorsOf(analysis).SelectMany(a => a.Mentions.Select(m => Target.Of(m.Span, analysis) with { Actor = a }))];
        if (!analysis.IsEnglish) return targets.Select(t => (t, (StanceScore?)null));
        var scores = StanceModel.Default.Score(input.Article.Text, [.. targets.Select(t => t.ToStanceTarget())], cancellation);
        return targets.Zip(scores, (t, s) => (t, (StanceScore?)s));
    }

    private static IEnumerable<Actor> MainActorsOf(LanguageAnalysis analysis) =>
        analysis.Actors.OrderByDescending(a => a.Mentions.Count).ThenBy(a => a.Name, StringComparer.Ordinal).Take(MainActors);

    private static void WriteMean(Utf8JsonWriter w, IReadOnlyList<ToneScore>? tone)
    {
        if (tone is null || tone.Count == 0)
        {
            w.WriteNull("tone");
            return;
        }
        var mean = MeanInterval.Of([.. tone.Select(t => t.Score)]);
        w.WriteStartObject("tone");
        Number(w, "score", mean.Mean);
        Number(w, "low", mean.Low);
        Number(w, "high", mean.High);
        w.WriteNumber("sentences", mean.N);
        w.WriteEndObject();
    }

    private static void WriteSentence(Utf8JsonWriter w, Sentence sentence, ToneScore? tone)
    {
        w.WriteStartObject();
        w.WriteNumber("start", sentence.Span.Start);
        w.WriteNumber("end", sentence.Span.End);
        w.WriteString("voice", sentence.Voice.Name());
        w.WriteString("speaker", sentence.SpeakerId);
        if (tone is null)
        {
            w.WriteNull("tone");
        }
        else
        {
            w.WriteStartObject("tone");
            Number(w, "score", tone.Score);
            Number(w, "negative", tone.Negative);
            Number(w, "neutral", tone.Neutral);
            Number(w, "positive", tone.Positive);
            w.WriteEndObject();
        }
        w.WriteStartArray("words");
        foreach (var word in tone?.Words ?? [])
        {
            w.WriteStartObject();
            w.WriteNumber("start", word.Span.Start);
            w.WriteNumber("end", word.Span.End);
            Number(w, "weight", word.Weight);
            w.WriteEndObject();
        }
        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void WriteQuotation(Utf8JsonWriter w, Quotation quotation, string text)
    {
        w.WriteStartObject();
        w.WriteNumber("start", quotation.Span.Start);
        w.WriteNumber("end", quotation.Span.End);
        w.WriteString("cue", quotation.Cue?.Of(text));
        if (quotation.Speaker is { } speaker)
        {
            w.WriteStartObject("speaker");
            w.WriteString("text", speaker.Span.Of(text));
            w.WriteString("actor", speaker.ActorId);
            w.WriteEndObject();
        }
        else
        {
            w.WriteNull("speaker");
        }
        w.WriteEndObject();
    }

    private static void WriteActor(Utf8JsonWriter w, Actor actor)
    {
        w.WriteStartObject();
        w.WriteString("id", actor.Id);
        w.WriteString("name", actor.Name);
        w.WriteString("type", actor.Type.Name());
        w.WriteStartArray("mentions");
        foreach (var mention in actor.Mentions)
        {
            w.WriteStartObject();
            w.WriteNumber("start", mention.Span.Start);
            w.WriteNumber("end", mention.Span.End);
            w.WriteEndObject();
        }
        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void WriteStance(Utf8JsonWriter w, Target target, StanceScore? score)
    {
        w.WriteStartObject();
        w.WriteNumber("from", target.Span.Start);
        w.WriteNumber("to", target.Span.End);
        w.WriteString("actor", target.Actor?.Id);
        w.WriteString("voice", target.Voice.Name());
        Number(w, "against", score?.Against);
        Number(w, "neutral", score?.Neutral);
        Number(w, "favour", score?.Favour);
        Number(w, "score", score?.Score);
        w.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter w, string name, double? value)
    {
        if (value is { } number) w.WriteNumber(name, Math.Round(number, Decimals));
        else w.WriteNull(name);
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options)) write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A place that stance is wanted for, in its sentence.</summary>
    private sealed record Target(TextSpan Span, Actor? Actor, Voice Voice, TextSpan Sentence)
    {
        public static Target Of(TextSpan span, LanguageAnalysis analysis)
        {
            var sentence = analysis.Sentences.FirstOrDefault(s => s.Span.Contains(span.Start));
            var segment = sentence?.Segments.FirstOrDefault(s => s.Span.Contains(span.Start));
            var actor = analysis.Actors.FirstOrDefault(a => a.Mentions.Any(m => m.Span == span))
                ?? analysis.Actors.FirstOrDefault(a => a.Mentions.Any(m => m.Span.Overlaps(span)));
            // A target may reach over a sentence's end, or stand where no sentence is.
            var around = sentence is null ? span : new TextSpan(sentence.Span.Start, Math.Max(sentence.Span.End, span.End));
            return new Target(span, actor, segment?.Voice ?? sentence?.Voice ?? Voice.Narration, around);
        }

        public StanceTarget ToStanceTarget() =>
            new(Span, Sentence, Actor is null ? [Span] : [.. Actor.Mentions.Select(m => m.Span).Append(Span).Distinct().Order()]);
    }
}
