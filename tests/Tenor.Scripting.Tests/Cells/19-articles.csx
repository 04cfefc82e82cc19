## Loading and looking
using Tenor; var corpus = Corpus.FromText("The minister said the plan was \"a disaster\". Kim praised it. Critics attacked Kim."); corpus.Count

using Tenor; var corpus = Corpus.FromText("One. Two.", "a"); corpus["a"].Text

using Tenor; var corpus = Corpus.FromText("One. Two.", id: "a"); corpus[0].Id + corpus.Contains("b")

using Tenor; Corpus.FromText("One. Two.")["zz"]

using Tenor; var corpus = Corpus.FromText("One. Two."); corpus.Sentences().Select(s => s.Text).ToList()

using Tenor; var corpus = Corpus.FromText("He said \"no\". She left."); corpus.Sentences().GroupBy(s => s.Voice).OrderBy(g => g.Key).Select(g => new { Voice = g.Key, Sentences = g.Count() })

using Tenor; var corpus = Corpus.FromText("He said \"no\". She left."); corpus.Sentences().CountBy(s => s.Voice).ToDictionary()

using Tenor; var corpus = Corpus.FromText("He said \"no\". She left."); corpus.Sentences().Count(s => s.Voice is Voice.Narration or Voice.Reported)

using Tenor; var corpus = Corpus.FromText("He said \"no\". She left."); (from s in corpus.Sentences() where s.Voice == Voice.Narration select s.Text.Length).Sum()

using Tenor; var corpus = Corpus.FromText("a b a c a."); corpus.Terms().Select(t => (t.Term, t.Count)).ToList()

using Tenor; var corpus = Corpus.FromText("news news tone news tone words."); corpus.Terms().Where(t => t.Count > 1).SortByDescending(t => t.Count).Take(1)[0].Term

using Tenor; var corpus = Corpus.FromText("news news tone news tone words."); corpus.Terms(minCount: 2).OrderBy(t => t.Term, StringComparer.Ordinal).Select(t => $"{t.Term,-6}{t.Rate:F1}")

using Tenor; var corpus = Corpus.FromText("news of tone, news of words"); corpus.Terms(ngrams: (2, 3)).Count

using Tenor; var corpus = Corpus.FromText("news of tone, news of words"); corpus.Terms(ngrams: 2).First().Term

using Tenor; var corpus = Corpus.FromText("news of tone, news of words"); corpus.Concordance("news").Select(c => c.Right.Trim()).ToArray()

using Tenor; foreach (var article in Corpus.FromText("One.")) { _ = article.Title ?? article.Id; } 1

using Tenor; var corpus = Corpus.FromText("One. Two."); corpus.Select(a => a.Text.Length).Sum()

using Tenor; var corpus = Corpus.FromText("One. Two."); corpus.Where(a => a.Published is { Year: > 2020 }).Count

using Tenor; var corpus = Corpus.FromText("One. Two."); corpus.Where(a => a.Published?.Year > 2020).Count + corpus.Where(a => a.Authors is []).Count

using Tenor; var a = Corpus.FromText("One.")[0]; (a with { Title = "T" }).ToString()

using Tenor; var a = Corpus.FromText("One.")[0]; a with { Title = "T" }

using Tenor; var a = Corpus.FromText("One.")[0]; a is { Title: null, Paragraphs.Count: > 0 and var n } ? n : 0

using Tenor; Corpus.Of(Corpus.FromText("One.", "a").Concat(Corpus.FromText("Two.", "b"))).Count

using Tenor; Corpus.Of([.. Corpus.FromText("One.", "a"), .. Corpus.FromText("Two.", "b")]).Select(a => a.Id)

using Tenor; var tone = Corpus.FromText("A wonderful day. A terrible day.").Tone(); tone.Count

using Tenor; var tone = Corpus.FromText("A wonderful day. A terrible day.").Tone(); tone.Select(t => Math.Sign(t.Score)).ToArray()

using Tenor; var tone = Corpus.FromText("A wonderful day. A terrible day.").Tone(); tone.MaxBy(t => t.Score)!.Text

using Tenor; var tone = Corpus.FromText("A wonderful day. A terrible day.").Tone(); tone.Where(t => t.Score < 0).Select(t => t.Text).FirstOrDefault() ?? "none"

using Tenor; var tone = Corpus.FromText("A wonderful day. A terrible day.").Tone(); tone.Articles[0].N

using Tenor; var tone = Corpus.FromText("A wonderful day. A terrible day.").Tone(); tone.Articles.Select(a => new { a.Article, a.Voice, a.N })

using Tenor; var corpus = Corpus.FromText("Kim attacked Yoon. Yoon praised Kim."); corpus.Stance("Yoon", "Kim").Select(s => s.Actor).Distinct().Order()

using Tenor; var corpus = Corpus.FromText("Kim attacked Yoon. Yoon praised Kim."); string[] actors = ["Kim"]; (actors.Length == 0 ? corpus.Stance() : corpus.Stance(actors)).Count

using Tenor; var corpus = Corpus.FromText("Kim attacked Yoon."); var stance = corpus.Stance("Kim"); stance.GroupBy(s => (s.Actor, s.Voice)).Select(g => (g.Key.Actor, g.Key.Voice, N: g.Count()))

using Tenor; var corpus = Corpus.FromText("Kim attacked Yoon."); corpus.Stance(["Kim", "Yoon"]).ToLookup(s => s.Actor)["Kim"].Count()

using Tenor; var corpus = Corpus.FromText("Kim Jong-un attacked Yoon Suk-yeol."); corpus.Actors().Select(a => (a.Name, a.Type)).ToList()

using Tenor; var (text, id) = ("Kim left.", "x"); Corpus.FromText(text, id)[id].Text.Split(' ')[^1]

using Tenor; var corpus = Corpus.FromText("One."); corpus.Sentenses()

using Tenor; var corpus = Corpus.FromText("One."); corpus.Tone().Select(t => t.Scor)

using Tenor; var corpus = Corpus.FromText("One."); corpus.Terms(ngram: 2)

using Tenor; var corpus = Corpus.FromText("One."); corpus.Terms(ngrams: "2")

using Tenor; var corpus = Corpus.FromText("One."); corpus.Stance(1)

using Tenor; Corpus.Load()

using Tenor; Corpus.FromText(5)

using Tenor; new Corpus()

Corpus.FromText("One.").Count

using Tenor; Voice v = Voice.Quotation; v switch { Voice.Narration => "n", Voice.Quotation => "q", Voice.Reported => "r", _ => "?" }

using Tenor; Enum.GetValues<Voice>().Length

using Tenor; Voice.Naration

using Tenor; TextSpan span = new(1, 3); span.ToString()

using Tenor; NgramRange r = (1, 2); NgramRange s = 3; r != s
