namespace Tenor.Training.Learning.Transformers;

/// <summary>What one layer made of some sentences, their pieces one below the other: the way back needs it.</summary>
internal sealed class LayerState
{
    /// <summary>What the layer was given.</summary>
    public float[] Input = [];

    /// <summary>Queries, keys and values.</summary>
    public float[] Attention = [];

    /// <summary>How much each piece looks at each other, for every sentence and head in turn.</summary>
    public float[] Looks = [];

    /// <summary>What the heads saw.</summary>
    public float[] Seen = [];

    /// <summary>The first normalisation: what it made before its factors, one over the deviations, and what it gave.</summary>
    public float[] FirstUnit = [], FirstScale = [], Middle = [];

    /// <summary>Between the two last products, before and after the curve.</summary>
    public float[] Wide = [], Curved = [];

    /// <summary>The second normalisation.</summary>
    public float[] SecondUnit = [], SecondScale = [], Output = [];

    /// <summary>What of each product was kept, and how much it then counts.</summary>
    public float[] FirstKept = [], SecondKept = [];

    /// <summary>Makes room.</summary>
    public void Fit(TransformerShape shape, int[] lengths, bool drops)
    {
        var pieces = lengths.Sum();
        Fit(ref Attention, pieces * 3 * shape.Width);
        Fit(ref Looks, lengths.Sum(n => n * n) * shape.Heads);
        Fit(ref Seen, pieces * shape.Width);
        Fit(ref FirstUnit, pieces * shape.Width);
        Fit(ref FirstScale, pieces);
        Fit(ref Middle, pieces * shape.Width);
        Fit(ref Wide, pieces * shape.Inner);
        Fit(ref Curved, pieces * shape.Inner);
        Fit(ref SecondUnit, pieces * shape.Width);
        Fit(ref SecondScale, pieces);
        Fit(ref Output, pieces * shape.Width);
        if (drops)
        {
            Fit(ref FirstKept, pieces * shape.Width);
            Fit(ref SecondKept, pieces * shape.Width);
        }
    }

    /// <summary>Makes an array at least as long.</summary>
    public static void Fit(ref float[] array, int length)
    {
        if (array.Length < length)
            array = new float[length + (length / 4)];
    }
}
