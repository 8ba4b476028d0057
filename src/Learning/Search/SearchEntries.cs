using Immunotox.Content.Library;
using Immunotox.Content.Sources;
using Immunotox.Learning.Referents;

namespace Immunotox.Learning.Search;

/// <summary>A thing that can be found.</summary>
/// <param name="Hit">What is shown of it.</param>
/// <param name="Said">What is said of it first of all: its words, and the symptoms that lead to it before the others.</param>
/// <param name="Also">Symptoms that lead to it after others, red flags, organs.</param>
/// <param name="Text">The rest.</param>
internal sealed record SearchEntry(Hit Hit, string Said, string Also, string Text);

/// <summary>Everything of a library that a doctor may look for; the patient's story is not part of it, the signs to hand out are.</summary>
internal static class SearchEntries
{
    public static IEnumerable<SearchEntry> Of(CourseLibrary library, IEnumerable<DirectoryCard> cards) =>
        [.. Algorithms(library), .. Drugs(library), .. Referents(cards), .. Signs(library), .. Lessons(library)];

    private static IEnumerable<SearchEntry> Algorithms(CourseLibrary library) =>
        from algorithm in library.Algorithms.Values
        let ties = (library.Symptoms?.Symptoms ?? []).Where(s => s.Algorithms.Contains(algorithm.Id)).ToLookup(s => s.Algorithms[0] == algorithm.Id)
        select new SearchEntry(
            new Hit(HitKind.Algorithm, algorithm.Title, algorithm.Organ, Links.EmergencyOf(algorithm.Id.Value)),
            Joined(ties[true].SelectMany(s => s.Words.Prepend(s.Name))),
            Joined([algorithm.Organ, .. ties[false].SelectMany(s => s.Words.Prepend(s.Name)), .. algorithm.RedFlags]),
            Joined([.. algorithm.Steps.SelectMany(s => s.Workup.Prepend(s.Definition)), .. algorithm.Pitfalls]));

    private static IEnumerable<SearchEntry> Drugs(CourseLibrary library) =>
        from drug in library.Drugs?.Drugs ?? []
        select new SearchEntry(new Hit(HitKind.Drug, drug.Name, $"{drug.Class} · {string.Join(", ", drug.TradeNames)}", Links.Drug(drug.Name)), Joined([.. drug.TradeNames, .. drug.Words]), drug.Class, "");

    private static IEnumerable<SearchEntry> Referents(IEnumerable<DirectoryCard> cards) =>
        from card in cards
        let referent = card.Facts
        select new SearchEntry(
            new Hit(HitKind.Referent, referent.Person is { } person ? $"{referent.Service}, {person}" : referent.Service, referent.Establishment, Links.Referent(card.Id.Value)),
            referent.Specialty, Joined(referent.Organs), $"{referent.Establishment} {referent.Role}");

    private static IEnumerable<SearchEntry> Signs(CourseLibrary library) =>
        from sign in library.Signs.GetValueOrDefault("fr")?.Signs ?? []
        select new SearchEntry(new Hit(HitKind.Sign, sign.Title, "fiche à remettre au patient", Links.Sign("fr", sign.Id)), Joined(sign.Words), "", sign.Say);

    private static IEnumerable<SearchEntry> Lessons(CourseLibrary library) =>
        from edition in library.Courses.Values
        where !edition.Course.IsOpen
        let course = edition.Course.Id.Value
        from entry in (IEnumerable<SearchEntry>)
        [
            .. from @case in edition.Cases.Values
               select new SearchEntry(new Hit(HitKind.Case, @case.Title, edition.Course.Title, Links.Case(course, @case.Id.Value)), "", @case.Summary, HtmlText.Of(Joined(@case.Scenes.SelectMany(s => (string[])[s.Title, s.Html])))),
            .. from module in edition.Modules.Values
               from page in module.Pages
               select new SearchEntry(new Hit(HitKind.Page, page.Title, $"{module.Title} · {edition.Course.Title}", Links.Page(course, module.Id.Value, page.Id)), "", module.Title, HtmlText.Of(page.Html)),
        ]
        select entry;

    private static string Joined(IEnumerable<string> texts) => string.Join(" . ", texts);
}
