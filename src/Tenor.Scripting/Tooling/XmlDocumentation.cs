using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Tenor.Scripting.Tooling;

/// <summary>Documentation comments of members, read from the XML files that lie beside their assemblies.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly ConcurrentDictionary<Assembly, Lazy<FrozenDictionary<string, XElement>>> _files = new();
    private readonly ConcurrentDictionary<MemberInfo, string?> _summaries = new();

    /// <summary>The summary alone, as one paragraph of plain text.</summary>
    public string? SummaryOf(MemberInfo member) =>
        _summaries.GetOrAdd(member, m => Find(m)?.Element("summary") is { } summary ? PlainText(summary) : null);

    /// <summary>What a method says of one of its parameters.</summary>
    public string? OfParameter(MemberInfo method, string name) =>
        Find(method)?.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == name) is { } parameter ? PlainText(parameter) : null;

    /// <summary>Summary, parameters, value, remarks and exceptions, in paragraphs.</summary>
    public string? AllOf(MemberInfo member)
    {
        if (Find(member) is not { } found)
            return null;
        var paragraphs = new List<string>();
        foreach (var element in found.Elements())
        {
            var text = PlainText(element);
            if (text.Length == 0)
                continue;
            paragraphs.Add(element.Name.LocalName switch
            {
                "param" => $"{(string?)element.Attribute("name")}: {text}",
                "returns" => $"Returns: {text}",
                "exception" => $"Throws {NameIn((string?)element.Attribute("cref"))}: {text}",
                _ => text,
            });
        }

        return paragraphs.Count == 0 ? null : string.Join("\n\n", paragraphs);
    }

    private XElement? Find(MemberInfo member)
    {
        var assembly = (member as Type ?? member.DeclaringType)?.Assembly;
        if (assembly is null || assembly.IsDynamic)
            return null;
        var file = _files.GetOrAdd(assembly, a => new(() => Read(a))).Value;
        return file.Count == 0 ? null : file.GetValueOrDefault(XmlDocumentationId.Of(member));
    }

    private static FrozenDictionary<string, XElement> Read(Assembly assembly)
    {
        var path = Path.ChangeExtension(assembly.Location, ".xml");
        if (assembly.Location.Length == 0 || !File.Exists(path))
            return FrozenDictionary<string, XElement>.Empty;
        try
        {
            return XDocument.Load(path).Descendants("member").Where(m => m.Attribute("name") is not null)
                .GroupBy(m => m.Attribute("name")!.Value, StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        }
        catch (XmlException)
        {
            // Documentation that cannot be read is documentation that is not there.
            return FrozenDictionary<string, XElement>.Empty;
        }
    }

    private static string PlainText(XElement element)
    {
        var text = new StringBuilder();
        Append(element);
        return Spaces().Replace(text.ToString(), " ").Trim();

        void Append(XElement at)
        {
            foreach (var node in at.Nodes())
            {
                switch (node)
                {
                    case XText plain: text.Append(plain.Value); break;
                    case XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref", IsEmpty: true } reference:
                        text.Append((string?)reference.Attribute("langword") ?? (string?)reference.Attribute("name")
                            ?? NameIn((string?)reference.Attribute("cref") ?? (string?)reference.Attribute("href")));
                        break;
                    case XElement inner:
                        text.Append(' ');
                        Append(inner);
                        break;
                }
            }
        }
    }

    /// <summary>The last part of a reference's name: "M:System.String.Trim" gives "String.Trim".</summary>
    private static string NameIn(string? reference)
    {
        if (reference is null)
            return "";
        var head = reference.Split('(')[0].Split('`')[0];
        var parts = head[(head.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('.');
        return reference.StartsWith("T:", StringComparison.Ordinal) || parts.Length < 2 ? parts[^1] : $"{parts[^2]}.{parts[^1]}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
