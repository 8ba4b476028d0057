using Immunotox.Content.Advice;
using Immunotox.Content.Algorithms;
using Immunotox.Content.Cases;
using Immunotox.Content.Comics;
using Immunotox.Content.Drugs;
using Immunotox.Content.PlainLanguage;
using Immunotox.Content.Referents;
using Immunotox.Content.Signs;
using Immunotox.Content.Sources;
using Immunotox.Content.Symptoms;
using Immunotox.Content.Watch;

namespace Immunotox.Content.Library;

/// <summary>All that was read from <c>courses/</c>: indexed by id, cross-checked, frozen.</summary>
public sealed class CourseLibrary
{
    /// <summary>Courses without an error finding, by id.</summary>
    public required IReadOnlyDictionary<CourseId, CourseEdition> Courses { get; init; }

    /// <summary>Algorithms whose file carries no error and waits for none, by id.</summary>
    public required IReadOnlyDictionary<AlgorithmId, Algorithm> Algorithms { get; init; }

    /// <summary>Cases whose file carries no error and waits for none, by id.</summary>
    public required IReadOnlyDictionary<CaseId, Case> Cases { get; init; }

    public required IReadOnlyDictionary<ReferentId, Referent> Referents { get; init; }

    /// <summary>Multidisciplinary meetings (RCP), by id.</summary>
    public required IReadOnlyDictionary<BoardId, Board> Boards { get; init; }

    /// <summary>Difficult words explained to patients.</summary>
    public required Glossary Glossary { get; init; }

    /// <summary>Languages of the patient space beside French and English, of the files that carry no error.</summary>
    public required IReadOnlyDictionary<string, LanguageWords> Words { get; init; }

    /// <summary>The words of pictures in a language; French when it is not known.</summary>
    public Tongue TongueOf(string language) => language == "en" ? Tongue.English : Words.GetValueOrDefault(language)?.Tongue ?? Tongue.French;

    /// <summary>Warning signs by language, of the files that carry no error.</summary>
    public required IReadOnlyDictionary<string, SignSheet> Signs { get; init; }

    /// <summary>What patients are told of a toxicity, by the id of its algorithm, of the files that carry no error and wait for none.</summary>
    public required IReadOnlyDictionary<AlgorithmId, AdviceSheet> Advice { get; init; }

    /// <summary>The literature watch by algorithm, of the files that carry no error and wait for none.</summary>
    public required IReadOnlyDictionary<AlgorithmId, WatchSheet> Watches { get; init; }

    /// <summary>Pictures of <c>shared/images/</c> by path in <c>shared/</c>.</summary>
    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> SharedImages { get; init; }

    /// <summary>From what is said to the algorithm; null when the file is absent or carries an error.</summary>
    public required SymptomIndex? Symptoms { get; init; }

    /// <summary>Immunotherapies with their trade names; null when the file is absent or carries an error.</summary>
    public required DrugList? Drugs { get; init; }

    /// <summary>What clinicians signed and withdrew.</summary>
    public required SignatureBook Signatures { get; init; }

    /// <summary>Of <see cref="Signatures"/>, those that <c>signatures.yml</c> holds; null when it carries an error.</summary>
    public required SignatureBook? Written { get; init; }

    /// <summary>Every finding: errors first, then what the rest leans on (<c>shared/</c>, and in each folder its <c>.yml</c> files), then by place.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Top-level folders that carry an error or wait for a file that does: course slugs, or <c>shared</c>.</summary>
    public required IReadOnlySet<string> BrokenFolders { get; init; }

    /// <summary>All files of each top-level folder as read, to be kept as the last good ones.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<SourceFile>> Folders { get; init; }

    /// <summary>Reads a content folder from disk, then <see cref="Read"/>.</summary>
    /// <exception cref="IOException">The folder is not there or cannot be listed: the operator's mistake, not an author's.</exception>
    public static CourseLibrary Load(string folder, LoadOptions options)
    {
        var files = ContentFolder.Read(folder);
        var findings = new FindingList();
        if (files.Select(ContentFile.Of).All(f => f is null || f.Folder == ContentFile.Shared))
        {
            findings.Add(Severity.Error, FindingCodes.NoCourse, ".", 1, 1, $"Aucune formation dans « {Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))} ». Vérifiez le nom du dossier, ou créez-y `ma-formation/course.yml` (modèle dans courses/README.md).");
        }

        return ReadAll(files, findings.Findings, options);
    }

    /// <summary>Reads, checks and freezes a set of files; never throws for an author's mistake.</summary>
    public static CourseLibrary Read(IReadOnlyList<SourceFile> files, LoadOptions options) => ReadAll(files, [], options);

