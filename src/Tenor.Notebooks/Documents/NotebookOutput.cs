using System.Text.Json.Nodes;

namespace Tenor.Notebooks;

/// <summary>One output of a code cell, as nbformat defines it.</summary>
public abstract record NotebookOutput
{
    private protected NotebookOutput()
    {
    }

    internal static NotebookOutput Parse(JsonObject json) => json["output_type"]?.GetValue<string>() switch
    {
        "stream" => new StreamOutput(
            json["name"]?.GetValue<string>() == "stderr" ? OutputStream.Error : OutputStream.Out, Multiline.Text(json["text"])),
        "display_data" => new DisplayOutput(Bundle(json["data"])),
        "execute_result" => new ResultOutput(json["execution_count"]?.GetValue<int>(), Bundle(json["data"])),
        "error" => new ErrorOutput(
            json["ename"]?.GetValue<string>() ?? "", json["evalue"]?.GetValue<string>() ?? "",
            json["traceback"] is JsonArray lines ? [.. lines.Select(l => l!.ToString())] : []),
        var type => throw new NotebookFormatException($"\"{type}\" is no output type of nbformat 4."),
    };

    internal abstract JsonObject ToJson();

    private static MimeBundle Bundle(JsonNode? data) => new(
        (data as JsonObject ?? []).Select(p =>
        {
            var probe = new MimeEntry(p.Key, "");
            return probe with { Content = probe.IsJson ? p.Value?.ToJsonString(JsonLayout.Compact) ?? "null" : Multiline.Text(p.Value) };
        }));

    private protected static JsonObject DataOf(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var entry in bundle)
            data[entry.MimeType] = entry.IsJson ? JsonNode.Parse(entry.Content) : Multiline.Of(entry.Content);
        return data;
    }
}

/// <summary>Text that the cell wrote.</summary>
/// <param name="Stream">Where to.</param>
/// <param name="Text">What.</param>
public sealed record StreamOutput(OutputStream Stream, string Text) : NotebookOutput
{
    internal override JsonObject ToJson() => new()
    {
        ["name"] = Stream == OutputStream.Out ? "stdout" : "stderr",
        ["output_type"] = "stream",
        ["text"] = Multiline.Of(Text),
    };
}

/// <summary>A value that the cell showed on the way.</summary>
/// <param name="Data">Its forms.</param>
public sealed record DisplayOutput(MimeBundle Data) : NotebookOutput
{
    internal override JsonObject ToJson() => new()
    {
        ["data"] = DataOf(Data),
        ["metadata"] = new JsonObject(),
        ["output_type"] = "display_data",
    };
}

/// <summary>The value at the cell's end.</summary>
/// <param name="ExecutionCount">Number of the run.</param>
/// <param name="Data">Its forms.</param>
public sealed record ResultOutput(int? ExecutionCount, MimeBundle Data) : NotebookOutput
{
    internal override JsonObject ToJson() => new()
    {
        ["data"] = DataOf(Data),
        ["execution_count"] = ExecutionCount,
        ["metadata"] = new JsonObject(),
        ["output_type"] = "execute_result",
    };
}

/// <summary>Why the cell stopped.</summary>
/// <param name="Name">The error's name.</param>
/// <param name="Message">What it says.</param>
/// <param name="Traceback">Lines to show.</param>
public sealed record ErrorOutput(string Name, string Message, IReadOnlyList<string> Traceback) : NotebookOutput
{
    internal override JsonObject ToJson() => new()
    {
        ["ename"] = Name,
        ["evalue"] = Message,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. Traceback.Select(l => JsonValue.Create(l))]),
    };
}
