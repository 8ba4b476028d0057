namespace Immunotox.Content.Sources;

/// <summary>A link as a file makes it, with the offset of where it is written.</summary>
internal sealed record LinkUse(ContentLink Link, int Offset);
