namespace Immunotox.Content.Library;

/// <summary>What a file is, by its place; a folder that could not be listed is unread.</summary>
internal enum FileRole { Misplaced, Unread, Course, Published, Module, Quiz, Image, Sources, Referents, Glossary, Symptoms, Drugs, Words, Signs, Advice, Watch, Algorithm, Case, Episode, Recording }
