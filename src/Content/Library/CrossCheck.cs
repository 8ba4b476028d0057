using Immunotox.Content.Courses;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>
/// Ties what was read: links to their targets, both ways. A link into a shared file that carries an error is an error where it is
/// written, so a course never leads to something that is not served.
/// </summary>
internal sealed class CrossCheck(SharedShelf shared, IReadOnlyDictionary<string, CourseShelf> courses)
{
    public void Run()
    {
        foreach (var shelf in courses.Values)
        {
            CheckItemIds(shelf);
            shelf.Published.Check(shelf);
            CheckUnused(shelf);
        }

        foreach (var report in Everything())
        {
            foreach (var use in report.Links)
            {
                CheckTarget(use, report);
            }
        }

        // Cases link to algorithms and algorithms to each other: an error travels until nothing changes.
        var spread = true;
        while (spread)
        {
            spread = false;
            foreach (var report in Everything())
            {
                spread |= SpreadErrors(report);
            }
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

    private static void CheckUnused(CourseShelf shelf)
    {
        if (shelf.Course is { } course)
        {
            foreach (var module in shelf.Modules.Values.Where(m => !course.Path.Contains(new Station(StationKind.Module, m.Id))))
            {
                module.Report.Warning(FindingCodes.UnusedModule, 0, $"Ce module n'est pas dans le parcours : personne ne le lira. Ajoutez `- module: {module.Id}` sous « path » de course.yml.");
            }

            foreach (var quiz in shelf.Quizzes.Values.Where(q => !course.Path.Contains(new Station(StationKind.Quiz, q.Id))))
            {
                quiz.Report.Warning(FindingCodes.UnusedQuiz, 0, $"Ce quiz n'est pas dans le parcours : personne ne le passera. Ajoutez `- quiz: {quiz.Id}` sous « path » de course.yml.");
            }
        }

        var shown = shelf.Reports.SelectMany(r => r.Links).Where(l => l.Link.Kind == LinkKind.Image).Select(l => l.Link.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, report) in shelf.Images.Where(i => !shown.Contains(i.Key)))
        {
            report.Warning(FindingCodes.UnusedImage, 0, $"Aucune page ne montre cette figure. Ajoutez `![ce qu'elle apprend]({path})` dans un module, ou supprimez le fichier.");
        }
    }

    private void CheckTarget(LinkUse use, Report report)
    {
        var (kind, course, id, fragment) = use.Link;
        var shelf = course is { } courseId ? courses.GetValueOrDefault(courseId.Value) : null;
        switch (kind)
        {
            case LinkKind.Module when shelf?.Modules.ContainsKey(id) != true:
                Missing(FindingCodes.BrokenModuleLink, "Le module", id, shelf?.Modules.Keys, $"Créez modules/{id}.md, ou corrigez l'identifiant.");
                break;
            case LinkKind.Module when fragment is not null && shelf!.Modules[id].Value is { } target && target.Pages.All(p => p.Id != fragment):
                Missing(FindingCodes.BrokenPageLink, $"Dans le module « {id} », la page", fragment, target.Pages.Select(p => p.Id), "Corrigez ce qui suit le « # ».");
                break;
            case LinkKind.Quiz when shelf?.Quizzes.ContainsKey(id) != true:
                Missing(FindingCodes.BrokenQuizLink, "Le quiz", id, shelf?.Quizzes.Keys, $"Créez quizzes/{id}.md, ou corrigez l'identifiant.");
                break;
            case LinkKind.Image when shelf?.Images.ContainsKey(id) != true:
                Missing(FindingCodes.BrokenImageLink, "La figure", id, shelf?.Images.Keys, "Ajoutez ce fichier dans le dossier de la formation, ou corrigez le chemin.");
                break;
            case LinkKind.Case when !shared.Cases.ContainsKey(id):
                Missing(FindingCodes.BrokenCaseLink, "Le cas", id, shared.Cases.Keys, $"Créez shared/cases/{id}.md, ou corrigez l'identifiant.");
                break;
            case LinkKind.Algorithm when !shared.Algorithms.ContainsKey(id):
                Missing(FindingCodes.BrokenAlgorithmLink, "L'algorithme", id, shared.Algorithms.Keys, $"Créez shared/algorithms/{id}.md, ou corrigez l'identifiant.");
                break;
            case LinkKind.Algorithm when fragment is not null && shared.Algorithms[id].Value is { } target && target.Steps.All(s => s.Id != fragment):
                Missing(FindingCodes.BrokenStepLink, $"Dans l'algorithme « {id} », l'étape", fragment, target.Steps.Select(s => s.Id), "Corrigez ce qui suit le « # ».");
                break;
            case LinkKind.Referent when !shared.Referents.ContainsKey(new ReferentId(id)):
                Missing(FindingCodes.BrokenReferentLink, "Le référent", id, shared.Referents.Keys.Select(r => r.Value), "Ajoutez-le à shared/referents.yml, ou corrigez l'identifiant.");
                break;
            case LinkKind.Quiz or LinkKind.Case or LinkKind.Referent or LinkKind.Image when fragment is not null:
                report.Error(FindingCodes.ForbiddenLink, use.Offset, $"Ce lien ne va pas plus loin que « {id} ». Supprimez « #{fragment} » : seuls un module et un algorithme ont des parties.");
                break;
            default:
                break;
        }

        void Missing(string code, string what, string name, IEnumerable<string>? known, string mend)
        {
            var near = KeyNames.Nearest(name, known ?? []);
            report.Error(code, use.Offset, $"{what} « {name} » n'existe pas. {(near is null ? "" : $"Vouliez-vous dire « {near} » ? ")}{mend}");
        }
    }

    /// <summary>Adds an error to each link into a shared file that has one; true when something was added.</summary>
    private bool SpreadErrors(Report report)
    {
        var added = false;
        foreach (var use in report.Links)
        {
            var target = use.Link.Kind switch
            {
                LinkKind.Case => shared.Cases.GetValueOrDefault(use.Link.Id)?.Report,
                LinkKind.Algorithm => shared.Algorithms.GetValueOrDefault(use.Link.Id)?.Report,
                _ => null,
            };
            if (target is not { HasErrors: true } || target == report)
            {
                continue;
            }

            var (line, column) = report.Source?.Place(use.Offset) ?? (1, 1);
            if (!report.Findings.Any(f => f.Code == FindingCodes.LinkToBrokenFile && f.Line == line && f.Column == column))
            {
                report.Error(FindingCodes.LinkToBrokenFile, use.Offset, $"« {use.Link.Id} » existe mais son fichier est à corriger. Corrigez d'abord {target.Path}, ou retirez ce lien.");
                added = true;
            }
        }

        return added;
    }
}
