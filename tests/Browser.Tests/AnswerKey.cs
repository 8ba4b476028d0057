using Immunotox.Content;
using Immunotox.Content.Cases;
using Immunotox.Content.Library;
using Immunotox.Content.Quizzes;
using Immunotox.Learning.Assessment;

namespace Immunotox.Browser.Tests;

/// <summary>What the right answers are, as an attempt shows them.</summary>
internal sealed class AnswerKey(CourseEdition edition)
{
    public IReadOnlyList<Item> Items(string quiz) => edition.Quizzes[new QuizId(quiz)].ActiveItems;

    /// <summary>1-based places of the valid choices in this attempt.</summary>
    public static IReadOnlyList<int> Places(Guid attempt, Item item) => [.. Where(attempt, item, valid: true)];

    /// <summary>1-based place of a choice that is not valid.</summary>
    public static int WrongPlace(Guid attempt, Item item) => Where(attempt, item, valid: false).First();

    /// <summary>The experts' choice in each scene on the way through a case.</summary>
    public IEnumerable<(Scene Scene, DecisionChoice Choice)> ExpertPath(string @case)
    {
        var played = edition.Cases[new CaseId(@case)];
        for (var scene = played.Scenes[0]; scene.Decision is not null;)
        {
            var choice = scene.Decision.Choices.First(c => c.IsExpert);
            yield return (scene, choice);
            scene = played.Find(choice.NextSceneId)!;
        }
    }

    private static IEnumerable<int> Where(Guid attempt, Item item, bool valid) =>
        ChoiceOrder.Of(attempt, item).Select((choice, i) => (choice.IsValid, Place: i + 1)).Where(c => c.IsValid == valid).Select(c => c.Place);
}
