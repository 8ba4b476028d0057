namespace Immunotox.Content.Quizzes;

/// <summary>An item and where its heading stands in its file.</summary>
internal sealed record ReadItem(Item Item, int Offset);
