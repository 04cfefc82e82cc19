using System.Runtime.InteropServices;

namespace Tenor.Numerics;

/// <summary>The model files that come with the library, as resources of its assembly.</summary>
internal static class ModelFile
{
    /// <summary>Opens a model file by its name.</summary>
    /// <exception cref="InvalidOperationException">The library was built without it.</exception>
    public static Stream Open(string name) =>
        typeof(ModelFile).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException(
            $"The library was built without its model file '{name}'. Make it with `Tenor.Training train all` and build again.");

    /// <summary>Reads numbers in little-endian order.</summary>
    public static T[] ReadArray<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Model files are read on little-endian machines only.");
        var array = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    /// <summary>Writes numbers with half precision.</summary>
    public static void WriteHalves(BinaryWriter writer, float[] values) =>
        WriteArray<Half>(writer, Array.ConvertAll(values, v => (Half)v));

    /// <summary>Reads what <see cref="WriteHalves"/> wrote.</summary>
    public static void ReadHalves(BinaryReader reader, float[] values) =>
        Array.ConvertAll(ReadArray<Half>(reader, values.Length), v => (float)v).CopyTo(values, 0);

    /// <summary>Writes numbers in little-endian order.</summary>
    public static void WriteArray<T>(BinaryWriter writer, ReadOnlySpan<T> array)
        where T : unmanaged => writer.Write(MemoryMarshal.AsBytes(array));
}
