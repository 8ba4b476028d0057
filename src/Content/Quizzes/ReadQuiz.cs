namespace Immunotox.Content.Quizzes;

/// <summary>A quiz with the place of each of its items.</summary>
internal sealed record ReadQuiz(Quiz Quiz, IReadOnlyList<ReadItem> Items);
