using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>
/// Follows each link to its target. A link is broken only when nothing is there: what is there but could not be read, or stands
/// under a wrong name, is reported in its own file.
/// </summary>
internal sealed class LinkTies(SharedShelf shared, IReadOnlyDictionary<string, CourseShelf> courses)
{
    private sealed record Words(string Broken, string What, string Mend, string? BrokenPart = null, string? Part = null);

    /// <summary><c>§</c> stands for the id.</summary>
    private static readonly Dictionary<LinkKind, Words> Said = new()
    {
        [LinkKind.Module] = new(FindingCodes.BrokenModuleLink, "Le module", "Créez modules/§.md, ou corrigez l'identifiant.", FindingCodes.BrokenPageLink, "Dans le module « § », la page"),
        [LinkKind.Quiz] = new(FindingCodes.BrokenQuizLink, "Le quiz", "Créez quizzes/§.md, ou corrigez l'identifiant."),
        [LinkKind.Episode] = new(FindingCodes.BrokenEpisodeLink, "L'épisode", "Créez episodes/§.md, ou corrigez l'identifiant.", FindingCodes.BrokenPageLink, "Dans l'épisode « § », la vignette"),
        [LinkKind.Image] = new(FindingCodes.BrokenImageLink, "La figure", "Ajoutez ce fichier dans le dossier images/ voisin, ou corrigez le chemin."),
        [LinkKind.Case] = new(FindingCodes.BrokenCaseLink, "Le cas", "Créez shared/cases/§.md, ou corrigez l'identifiant."),
        [LinkKind.Algorithm] = new(FindingCodes.BrokenAlgorithmLink, "L'algorithme", "Créez shared/algorithms/§.md, ou corrigez l'identifiant.", FindingCodes.BrokenStepLink, "Dans l'algorithme « § », l'étape"),
        [LinkKind.Sign] = new(FindingCodes.BrokenSignLink, "Le signe", "Ajoutez-le à shared/signs/fr.yml, ou corrigez l'identifiant."),
        [LinkKind.Referent] = new(FindingCodes.BrokenReferentLink, "Le référent", "Ajoutez-le à shared/referents.yml, ou corrigez l'identifiant."),
    };

    private readonly HashSet<Report> _meant = [];

    /// <summary>Files that a broken link most likely means.</summary>
    public IReadOnlySet<Report> Meant => _meant;

    public void Check(Report report)
    {
        foreach (var use in report.Links)
        {
            Check(use, report);
        }
    }

    /// <summary>Makes a file wait for the shared files at fault that its links lead into; true when something was added.</summary>
    public bool Wait(Report report)
    {
        var added = false;
        foreach (var use in report.Links.Where(l => l.Link.Kind is LinkKind.Case or LinkKind.Algorithm or LinkKind.Sign || l.Link is { Kind: LinkKind.Image, Course: null }))
        {
            if (TargetsOf(use.Link).Find(use.Link.Id)?.Report is { IsSound: false } target && target != report)
            {
                foreach (var file in (string[])[.. target.HasErrors ? [target.Path] : Array.Empty<string>(), .. target.WaitsFor])
                {
                    added |= report.WaitFor(file);
                }
            }
        }

        return added;
    }

    private void Check(LinkUse use, Report report)
    {
        var (kind, _, id, part) = use.Link;
        var targets = TargetsOf(use.Link);
        var said = Said[kind];
        if (targets.Find(id) is not { } target)
        {
            if (targets.Unread is { } unread)
            {
                report.WaitFor(unread);
                return;
            }

            var near = KeyNames.Nearest(id, targets.All.Keys);
            if (near is not null)
            {
                _meant.Add(targets.All[near].Report);
            }

            report.Error(said.Broken, use.Offset, Sentence(said.What, id, near, said.Mend.Replace("§", id, StringComparison.Ordinal)));
        }
        else if (part is not null && said.Part is null)
        {
            report.Error(FindingCodes.ForbiddenLink, use.Offset, $"Ce lien ne va pas plus loin que « {id} ». Supprimez « #{part} » : seuls un module, un épisode et un algorithme ont des parties.");
        }
        else if (part is not null && target.Parts is { } edges && part.Split('>') is [var from, var to] && !edges.Contains(part))
        {
            // A node that does not exist is told once, by the link to the node itself.
            if (edges.Contains(from)) report.Error(FindingCodes.BrokenEdgeLink, use.Offset, $"Dans l'algorithme « {id} », aucune flèche ne va de « {from} » à « {to} ». {KeyNames.Hint(to, edges.Where(e => e.StartsWith(from + ">", StringComparison.Ordinal)).Select(e => e[(from.Length + 1)..]))} Corrigez le « @ » du choix, ou remettez la flèche.");
        }
        else if (part is not null && target.Parts is { } parts && !parts.Contains(part))
        {
            report.Error(said.BrokenPart!, use.Offset, Sentence(said.Part!.Replace("§", id, StringComparison.Ordinal), part, KeyNames.Nearest(part, parts.Where(p => !p.Contains('>', StringComparison.Ordinal))), "Corrigez ce qui suit le « # »."));
        }
    }

    /// <summary>A course has its own pictures; a shared file shows those of <c>shared/images/</c>.</summary>
    private LinkTargets TargetsOf(ContentLink link) =>
        (link is { Kind: LinkKind.Image, Course: not null } ? null : shared.Targets.GetValueOrDefault(link.Kind))
        ?? (link.Course is { } course ? courses.GetValueOrDefault(course.Value)?.Targets.GetValueOrDefault(link.Kind) : null)
        ?? LinkTargets.None;

    private static string Sentence(string what, string name, string? near, string mend) =>
        $"{what} « {name} » n'existe pas. {(near is null ? "" : $"Vouliez-vous dire « {near} » ? ")}{mend}";
}
