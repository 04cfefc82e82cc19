namespace Tenor.Language;

/// <summary>A document as the tagger sees it: its words' features, its sentences, and what the whole document tells of each word.</summary>
internal sealed class NameDocument
{
    private readonly int[] _forms;
    private readonly DocumentWord[] _facts;
    private readonly uint[] _phrases;

    private NameDocument(WordFeatures[] words, int[] sentenceEnds, int[] forms, DocumentWord[] facts, uint[] phrases)
    {
        _phrases = phrases;
        Words = words;
        SentenceEnds = sentenceEnds;
        _forms = forms;
        _facts = facts;
    }

    /// <summary>Features of each word in order.</summary>
    public WordFeatures[] Words { get; }

    /// <summary>Index after the last word of each sentence.</summary>
    public int[] SentenceEnds { get; }

    /// <summary>What the whole document tells of the word at an index.</summary>
    public DocumentWord FactsOf(int index) => _facts[_forms[index]];

    /// <summary>The mark of the known name that the word at an index is part of (see <see cref="Phrases"/>); 0 for none.</summary>
    public uint PhraseAt(int index) => _phrases[index];

    /// <summary>Number of words of the known name that begins at a word; 0 where none does.</summary>
    public int PhraseLength(int first, int end)
    {
        if (!Phrases.Begins(_phrases[first]))
        {
            return 0;
        }

        var after = first + 1;
        while (after < end && _phrases[after] == _phrases[first] - 1)
        {
            after++;
        }

        return after - first;
    }

    /// <summary>Builds a document from words with a builder.</summary>
    public sealed class Builder(NameVocabulary table)
    {
        private readonly Dictionary<string, (WordFeatures Features, int Form)> _known = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _lowers = new(StringComparer.Ordinal);
        private readonly List<WordFeatures> _words = [];
        private readonly List<int> _forms = [];
        private readonly List<int> _ends = [];

        /// <summary>Number of words so far.</summary>
        public int Count => _words.Count;

        /// <summary>Adds a word to the current sentence.</summary>
        public void Add(ReadOnlySpan<char> word)
        {
            var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(word, out var entry))
            {
                var features = WordFeatures.Make(word, table);
                entry = (features, FormNumber(features.Word));
                _known.Add(features.Word, entry);
            }

            _words.Add(entry.Features);
            _forms.Add(entry.Form);
        }

        /// <summary>Ends the current sentence.</summary>
        public void EndSentence()
        {
            var start = _ends.Count == 0 ? 0 : _ends[^1];
            if (_words.Count > start)
            {
                Headlines.Lower(_words, _forms, start, _words.Count, Known);
                _ends.Add(_words.Count);
            }
        }

        /// <summary>The document built so far.</summary>
        public NameDocument Build()
        {
            EndSentence();
            var all = _words.ToArray();
            var sentenceEnds = _ends.ToArray();
            var numbers = _forms.ToArray();
            return new NameDocument(
                all, sentenceEnds, numbers, DocumentWord.Gather(all, sentenceEnds, numbers, _lowers.Count), Phrases.Mark(all, sentenceEnds));
        }

        private (WordFeatures Features, int Form) Known(string word)
        {
            if (!_known.TryGetValue(word, out var entry))
            {
                entry = (WordFeatures.Make(word, table), FormNumber(word));
                _known.Add(word, entry);
            }

            return entry;
        }

        private int FormNumber(string word)
        {
            var lower = word.ToLowerInvariant();
            if (!_lowers.TryGetValue(lower, out var number))
            {
                _lowers.Add(lower, number = _lowers.Count);
            }

            return number;
        }
    }
}
