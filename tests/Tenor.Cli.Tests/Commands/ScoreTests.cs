using System.Text.Json;

namespace Tenor.Cli.Tests;

public sealed class ScoreTests : IDisposable
{
    private const string Article =
        "The president praised the new agreement on Monday. \"This is a terrible betrayal of our farmers,\" Senator Anna Weber said.";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_record_holds_tone_sentences_quotes_actors_and_stance_with_offsets_into_its_text()
    {
        var outcome = await ScoreAsync(new { id = "x", text = Article });

        Assert.Equal(0, outcome.Code);
        var record = JsonDocument.Parse(Assert.Single(outcome.Lines)).RootElement;
        Assert.Equal(["id", "tone", "sentences", "quotes", "actors", "stance"], record.EnumerateObject().Select(p => p.Name));
        Assert.Equal(record.GetProperty("sentences").GetArrayLength(), record.GetProperty("tone").GetProperty("sentences").GetInt32());
        Assert.All(record.GetProperty("sentences").EnumerateArray(), sentence =>
        {
            Assert.InRange(sentence.GetProperty("start").GetInt32(), 0, Article.Length - 1);
            Assert.InRange(sentence.GetProperty("end").GetInt32(), 1, Article.Length);
            Assert.Contains(sentence.GetProperty("voice").GetString(), new[] { "narration", "quotation", "reported" });
            var tone = sentence.GetProperty("tone");
            Assert.Equal(1, tone.GetProperty("negative").GetDouble() + tone.GetProperty("neutral").GetDouble() + tone.GetProperty("positive").GetDouble(), 3);
        });
        var quote = Assert.Single(record.GetProperty("quotes").EnumerateArray(), q => q.GetProperty("cue").GetString() == "said");
        Assert.Equal("This is a terrible betrayal of our farmers,", Article[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()]);
        Assert.Equal("Senator Anna Weber", quote.GetProperty("speaker").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Stance_has_a_line_for_each_target_asked_for_in_that_order()
    {
        var weber = Article.IndexOf("Anna Weber", StringComparison.Ordinal);
        var outcome = await ScoreAsync(new
        {
            id = "x",
            text = Article,
            targets = new[] { new { from = weber, to = weber + 10 }, new { from = 4, to = 13 } },
        });

        var stance = JsonDocument.Parse(outcome.Lines[0]).RootElement.GetProperty("stance").EnumerateArray().ToList();
        Assert.Equal([weber, 4], stance.Select(s => s.GetProperty("from").GetInt32()));
        Assert.All(stance, s => Assert.InRange(s.GetProperty("score").GetDouble(), -1, 1));
    }

    [Fact]
    public async Task A_broken_file_beside_a_good_one_is_told_alone()
    {
        var good = _folder.File("a.txt", Article);
        var broken = _folder.File("b.json", """{"text":"It rained""");

        var outcome = await Command.RunAsync("score", good, broken);

        Assert.Equal(1, outcome.Code);
        Assert.Single(outcome.Lines);
        Assert.Contains("skipped: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("b.json: is no JSON", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("No article", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_line_is_answered_in_its_place_and_the_rest_goes_on()
    {
        var path = _folder.File("news.jsonl", string.Join('\n',
            """{"id":"a","text":"It rained."}""",
            "not json",
            """{"id":"b"}""",
            """{"id":5,"text":"x"}""",
            """{"id":"c","text":"short","targets":[{"from":2,"to":99}]}""",
            """{"id":"d","text":"x\ud800"}""",
            "[1]",
            "",
            """{"id":"e","text":""}""") + "\n");

        var outcome = await Command.RunAsync("score", path);

        Assert.Equal(1, outcome.Code);
        var records = outcome.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(8, records.Count);
        Assert.Equal(["a", "e"], records.Where(r => r.TryGetProperty("id", out _)).Select(r => r.GetProperty("id").GetString()));
        var errors = records.Where(r => r.TryGetProperty("error", out _)).ToList();
        Assert.Equal([2, 3, 4, 5, 6, 7], errors.Select(r => r.GetProperty("line").GetInt32()));
        Assert.Contains("text", errors[1].GetProperty("error").GetString());
        Assert.Contains("99", errors[3].GetProperty("error").GetString());
    }

    [Fact]
    public async Task Records_come_out_in_the_order_they_went_in()
    {
        var texts = Enumerable.Range(0, 200).Select(i => string.Concat(Enumerable.Repeat("It rained in the north today. ", i * 7 % 40)));
        var path = _folder.File("many.jsonl", string.Join('\n', texts.Select((t, i) => JsonSerializer.Serialize(new { id = $"n{i}", text = t }))));

        var outcome = await Command.RunAsync("score", path);

        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"n{i}"), outcome.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_text_in_another_language_gets_its_record_with_null_scores()
    {
        var outcome = await ScoreAsync(new
        {
            id = "de",
            text = "Die Bundesregierung hat am Montag einen neuen Gesetzentwurf vorgestellt, der die Rechte der Arbeitnehmer stärken soll. Die Opposition kritisierte den Entwurf scharf.",
        });

        var record = JsonDocument.Parse(outcome.Lines[0]).RootElement;
        Assert.Equal(JsonValueKind.Null, record.GetProperty("tone").ValueKind);
        Assert.All(record.GetProperty("sentences").EnumerateArray(), s => Assert.Equal(JsonValueKind.Null, s.GetProperty("tone").ValueKind));
    }

    public void Dispose() => _folder.Dispose();

    private Task<Outcome> ScoreAsync(object record) =>
        Command.RunAsync("score", _folder.File("one.jsonl", JsonSerializer.Serialize(record)));
}
