namespace Tenor.Language;

/// <summary>An actor while it is being put together.</summary>
internal sealed class Entity(ActorType type)
{
    private readonly int[] _votes = new int[Enum.GetValues<ActorType>().Length];
    private readonly HashSet<string> _roles = new(StringComparer.Ordinal);

    /// <summary>What most of its names say it is; the earlier wins a tie.</summary>
    public ActorType Type { get; private set; } = type;

    /// <summary>All that refers to it, in the order found.</summary>
    public List<Reference> References { get; } = [];

    /// <summary>Its country: itself for a country, for a person the one whose title it bears; -1 for none.</summary>
    public int Country { get; set; } = -1;

    /// <summary>Whether it is made as its country, and not somebody or something that bears a title of it; one for each country.</summary>
    public bool IsCountry { get; init; }

    public Gender Gender { get; set; }

    /// <summary>The fullest name so far.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Word at which it was last referred to.</summary>
    public int LastWord { get; private set; } = -1;

    /// <summary>Whether its one short form stands for it: it was named by a surname before.</summary>
    public int ShortForms { get; set; }

    public void Add(Reference reference)
    {
        reference.Entity = this;
        References.Add(reference);
        LastWord = reference.First;
        foreach (var role in reference.Roles)
        {
            _roles.Add(role);
        }

        if (reference.TitleCountry >= 0 && Country < 0)
        {
            Country = reference.TitleCountry;
        }

        if (Gender == Gender.Unknown)
        {
            Gender = reference.Gender;
        }

        if (reference.Kind == MentionKind.Name && ++_votes[(int)reference.Type] > _votes[(int)Type])
        {
            Type = reference.Type;
        }
    }

    public void AddRole(string role) => _roles.Add(role);

    /// <summary>State or city that it is said to be of: Florida for "Sen. Marco Rubio (R-Fla.)"; empty for none.</summary>
    public string Home { get; set; } = string.Empty;

    /// <summary>
    /// Somebody whom the text does not name, "an official", "the gunman": no actor, but whom a pronoun may mean in place of one.
    /// </summary>
    public bool IsNameless { get; init; }

    public bool HasRole(string role) => _roles.Contains(role);

    public IEnumerable<string> Roles => _roles;
}
