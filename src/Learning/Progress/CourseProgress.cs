using Immunotox.Content;
using Immunotox.Content.Courses;
using Immunotox.Content.Library;

namespace Immunotox.Learning.Progress;

internal enum StationState { ToDo, Begun, Done, Failed }

/// <summary>One stop of the path with the learner's state on it.</summary>
/// <param name="Done">Units done: pages read, 1 for a passed quiz or a finished case.</param>
/// <param name="Total">Units in all.</param>
/// <param name="Score">Best score of a quiz, 0 to 1, or null.</param>
/// <param name="MinutesLeft">Declared minutes still ahead.</param>
internal sealed record StationProgress(Station Station, string Title, int Minutes, StationState State, int Done, int Total, decimal? Score, int MinutesLeft)
{
    /// <summary>False for what is offered beside the completion rule, such as training: it counts neither for nor against progress.</summary>
    public bool IsRequired { get; init; } = true;
}

/// <summary>A learner's progress in a course: a pure function of the edition and the facts.</summary>
internal sealed record CourseProgress
{
    public required IReadOnlyList<StationProgress> Stations { get; init; }

    /// <summary>The completion rule holds (critère d'achèvement).</summary>
    public required bool IsComplete { get; init; }

    private IEnumerable<StationProgress> Required => Stations.Where(s => s.IsRequired);

    public int Done => Required.Sum(s => s.Done);
    public int Total => Required.Sum(s => s.Total);

    /// <summary>Whole percent of what is required, 100 only when every unit of it is done.</summary>
    public int Percent => Total == 0 ? 0 : Done * 100 / Total;

    public int MinutesLeft => Required.Sum(s => s.MinutesLeft);

    /// <summary>First stop that is not done, or null.</summary>
    public StationProgress? Next => Stations.FirstOrDefault(s => s.State != StationState.Done);

    public static CourseProgress Of(CourseEdition edition, CourseFacts facts) => new()
    {
        Stations = [.. edition.Course.Path.Select(station => StationOf(edition, facts, station) with { IsRequired = edition.Course.Requires(station) })],
        IsComplete = Holds(edition, facts),
    };

    /// <summary>Whether the course's completion rule is met by the facts; pass marks are reached when equal.</summary>
    public static bool Holds(CourseEdition edition, CourseFacts facts)
    {
        var rule = edition.Course.Completion;
        var pages = !rule.AllPages || edition.Course.Path.Where(s => s.Kind == StationKind.Module)
            .All(s => edition.Modules[new ModuleId(s.Id)].Pages.All(p => facts.PagesRead.Contains(CourseFacts.PageKey(s.Id, p.Id))));
        var cases = !rule.AllCases || edition.Course.Path.Where(s => s.Kind == StationKind.Case).All(s => facts.CasesFinished.Contains(s.Id));
        var quizzes = rule.Quizzes.All(q => facts.BestScores.TryGetValue(q.Key.Value, out var best) && best >= q.Value);
        var packages = !rule.AllPackages || edition.Course.Path.Where(s => s.Kind == StationKind.Package).All(s => facts.PackagesSatisfied.Contains(s.Id));
        return pages && cases && packages && quizzes;
    }

    private static StationProgress StationOf(CourseEdition edition, CourseFacts facts, Station station)
    {
        switch (station.Kind)
        {
            case StationKind.Module:
                var module = edition.Modules[new ModuleId(station.Id)];
                var read = module.Pages.Count(p => facts.PagesRead.Contains(CourseFacts.PageKey(station.Id, p.Id)));
                var left = module.Minutes - (module.Minutes * read / module.Pages.Count);
                return new(station, module.Title, module.Minutes, read == module.Pages.Count ? StationState.Done : read > 0 ? StationState.Begun : StationState.ToDo,
                    read, module.Pages.Count, null, left);
            case StationKind.Quiz:
                var quiz = edition.Quizzes[new QuizId(station.Id)];
                decimal? score = facts.BestScores.TryGetValue(station.Id, out var best) ? best : null;
                var passMark = edition.Course.Completion.Quizzes.GetValueOrDefault(quiz.Id, quiz.PassMark);
                var state = score is null ? StationState.ToDo : score >= passMark ? StationState.Done : StationState.Failed;
                return new(station, quiz.Title, quiz.Minutes, state, state == StationState.Done ? 1 : 0, 1, score, state == StationState.Done ? 0 : quiz.Minutes);
            case StationKind.Package:
                var satisfied = facts.PackagesSatisfied.Contains(station.Id);
                var stop = station.Package!;
                return new(station, stop.Title, stop.Minutes, satisfied ? StationState.Done : facts.PackagesOpened.Contains(station.Id) ? StationState.Begun : StationState.ToDo,
                    satisfied ? 1 : 0, 1, null, satisfied ? 0 : stop.Minutes);
            default:
                var @case = edition.Cases[new CaseId(station.Id)];
                var finished = facts.CasesFinished.Contains(station.Id);
                return new(station, @case.Title, @case.Minutes, finished ? StationState.Done : StationState.ToDo, finished ? 1 : 0, 1, null, finished ? 0 : @case.Minutes);
        }
    }
}
