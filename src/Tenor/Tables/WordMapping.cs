using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Tenor;

/// <summary>Cuts a text into words as the term counts do; a saved pipeline finds it again by its contract.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class WordMapping : CustomMappingFactory<WordMapping.TextRow, WordMapping.WordsOfText>
{
    public const string Contract = "Tenor.Words/1";
    public const string Input = "__TenorWordText";
    public const string Words = "__TenorWords";

    public override Action<TextRow, WordsOfText> GetMapping() => static (row, words) =>
    {
        var folded = new FoldedWords(new());
        var found = new List<string>();
        var scanner = new WordScanner(row.Text);
        while (scanner.MoveNext())
            found.Add(folded.Text(folded.Intern(row.Text.AsSpan(scanner.Start..scanner.End))));
        words.Words = [.. found];
    };

    internal sealed class TextRow
    {
        [ColumnName(Input)]
        public string Text { get; set; } = "";
    }

    internal sealed class WordsOfText
    {
        [ColumnName(WordMapping.Words)]
        public string[] Words { get; set; } = [];
    }
}
