using Immunotox.Content.Courses;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>
/// Ties what was read, both ways. A mistake is told once, where it is to be mended: what merely follows from it is not reported,
/// and a course that leads to something at fault waits for it, so that it never leads to something that is not served.
/// </summary>
internal sealed class CrossCheck(SharedShelf shared, IReadOnlyDictionary<string, CourseShelf> courses, bool isArchive)
{
    public void Run()
    {
        var links = new LinkTies(shared, courses);
        foreach (var report in Everything())
        {
            links.Check(report);
        }

        foreach (var shelf in courses.Values)
        {
            CheckItemIds(shelf);
            shelf.Published.Check(shelf);
            CheckUnused(shelf, links.Meant);
            EpisodeCheck.Run(shelf, shared, links.Meant);
            if (!isArchive)
            {
                CertificateHours.Check(shelf, shared);
            }
        }

        WatchCheck.Run(shared);
        DoseCheck.Run(shared);
        CheckUnusedShared(links.Meant);
        foreach (var report in shared.Absent.Where(absent => Everything().Any(r => r.WaitsFor.Contains(absent.Path))))
        {
            report.Error(FindingCodes.MissingSharedFile, 0, $"Ce fichier n'existe pas, et d'autres en ont besoin. Ajoutez {report.Path} (modèle dans courses/README.md).");
        }

        // Cases lead to algorithms and algorithms to each other: waiting travels until nothing changes.
        bool isMoving;
        do
        {
            isMoving = false;
            foreach (var report in Everything())
            {
                isMoving |= links.Wait(report);
            }
        }
        while (isMoving);

        foreach (var shelf in courses.Values)
        {
            TellWaiting(shelf);
        }
    }

    private IEnumerable<Report> Everything() => shared.Reports.Concat(courses.Values.SelectMany(c => c.Reports));

    private static void CheckItemIds(CourseShelf shelf)
    {
        var seen = new Dictionary<ItemId, string>();
        foreach (var quiz in shelf.Quizzes.Values.OrderBy(q => q.Id, StringComparer.Ordinal))
        {
            foreach (var item in quiz.Value?.Items ?? [])
            {
                if (!seen.TryAdd(item.Item.Id, quiz.Id))
                {
                    quiz.Report.Error(FindingCodes.DuplicateId, item.Offset, $"La question « {item.Item.Id} » existe déjà dans le quiz « {seen[item.Item.Id]} » de cette formation. Donnez-lui un autre identifiant.");
                }
            }
        }
    }

    /// <param name="shelf">The course.</param>
    /// <param name="meant">Files that a broken link most likely means: they are not unused, the link is misspelt.</param>
    private static void CheckUnused(CourseShelf shelf, IReadOnlySet<Report> meant)
    {
        if (shelf.Course is { } read && !shelf.CourseReport.IsPartial)
        {
            foreach (var target in Unused(LinkKind.Module).Where(t => !read.Course.Path.Contains(new Station(StationKind.Module, t.Id))))
            {
                target.Report.Warning(FindingCodes.UnusedModule, 0, $"Ce module n'est pas dans le parcours : personne ne le lira. Ajoutez `- module: {target.Id}` sous « path » de course.yml.");
            }

            foreach (var target in Unused(LinkKind.Quiz).Where(t => !read.Course.Path.Contains(new Station(StationKind.Quiz, t.Id))))
            {
                target.Report.Warning(FindingCodes.UnusedQuiz, 0, $"Ce quiz n'est pas dans le parcours : personne ne le passera. Ajoutez `- quiz: {target.Id}` sous « path » de course.yml.");
            }
        }

        // A page that could not be read may show any picture: nothing is to be deleted on its account.
        if (shelf.Modules.Values.Any(m => m.Value is null || m.Report.IsPartial) || shelf.Quizzes.Values.Any(q => q.Value is null || q.Report.IsPartial)
            || shelf.Targets[LinkKind.Module].Unread is not null)
        {
            return;
        }

        var shown = shelf.Reports.SelectMany(r => r.Links).Where(l => l.Link.Kind == LinkKind.Image).Select(l => l.Link.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var target in Unused(LinkKind.Image).Where(t => !shown.Contains(t.Id)))
        {
            target.Report.Warning(FindingCodes.UnusedImage, 0, $"Aucune page ne montre cette figure. Ajoutez `![ce qu'elle apprend]({target.Id})` dans un module, ou supprimez le fichier.");
        }

        IEnumerable<LinkTarget> Unused(LinkKind kind) => shelf.Targets[kind].All.Values.Where(t => !meant.Contains(t.Report));
    }

    /// <summary>Pictures of <c>shared/images/</c> that no case and no algorithm shows; an archive keeps those of its time.</summary>
    private void CheckUnusedShared(IReadOnlySet<Report> meant)
    {
        if (isArchive || shared.Cases.Values.Any(c => c.Value is null || c.Report.IsPartial) || shared.Algorithms.Values.Any(a => a.Value is null || a.Report.IsPartial) || shared.Targets[LinkKind.Image].Unread is not null)
        {
            return;
        }

        var shown = shared.Reports.SelectMany(r => r.Links).Where(l => l.Link.Kind == LinkKind.Image).Select(l => l.Link.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var target in shared.Targets[LinkKind.Image].All.Values.Where(t => !shown.Contains(t.Id) && !meant.Contains(t.Report)))
        {
            target.Report.Warning(FindingCodes.UnusedImage, 0, $"Aucun cas et aucun algorithme ne montre cette figure. Ajoutez `![ce qu'elle apprend]({target.Id})` dans un cas, ou supprimez le fichier.");
        }
    }

    /// <summary>Says once for a course what it waits for; its own errors come first.</summary>
    private static void TellWaiting(CourseShelf shelf)
    {
        var files = shelf.Reports.SelectMany(r => r.WaitsFor).Where(f => !f.StartsWith(shelf.Id.Value + "/", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal).ToList();
        if (files.Count > 0 && !shelf.Reports.Any(r => r.HasErrors))
        {
            shelf.CourseReport.Warning(FindingCodes.LinkToBrokenFile, 0, $"Cette formation attend : elle a besoin de {string.Join(", ", files)}, à corriger d'abord. Il n'y a rien à changer ici.");
        }
    }
}
