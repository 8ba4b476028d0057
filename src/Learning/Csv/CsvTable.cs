using CsvHelper;

namespace Immunotox.Learning.Csv;

/// <summary>A row of a table with the line it begins on.</summary>
internal sealed record CsvLine(int Number, IReadOnlyList<string> Cells);

/// <summary>
/// The only code that knows the CSV package. Tables open as they are in a French spreadsheet: semicolons, UTF-8 with its mark;
/// a cell that a spreadsheet would run as a formula is shown as text (OWASP ASVS 1.2.10).
/// </summary>
internal static class CsvTable
{
    public const string MediaType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Format = new() { Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    // The separator is told by the first line: some spreadsheets write commas. A quote that is not closed would swallow the rest in silence.
    private static readonly CsvReaderOptions Reading = new() { HasHeader = false, TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw, IncludeValuesInExceptions = false };

    /// <summary>Numbers come already written with a decimal comma.</summary>
    public static byte[] Write(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var buffer = new MemoryStream();
        using (var csv = CsvWriter.Create(buffer, Format, leaveOpen: true))
            foreach (var row in rows.Prepend(headings)) csv.WriteRecord([.. row]);
        return buffer.ToArray();
    }

    /// <summary>Rows alone, to be added to what <see cref="Write"/> began: a long table is written piece by piece.</summary>
    public static byte[] WriteRows(IEnumerable<IReadOnlyList<string>> rows)
    {
        using var buffer = new MemoryStream();
        using (var csv = CsvWriter.Create(buffer, Format with { WriteByteOrderMark = false }, leaveOpen: true))
            foreach (var row in rows) csv.WriteRecord([.. row]);
        return buffer.ToArray();
    }

    /// <summary>Reads UTF-8 text as <see cref="Write"/> makes it; the line of the first row that is no CSV in <paramref name="broken"/>, else null.</summary>
    public static IReadOnlyList<CsvLine> Read(byte[] bytes, out int? broken)
    {
        var lines = new List<CsvLine>();
        broken = null;
        using var csv = CsvReader.Create(bytes, Reading);
        try
        {
            while (csv.Read()) lines.Add(new CsvLine((int)csv.LineNumber, [.. csv.Current.ToArray().Select(Unescaped)]));
        }
        catch (CsvFormatException mistake)
        {
            broken = (int)mistake.LineNumber;
        }
        return lines;
    }

    /// <summary>The mark by which <see cref="Write"/> keeps a formula from running is not part of the text.</summary>
    private static string Unescaped(string cell) => cell.Length > 1 && cell[0] == Format.InjectionEscape && Format.InjectionCharacters.Contains(cell[1]) ? cell[1..] : cell;
}
