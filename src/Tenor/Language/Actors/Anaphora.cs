namespace Tenor.Language;

/// <summary>Finds what refers without a name, roles and pronouns, and resolves it to the actors that names made.</summary>
internal static class Anaphora
{
    public static void Resolve(
        ActorText text, List<Reference> names, IReadOnlyList<Quotation> quotations, List<Entity> entities, CancellationToken cancellation)
    {
        _ = (text, names, quotations, entities, cancellation);
    }
}
