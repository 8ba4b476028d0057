using System.Globalization;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Watch.Import;

/// <summary>What a catalogue's export says of one publication, in our words.</summary>
/// <param name="Line">1-based line where it starts.</param>
/// <param name="Authors">« Haanen J, Obeid M, Spain L, et al. »</param>
/// <param name="Title">As published.</param>
/// <param name="Journal">Journal or editor.</param>
/// <param name="Year">Of publication.</param>
/// <param name="Pages">Volume and pages, or null.</param>
/// <param name="Doi">Or null.</param>
/// <param name="Pmid">Or null.</param>
public sealed record ImportedReference(int Line, string Authors, string Title, string Journal, int Year, string? Pages, string? Doi, string? Pmid);

/// <summary>A record of an export that is not taken, and why, in French.</summary>
public sealed record RefusedReference(int Line, string Reason)
{
    public string Reason { get; } = Typography.French(Reason);
}

/// <summary>An export of a reference manager: RIS, MEDLINE (.nbib) or BibTeX, told apart by their first words.</summary>
/// <param name="References">In file order.</param>
/// <param name="Refused">In file order.</param>
public sealed record ReferenceFile(IReadOnlyList<ImportedReference> References, IReadOnlyList<RefusedReference> Refused)
{
    /// <summary>Largest export that is read, in characters.</summary>
    public const int LongestText = 1_000_000;

    /// <summary>More than anybody reads at once; the rest is refused aloud.</summary>
    public const int MostReferences = 500;

    /// <summary>After as many mistakes the file is none of ours: reading stops.</summary>
    internal const int MostRefused = 200;

    private const int LongestField = 600;

    /// <summary>Reads an export; never throws, whatever it holds.</summary>
    public static ReferenceFile Read(string text)
    {
        if (text.Length > LongestText)
        {
            return new([], [new(1, $"Ce fichier est trop grand : {text.Length / 1000} Ko pour {LongestText / 1000} au plus. Exportez moins de références à la fois.")]);
        }

        var refused = new List<RefusedReference>();
        var records = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n') switch
        {
            "" => Nothing("Ce fichier est vide."),
            ['@' or '%', ..] => BibTexReader.Read(text, refused),
            _ when TaggedReader.IsTagged(text) => TaggedReader.Read(text, refused),
            _ when text.Contains('@', StringComparison.Ordinal) => BibTexReader.Read(text, refused),
            _ => Nothing("Ce fichier n'est ni un RIS (« TY  - JOUR ») ni un BibTeX (« @article{… »). Exportez-le de nouveau dans l'un de ces formats."),
        };
        if (records.Count == 0 && refused.Count == 0)
        {
            refused.Add(new(1, "Aucune notice dans ce fichier. Exportez-le de nouveau."));
        }

        var references = new List<ImportedReference>();
        foreach (var record in records)
        {
            if (references.Count == MostReferences)
            {
                refused.Add(new(record.Line, $"Plus de {MostReferences} références : la suite n'est pas prise. Coupez l'export."));
                break;
            }

            if (Missing(record) is { } missing)
            {
                refused.Add(new(record.Line, $"Il manque {missing}. Complétez la notice dans votre logiciel, puis exportez-la de nouveau."));
            }
            else
            {
                references.Add(Of(record));
            }
        }

        return new(references, [.. refused.OrderBy(r => r.Line)]);

        IReadOnlyList<RawReference> Nothing(string why)
        {
            refused.Add(new(1, why));
            return [];
        }
    }

    private static string? Missing(RawReference record) =>
        Clean(record.Title).Length == 0 ? "le titre"
        : !record.Authors.Any(a => Clean(a).Length > 0) ? "les auteurs"
        : Clean(record.Journal).Length == 0 ? "la revue ou l'éditeur"
        : YearOf(record.Date) is null ? "l'année"
        : null;

    private static ImportedReference Of(RawReference record) => new(
        record.Line,
        Names.Line([.. record.Authors.Select(Clean).Where(a => a.Length > 0)]),
        Clean(record.Title).TrimEnd('.'),
        Clean(record.Journal),
        YearOf(record.Date)!.Value,
        Clean(record.Pages) is { Length: > 0 } pages ? pages : null,
        record.Doi is { } doi ? Identifiers.Doi(doi) : null,
        record.Pmid is { } pmid ? Identifiers.Pmid(pmid) : null);

    /// <summary>The first four digits that are a year of our time.</summary>
    private static int? YearOf(string? date)
    {
        for (var i = 0; date is not null && i + 4 <= date.Length; i++)
        {
            if (date.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0 && int.Parse(date.AsSpan(i, 4), CultureInfo.InvariantCulture) is >= 1950 and <= 2100 and var year)
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>On one line, without control characters nor halves of letters, of a length a page can show.</summary>
    private static string Clean(string? text)
    {
        var kept = new string([.. (text ?? "").Where(c => !char.IsSurrogate(c) && c is not ('\uFEFF' or '\uFFFE' or '\uFFFF')).Select(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '\u2028' or '\u2029' ? ' ' : c)]);
        var line = string.Join(' ', kept.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestField ? line[..LongestField] + "…" : line;
    }
}

/// <summary>A record as an export writes it.</summary>
internal sealed record RawReference(int Line, IReadOnlyList<string> Authors, string? Title, string? Journal, string? Date, string? Pages, string? Doi, string? Pmid);