    private static CourseLibrary ReadAll(IReadOnlyList<SourceFile> files, IReadOnlyList<Finding> ofTheFolder, LoadOptions options)
    {
        // 1. Sort, so that the order in which files come changes nothing.
        List<ContentFile> content = [.. files.DistinctBy(f => f.Path, StringComparer.Ordinal).OrderBy(f => f.Path, StringComparer.Ordinal).Select(ContentFile.Of).OfType<ContentFile>()];
        var folders = content.GroupBy(f => f.Folder, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

        // Who signed what is beside the folders: it is part of no version of a course.
        var signing = new Report(SignatureBook.Path);
        var written = files.FirstOrDefault(f => f.Path == SignatureBook.Path) is { } signed ? SignatureFile.Read(signed, signing) : [];
        var signatures = SignatureBook.From((written ?? []).Concat(options.Signatures.All).Where(s => options.IsDemonstration || !s.IsDemonstration));
        options = options with { Signatures = signatures };
        var paths = content.Select(c => c.Source.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in signatures.All.Select(s => s.Path).Distinct().Where(p => !paths.Contains(p) && !options.IsArchive && written?.Any(s => s.Path == p) == true))
        {
            signing.Warning(FindingCodes.SignatureOfNothing, 0, $"{path} a été signé et n'existe plus. S'il a changé de nom, faites-le signer de nouveau ; rien n'est à corriger s'il est supprimé.");
        }

        // 2. Shared files first: their bibliography is needed everywhere. Then every course at once.
        var shared = SharedShelf.Read(folders.GetValueOrDefault(ContentFile.Shared) ?? [], options);
        var courses = folders.Where(f => f.Key != ContentFile.Shared).AsParallel()
            .Select(f => CourseShelf.Read(f.Key, f.Value, shared, options))
            .ToDictionary(c => c.Id.Value, StringComparer.Ordinal);

        // 3. Tie, then freeze what has no error.
        new CrossCheck(shared, courses, options.IsArchive).Run();
        // What is archived was sound in its time: a rule that came later does not close it.
        var editions = courses.Values.Where(c => c.Course is not null && (options.IsArchive || c.Reports.All(r => r.IsSound)))
            .AsParallel().Select(c => EditionBinder.Bind(c, c.Course!.Course, shared)).ToDictionary(e => e.Course.Id);
        List<Report> reports = [.. shared.Reports, .. courses.Values.SelectMany(c => c.Reports)];
        return new CourseLibrary
        {
            Courses = editions,
            Algorithms = Sound(shared.Algorithms.Values).ToDictionary(a => a.Id),
            Cases = Sound(shared.Cases.Values).ToDictionary(c => c.Id),
            Referents = shared.Referents,
            Boards = shared.Boards,
            Glossary = shared.Glossary,
            Words = Sound(shared.Words.Values).ToDictionary(w => w.Language, StringComparer.Ordinal),
            Signs = Sound(shared.Signs.Values).ToDictionary(s => s.Language, StringComparer.Ordinal),
            Advice = Sound(shared.Advice.Values).ToDictionary(a => a.Id),
            Watches = Sound(shared.Watches.Values).Select(w => w.Sheet).ToDictionary(w => w.Id),
            SharedImages = shared.Images.ToDictionary(i => i.Key, i => i.Value.Bytes, StringComparer.Ordinal),
            Symptoms = shared.Symptoms is { Report.IsSound: true } symptoms ? symptoms.Value : null,
            Drugs = shared.Drugs is { Report.IsSound: true } drugs ? drugs.Value : null,
            Signatures = signatures,
            Written = written is null || signing.HasErrors ? null : SignatureBook.From(written),
            Findings = [.. ofTheFolder.Concat(signing.Findings).Concat(reports.SelectMany(r => r.Findings))
                .OrderByDescending(f => f.Severity).ThenBy(f => LeanedOn(f.Path), StringComparer.Ordinal).ThenBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column)
                .ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal).Distinct()],
            // A file that is absent has a report, and perhaps no folder to be in.
            BrokenFolders = reports.Where(r => !r.IsSound).Select(r => r.Path.Split('/')[0]).Where(folders.ContainsKey).ToHashSet(StringComparer.Ordinal),
            Folders = folders.ToDictionary(f => f.Key, f => (IReadOnlyList<SourceFile>)[.. f.Value.Select(c => c.Source)], StringComparer.Ordinal),
        };
    }

    /// <summary>
    /// For each course offered, what its <c>published.yml</c> should become: the fingerprints it keeps and those of its new items,
    /// sorted. Nothing is written; the <c>publish</c> command does that.
    /// </summary>
    public IReadOnlyDictionary<CourseId, string> PublishedFiles() => Courses.Values.ToDictionary(e => e.Course.Id, PublishedFile);

    private static string PublishedFile(CourseEdition edition)
    {
        var path = $"{edition.Course.Id}/published.yml";
        var published = PublishedItems.Read(edition.Files.FirstOrDefault(f => f.Path == path), edition.Course.Id.Value);
        return published.With(edition.Quizzes.Values.SelectMany(q => q.Items).Select(i => (i.Id.Value, i.Fingerprint)));
    }

    private static IEnumerable<T> Sound<T>(IEnumerable<Reading<T>> readings) where T : class =>
        readings.Where(r => r.Value is not null && r.Report.IsSound).Select(r => r.Value!);

    /// <summary>Sorts a path: shared files before courses, and facts before words.</summary>
    private static string LeanedOn(string path)
    {
        var folder = path.Split('/')[0];
        return (folder == ContentFile.Shared ? "" : folder) + (path.EndsWith(".yml", StringComparison.Ordinal) ? "/0" : "/1");
    }
}
