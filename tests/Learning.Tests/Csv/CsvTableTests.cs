using System.Text;
using Immunotox.Learning.Csv;

namespace Immunotox.Learning.Tests.Csv;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+33 1")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void A_cell_that_a_spreadsheet_would_run_is_shown_as_text(string cell) =>
        Assert.Contains("'" + cell, Written([[cell]]), StringComparison.Ordinal);

    [Fact]
    public void Opens_in_a_french_spreadsheet_with_its_accents_and_its_quotes()
    {
        var bytes = CsvTable.Write(["Nom", "Note"], [["Éa; « Zoé \"Z\" »", "12,50"]]);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("Nom;Note\r\n\"Éa; « Zoé \"\"Z\"\" »\";12,50\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    private static string Written(IEnumerable<IReadOnlyList<string>> rows) => Encoding.UTF8.GetString(CsvTable.Write(["Cellule"], rows));
}
