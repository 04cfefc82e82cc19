using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>Resolves the words that name a speaker to an actor.</summary>
/// <remarks>
/// A phrase is the actor that its head names: "the ministry's spokesman" is not the ministry, "Yoon's office" stands for Yoon.
/// Pronouns and roles are the actors' own mentions. A name that was not found where it stands is the one actor that bears it.
/// </remarks>
internal sealed class SpeakerResolver
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Offices =
        "office campaign administration government team party ministry department company army regime cabinet lawyers attorneys camp account"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly SegmentedText _segmented;
    private readonly ActorMentions _mentions;
    private readonly DocumentAuthors _authors;
    private readonly Dictionary<string, Actor?> _bearers = new(StringComparer.OrdinalIgnoreCase);

    private SpeakerResolver(SegmentedText segmented, IReadOnlyList<Actor> actors)
    {
        _segmented = segmented;
        _mentions = new ActorMentions(actors);
        _authors = new DocumentAuthors(segmented, _mentions);
        foreach (Actor actor in actors) Bear(actor);
    }

    /// <summary>The quotations with their speakers resolved, where one of the actors is meant.</summary>
    public static IReadOnlyList<Quotation> Resolve(SegmentedText segmented, IReadOnlyList<Quotation> quotations, IReadOnlyList<Actor> actors)
    {
        var resolver = new SpeakerResolver(segmented, actors);
        var resolved = new Quotation[quotations.Count];
        for (int i = 0; i < resolved.Length; i++)
        {
            Quotation quotation = quotations[i];
            resolved[i] = quotation.Speaker is { } speaker
                ? quotation with { Speaker = speaker with { ActorId = resolver.ActorOf(speaker.Span)?.Id } }
                : quotation;
        }

        return resolved;
    }

    /// <summary>Notes whom a surname, or a name of one word, belongs to; nobody where it belongs to two.</summary>
    private void Bear(Actor actor)
    {
        string last = actor.Name[(actor.Name.LastIndexOf(' ') + 1)..];
        if (actor.Type is not (ActorType.Person or ActorType.Organisation)) return;
        if (!_bearers.TryAdd(last, actor) && _bearers[last] != actor) _bearers[last] = null;
    }

    private Actor? ActorOf(TextSpan speaker)
    {
        (TextSpan head, TextSpan before) = SpeakerPhrase.Head(_segmented, speaker);
        if (head.IsEmpty) return null;
        if (_mentions.At(head) is { } actor) return actor;
        ReadOnlySpan<char> word = head.In(_segmented.Text);
        if (Offices.Contains(word) && !before.IsEmpty && IsPossessive(before)) return _mentions.At(before);
        if (DocumentAuthors.IsDocument(word)) return _authors.Of(speaker, head);
        return char.IsUpper(word[0]) ? _bearers.GetValueOrDefault(word.ToString()) : null;
    }

    private bool IsPossessive(TextSpan word) => word.In(_segmented.Text) is [.., '\'' or '’', 's'];
}
