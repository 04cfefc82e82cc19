using System.IO.Compression;
using System.Text;

namespace Tenor.Language;

/// <summary>The learned part of the actor finder: vocabulary and tagger, read once from the file that comes with the library.</summary>
internal sealed record ActorModel(NameVocabulary Words, NameTagger Tagger)
{
    public const string FileName = "actors.model";

    private const uint Magic = 0x4E415433;

    private static readonly Lazy<ActorModel> Loaded = new(() =>
    {
        using var stream = KnowledgeFiles.Open(FileName);
        return Read(stream);
    });

    public static ActorModel Default => Loaded.Value;

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model of this version.</exception>
    public static ActorModel Read(Stream stream)
    {
        using var unpacked = new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16);
        using var reader = new BinaryReader(unpacked, Encoding.UTF8);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException($"'{FileName}' is no actor model of this version. Make it again with 'train actors'.");
        }

        var words = NameVocabulary.Read(reader);
        return new ActorModel(words, new NameTagger(TagWeights.Read(reader), NameNetwork.Read(reader)));
    }

    public static void Write(Stream stream, NameVocabulary words, TagWeights weights, NameNetwork network)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed, Encoding.UTF8);
        writer.Write(Magic);
        words.Write(writer);
        weights.Write(writer);
        network.Write(writer);
    }
}
