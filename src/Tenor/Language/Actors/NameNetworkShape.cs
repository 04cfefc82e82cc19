namespace Tenor.Language;

/// <summary>The sizes of a <see cref="NameNetwork"/>, and where in one array each of its weights stands.</summary>
/// <param name="Bits">Number of bits of a vector's index.</param>
/// <param name="Vector">Numbers in a feature's vector.</param>
/// <param name="Width">Numbers for each word in all layers above the vectors.</param>
/// <param name="Side">Words on each side that the first layer sees.</param>
/// <param name="Layers">Layers above the first; each sees one word on each side.</param>
internal sealed record NameNetworkShape(int Bits, int Vector, int Width, int Side, int Layers)
{
    /// <summary>What ships.</summary>
    public static NameNetworkShape Shipped { get; } = new(17, 48, 96, 3, 2);

    /// <summary>Words that the first layer sees.</summary>
    public int Span => (2 * Side) + 1;

    /// <summary>The first layer: for each of its places in turn, vector by width.</summary>
    public int First => 0;

    /// <summary>Its biases.</summary>
    public int FirstBias => First + (Span * Vector * Width);

    /// <summary>The scores of the labels: width by labels.</summary>
    public int Output => Layer(Layers);

    /// <summary>Their biases.</summary>
    public int OutputBias => Output + (Width * NameLabel.Count);

    /// <summary>Number of weights.</summary>
    public int Size => OutputBias + NameLabel.Count;

    /// <summary>A layer above the first: for each of its three places in turn, width by width.</summary>
    public int Layer(int layer) => FirstBias + Width + (layer * ((3 * Width * Width) + Width));

    /// <summary>Its biases.</summary>
    public int LayerBias(int layer) => Layer(layer) + (3 * Width * Width);

    /// <summary>The vector of a hashed feature.</summary>
    public int Row(uint feature) => (int)((feature * 0x9E3779B1) >> (32 - Bits));
}
