using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Watch.Import;

/// <summary>What an export would add to a watch file.</summary>
/// <param name="New">References the file does not follow yet.</param>
/// <param name="Known">Those it follows, by DOI, PMID or title, with the id under which it does.</param>
/// <param name="Refused">Records that are not taken.</param>
/// <param name="Text">The watch file with the new entries at its end; what was there is kept to the letter.</param>
public sealed partial record WatchImport(IReadOnlyList<ImportedReference> New, IReadOnlyList<(ImportedReference Reference, string Id)> Known, IReadOnlyList<RefusedReference> Refused, string Text)
{
    private const string Question = "Que change cette référence ? À lire.";

    /// <param name="export">The RIS, MEDLINE or BibTeX text.</param>
    /// <param name="sheet">What the file follows, or null when there is none.</param>
    /// <param name="text">The file's text, empty when there is none.</param>
    /// <param name="today">Written as the day the references were found.</param>
    public static WatchImport Of(string export, WatchSheet? sheet, string text, DateOnly today)
    {
        var read = ReferenceFile.Read(export);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in sheet?.Entries ?? [])
        {
            ids.Add(entry.Id);
            foreach (var name in NamesOf(entry.Reference.Doi, entry.Reference.Pmid, entry.Reference.Title)) names.TryAdd(name, entry.Id);
        }

        List<ImportedReference> added = [];
        List<(ImportedReference, string)> known = [];
        List<RefusedReference> refused = [.. read.Refused];
        var result = new StringBuilder(text.Length == 0 ? "entries:\n" : text.TrimEnd('\n', '\r', ' ') + "\n");
        var indent = text.Length == 0 ? "  " : FirstDash().Match(text) is { Success: true } dash ? dash.Groups[1].Value : "  ";
        foreach (var reference in read.References)
        {
            List<string> own = [.. NamesOf(reference.Doi, reference.Pmid, reference.Title)];
            if (own.Find(names.ContainsKey) is { } name)
            {
                known.Add((reference, names[name]));
            }
            else if (reference.Year > today.Year)
            {
                refused.Add(new(reference.Line, $"L'année {reference.Year} est à venir. Corrigez-la dans votre logiciel."));
            }
            else
            {
                var id = Free(reference, ids);
                ids.Add(id);
                foreach (var n in own) names.TryAdd(n, id);
                added.Add(reference);
                Write(result, indent, id, reference, today);
            }
        }

        return new(added, known, [.. refused.OrderBy(r => r.Line)], added.Count == 0 ? text : result.ToString());
    }

    private static IEnumerable<string> NamesOf(string? doi, string? pmid, string? title)
    {
        if (doi is not null) yield return "doi " + doi;
        if (pmid is not null) yield return "pmid " + pmid;
        if (title is not null && Identifiers.Title(title) is { Length: > 0 } words) yield return "title " + words;
    }

    private static string Free(ImportedReference reference, HashSet<string> ids)
    {
        var family = Slug.Of(reference.Authors.Split([' ', ','], 2)[0]);
        var id = $"{(family.Length is 0 or > 40 ? "reference" : family)}-{reference.Year.ToString(CultureInfo.InvariantCulture)}";
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? id : $"{id}-{n}").First(i => !ids.Contains(i));
    }

    private static void Write(StringBuilder to, string indent, string id, ImportedReference reference, DateOnly today)
    {
        to.Append(indent).Append("- id: ").Append(id).Append('\n');
        Line("authors", YamlScalar.Quoted(reference.Authors));
        Line("title", YamlScalar.Quoted(reference.Title));
        Line("journal", YamlScalar.Quoted(reference.Journal));
        Line("year", reference.Year.ToString(CultureInfo.InvariantCulture));
        if (reference.Pages is { } pages) Line("pages", YamlScalar.Quoted(pages));
        if (reference.Doi is { } doi) Line("doi", YamlScalar.Quoted(doi));
        if (reference.Pmid is { } pmid) Line("pmid", YamlScalar.Quoted(pmid));
        Line("question", YamlScalar.Quoted(Question));
        Line("found", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line("state", "a_lire");

        void Line(string key, string value) => to.Append(indent).Append("  ").Append(key).Append(": ").Append(value).Append('\n');
    }

    [GeneratedRegex(@"^( *)- ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FirstDash();
}
