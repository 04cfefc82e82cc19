namespace Tenor;

/// <summary>An actor of a corpus: somebody or something that its articles speak of.</summary>
/// <param name="Name">The fullest name that an article uses.</param>
/// <param name="Type">What it is.</param>
/// <param name="Mentions">How often it is mentioned, pronouns and descriptions included.</param>
/// <param name="Named">How often it is mentioned by name.</param>
/// <param name="Articles">In how many articles.</param>
public sealed record ActorRow(string Name, ActorType Type, int Mentions, int Named, int Articles);

/// <summary>The actors of a corpus, the most mentioned first.</summary>
public sealed class ActorTable : Table<ActorTable, ActorRow>
{
    internal ActorTable(IReadOnlyList<ActorRow> rows)
        : base(rows)
    {
    }

    /// <inheritdoc/>
    public override string Caption => FormattableString.Invariant($"{Count} actors by number of mentions");

    internal override IReadOnlyList<TableColumn<ActorRow>> RowColumns { get; } =
    [
        TableColumn<ActorRow>.Text("Name", r => r.Name),
        TableColumn<ActorRow>.Text("Type", r => r.Type.Name()),
        TableColumn<ActorRow>.Integer("Mentions", r => r.Mentions),
        TableColumn<ActorRow>.Integer("Named", r => r.Named),
        TableColumn<ActorRow>.Integer("Articles", r => r.Articles),
    ];

    private protected override ActorTable With(IReadOnlyList<ActorRow> rows) => new(rows);
}
