using Immunotox.Content.Comics;
using Immunotox.Content.Courses;
using Immunotox.Content.Quizzes;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>All that was read from one course's folder.</summary>
internal sealed class CourseShelf
{
    public required CourseId Id { get; init; }
    public required IReadOnlyList<ContentFile> Files { get; init; }

    /// <summary>Null when <c>course.yml</c> is absent or unreadable.</summary>
    public required ReadCourse? Course { get; init; }

    public required Report CourseReport { get; init; }
    public required IReadOnlyDictionary<string, Reading<Module>> Modules { get; init; }
    public required IReadOnlyDictionary<string, Reading<ReadQuiz>> Quizzes { get; init; }
    public required IReadOnlyDictionary<string, Reading<Episode>> Episodes { get; init; }

    /// <summary>What links of each kind may point at here.</summary>
    public required IReadOnlyDictionary<LinkKind, LinkTargets> Targets { get; init; }

    public required PublishedItems Published { get; init; }

    /// <summary>One per file, and one for a missing <c>course.yml</c>.</summary>
    public required IReadOnlyList<Report> Reports { get; init; }

    public static CourseShelf Read(string folder, IReadOnlyList<ContentFile> files, SharedShelf shared, LoadOptions options)
    {
        var id = new CourseId(folder);
        var images = files.Where(f => f.Role == FileRole.Image).Select(f => (File: f, Report: new Report(f.Source.Path))).ToList();
        var sizes = images.ToDictionary(i => i.File.Id, i => PictureReader.Read(i.File.Source, i.Report), StringComparer.Ordinal);
        var courseReport = new Report($"{folder}/course.yml");
        var opened = Open(files, courseReport);
        var context = new ReadingContext(id, CourseReader.Language(opened), options.Today, options.Address, shared.Bibliography, sizes, images.ToDictionary(i => i.File.Id, i => TextHash.OfPicture(i.File.Source), StringComparer.Ordinal), options.Signatures);
        var modules = ReadAll(files, FileRole.Module, (f, r) => ModuleReader.Read(f.Source, new ModuleId(f.Id), context, r));
        var quizzes = ReadAll(files, FileRole.Quiz, (f, r) => QuizReader.Read(f.Source, new QuizId(f.Id), context, r));
        var episodes = ReadAll(files, FileRole.Episode, (f, r) => EpisodeReader.Read(f.Source, new EpisodeId(f.Id), context, shared.Glossary, r));
        var published = PublishedItems.Read(files.FirstOrDefault(f => f.Role == FileRole.Published)?.Source, folder);
        List<Report> apart = [.. files.Where(f => f.Role is FileRole.Misplaced or FileRole.Unread or FileRole.Recording).Select(f => f.ReportApart())];
        var pictures = images.ToDictionary(i => i.File.Id, i => i.Report, StringComparer.Ordinal);
        var shelf = new CourseShelf
        {
            Id = id,
            Files = files,
            Course = opened is null ? null : CourseReader.Read(opened, id, context, courseReport),
            CourseReport = courseReport,
            Modules = modules,
            Quizzes = quizzes,
            Episodes = episodes,
            Targets = new Dictionary<LinkKind, LinkTargets>
            {
                [LinkKind.Module] = LinkTargets.Of(files, FileRole.Module, f => LinkTarget.Of(modules[f.Id], m => m.Pages.Select(p => p.Id))),
                [LinkKind.Quiz] = LinkTargets.Of(files, FileRole.Quiz, f => LinkTarget.Of(quizzes[f.Id])),
                [LinkKind.Episode] = LinkTargets.Of(files, FileRole.Episode, f => LinkTarget.Of(episodes[f.Id], e => e.Panels.Select(p => p.Id))),
                [LinkKind.Image] = LinkTargets.Of(files, FileRole.Image, f => new LinkTarget(f.Id, pictures[f.Id])),
            },
            Published = published,
            Reports = [courseReport, published.Report, .. modules.Values.Select(m => m.Report), .. quizzes.Values.Select(q => q.Report), .. episodes.Values.Select(e => e.Report), .. pictures.Values, .. apart],
        };
        if (!Slug.IsSlug(folder))
        {
            courseReport.Error(FindingCodes.WrongSlug, 0, $"« {folder} » n'est pas un nom valable. Renommez ce dossier en minuscules sans accent, mots séparés par des tirets : `{(Slug.Of(folder) is { Length: > 0 } slug ? slug : "ma-formation")}`.");
        }

        var byPath = shelf.Reports.ToDictionary(r => r.Path, StringComparer.Ordinal);
        foreach (var file in files)
        {
            file.CheckPlace(byPath[file.Source.Path]);
        }

        return shelf;
    }

    private static AuthoredFile? Open(IReadOnlyList<ContentFile> files, Report report)
    {
        if (files.FirstOrDefault(f => f.Role == FileRole.Course) is not { } file)
        {
            if (files.All(f => f.Role != FileRole.Unread || f.Source.Path != f.Folder))
            {
                report.Error(FindingCodes.MissingCourseFile, 0, "Ce dossier n'a pas de course.yml. Ajoutez-le (modèle dans courses/README.md), ou déplacez ces fichiers dans une formation.");
            }

            return null;
        }

        // The language decides the typography of the very file that declares it.
        var probe = AuthoredFile.OpenYaml(file.Source, new Report(file.Source.Path));
        return AuthoredFile.OpenYaml(file.Source, report, CourseReader.Language(probe) == "fr");
    }

    private static Dictionary<string, Reading<T>> ReadAll<T>(IReadOnlyList<ContentFile> files, FileRole role, Func<ContentFile, Report, T?> read) where T : class =>
        files.Where(f => f.Role == role).Select(f => Reading<T>.Of(f.Source, f.Id, r => read(f, r))).ToDictionary(r => r.Id, StringComparer.Ordinal);
}
