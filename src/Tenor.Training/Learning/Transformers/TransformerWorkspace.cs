namespace Tenor.Training.Learning.Transformers;

/// <summary>What one thread reads sentences in: all layers of a transformer, there and back.</summary>
internal sealed class TransformerWorkspace(TransformerShape shape)
{
    readonly TransformerLayer _layer = new(shape);
    readonly LayerState[] _states = [.. Enumerable.Range(0, shape.Layers).Select(_ => new LayerState())];

    /// <summary>What the linear layer sees of sentences.</summary>
    public float[] Pooled = [];

    /// <summary>The gradient of the last layer's output, and after the way back of the first one's input.</summary>
    public float[] Gradient = [];

    /// <summary>What the last layer makes of pieces.</summary>
    /// <param name="weights">The layers' weights.</param>
    /// <param name="rows">What the first layer is given.</param>
    /// <param name="lengths">Pieces of each sentence.</param>
    /// <param name="dropout">What of each product is left out.</param>
    /// <param name="learns">Whether the way back comes after.</param>
    public float[] Forward(float[] weights, float[] rows, int[] lengths, Dropout? dropout = null, bool learns = false)
    {
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            // Only what learns has to go the same way back.
            var state = _states[learns ? layer : layer % 2];
            state.Fit(shape, lengths, dropout is not null);
            state.Input = rows;
            _layer.Forward(weights, layer * shape.LayerSize, state, lengths, dropout);
            rows = state.Output;
        }

        return rows;
    }

    /// <summary>Makes room for a gradient of zeros.</summary>
    public void ClearGradient(int[] lengths)
    {
        LayerState.Fit(ref Gradient, lengths.Sum() * shape.Width);
        Array.Clear(Gradient);
    }

    /// <summary>Adds the weights' gradients.</summary>
    public void Backward(float[] weights, float[] gradients, int[] lengths, bool dropped)
    {
        for (var layer = shape.Layers - 1; layer >= 0; layer--)
            _layer.Backward(weights, gradients, layer * shape.LayerSize, _states[layer], lengths, Gradient, dropped);
    }
}
