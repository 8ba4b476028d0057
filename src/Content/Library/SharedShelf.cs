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

/// <summary>All that was read from <c>shared/</c>.</summary>
internal sealed class SharedShelf
{
    private const string ReferentsPath = "shared/referents.yml";

    public required Bibliography Bibliography { get; init; }
    public required IReadOnlyDictionary<ReferentId, Referent> Referents { get; init; }
    public required IReadOnlyDictionary<BoardId, Board> Boards { get; init; }
    public required Glossary Glossary { get; init; }
    public required IReadOnlyDictionary<string, Reading<SignSheet>> Signs { get; init; }
    public required IReadOnlyDictionary<string, Reading<AdviceSheet>> Advice { get; init; }
    public required IReadOnlyDictionary<string, Reading<ReadWatch>> Watches { get; init; }
    public required IReadOnlyDictionary<string, Reading<LanguageWords>> Words { get; init; }

    /// <summary>The index of symptoms and the list of drugs: one file each, or none.</summary>
    public required Reading<SymptomIndex>? Symptoms { get; init; }
    public required Reading<DrugList>? Drugs { get; init; }
    public required IReadOnlyDictionary<string, Reading<Algorithm>> Algorithms { get; init; }
    public required IReadOnlyDictionary<string, Reading<Case>> Cases { get; init; }

    /// <summary>What links of each kind may point at here.</summary>
    public required IReadOnlyDictionary<LinkKind, LinkTargets> Targets { get; init; }

    /// <summary>The bibliography, the directory and the glossary that are absent: a mistake once a file needs one.</summary>
    public required IReadOnlyList<Report> Absent { get; init; }

    /// <summary>One per file, and one for each of <see cref="Absent"/>.</summary>
    public required IReadOnlyList<Report> Reports { get; init; }

    /// <summary>Every file that could be read and that an edition may need to be read again alone.</summary>
    public required IReadOnlyList<SourceFile> Kept { get; init; }

    /// <summary>Pictures without error, by path in <c>shared/</c>.</summary>
    public required IReadOnlyDictionary<string, SourceFile> Images { get; init; }

