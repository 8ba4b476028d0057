using Immunotox.Content.Algorithms;
using Immunotox.Content.Cases;
using Immunotox.Content.Referents;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>All that was read from <c>shared/</c>.</summary>
internal sealed class SharedShelf
{
    public required Bibliography Bibliography { get; init; }
    public required IReadOnlyDictionary<ReferentId, Referent> Referents { get; init; }
    public required IReadOnlyDictionary<string, Reading<Algorithm>> Algorithms { get; init; }
    public required IReadOnlyDictionary<string, Reading<Case>> Cases { get; init; }

    /// <summary>One per file.</summary>
    public required IReadOnlyList<Report> Reports { get; init; }

    /// <summary>Every text file, for an edition to be read again alone.</summary>
    public required IReadOnlyList<SourceFile> TextFiles { get; init; }

    public static SharedShelf Read(IReadOnlyList<ContentFile> files, LoadOptions options)
    {
        var sourcesReport = new List<Report>();
        var bibliography = ReadOne(files, FileRole.Sources, Bibliography.Read, Bibliography.Empty, sourcesReport);
        var referents = ReadOne<IReadOnlyDictionary<ReferentId, Referent>>(files, FileRole.Referents, ReferentReader.Read, new Dictionary<ReferentId, Referent>(), sourcesReport);
        var context = new ReadingContext(null, "fr", options.Today, options.Address, bibliography, new Dictionary<string, PictureSize?>());
        var algorithms = ReadAll(files, FileRole.Algorithm, (f, r) => AlgorithmReader.Read(f.Source, new AlgorithmId(f.Id), context, r));
        var cases = ReadAll(files, FileRole.Case, (f, r) => CaseReader.Read(f.Source, new CaseId(f.Id), context, r));
        List<Report> misplaced = [.. files.Where(f => f.Role == FileRole.Misplaced).Select(f => new Report(f.Source.Path))];
        var shelf = new SharedShelf
        {
            Bibliography = bibliography,
            Referents = referents,
            Algorithms = algorithms.ToDictionary(a => a.Id, StringComparer.Ordinal),
            Cases = cases.ToDictionary(c => c.Id, StringComparer.Ordinal),
            Reports = [.. sourcesReport, .. algorithms.Select(a => a.Report), .. cases.Select(c => c.Report), .. misplaced],
            TextFiles = [.. files.Where(f => f.Role != FileRole.Misplaced).Select(f => f.Source)],
        };
        var byPath = shelf.Reports.ToDictionary(r => r.Path, StringComparer.Ordinal);
        foreach (var file in files)
        {
            file.CheckPlace(byPath[file.Source.Path]);
        }

        return shelf;
    }

    private static T ReadOne<T>(IReadOnlyList<ContentFile> files, FileRole role, Func<SourceFile, Report, T> read, T none, List<Report> reports)
    {
        if (files.FirstOrDefault(f => f.Role == role) is not { } file)
        {
            return none;
        }

        var report = new Report(file.Source.Path);
        reports.Add(report);
        return read(file.Source, report);
    }

    private static List<Reading<T>> ReadAll<T>(IReadOnlyList<ContentFile> files, FileRole role, Func<ContentFile, Report, T?> read) where T : class =>
        [.. files.Where(f => f.Role == role).AsParallel().AsOrdered().Select(f => Reading<T>.Of(f.Source, f.Id, r => read(f, r)))];
}
