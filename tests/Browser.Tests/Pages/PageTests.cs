using Immunotox.Learning.Shell;
using Microsoft.AspNetCore.Components;

namespace Immunotox.Browser.Tests.Pages;

[Collection(PageCollection.Name)]
public sealed class PageTests(FullSchool school) : IClassFixture<FullSchool>
{
    public static TheoryData<string> Names => [.. Sights.All.Select(s => s.Name)];

    private static IEnumerable<Sight> Quick => Sights.All.DistinctBy(s => s.Template).Where(s => !s.IsOfStaff);

    /// <summary>One state of each page of readers, for the quick tests; other states and the pages of staff have their turn in the long proofs.</summary>
    public static TheoryData<string> Firsts => [.. Quick.Select(s => s.Name)];

    public static TheoryData<string> Others => [.. Sights.All.Except(Quick).Select(s => s.Name)];

    /// <summary>A new page without a sight fails here: no page goes without axe.</summary>
    [Fact]
    public void Every_routable_page_is_looked_at()
    {
        var routes = typeof(HomePage).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), inherit: false)).Cast<RouteAttribute>().Select(r => r.Template);
        Assert.Equal(routes.Order(StringComparer.Ordinal), Sights.All.Select(s => s.Template).Distinct().Order(StringComparer.Ordinal));
    }

    [ChromiumTheory]
    [MemberData(nameof(Firsts))]
    public async Task Axe_finds_nothing(string page) => AreNone((await school.VisitAsync(page)).Barriers);

    [ChromiumTheory]
    [Trait("Category", "long")]
    [MemberData(nameof(Names))]
    public async Task Axe_finds_nothing_on_a_phone_nor_at_a_desk_in_dark(string page) => AreNone(await school.OtherLooksAsync(page));

    [ChromiumTheory]
    [MemberData(nameof(Firsts))]
    public async Task Nothing_is_cut_off_or_scrolls_sideways_when_small_or_enlarged(string page) => AreNone((await school.VisitAsync(page)).Misfits);

    [ChromiumTheory]
    [MemberData(nameof(Firsts))]
    public async Task Tab_reaches_everything_and_the_focus_is_always_seen(string page) => AreNone((await school.VisitAsync(page)).Stops);

    [ChromiumTheory]
    [MemberData(nameof(Firsts))]
    public async Task The_console_stays_silent_and_nothing_is_asked_of_another_site(string page) => AreNone((await school.VisitAsync(page)).Troubles);

    [ChromiumTheory]
    [Trait("Category", "long")]
    [MemberData(nameof(Others))]
    public async Task Axe_finds_nothing_in_the_other_states(string page) => AreNone((await school.VisitAsync(page)).Barriers);

    [ChromiumTheory]
    [Trait("Category", "long")]
    [MemberData(nameof(Others))]
    public async Task Nothing_is_cut_off_in_the_other_states(string page) => AreNone((await school.VisitAsync(page)).Misfits);

    [ChromiumTheory]
    [Trait("Category", "long")]
    [MemberData(nameof(Others))]
    public async Task Tab_reaches_everything_in_the_other_states(string page) => AreNone((await school.VisitAsync(page)).Stops);

    [ChromiumTheory]
    [Trait("Category", "long")]
    [MemberData(nameof(Others))]
    public async Task The_console_stays_silent_in_the_other_states(string page) => AreNone((await school.VisitAsync(page)).Troubles);

    private static void AreNone(IReadOnlyList<string> found) => Assert.True(found.Count == 0, string.Join('\n', found));
}
