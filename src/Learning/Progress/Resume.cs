using Immunotox.Content;
using Immunotox.Content.Courses;
using Immunotox.Content.Library;

namespace Immunotox.Learning.Progress;

/// <summary>Where a learner goes on: the unfinished quiz or case if it came last, else the page last open, else the next stop.</summary>
internal static class Resume
{
    public static string Address(CourseEdition edition, CourseFacts facts, CourseProgress progress, Place? place)
    {
        var course = edition.Course.Id.Value;
        var actIsNewer = facts.LastActUtc is { } act && (place is null || act >= place.UpdatedUtc);
        if (actIsNewer && facts.OpenAttempt is { } attempt) return Links.Attempt(attempt);
        if (actIsNewer && facts.OpenCase is { } run) return Links.CaseRun(run);
        if (!actIsNewer && place is not null && edition.Modules.TryGetValue(new ModuleId(place.Module), out var module) && module.Pages.Any(p => p.Id == place.Page))
            return Links.Page(course, place.Module, place.Page);
        return progress.Next is { } next ? First(edition, facts, next.Station) : Links.Course(course);
    }

    /// <summary>The address of a stop; of a module, its first page not read yet.</summary>
    public static string First(CourseEdition edition, CourseFacts facts, Station station)
    {
        var course = edition.Course.Id.Value;
        switch (station.Kind)
        {
            case StationKind.Quiz: return Links.Quiz(course, station.Id);
            case StationKind.Case: return Links.Case(course, station.Id);
            case StationKind.Package: return Links.Package(course, station.Id);
            default:
                var pages = edition.Modules[new ModuleId(station.Id)].Pages;
                var page = pages.FirstOrDefault(p => !facts.PagesRead.Contains(CourseFacts.PageKey(station.Id, p.Id))) ?? pages[0];
                return Links.Page(course, station.Id, page.Id);
        }
    }
}
