using CsvHelper;

namespace Immunotox.Learning.Csv;

/// <summary>
/// The only code that knows the CSV package. Tables open as they are in a French spreadsheet: semicolons, UTF-8 with its mark;
/// a cell that a spreadsheet would run as a formula is shown as text (OWASP ASVS 1.2.10).
/// </summary>
internal static class CsvTable
{
    public const string MediaType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Format = new() { Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    /// <summary>Numbers come already written with a decimal comma.</summary>
    public static byte[] Write(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var buffer = new MemoryStream();
        using (var csv = CsvWriter.Create(buffer, Format, leaveOpen: true))
            foreach (var row in rows.Prepend(headings)) csv.WriteRecord([.. row]);
        return buffer.ToArray();
    }
}
