namespace Immunotox.Content.Library;

/// <summary>What a file is, by its place.</summary>
internal enum FileRole { Misplaced, Course, Published, Module, Quiz, Image, Sources, Referents, Algorithm, Case }
