using Immunotox.Content.Library;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Patients;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Ui;
using Microsoft.Extensions.Localization;

namespace Immunotox.Learning.Sheets;

/// <summary>The two sheets of a toxicity; the patients' is null while nobody has written it.</summary>
internal sealed record SheetPair(DoctorSheet Doctor, PatientSheet? Patient);

/// <summary>Every sheet of the library as it is offered now, by organ, and the booklets made of them.</summary>
internal sealed class SheetShelf(LiveLibrary live, ReviewPolicy policy, Site site, IStringLocalizer<PatientWords> words)
{
    // A booklet costs more than a page: it is bound once for a library and a day.
    private Bound? _doctors, _patients;

    public SheetPair? Find(string id) => live.Current.Algorithms.TryGetValue(new Content.AlgorithmId(id), out var algorithm) ? Pair(live.Current, algorithm) : null;

    /// <summary>By organ, then by title.</summary>
    public IReadOnlyList<IGrouping<string, SheetPair>> ByOrgan()
    {
        var order = StringComparer.Create(French.Culture, ignoreCase: true);
        var library = live.Current;
        return [.. library.Algorithms.Values.Select(a => Pair(library, a)).OrderBy(p => p.Doctor.Algorithm.Organ, order).ThenBy(p => p.Doctor.Title, order).GroupBy(p => p.Doctor.Algorithm.Organ)];
    }

    public string DoctorUrl(DoctorSheet sheet) => site.Absolute(Links.DoctorSheet(sheet.Id));
    public string PatientUrl(PatientSheet sheet) => site.Absolute(Links.PatientSheet(sheet.Id));

    public byte[] Doctor(DoctorSheet sheet) => DoctorSheetPdf.Render(sheet, DoctorUrl(sheet));
    public byte[] Patient(PatientSheet sheet) => PatientSheetPdf.Render(sheet, PatientUrl(sheet), words);

    /// <summary>Null when there is no sheet to bind.</summary>
    public byte[]? DoctorBooklet() => Once(ref _doctors, () => Bind("Livret des fiches médecin", "Toxicités des immunothérapies, par organe et par grade",
        [.. ByOrgan().SelectMany(o => o).Select(p => new BookletSheet(p.Doctor.Algorithm.Organ, p.Doctor.Title, p.Doctor.Status, () => DoctorSheetPdf.Pages(p.Doctor, DoctorUrl(p.Doctor))))]));

    public byte[]? PatientBooklet() => Once(ref _patients, () => Bind("Livret des fiches pour le patient", "Que faire devant un signe, en mots simples",
        [.. ByOrgan().SelectMany(o => o).Select(p => p.Patient is { IsShown: true } sheet ? new BookletSheet(p.Doctor.Algorithm.Organ, sheet.Advice.Title, sheet.Status, () => PatientSheetPdf.Pages(sheet, PatientUrl(sheet), words)) : null).OfType<BookletSheet>()]));

    private byte[]? Bind(string title, string forWhom, IReadOnlyList<BookletSheet> sheets) =>
        sheets.Count == 0 ? null : new BookletPdf(title, forWhom, site.Absolute(Links.Sheets), sheets).Render();

    private byte[]? Once(ref Bound? kept, Func<byte[]?> bind)
    {
        var (library, today) = (live.Current, Today);
        if (kept is { } known && ReferenceEquals(known.Library, library) && known.Day == today) return known.Bytes;
        var bytes = bind();
        kept = new Bound(library, today, bytes);
        return bytes;
    }

    private SheetPair Pair(CourseLibrary library, Content.Algorithms.Algorithm algorithm) =>
        new(DoctorSheet.Of(algorithm, library.Referents, Today), PatientSheet.Find(library, algorithm, policy));

    private DateOnly Today => policy.Today;

    private sealed record Bound(CourseLibrary Library, DateOnly Day, byte[]? Bytes);
}
