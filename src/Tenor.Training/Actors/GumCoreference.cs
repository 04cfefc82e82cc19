using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>
/// Measures the joining of mentions on GUM. Ours are names without titles, GUM's are whole noun phrases: one of ours is GUM's smallest
/// mention whose head word it holds. Adjectives ("Russian") are no mentions in GUM and are left out.
/// </summary>
internal sealed class GumCoreference
{
    private readonly int[,] _kinds = new int[3, 3];

    /// <summary>All chains of two or more mentions, as in CoNLL-2012.</summary>
    public CoreferenceScores All { get; } = new();

    /// <summary>Chains of persons, organisations and places that are named at least once, chains of one mention included.</summary>
    public CoreferenceScores Named { get; } = new();

    public int Documents { get; private set; }

    public int Mentions { get; private set; }

    /// <summary>Adds another's counts.</summary>
    public void Add(GumCoreference other)
    {
        All.Add(other.All);
        Named.Add(other.Named);
        Documents += other.Documents;
        Mentions += other.Mentions;
        for (var i = 0; i < _kinds.Length; i++)
        {
            _kinds[i / 3, i % 3] += other._kinds[i / 3, i % 3];
        }
    }

    /// <summary>Adds a document, its actors as found.</summary>
    public void Add(GumDocument document, GumText text, IReadOnlyList<Actor> actors, Action<string>? errors = null)
    {
        Documents++;
        var heads = document.Mentions.Select(mention => HeadOf(document, mention)).ToArray();
        var byHead = Enumerable.Range(0, heads.Length).ToLookup(i => heads[i]);
        var chains = document.Mentions.Select((mention, i) => (mention.Chain, i)).GroupBy(pair => pair.Chain, pair => pair.i).Select(group => group.ToList()).ToList();
        Mentions += chains.Where(chain => chain.Count > 1).Sum(chain => chain.Count);
        var system = new List<List<int>>();
        var spurious = heads.Length;
        foreach (var actor in actors)
        {
            var chain = new List<int>();
            var lastName = -1;
            foreach (var mention in actor.Mentions)
            {
                if (mention.Kind == MentionKind.Adjective)
                {
                    continue;
                }

                var (first, end) = text.TokensOf(mention.Span);
                var match = Enumerable.Range(first, end - first).SelectMany(token => byHead[token])
                    .Where(i => document.Mentions[i].Start <= first && document.Mentions[i].End >= end)
                    .OrderBy(i => document.Mentions[i].End - document.Mentions[i].Start)
                    .Select(i => i + 1).FirstOrDefault() - 1;
                if (match < 0)
                {
                    chain.Add(spurious++);
                }
                else if (!chain.Contains(match))
                {
                    chain.Add(match);
                }

                // What only descriptions name ("Yoon's office") has no name to be linked to.
                if (actor.Mentions.Any(other => other.Kind == MentionKind.Name))
                {
                    Judge(document, text, mention, match, ref lastName, errors);
                }
            }

            if (chain.Count > 0)
            {
                system.Add(chain);
            }
        }

        // A mention that two actors claim counts for the first alone.
        var claimed = new HashSet<int>();
        system = system.Select(chain => chain.Where(claimed.Add).ToList()).Where(chain => chain.Count > 0).ToList();
        All.Add(chains.Where(chain => chain.Count > 1).ToList(), system.Where(chain => chain.Count > 1).ToList());

        var named = chains.Where(chain => chain.Exists(i => IsName(document, heads[i], document.Mentions[i]))).ToList();
        Named.Add(named, system);
        foreach (var mention in named.SelectMany(chain => chain))
        {
            _kinds[(int)KindOf(document, heads[mention]), 2]++;
        }
    }

    /// <summary>
    /// How many mentions of a kind were resolved, how many of them to the chain that the nearest name before belongs to, and how many
    /// mentions of the kind the named chains have.
    /// </summary>
    public (int Resolved, int Right, int Marked) Links(MentionKind kind) => (_kinds[(int)kind, 0], _kinds[(int)kind, 1], _kinds[(int)kind, 2]);

    private void Judge(GumDocument document, GumText text, Mention mention, int match, ref int lastName, Action<string>? errors)
    {
        if (mention.Kind == MentionKind.Name)
        {
            if (match >= 0 && lastName >= 0)
            {
                _kinds[0, 0]++;
                var joined = document.Mentions[match].Chain == document.Mentions[lastName].Chain;
                _kinds[0, 1] += joined ? 1 : 0;
                if (!joined)
                {
                    errors?.Invoke($"{document.Id} Name [{mention.Span.Of(text.Text)}] -> {string.Join(' ', document.Tokens.Skip(document.Mentions[lastName].Start).Take(document.Mentions[lastName].End - document.Mentions[lastName].Start).Select(token => token.Word))}");
                }
            }

            lastName = match >= 0 ? match : lastName;
            return;
        }

        _kinds[(int)mention.Kind, 0]++;
        var right = match >= 0 && lastName >= 0 && document.Mentions[match].Chain == document.Mentions[lastName].Chain;
        _kinds[(int)mention.Kind, 1] += right ? 1 : 0;
        if (!right && errors is not null)
        {
            var from = Math.Max(0, mention.Span.Start - 120);
            errors($"{document.Id} {mention.Kind} [{mention.Span.Of(text.Text)}] -> {(lastName < 0 ? "?" : text.Tokens[document.Mentions[lastName].Start..document.Mentions[lastName].End] is { Length: > 0 } name ? text.Text[name[0].Start..name[^1].End] : "?")} : …{text.Text[from..mention.Span.Start].ReplaceLineEndings(" ")}[[{mention.Span.Of(text.Text)}]]{text.Text[mention.Span.End..Math.Min(text.Text.Length, mention.Span.End + 40)].ReplaceLineEndings(" ")}");
        }
    }

    private static bool IsName(GumDocument document, int head, GumMention mention) =>
        mention.Type is "person" or "organization" or "place" && KindOf(document, head) == MentionKind.Name;

    private static MentionKind KindOf(GumDocument document, int head) => document.Tokens[head].Tag switch
    {
        "NP" or "NPS" or "NNP" or "NNPS" => MentionKind.Name,
        "PP" or "PP$" or "PRP" or "PRP$" or "PPZ" => MentionKind.Pronoun,
        _ => MentionKind.Nominal,
    };

    /// <summary>The head word: the last noun or pronoun before what follows the head.</summary>
    private static int HeadOf(GumDocument document, GumMention mention)
    {
        var head = -1;
        for (var i = mention.Start; i < mention.End; i++)
        {
            var tag = document.Tokens[i].Tag;
            if (tag.StartsWith('N') || tag.StartsWith('P') || (head < 0 && tag is "CD" or "DT"))
            {
                head = tag == "POS" ? head : i;
            }
            else if (head >= 0 && document.Tokens[head].Tag is not ("CD" or "DT")
                && (tag is "IN" or "TO" or "," or "(" or ":" or "``" or "''" || tag.StartsWith('W') || tag.StartsWith('V') || tag.StartsWith('M')))
            {
                break;
            }
        }

        return head < 0 ? mention.End - 1 : head;
    }
}
