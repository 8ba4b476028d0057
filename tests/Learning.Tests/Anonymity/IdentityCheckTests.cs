using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Immunotox.Content.Library;
using Immunotox.Learning.Anonymity;

namespace Immunotox.Learning.Tests.Anonymity;

public sealed partial class IdentityCheckTests
{
    [Theory]
    [InlineData("NIR 1 58 03 59 350 123 72 au dossier", ClueKind.NationalNumber, "1 58 03 59 350 123 72")]
    [InlineData("158035935012372", ClueKind.NationalNumber, "158035935012372")]
    [InlineData("assurée 2580359350123", ClueKind.NationalNumber, "2580359350123")]
    [InlineData("2 58 03 2A 350 123 35", ClueKind.NationalNumber, "2 58 03 2A 350 123 35")]
    [InlineData("né le 12/03/1958, tabac", ClueKind.BirthDate, "né le 12/03/1958")]
    [InlineData("DDN : 12.03.58", ClueKind.BirthDate, "DDN : 12.03.58")]
    [InlineData("née en 1958", ClueKind.BirthDate, "née en 1958")]
    [InlineData("date de naissance : 3 mars 1958", ClueKind.BirthDate, "naissance : 3 mars 1958")]
    [InlineData("scanner du 04/11/2026", ClueKind.Date, "04/11/2026")]
    [InlineData("cure le 1er octobre 2026", ClueKind.Date, "1er octobre 2026")]
    [InlineData("prélevé 2026-11-04", ClueKind.Date, "2026-11-04")]
    [InlineData("rappeler au 06 12 34 56 78 ce soir", ClueKind.Phone, "06 12 34 56 78")]
    [InlineData("+33 (0)3.20.44.59.62", ClueKind.Phone, "+33 (0)3.20.44.59.62")]
    [InlineData("0320445962", ClueKind.Phone, "0320445962")]
    [InlineData("écrire à jean.dupont@chu.fr", ClueKind.Mail, "jean.dupont@chu.fr")]
    [InlineData("IPP 8001234567", ClueKind.HospitalNumber, "IPP 8001234567")]
    [InlineData("NDA n° 260 123 45", ClueKind.HospitalNumber, "NDA n° 260 123 45")]
    [InlineData("prélèvement 2611250012", ClueKind.HospitalNumber, "2611250012")]
    [InlineData("habite 12 bis, rue de Paris, seul", ClueKind.Address, "12 bis, rue de Paris")]
    [InlineData("vit à 59000 Lille", ClueKind.Address, "59000 Lille")]
    [InlineData("M. Dupont a des selles", ClueKind.Name, "M. Dupont")]
    [InlineData("Mme L. B., colite", ClueKind.Name, "Mme L. B.")]
    [InlineData("avis du Dr Martin", ClueKind.Name, "Dr Martin")]
    [InlineData("Jean DUPONT, colite", ClueKind.Name, "Jean DUPONT")]
    [InlineData("DUPONT Marie-Louise", null, null)]
    [InlineData("DUPONT Marie", ClueKind.Name, "DUPONT Marie")]
    [InlineData("Helene Lefebvre", ClueKind.Name, "Helene Lefebvre")]
    [InlineData("patiente Durand sous corticoïdes", ClueKind.Name, "patiente Durand")]
    [InlineData("Nom : Durand", ClueKind.Name, "Nom : Durand")]
    [InlineData("Créatinine 120 µmol/l, plaquettes 12 000, CK 15000 UI/l, J+12, C3J1", null, null)]
    [InlineData("Nivolumab 240 mg toutes les 2 semaines, 1 à 2 mg/kg, dose 0-1-2", null, null)]
    [InlineData("Recherche de CMV, dosage TSH, Score de Glasgow 15, syndrome de Guillain-Barré, maladie de Crohn", null, null)]
    [InlineData("Madame B., suivie pour un mélanome", null, null)]
    [InlineData("NCT02743819, cotation 5-10-20 mg, à 6 h 30", null, null)]
    internal void Points_at_what_tells_who_it_is_and_at_nothing_else(string text, ClueKind? kind, string? excerpt)
    {
        var clues = IdentityCheck.Of(text);
        if (kind is null) Assert.Empty(clues);
        else Assert.Equal((kind.Value, excerpt), (clues.Single().Kind, clues.Single().Excerpt));
    }

    [Theory]
    [InlineData("1 58 03 59 350 123 72", true)]
    [InlineData("158035935012373", false)]
    [InlineData("2 58 03 2A 350 123 35", true)]
    [InlineData("2 58 03 2B 350 123 62", true)]
    public void Knows_the_key_of_a_social_security_number_in_Corsica_too(string nir, bool isRight) => Assert.Equal(isRight, IdentityCheck.HasRightKey(nir));

