using Immunotox.Content;
using Immunotox.Content.Cases;
using Immunotox.Content.Courses;
using Immunotox.Content.Library;
using Immunotox.Learning.Journal;

namespace Immunotox.Learning.Cohorts;

/// <summary>A number of learners, shown from five on: fewer could be told who they are (CNIL, secret statistique). None is no one, and is shown.</summary>
internal readonly record struct Cell(long Learners)
{
    public const int Least = 5;

    public bool IsHidden => Learners is > 0 and < Least;

    public override string ToString() => IsHidden ? "moins de 5" : Learners.ToString("N0", Ui.French.Culture);
}

/// <summary>A page of the path.</summary>
/// <param name="Lost">Learners who opened it and did not read it.</param>
internal sealed record PageFigure(string Module, string Page, string ModuleTitle, string Title, Cell Opened, Cell Read, Cell Lost, double? MeanSeconds);

/// <summary>An item, by its final answers.</summary>
/// <param name="MeanScore">0 to 1: low is hard.</param>
internal sealed record ItemFigure(string Quiz, string Item, string QuizTitle, string Stem, Cell Learners, long Answers, double MeanScore, double? MeanSeconds);

/// <summary>One choice of a decision of a case.</summary>
/// <param name="Share">Of the decisions taken in its scene, 0 to 1.</param>
internal sealed record ChoiceFigure(string Scene, string SceneTitle, string Choice, string Text, bool IsExpert, bool IsDangerous, string Next, Cell Learners, double Share);

/// <summary>The ways through a case.</summary>
internal sealed record CaseFigure(Case Case, Cell Started, Cell Finished, double? MeanScore, double? MeanSeconds, IReadOnlyList<ChoiceFigure> Choices);

/// <summary>Figures of everybody who follows or followed a course, from its tallies. Pure.</summary>
internal sealed class PathFigures(CourseEdition edition, IReadOnlyList<FactTally> tallies)
{
    private readonly Dictionary<(EventKind, string, string, string), FactTally> _tallies = tallies.ToDictionary(t => (t.Kind, t.Station, t.Detail, t.Choice));

    public Cell Enrolled => Of(EventKind.Enrolled);

    public Cell Completed => Of(EventKind.CourseCompleted);

    /// <summary>Seconds an enrolment has spent on pages, quizzes and cases, on average; null when too few are enrolled to tell.</summary>
    public double? MeanSeconds => Enrolled.Learners < Cell.Least ? null
        : tallies.Where(t => t.Kind is EventKind.PageRead or EventKind.QuizFinished or EventKind.CaseFinished).Sum(t => t.Seconds) / (double)Enrolled.Learners;

    /// <summary>In the order of the path.</summary>
    public IReadOnlyList<PageFigure> Pages() =>
        [.. from station in edition.Course.Path
            where station.Kind == StationKind.Module
            let module = edition.Modules[new ModuleId(station.Id)]
            from page in module.Pages
            let read = Find(EventKind.PageRead, station.Id, page.Id)
            let opened = Math.Max(Find(EventKind.PageOpened, station.Id, page.Id)?.Learners ?? 0, read?.Learners ?? 0)
            select new PageFigure(station.Id, page.Id, module.Title, page.Title, new Cell(opened), new Cell(read?.Learners ?? 0), new Cell(opened - (read?.Learners ?? 0)), Told(read)?.MeanSeconds)];

    /// <summary>Answered by enough learners, hardest first.</summary>
    public IReadOnlyList<ItemFigure> Items() =>
        [.. from quiz in edition.Quizzes.Values
            from item in quiz.Items
            let tally = Told(Find(EventKind.ItemMarked, quiz.Id.Value, item.Id.Value))
            where tally?.MeanScore is not null
            orderby tally.MeanScore, item.Id.Value
            select new ItemFigure(quiz.Id.Value, item.Id.Value, quiz.Title, item.StemText, new Cell(tally.Learners), tally.Facts, tally.MeanScore!.Value, tally.MeanSeconds)];

    /// <summary>Cases somebody entered, by title.</summary>
    public IReadOnlyList<CaseFigure> Cases() =>
        [.. from played in edition.Cases.Values
            let id = played.Id.Value
            let finished = Find(EventKind.CaseFinished, id)
            where Find(EventKind.CaseStarted, id) is not null
            orderby played.Title
            select new CaseFigure(played, Of(EventKind.CaseStarted, id), Of(EventKind.CaseFinished, id), Told(finished)?.MeanScore, Told(finished)?.MeanSeconds, [.. played.Scenes.SelectMany(scene => Choices(id, scene))])];

    /// <summary>The tally of a fact that may be shown with what is behind it; null when there is none or too few learners.</summary>
    public FactTally? Shown(EventKind kind, string station, string detail, string choice) => Told(_tallies.GetValueOrDefault((kind, station, detail, choice)));

    private IEnumerable<ChoiceFigure> Choices(string id, Scene scene)
    {
        if (scene.Decision is not { } decision) yield break;
        var taken = decision.Choices.ToDictionary(c => c.Id, c => Find(EventKind.CaseDecided, id, scene.Id, c.Id));
        var all = taken.Values.Sum(t => t?.Facts ?? 0);
        foreach (var choice in decision.Choices)
            yield return new ChoiceFigure(scene.Id, scene.Title, choice.Id, choice.Text, choice.IsExpert, choice.IsDangerous, choice.NextSceneId,
                new Cell(taken[choice.Id]?.Learners ?? 0), all == 0 ? 0 : (double)(taken[choice.Id]?.Facts ?? 0) / all);
    }

    private static FactTally? Told(FactTally? tally) => tally?.Learners >= Cell.Least ? tally : null;

    private Cell Of(EventKind kind, string station = "") => new(Find(kind, station)?.Learners ?? 0);

    private FactTally? Find(EventKind kind, string station = "", string detail = "", string choice = "") => _tallies.GetValueOrDefault((kind, station, detail, choice));
}
