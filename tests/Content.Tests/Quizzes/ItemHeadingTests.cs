using System.Globalization;
using Immunotox.Content.Quizzes;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Tests.Quizzes;

public class ItemHeadingTests
{
    [Theory]
    [InlineData("## QRU `a-1` (rang A)", ItemType.Qru, Rank.A, "1", false)]
    [InlineData("## QRM `a-1` (rang B, poids 1,5, retirée)", ItemType.Qrm, Rank.B, "1.5", true)]
    [InlineData("## QROC `a-1` (retirée,rang B,poids 0.5)", ItemType.Qroc, Rank.B, "0.5", true)]
    public void Reads_format_rank_weight_and_retirement(string written, ItemType type, Rank rank, string weight, bool isRetired)
    {
        var heading = ItemHeading.Read(written, 0, new Report("q.md"));

        Assert.Equal(new ItemHeading(type, new ItemId("a-1"), rank, decimal.Parse(weight, CultureInfo.InvariantCulture), isRetired), heading);
    }

    [Theory]
    [InlineData("## QRU a-1 (rang A)")]
    [InlineData("## QRU `a-1`")]
    [InlineData("## QRU `a-1` (rang A, poids 0)")]
    [InlineData("## QRU `a-1` (rang A, difficile)")]
    [InlineData("## Question `a-1` (rang A)")]
    public void Refuses_any_other_form(string written)
    {
        var report = new Report("q.md");

        Assert.Null(ItemHeading.Read(written, 0, report));
        Assert.Equal(FindingCodes.BadItemHeading, Assert.Single(report.Findings).Code);
    }
}
