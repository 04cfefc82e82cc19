namespace Tenor;

/// <summary>An actor of the corpus, and its mentions in each article that has it.</summary>
internal sealed record CorpusActor(string Name, ActorType Type, IReadOnlyList<ArticleMentions> Articles)
{
    public int Mentions => Articles.Sum(a => a.Mentions.Count);
}

/// <summary>Mentions of an actor in the article at <paramref name="Article"/>.</summary>
internal sealed record ArticleMentions(int Article, IReadOnlyList<Mention> Mentions);

/// <summary>Brings the actors of single articles together: the same name is taken for the same actor, a surname alone for the person of that surname.</summary>
internal static class ActorIndex
{
    private const int FarMore = 5;

    /// <summary>All actors, the most mentioned first.</summary>
    public static IReadOnlyList<CorpusActor> Of(IReadOnlyList<LanguageAnalysis> analyses)
    {
        var found = new Dictionary<string, (ActorType Type, List<ArticleMentions> Articles)>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        for (var i = 0; i < analyses.Count; i++)
        {
            foreach (var actor in analyses[i].Actors)
            {
                if (!found.TryGetValue(actor.Name, out var entry))
                {
                    found[actor.Name] = entry = (actor.Type, []);
                    names.Add(actor.Name);
                }

                entry.Articles.Add(new(i, actor.Mentions));
            }
        }

        JoinSurnames(names, found);
        return
        [
            .. names.Select(n => new CorpusActor(n, found[n].Type, found[n].Articles))
                .OrderByDescending(a => a.Mentions)
                .ThenBy(a => a.Name, StringComparer.Ordinal),
        ];
    }

    // An article that never gives a first name means whom the others name in full: the one of that surname, or the one of several that
    // is spoken of by far the most.
    private static void JoinSurnames(List<string> names, Dictionary<string, (ActorType Type, List<ArticleMentions> Articles)> found)
    {
        var bySurname = names.Where(n => found[n].Type == ActorType.Person && n.Contains(' ')).ToLookup(n => n[(n.LastIndexOf(' ') + 1)..], StringComparer.OrdinalIgnoreCase);
        foreach (var surname in names.Where(n => found[n].Type == ActorType.Person && !n.Contains(' ')).ToList())
        {
            var full = bySurname[surname].OrderByDescending(Mentions).Take(2).ToList();
            if (full.Count == 0 || (full.Count == 2 && Mentions(full[0]) < FarMore * Mentions(full[1])))
                continue;
            var into = found[full[0]].Articles;
            foreach (var article in found[surname].Articles)
            {
                // In an article that has both the analysis kept them apart, and knew why.
                if (into.Exists(a => a.Article == article.Article))
                    continue;
                into.Add(article);
            }

            found[surname].Articles.RemoveAll(a => into.Contains(a));
            into.Sort((a, b) => a.Article.CompareTo(b.Article));
            if (found[surname].Articles.Count == 0)
                names.Remove(surname);
        }

        int Mentions(string name) => found[name].Articles.Sum(a => a.Mentions.Count);
    }

    /// <summary>
    /// The mentions of the actor that <paramref name="name"/> names: in each article the actors whose name has all of its words, or that
    /// the article calls so; where the analysis has none, the places where the name itself stands.
    /// </summary>
    public static CorpusActor Find(string name, IReadOnlyList<LanguageAnalysis> analyses)
    {
        var articles = new List<ArticleMentions>();
        ActorType? type = null;
        for (var i = 0; i < analyses.Count; i++)
        {
            var analysis = analyses[i];
            var mentions = new SortedDictionary<TextSpan, Mention>();
            foreach (var actor in analysis.Actors.Where(a => IsNamed(a, name, analysis.Text)))
            {
                type ??= actor.Type;
                foreach (var mention in actor.Mentions)
                    mentions.TryAdd(mention.Span, mention);
            }

            if (mentions.Count == 0)
            {
                foreach (var span in TermSearch.Find(analysis.Text, analysis.Paragraphs, name, foldCase: false))
                    mentions.TryAdd(span, new(span, MentionKind.Name));
            }

            if (mentions.Count > 0)
                articles.Add(new(i, [.. mentions.Values]));
        }

        return new(name, type ?? ActorType.Other, articles);
    }

    private static bool IsNamed(Actor actor, string name, string text) =>
        HasWords(actor.Name, name)
        || actor.Mentions.Any(m => m.Kind == MentionKind.Name && m.Span.In(text).Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool HasWords(string full, string words)
    {
        var of = full.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => of.Contains(w, StringComparer.OrdinalIgnoreCase));
    }
}
