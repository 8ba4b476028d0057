namespace Immunotox.Content.Sources;

/// <summary>What an authored link points at.</summary>
public enum LinkKind { Module, Quiz, Case, Algorithm, Referent, Image, Episode, Sign }

/// <summary>
/// A link written by id (<c>algo:colite#g3</c>, <c>module:freins#pd-1</c>, <c>referent:pneumologie</c>) or a picture
/// (<c>images/freins.svg</c>), still without an address: only the application knows addresses.
/// </summary>
/// <param name="Kind">What it points at.</param>
/// <param name="Course">The course it was written in, or null in <c>shared/</c>.</param>
/// <param name="Id">The target's id; for a picture its path within the course folder.</param>
/// <param name="Fragment">Page id of a module, step id of an algorithm, or null.</param>
public sealed record ContentLink(LinkKind Kind, CourseId? Course, string Id, string? Fragment);

/// <summary>Gives the address of a link; the application passes its own when it loads the library.</summary>
public delegate string LinkAddress(ContentLink link);
