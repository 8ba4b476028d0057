using Immunotox.Content;
using Immunotox.Content.Referents;
using Immunotox.Learning.Referents;

namespace Immunotox.Learning.Tests.Referents;

public sealed class CardBookTests
{
    private static readonly DateOnly March = new(2027, 3, 1);
    private static readonly int[] Days = [0, 1, 9, 10, 20, 21, 90, 91];

    [Theory]
    [InlineData(0, Freshness.Fresh)]
    [InlineData(90, Freshness.Fresh)]
    [InlineData(91, Freshness.Ageing)]
    [InlineData(180, Freshness.Ageing)]
    [InlineData(181, Freshness.Stale)]
    public void A_card_ages_by_the_day(int days, Freshness expected)
    {
        var card = Card(null, null, Change(ChangeKind.Confirmed, March));
        Assert.Equal(expected, card.FreshnessOn(March.AddDays(days)));
        Assert.Equal(Freshness.Never, Card(null, null).FreshnessOn(March));
    }

    [Fact]
    public void The_later_of_the_file_and_the_service_is_believed_and_the_card_says_so()
    {
        var change = Change(ChangeKind.Changed, March, phone: "03 20 44 59 62");
        var kept = Card(March, null, change);
        Assert.Equal(("03 20 44 59 62", null, March), (kept.Facts.Lines[0].Phone, kept.OverruledOn, kept.Confirmed));

        var overruled = Card(March.AddDays(1), null, change);
        Assert.Equal(("03 53 01 12 34", March, null), (overruled.Facts.Lines[0].Phone, overruled.OverruledOn, overruled.Confirmed));
    }

    [Fact]
    public void A_confirmation_in_the_file_counts_until_somebody_changes_the_card()
    {
        Assert.Equal(March, Card(March, March).Confirmed);
        Assert.Equal(March.AddDays(3), Card(March, March, Change(ChangeKind.Confirmed, March.AddDays(3))).Confirmed);
        var imported = Card(null, March, Change(ChangeKind.Imported, March.AddDays(3), phone: "03 20 44 59 62"));
        Assert.Equal((null, March.AddDays(3), Freshness.Never), (imported.Confirmed, imported.ImportedOn, imported.FreshnessOn(March.AddDays(4))));
    }

    [Fact]
    public void The_substitute_comes_first_from_the_first_to_the_last_day_of_the_absence_and_no_longer()
    {
        var card = Card(null, null, Change(ChangeKind.Absent, March));
        Assert.Equal(["03 53 01 12 34"], card.LinesOn(March.AddDays(9)).Select(l => l.Phone));
        Assert.Equal(["06 39 98 11 22", "03 53 01 12 34"], card.LinesOn(March.AddDays(10)).Select(l => l.Phone));
        Assert.Equal("06 39 98 11 22", card.LinesOn(March.AddDays(20))[0].Phone);
        Assert.Single(card.LinesOn(March.AddDays(21)));
        Assert.Null(Card(null, null, Change(ChangeKind.Absent, March), Change(ChangeKind.Back, March)).Absence);
    }

    [Fact]
    public void The_mark_of_a_day_changes_when_a_card_grows_old_or_an_absence_begins()
    {
        var card = Card(null, null, Change(ChangeKind.Confirmed, March), Change(ChangeKind.Absent, March));
        string[] marks = [.. Days.Select(d => CardBook.StampOf([card], March.AddDays(d)))];
        Assert.Equal([true, true, false, true, false, true, false], marks.Zip(marks.Skip(1), (a, b) => a == b));
    }

    [Fact]
    public void A_service_that_was_imported_has_a_card_of_its_own()
    {
        var change = Change(ChangeKind.Imported, March, phone: "03 20 44 59 62");
        var card = CardBook.Of(new Dictionary<ReferentId, Referent>(), [change])[new ReferentId("pneumo")];
        Assert.Equal("donné par la coordination le 1er mars 2027", card.Facts.Lines[0].Mark);
    }

    private static readonly Referent Founding = new()
    {
        Id = new ReferentId("pneumo"), Specialty = "pneumologie", Service = "Pneumologie", Establishment = "CHU", Sites = ["CHU"], Organs = ["poumon"], Person = null, Role = "Avis", HowToRefer = null,
        Contacts = [new Contact("Jour", "03 53 01 12 34", null, true, [DutyRoute.Day])], Source = "x", Confirmed = null, Updated = null,
    };

    private static DirectoryCard Card(DateOnly? updated, DateOnly? confirmed, params DirectoryChange[] changes) =>
        CardBook.Of(new Dictionary<ReferentId, Referent> { [Founding.Id] = Founding with { Updated = updated, Confirmed = confirmed } }, changes)[Founding.Id];

    private static DirectoryChange Change(ChangeKind kind, DateOnly on, string? phone = null)
    {
        var facts = CardFacts.Of(Founding);
        return new DirectoryChange
        {
            Id = Guid.CreateVersion7(), Card = "pneumo", Kind = kind, AtUtc = on.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc),
            Before = phone is null ? null : facts.ToJson(),
            After = phone is null ? null : (facts with { Lines = [new CardLine("Jour", phone, null, false, [DutyRoute.Day], kind == ChangeKind.Imported ? Giver.Coordination : Giver.Service, on)] }).ToJson(),
            From = kind == ChangeKind.Absent ? on.AddDays(10) : null, To = kind == ChangeKind.Absent ? on.AddDays(20) : null,
            Substitute = kind == ChangeKind.Absent ? "Interne de garde" : null, SubstitutePhone = kind == ChangeKind.Absent ? "06 39 98 11 22" : null,
        };
    }
}