    /// <summary>A check that cries at every clinical sentence is a check that nobody reads.</summary>
    [Fact]
    public void Says_nothing_of_the_platforms_own_algorithms_and_cases()
    {
        var library = CourseLibrary.Load(Path.Combine(LearningApp.Repository, "courses"), new LoadOptions(new DateOnly(2026, 11, 25), Links.Of));
        List<string> texts =
        [
            .. library.Algorithms.Values.SelectMany(a => (IEnumerable<string>)[a.Title, a.Organ, a.Onset, a.Frequency, a.Rechallenge, a.Disagreement ?? "", Text(a.NotesHtml), .. a.RedFlags, .. a.Differentials, .. a.Pitfalls, .. a.Nodes.Select(n => n.Text), .. a.Steps.SelectMany(s => s.Workup.Concat([s.Definition, s.ActionText, s.Steroids ?? "", s.Monitoring, s.Referral, s.IfBetter, s.IfWorse, .. s.SecondLine.Select(l => $"{l.Drug}, {l.Dose}. {l.When}")]))]),
            .. library.Cases.Values.SelectMany(c => c.Scenes.SelectMany(s => (IEnumerable<string>)[s.Title, s.Time ?? "", Text(s.Html), .. s.Decision?.Choices.SelectMany(d => (string[])[d.Text, Text(d.FeedbackHtml)]) ?? []])),
        ];
        Assert.True(texts.Sum(t => t.Length) > 50_000);
        Assert.Empty(texts.SelectMany(t => IdentityCheck.Of(t).Select(c => $"{c.Kind}: {c.Excerpt} in « {t} »")));
    }

    [Property(MaxTest = 300)]
    public Property A_planted_identifier_is_found_wherever_it_stands() => Prop.ForAll(Planted.ToArbitrary(), planted =>
        IdentityCheck.Of($"{planted.Before} {planted.Identifier}{planted.After}").Any(c => planted.Identifier.Contains(c.Excerpt, StringComparison.Ordinal) || c.Excerpt.Contains(planted.Identifier, StringComparison.Ordinal)));

    [Property(MaxTest = 300)]
    public void No_text_stops_it(string? text) => Assert.All(IdentityCheck.Of(text ?? ""), c => Assert.InRange(c.Start, 0, text!.Length));

    private sealed record Plant(string Before, string Identifier, string After);

    private static Gen<int> Between(int low, int high) => Gen.Choose(low, high);

    private static Gen<Plant> Planted =>
        from before in Gen.Elements("Colite de grade 3 sous ipilimumab", "Patiente de 60 à 69 ans,", "Depuis 5 jours", "Appel reçu :", "CRP 120 mg/l ;", "")
        from identifier in Gen.OneOf(Nir, Date, PhoneNumber, Gen.Elements("M. Lefebvre", "Mme Nguyen", "Dr Petit", "Jean MOREAU", "LEROY Christine", "jeanne.roux@exemple.fr", "IPP 80012345", "14 rue Nationale", "59800 Lille"))
        from after in Gen.Elements("", ".", ", amélioration", " puis rien", "\nSuite", " ; CK 1200")
        select new Plant(before, identifier, after);

    private static Gen<string> Nir =>
        from sex in Between(1, 2)
        from year in Between(0, 99)
        from month in Between(1, 12)
        from department in Gen.Elements("59", "62", "75", "2A", "2B", "97")
        from rest in Between(1, 999_999)
        from separator in Gen.Elements("", " ", "\u00a0", "-", ".")
        from withKey in Gen.Elements(true, false)
        let parts = new[] { $"{sex}", $"{year:00}", $"{month:00}", department, $"{rest / 1000:000}", $"{rest % 1000:000}" }
        let number = long.Parse(string.Concat(parts).Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal), CultureInfo.InvariantCulture)
        select string.Join(separator, withKey ? [.. parts, $"{97 - number % 97:00}"] : parts);

    private static Gen<string> Date =>
        from day in Between(0, 30_000)
        from format in Gen.Elements("dd/MM/yyyy", "d/M/yyyy", "dd.MM.yyyy", "dd-MM-yy", "yyyy-MM-dd", "d MMMM yyyy")
        select new DateOnly(1930, 1, 1).AddDays(day).ToString(format, CultureInfo.GetCultureInfo("fr-FR"));

    private static Gen<string> PhoneNumber =>
        from first in Between(1, 9)
        from rest in Between(0, 99_999_999)
        from separator in Gen.Elements("", " ", ".", "-", "\u202f")
        from prefix in Gen.Elements("0", "+33", "+33 ", "0033")
        let digits = $"{rest:00000000}"
        select $"{prefix}{first}{separator}{digits[..2]}{separator}{digits[2..4]}{separator}{digits[4..6]}{separator}{digits[6..]}";

    private static string Text(string html) => WebUtility.HtmlDecode(Tag().Replace(html, " "));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
