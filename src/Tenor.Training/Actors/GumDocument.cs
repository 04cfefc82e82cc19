using System.Formats.Tar;
using System.IO.Compression;
using System.Net;

namespace Tenor.Training.Actors;

/// <summary>A token of a GUM document.</summary>
/// <param name="Word">The word.</param>
/// <param name="Tag">Its part of speech in the extended Penn tag set.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="JoinsPrevious">Whether it stands in one written word with the token before it.</param>
internal readonly record struct GumToken(string Word, string Tag, int Sentence, int Paragraph, bool JoinsPrevious);

/// <summary>A mention in a GUM document: a noun phrase with its type and its chain.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">After its last token.</param>
/// <param name="Type">GUM's entity type.</param>
/// <param name="Identity">The Wikipedia page that names it; empty for none.</param>
/// <param name="Chain">Number of its coreference chain.</param>
internal sealed record GumMention(int Start, int End, string Type, string Identity, int Chain);

/// <summary>A GUM document with its mentions and coreference chains.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Genre">Its genre.</param>
/// <param name="IsDevelopment">Whether it is in GUM's development part, on which nothing is tuned.</param>
/// <param name="Tokens">Its tokens in order.</param>
/// <param name="Mentions">Its mentions by position, the longer first.</param>
internal sealed record GumDocument(string Id, string Genre, bool IsDevelopment, IReadOnlyList<GumToken> Tokens, IReadOnlyList<GumMention> Mentions)
{
    /// <summary>
    /// Genres whose licence lets learned weights be passed on (GUM's LICENSE.txt): CC BY and CC BY-SA. Left out: those for
    /// non-commercial use alone (essay, fiction, letter, podcast, whow, reddit) and those without a stated licence.
    /// </summary>
    public static readonly string[] FreeGenres = ["academic", "bio", "court", "interview", "news", "voyage"];

    /// <summary>Reads the documents of the given genres from GUM's archive, in order of name.</summary>
    public static List<GumDocument> Read(string dataFolder, IReadOnlyCollection<string> genres)
    {
        var path = Path.Combine(dataFolder, "gum", "gum-train-dev.tar.gz");
        var xml = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var tsv = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var file = File.OpenRead(path))
        using (var unpacked = new GZipStream(file, CompressionMode.Decompress))
        using (var tar = new TarReader(unpacked))
        {
            while (tar.GetNextEntry() is { } entry)
            {
                var name = Path.GetFileNameWithoutExtension(entry.Name);
                var parts = name.Split('_');
                if (entry.DataStream is null || parts.Length < 3 || parts[0] != "GUM" || !genres.Contains(parts[1]))
                {
                    continue;
                }

                using var reader = new StreamReader(entry.DataStream);
                var text = reader.ReadToEnd();
                if (entry.Name.EndsWith(".xml", StringComparison.Ordinal))
                {
                    xml[name] = text;
                }
                else if (entry.Name.EndsWith(".tsv", StringComparison.Ordinal))
                {
                    tsv[name] = text;
                }
            }
        }

