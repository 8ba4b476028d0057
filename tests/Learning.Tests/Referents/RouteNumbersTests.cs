using System.Text;
using Immunotox.Content;
using Immunotox.Content.Referents;
using Immunotox.Learning.Referents;

namespace Immunotox.Learning.Tests.Referents;

public sealed class RouteNumbersTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly CardLine Day = new("Secrétariat", "03 53 01 13 18", "matin", true, [DutyRoute.Day]);
    private static readonly CardLine Nights = new("Nuit et week-end", "06 39 98 16 29", null, true, [DutyRoute.Night, DutyRoute.Weekend]);

    [Fact]
    public void What_is_not_changed_keeps_its_words_and_where_it_came_from()
    {
        var lines = With(("0353011318", "matin"), ("06 20 11 22 33", "garde"), ("06.39.98.16.29", null));
        Assert.Equal([Day, new CardLine("Nuit", "06 20 11 22 33", "garde", false, [DutyRoute.Night], Giver.Service, Today), Nights with { Label = "Week-end", Routes = [DutyRoute.Weekend] }], lines);
        Assert.Equal("donné par le service le 25 novembre 2026", lines[1].Mark);
        Assert.Equal("numéro de démonstration", lines[0].Mark);
    }

    [Fact]
    public void One_number_for_several_routes_is_one_line_and_an_empty_one_is_taken_away()
    {
        Assert.Equal([("Nuit et week-end", "06 20 11 22 33")], With((null, null), ("06 20 11 22 33", null), ("06 20 11 22 33", null)).Select(l => (l.Label, l.Phone)));
        Assert.Equal([Day, Nights], With((Day.Phone, Day.Hours), (Nights.Phone, null), (Nights.Phone, null)));
    }

    [Theory]
    [InlineData("0320445962", "03 20 44 59 62")]
    [InlineData("+33 3 20 44 59 62", "03 20 44 59 62")]
    [InlineData("03.20.44.59.62", "03 20 44 59 62")]
    [InlineData("+32 2 555 31 11", "+32 2 555 31 11")]
    [InlineData("03 53 01 13 18", "03 53 01 13 18")]
    [InlineData("0639981122", "06 39 98 11 22")]
    [InlineData("03 20 44 59", null)]
    [InlineData("03 20 44 59 62 1", null)]
    [InlineData("poste 44 962", null)]
    [InlineData("appelez-moi", null)]
    [InlineData("", null)]
    public void A_number_that_nobody_can_dial_is_refused(string typed, string? written)
    {
        Assert.Equal(written is not null, Phone.TryRead(typed, out var read));
        Assert.Equal(written, read);
    }

    [Fact]
    public void A_vcard_is_escaped_folded_and_says_how_old_it_is()
    {
        var card = new DirectoryCard
        {
            Id = new ReferentId("x"), Source = "x", Confirmed = null, ImportedOn = null, OverruledOn = null, Absence = null,
            Facts = new CardFacts { Specialty = "s", Service = "Cœur; poumons, œil \\ peau", Establishment = "CHU", Sites = ["CHU"], Organs = ["œil"], Person = null, Role = string.Concat(Enumerable.Repeat("é", 200)), HowToRefer = null, Lines = [Day, Nights] },
        };
        var text = Encoding.UTF8.GetString(VCard.Of(card, Today, "https://example.org/annuaire/x", new DateTime(2026, 11, 25, 9, 30, 0, DateTimeKind.Utc)));
        Assert.All(text.Split("\r\n"), l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75, l));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var whole = text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n", whole, StringComparison.Ordinal);
        Assert.EndsWith("REV:20261125T093000Z\r\nEND:VCARD\r\n", whole, StringComparison.Ordinal);
        Assert.Contains("FN:Cœur\\; poumons\\, œil \\\\ peau\r\n", whole, StringComparison.Ordinal);
        Assert.Contains("PREF=1:tel:+33353011318\r\n", whole, StringComparison.Ordinal);
        Assert.Contains(new string('é', 200), whole, StringComparison.Ordinal);
        Assert.Contains("jamais confirmée", whole, StringComparison.Ordinal);
    }

    private static IReadOnlyList<CardLine> With((string? Phone, string? Hours) day, (string? Phone, string? Hours) night, (string? Phone, string? Hours) weekend)
    {
        var asked = new[] { day, night, weekend }.Select((n, i) => ((DutyRoute)i, n)).ToDictionary(p => p.Item1, p => p.n.Phone is { } phone ? new RouteNumber(phone, p.n.Hours) : null);
        return new CardLine[] { Day, Nights }.With(asked, Giver.Service, Today);
    }
}
