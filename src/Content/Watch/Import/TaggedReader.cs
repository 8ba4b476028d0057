using System.Text.RegularExpressions;

namespace Immunotox.Content.Watch.Import;

/// <summary>
/// Reads exports made of tagged lines: RIS (« TY  - JOUR », of Zotero, EndNote and publishers) and MEDLINE (« PMID- 36270461 », the
/// .nbib of PubMed), whose long values go on in the next lines.
/// </summary>
internal static partial class TaggedReader
{
    public static bool IsTagged(string text) => text.Split('\n').Take(50).Any(l => TagLine().Match(l.TrimEnd('\r')) is { Success: true } m && m.Groups[1].Value is "TY" or "PMID");

    public static IReadOnlyList<RawReference> Read(string text, List<RefusedReference> refused)
    {
        var records = new List<RawReference>();
        TaggedRecord? open = null;
        string? last = null;
        var number = 0;
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (refused.Count >= ReferenceFile.MostRefused) return records;
            var line = raw.TrimEnd();
            var match = TagLine().Match(line);
            if (!match.Success)
            {
                if (line.Length == 0) continue;
                if (open is not null && last is not null) open.Continue(last, line.Trim());
                else refused.Add(new(number, "Cette ligne n'appartient à aucune notice : une notice commence par « TY  - » ou « PMID- »."));
                continue;
            }

            var (tag, value) = (match.Groups[1].Value, match.Groups[2].Value.Trim());
            if (tag == "ER" && open is { IsMedline: false })
            {
                records.Add(open.Close());
                (open, last) = (null, null);
            }
            else if (tag is "TY" or "PMID" && (open is null || tag == "TY" || open.IsMedline))
            {
                if (open is { IsMedline: false })
                {
                    refused.Add(new(open.Line, "Cette notice n'est pas refermée par « ER  - ». Exportez-la de nouveau."));
                }
                else if (open is not null)
                {
                    records.Add(open.Close());
                }

                open = new TaggedRecord(number, tag == "PMID");
                open.Add(tag, value);
                last = tag;
            }
            else if (open is null)
            {
                refused.Add(new(number, $"« {tag} » n'appartient à aucune notice : une notice commence par « TY  - » ou « PMID- »."));
            }
            else
            {
                open.Add(tag, value);
                last = tag;
            }
        }

        if (open is { IsMedline: true })
        {
            records.Add(open.Close());
        }
        else if (open is not null)
        {
            refused.Add(new(open.Line, "Cette notice n'est pas refermée par « ER  - » : le fichier est peut-être coupé. Exportez-le de nouveau."));
        }

        return records;
    }

    [GeneratedRegex(@"^\uFEFF?([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex TagLine();
}
