using System.Text.Json.Serialization;

namespace Tenor.Scripting.Tests.Oracle;

/// <summary>What came of one cell, in a form in which two compilers' answers can be compared.</summary>
public sealed record Outcome
{
    /// <summary>Static type of the value; null where the cell has none, empty where the compiler does not tell.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>The value as <see cref="ValueText"/> writes it.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; init; }

    /// <summary>Type of the exception that ended the cell.</summary>
    [JsonPropertyName("throws")]
    public string? Throws { get; init; }

    /// <summary>Number of the first error, where the cell was refused.</summary>
    [JsonPropertyName("refused")]
    public string? Refused { get; init; }

    /// <summary>What the errors say; not compared.</summary>
    [JsonIgnore]
    public string? Message { get; init; }

    public override string ToString() =>
        Refused is not null ? $"refused {Refused} {Message}"
        : Throws is not null ? $"throws {Throws} {Message}"
        : Type is null ? "no value" : $"{Type}: {Value}";
}
