namespace Tenor.Language;

/// <summary>How well each label suits each word of a document, and each label after each other.</summary>
/// <param name="Words">Scores of the labels of each word; 0 where a word can't be in a name.</param>
/// <param name="Transitions">Scores of each label after each other, by previous label and label.</param>
internal sealed record LabelScores(int[] Words, int[] Transitions)
{
    /// <summary>The score of a word's label.</summary>
    public int Of(int word, int label) => Words[(word * NameLabel.Count) + label];

    /// <summary>The score of a label after another.</summary>
    public int Transition(int previous, int label) => Transitions[(previous * NameLabel.Count) + label];
}
