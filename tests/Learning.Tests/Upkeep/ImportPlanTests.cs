using System.Text;
using Immunotox.Content;
using Immunotox.Content.Library;
using Immunotox.Learning.Csv;
using Immunotox.Learning.Referents;
using Immunotox.Learning.Upkeep;

namespace Immunotox.Learning.Tests.Upkeep;

public sealed class ImportPlanTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly IReadOnlyDictionary<ReferentId, DirectoryCard> Cards =
        CardBook.Of(CourseLibrary.Load(Path.Combine(LearningApp.Repository, "courses"), new LoadOptions(Today, Links.Of)).Referents, []);

    [Fact]
    public void What_is_exported_changes_nothing_when_it_comes_back()
    {
        var plan = ImportPlan.Of(DirectoryTable.Write(Cards.Values), Cards, Today);
        Assert.Equal((null, Cards.Count, false), (plan.Mistake, plan.Count(LineFate.Unchanged), plan.MayBeApplied));
        Assert.Equal(Cards.Count, plan.Lines.Count);
    }

    [Fact]
    public void Shows_what_is_added_and_what_was_before_and_is_after()
    {
        var plan = Plan(Row(), Row(("identifiant", "pneumologie"), ("téléphone nuit", "+32 2 555 31 11")));
        Assert.True(plan.MayBeApplied);
        Assert.Equal([(2, "toxicologie", LineFate.Added), (3, "pneumologie", LineFate.Changed)], plan.Lines.Select(l => (l.Number, l.Card, l.Fate)));
        Assert.Contains(("Nuit", "06 39 98 16 29, garde ou astreinte, à renseigner (démonstration)", "+32 2 555 31 11"), plan.Lines[1].After!.ChangesFrom(plan.Lines[1].Before));
        Assert.Equal("donné par la coordination le 25 novembre 2026", plan.Lines[0].After!.Lines[0].Mark);
        Assert.Equal("numéro de démonstration", Plan(Row(("téléphone jour", "0353011212"))).Lines[0].After!.Lines[0].Mark);
    }

    [Fact]
    public void A_foreign_number_survives_the_mark_against_formulas()
    {
        var after = Plan(Row(("téléphone jour", "+32 2 555 31 11"))).Lines[0].After!;
        var cards = new Dictionary<ReferentId, DirectoryCard> { [new ReferentId("toxicologie")] = new() { Id = new ReferentId("toxicologie"), Facts = after, Source = "", Confirmed = null, ImportedOn = Today, OverruledOn = null, Absence = null } };
        var file = DirectoryTable.Write(cards.Values);
        Assert.Contains("'+32", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Equal(LineFate.Unchanged, ImportPlan.Of(file, cards, Today).Lines.Single().Fate);
    }

    [Theory]
    [InlineData("identifiant", "Médecine interne", "medecine-interne")]
    [InlineData("identifiant", "lien", "tirets")]
    [InlineData("identifiant", "", "est vide")]
    [InlineData("service", "", "Remplissez-la")]
    [InlineData("organes", " , ", "au moins un organe")]
    [InlineData("téléphone jour", "03 20 44", "dix chiffres")]
    [InlineData("téléphone jour", "", "au moins un numéro")]
    [InlineData("heures nuit", "garde", "Donnez le numéro")]
    public void A_refused_line_says_which_cell_why_and_how_to_mend_it(string column, string cell, string mend)
    {
        var plan = Plan(Row(), Row(("identifiant", "autre"), (column, cell)));
        var line = plan.Lines[1];
        Assert.Equal((3, LineFate.Refused, false), (line.Number, line.Fate, plan.MayBeApplied));
        Assert.Contains(line.Mistakes, m => (m.Column == column || column == "heures nuit") && $"{m.Why} {m.Mend}".Contains(mend, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_service_twice_is_refused_with_the_line_of_the_first()
    {
        var plan = Plan(Row(), Row());
        Assert.Contains("déjà à la ligne 2", plan.Lines[1].Mistakes.Single().Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_table_says_why()
    {
        Assert.Contains("vide", ImportPlan.Of([], Cards, Today).Mistake, StringComparison.Ordinal);
        Assert.Contains("vide", ImportPlan.Of("\n\n"u8.ToArray(), Cards, Today).Mistake, StringComparison.Ordinal);
        Assert.Contains("UTF-8", ImportPlan.Of([.. "sp"u8, 0xE9, .. "cialit"u8, 0xE9], Cards, Today).Mistake, StringComparison.Ordinal);
        Assert.Contains("les colonnes : identifiant", ImportPlan.Of("nom;age\n"u8.ToArray(), Cards, Today).Mistake, StringComparison.Ordinal);
        Assert.Contains("Ligne 2", ImportPlan.Of(Encoding.UTF8.GetBytes(string.Join(';', DirectoryTable.Columns) + "\n\"abc;\n"), Cards, Today).Mistake, StringComparison.Ordinal);
        Assert.Contains("inconnue : naissance", ImportPlan.Of(Encoding.UTF8.GetBytes(string.Join(';', DirectoryTable.Columns) + ";naissance\n"), Cards, Today).Mistake, StringComparison.Ordinal);
        Assert.Contains("ko", ImportPlan.Of(new byte[ImportPlan.LargestFile + 1], Cards, Today).Mistake, StringComparison.Ordinal);
    }

    private static ImportPlan Plan(params Dictionary<string, string>[] rows) => ImportPlan.Of(CsvTable.Write(DirectoryTable.Columns, rows.Select(r => DirectoryTable.Columns.Select(c => r[c]).ToList())), Cards, Today);

    private static Dictionary<string, string> Row(params (string Column, string Cell)[] but)
    {
        var row = DirectoryTable.Columns.ToDictionary(c => c, _ => "");
        foreach (var (column, cell) in ((string, string)[])[("identifiant", "toxicologie"), ("spécialité", "toxicologie"), ("service", "Toxicologie"), ("établissement", "CHU de Lille"), ("organes", "foie, rein"), ("rôle", "Avis"), ("téléphone jour", "03 20 44 59 62"), .. but]) row[column] = cell;
        return row;
    }
}
