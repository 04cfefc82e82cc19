namespace Tenor.Training.Learning.Transformers;

/// <summary>A transformer with a linear layer on it, which learns from examples of a kind.</summary>
internal interface ITransformerLearner<in TExample>
{
    /// <summary>The layers' weights, and behind them those that begin from nothing.</summary>
    float[] Weights { get; }

    /// <summary>Number of the layers' weights.</summary>
    int LayerWeights { get; }

    /// <summary>Pieces of an example.</summary>
    int Length(TExample example);

    /// <summary>Adds the gradients of the loss on some examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="workspace">Where they are read.</param>
    /// <param name="gradients">Takes the gradients, in the order of the weights.</param>
    /// <param name="dropout">What of each product is left out.</param>
    void AddGradients(IReadOnlyList<TExample> examples, TransformerWorkspace workspace, float[] gradients, Dropout? dropout = null);
}
