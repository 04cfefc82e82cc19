namespace Tenor.Scripting;

/// <summary>The ways in which the call around a place can be made.</summary>
/// <param name="Signatures">The overloads, in the order of their number of parameters.</param>
/// <param name="Active">Index of the overload that fits the arguments written so far.</param>
/// <param name="ActiveParameter">Index of the parameter that the argument at the place belongs to; -1 where none is left.</param>
public sealed record SignatureHelp(IReadOnlyList<Signature> Signatures, int Active, int ActiveParameter);

/// <summary>One overload.</summary>
/// <param name="Label">The signature as C# writes it.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="Documentation">The summary of its XML documentation as plain text; null where there is none.</param>
public sealed record Signature(string Label, IReadOnlyList<SignatureParameter> Parameters, string? Documentation);

/// <summary>One parameter of an overload.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Span">Where it stands in the signature's label.</param>
/// <param name="Documentation">What the XML documentation says of it, as plain text; null where it says nothing.</param>
public sealed record SignatureParameter(string Name, SourceSpan Span, string? Documentation);
