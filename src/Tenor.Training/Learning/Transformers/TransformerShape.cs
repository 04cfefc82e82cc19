namespace Tenor.Training.Learning.Transformers;

/// <summary>The sizes of a transformer, and where in one array each layer's weights stand.</summary>
/// <param name="Layers">Number of layers.</param>
/// <param name="Width">Numbers for each piece of a word.</param>
/// <param name="Heads">Heads of attention.</param>
/// <param name="Inner">Numbers between a layer's two last products.</param>
internal sealed record TransformerShape(int Layers, int Width, int Heads, int Inner)
{
    /// <summary>Numbers of one head.</summary>
    public int HeadWidth => Width / Heads;

    /// <summary>Queries, keys and values, side by side: width by three times the width.</summary>
    public int Attention => 0;

    /// <summary>Their biases.</summary>
    public int AttentionBias => Attention + (3 * Width * Width);

    /// <summary>What puts the heads together: width by width.</summary>
    public int Joint => AttentionBias + (3 * Width);

    /// <summary>Its biases.</summary>
    public int JointBias => Joint + (Width * Width);

    /// <summary>Factors and then shifts of the first normalisation.</summary>
    public int FirstNorm => JointBias + Width;

    /// <summary>Width by inner.</summary>
    public int Wide => FirstNorm + (2 * Width);

    /// <summary>Its biases.</summary>
    public int WideBias => Wide + (Width * Inner);

    /// <summary>Inner by width.</summary>
    public int Narrow => WideBias + Inner;

    /// <summary>Its biases.</summary>
    public int NarrowBias => Narrow + (Inner * Width);

    /// <summary>Factors and then shifts of the second normalisation.</summary>
    public int SecondNorm => NarrowBias + Width;

    /// <summary>Weights of one layer.</summary>
    public int LayerSize => SecondNorm + (2 * Width);
}
