namespace Tenor.Language;

/// <summary>A document as the tagger sees it: its words' features, its sentences, and what the whole document tells of each word.</summary>
internal sealed class NameDocument
{
    private readonly int[] forms;
    private readonly DocumentWord[] facts;
    private readonly byte[] phrases;

    private NameDocument(WordFeatures[] words, int[] sentenceEnds, int[] forms, DocumentWord[] facts, byte[] phrases)
    {
        this.phrases = phrases;
        Words = words;
        SentenceEnds = sentenceEnds;
        this.forms = forms;
        this.facts = facts;
    }

    /// <summary>Features of each word in order.</summary>
    public WordFeatures[] Words { get; }

    /// <summary>Index after the last word of each sentence.</summary>
    public int[] SentenceEnds { get; }

    /// <summary>Number of distinct words, case apart.</summary>
    public int FormCount => facts.Length;

    /// <summary>What the whole document tells of the word at an index.</summary>
    public DocumentWord FactsOf(int index) => facts[forms[index]];

    /// <summary>Which known name of several words the word at an index is part of, and where in it; 0 for none.</summary>
    public uint PhraseAt(int index) => phrases[index];

    /// <summary>Number of the word at an index among the document's distinct words, case apart.</summary>
    public int FormOf(int index) => forms[index];

    /// <summary>Builds a document from words with a builder.</summary>
    public sealed class Builder(NameVocabulary table)
    {
        private readonly Dictionary<string, (WordFeatures Features, int Form)> known = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> lowers = new(StringComparer.Ordinal);
        private readonly List<WordFeatures> words = [];
        private readonly List<int> forms = [];
        private readonly List<int> ends = [];

        /// <summary>Number of words so far.</summary>
        public int Count => words.Count;

        /// <summary>Adds a word to the current sentence.</summary>
        public void Add(ReadOnlySpan<char> word)
        {
            var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(word, out var entry))
            {
                var features = WordFeatures.Make(word, table);
                entry = (features, FormNumber(features.Word));
                known.Add(features.Word, entry);
            }

            words.Add(entry.Features);
            forms.Add(entry.Form);
        }

        /// <summary>Ends the current sentence.</summary>
        public void EndSentence()
        {
            var start = ends.Count == 0 ? 0 : ends[^1];
            if (words.Count > start)
            {
                Headlines.Lower(words, forms, start, words.Count, Known);
                ends.Add(words.Count);
            }
        }

        /// <summary>The document built so far.</summary>
        public NameDocument Build()
        {
            EndSentence();
            var all = words.ToArray();
            var sentenceEnds = ends.ToArray();
            var numbers = forms.ToArray();
            return new NameDocument(
                all, sentenceEnds, numbers, DocumentWord.Gather(all, sentenceEnds, numbers, lowers.Count), Phrases.Mark(all, sentenceEnds));
        }

        private (WordFeatures Features, int Form) Known(string word)
        {
            if (!known.TryGetValue(word, out var entry))
            {
                entry = (WordFeatures.Make(word, table), FormNumber(word));
                known.Add(word, entry);
            }

            return entry;
        }

        private int FormNumber(string word)
        {
            var lower = word.ToLowerInvariant();
            if (!lowers.TryGetValue(lower, out var number))
            {
                lowers.Add(lower, number = lowers.Count);
            }

            return number;
        }
    }
}