    public static SharedShelf Read(IReadOnlyList<ContentFile> files, LoadOptions options)
    {
        var (bibliography, sourcesReport) = ReadOne(files, FileRole.Sources, Bibliography.Path, Bibliography.Read, Bibliography.Unread);
        var ((referents, boards), referentsReport) = ReadOne(files, FileRole.Referents, ReferentsPath, ReferentReader.Read, ReferentBook.Empty);
        var (glossary, glossaryReport) = ReadOne(files, FileRole.Glossary, Glossary.Path, Glossary.Read, Glossary.None);
        var images = files.Where(f => f.Role == FileRole.Image).Select(f => (File: f, Report: new Report(f.Source.Path))).ToList();
        var sizes = images.ToDictionary(i => i.File.Id, i => PictureReader.Read(i.File.Source, i.Report), StringComparer.Ordinal);
        var pictures = images.ToDictionary(i => i.File.Id, i => i.Report, StringComparer.Ordinal);
        var context = new ReadingContext(null, "fr", options.Today, options.Address, bibliography, sizes, images.ToDictionary(i => i.File.Id, i => TextHash.OfPicture(i.File.Source), StringComparer.Ordinal), options.Signatures);
        var algorithms = ReadAll(files, FileRole.Algorithm, (f, r) => AlgorithmReader.Read(f.Source, new AlgorithmId(f.Id), context, r));
        var cases = ReadAll(files, FileRole.Case, (f, r) => CaseReader.Read(f.Source, new CaseId(f.Id), context, r));
        var signs = ReadAll(files, FileRole.Signs, (f, r) => SignReader.Read(f.Source, f.Id, context with { Language = f.Id }, glossary, r));
        var advice = ReadAll(files, FileRole.Advice, (f, r) => AdviceReader.Read(f.Source, new AlgorithmId(f.Id), context, glossary, r));
        var watches = ReadAll(files, FileRole.Watch, (f, r) => WatchReader.Read(f.Source, new AlgorithmId(f.Id), context, r));
        var words = ReadAll(files, FileRole.Words, (f, r) => WordsReader.Read(f.Source, f.Id, context, r));
        var symptoms = ReadAll(files, FileRole.Symptoms, (f, r) => SymptomReader.Read(f.Source, context, r)).Values.SingleOrDefault();
        var drugs = ReadAll(files, FileRole.Drugs, (f, r) => DrugReader.Read(f.Source, context, r)).Values.SingleOrDefault();
        List<Report> apart = [.. files.Where(f => f.Role is FileRole.Misplaced or FileRole.Unread).Select(f => f.ReportApart())];
        var shelf = new SharedShelf
        {
            Bibliography = bibliography,
            Referents = referents,
            Boards = boards,
            Glossary = glossary,
            Signs = signs,
            Advice = advice,
            Watches = watches,
            Words = words,
            Symptoms = symptoms,
            Drugs = drugs,
            Algorithms = algorithms,
            Cases = cases,
            Targets = new Dictionary<LinkKind, LinkTargets>
            {
                [LinkKind.Algorithm] = LinkTargets.Of(files, FileRole.Algorithm, f => LinkTarget.Of(algorithms[f.Id], a => a.NodeIds.Concat(a.EdgeNames))),
                [LinkKind.Case] = LinkTargets.Of(files, FileRole.Case, f => LinkTarget.Of(cases[f.Id])),
                [LinkKind.Image] = LinkTargets.Of(files, FileRole.Image, f => new LinkTarget(f.Id, pictures[f.Id])),
                [LinkKind.Sign] = SignsOf(signs.GetValueOrDefault("fr")),
                [LinkKind.Referent] = new LinkTargets(
                    referents.Keys.ToDictionary(r => r.Value, r => new LinkTarget(r.Value, referentsReport), StringComparer.Ordinal),
                    LinkTargets.None.Misnamed,
                    referentsReport.IsPartial ? ReferentsPath : null),
            },
            Absent = [.. new[] { sourcesReport, referentsReport, glossaryReport }.Where(r => files.All(f => f.Source.Path != r.Path && f.Role != FileRole.Unread))],
            Reports = [sourcesReport, referentsReport, glossaryReport, .. algorithms.Values.Select(a => a.Report), .. cases.Values.Select(c => c.Report), .. signs.Values.Select(s => s.Report), .. advice.Values.Select(a => a.Report), .. watches.Values.Select(w => w.Report), .. words.Values.Select(w => w.Report), .. pictures.Values, .. new[] { symptoms?.Report, drugs?.Report }.OfType<Report>(), .. apart],
            // The watch is not what a learner follows.
            Kept = [.. files.Where(f => f.Role is not (FileRole.Misplaced or FileRole.Watch) && f.Source.Fault == ReadFault.None).Select(f => f.Source)],
            Images = files.Where(f => f.Role == FileRole.Image && pictures[f.Id].IsSound).ToDictionary(f => f.Id, f => f.Source, StringComparer.Ordinal),
        };
        var byPath = shelf.Reports.ToDictionary(r => r.Path, StringComparer.Ordinal);
        foreach (var file in files)
        {
            file.CheckPlace(byPath[file.Source.Path]);
        }

        return shelf;
    }

    /// <summary>Sheets for patients are French: they show the French signs.</summary>
    private static LinkTargets SignsOf(Reading<SignSheet>? signs) => signs is null ? LinkTargets.None : new LinkTargets(
        (signs.Value?.Signs ?? []).Select(s => s.Id).Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => new LinkTarget(id, signs.Report), StringComparer.Ordinal),
        LinkTargets.None.Misnamed,
        signs.Value is null || signs.Report.IsPartial ? signs.Report.Path : null);

    /// <summary>Reads the one file of a role; its absence is a part lost, and is reported once somebody needs the file.</summary>
    private static (T Value, Report Report) ReadOne<T>(IReadOnlyList<ContentFile> files, FileRole role, string path, Func<SourceFile, Report, T> read, T none)
    {
        var report = new Report(path);
        if (files.FirstOrDefault(f => f.Role == role) is { } file)
        {
            return (read(file.Source, report), report);
        }

        report.LosePart();
        return (none, report);
    }

    private static Dictionary<string, Reading<T>> ReadAll<T>(IReadOnlyList<ContentFile> files, FileRole role, Func<ContentFile, Report, T?> read) where T : class =>
        files.Where(f => f.Role == role).AsParallel().AsOrdered().Select(f => Reading<T>.Of(f.Source, f.Id, r => read(f, r))).ToDictionary(r => r.Id, StringComparer.Ordinal);
}