        return xml.Where(pair => tsv.ContainsKey(pair.Key)).Select(pair => Parse(pair.Key, pair.Value, tsv[pair.Key])).ToList();
    }

    private static GumDocument Parse(string id, string xml, string tsv)
    {
        var tokens = new List<GumToken>();
        var sentence = -1;
        var paragraph = 0;
        var inWord = false;
        var joins = false;
        foreach (var line in xml.Split('\n'))
        {
            if (line.StartsWith('<') && !line.Contains('\t', StringComparison.Ordinal))
            {
                sentence += line.StartsWith("<s ", StringComparison.Ordinal) || line == "<s>" ? 1 : 0;
                paragraph += line is ['<', 'p', ' ' or '>', ..] || line.StartsWith("<head", StringComparison.Ordinal)
                    || line.StartsWith("<item", StringComparison.Ordinal) || line.StartsWith("<sp", StringComparison.Ordinal)
                    || line.StartsWith("<caption", StringComparison.Ordinal) ? 1 : 0;
                (inWord, joins) = line switch { "<w>" => (true, false), "</w>" => (false, false), _ => (inWord, joins) };
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length >= 5)
            {
                tokens.Add(new GumToken(WebUtility.HtmlDecode(cells[0]), cells[1], sentence, paragraph, joins));
                joins = inWord;
            }
        }

        return new GumDocument(
            id, id.Split('_')[1], xml.Contains("partition=\"dev\"", StringComparison.Ordinal), tokens, ParseMentions(id, tsv, tokens.Count));
    }

    private static List<GumMention> ParseMentions(string id, string tsv, int tokenCount)
    {
        var position = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = new Dictionary<string, (int Start, int End, string Type, string Identity)>(StringComparer.Ordinal);
        var links = new List<(string From, string To)>();
        var index = 0;
        foreach (var line in tsv.Split('\n'))
        {
            var cells = line.Split('\t');
            if (line.StartsWith('#') || cells.Length < 9)
            {
                continue;
            }

            position[cells[0]] = index;
            if (cells[3] != "_")
            {
                var types = cells[3].Split('|');
                var identities = cells[6].Split('|');
                foreach (var type in types)
                {
                    var (label, key) = Keyed(type, cells[0]);
                    var identity = identities.Select(one => Keyed(one, cells[0]))
                        .FirstOrDefault(one => one.Key == key && one.Label != "_").Label ?? string.Empty;
                    found[key] = found.TryGetValue(key, out var mention)
                        ? mention with { End = index + 1 }
                        : (index, index + 1, label, identity);
                }
            }

            if (cells[8] != "_")
            {
                var relations = cells[8].Split('|');
                var targets = cells[9].Split('|');
                for (var i = 0; i < relations.Length; i++)
                {
                    if (relations[i].StartsWith("bridge", StringComparison.Ordinal))
                    {
                        continue;
                    }

                    var open = targets[i].IndexOf('[', StringComparison.Ordinal);
                    var token = open < 0 ? targets[i] : targets[i][..open];
                    var (to, from) = ("0", "0");
                    if (open >= 0)
                    {
                        var ends = targets[i][(open + 1)..^1].Split('_');
                        (to, from) = (ends[0], ends[1]);
                    }

                    links.Add((from == "0" ? "@" + cells[0] : from, to == "0" ? "@" + token : to));
                }
            }

            index++;
        }

        if (index != tokenCount)
        {
            throw new InvalidDataException($"{id}: {tokenCount} tokens in its .xml and {index} in its .tsv.");
        }

        var keys = found.Keys.OrderBy(key => found[key].Start).ThenBy(key => -found[key].End).ThenBy(key => key, StringComparer.Ordinal).ToList();
        var number = keys.Select((key, i) => (key, i)).ToDictionary(pair => pair.key, pair => pair.i, StringComparer.Ordinal);
        var chains = Enumerable.Range(0, keys.Count).ToArray();
        int Root(int i)
        {
            while (chains[i] != i)
            {
                i = chains[i] = chains[chains[i]];
            }

            return i;
        }

        foreach (var (from, to) in links)
        {
            if (number.TryGetValue(from, out var a) && number.TryGetValue(to, out var b))
            {
                chains[Math.Max(Root(a), Root(b))] = Math.Min(Root(a), Root(b));
            }
        }

        return keys.Select((key, i) => new GumMention(found[key].Start, found[key].End, found[key].Type, found[key].Identity, Root(i))).ToList();
    }

    private static (string Label, string Key) Keyed(string cell, string token)
    {
        var open = cell.LastIndexOf('[');
        return open > 0 && cell.EndsWith(']') ? (cell[..open], cell[(open + 1)..^1]) : (cell, "@" + token);
    }
}
