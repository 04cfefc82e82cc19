namespace Tenor.Models;

/// <summary>
/// The features of one sentence: hashed ones, which fall into a table of weights, and dense ones at places of their own behind it.
/// Filled anew for each sentence; one row serves one thread.
/// </summary>
internal sealed class FeatureRow(int hashBits)
{
    int[] _places = new int[1024];
    float[] _values = new float[1024];

    /// <summary>Number of places that hashed features share.</summary>
    public int HashedSize { get; } = 1 << hashBits;

    /// <summary>Number of features.</summary>
    public int Count { get; private set; }

    /// <summary>Where each feature's weight stands.</summary>
    public ReadOnlySpan<int> Places => _places.AsSpan(0, Count);

    /// <summary>The features' values.</summary>
    public ReadOnlySpan<float> Values => _values.AsSpan(0, Count);

    /// <summary>Empties the row.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a hashed feature.</summary>
    public void Add(ulong hash, float value) => Append(WordHash.Place(hash, hashBits), value);

    /// <summary>Adds dense features.</summary>
    /// <param name="offset">The place of the first, counted from the end of the hashed ones.</param>
    /// <param name="values">Their values; those that are 0 are left out.</param>
    /// <param name="scale">Multiplies each.</param>
    public void AddDense(int offset, ReadOnlySpan<float> values, float scale)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != 0)
                Append(HashedSize + offset + i, values[i] * scale);
        }
    }

    /// <summary>Multiplies the features from an index on.</summary>
    public void Scale(int from, float factor)
    {
        for (var i = from; i < Count; i++)
            _values[i] *= factor;
    }

    void Append(int place, float value)
    {
        if (Count == _places.Length)
        {
            Array.Resize(ref _places, Count * 2);
            Array.Resize(ref _values, Count * 2);
        }

        _places[Count] = place;
        _values[Count++] = value;
    }
}
