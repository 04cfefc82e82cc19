using System.Text.Json;
using System.Text.Json.Serialization;
using Tenor.Notebooks;

namespace Tenor.Kernel;

/// <summary>Writes a bundle as the object that notebook files hold.</summary>
internal sealed class MimeBundleConverter : JsonConverter<MimeBundle>
{
    public override MimeBundle Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Outputs are sent, not received.");

    public override void Write(Utf8JsonWriter writer, MimeBundle value, JsonSerializerOptions options) => value.WriteTo(writer);
}
