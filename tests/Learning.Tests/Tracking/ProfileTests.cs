using System.Text.RegularExpressions;
using Immunotox.Learning.Tracking;
using Newtonsoft.Json.Linq;

namespace Immunotox.Learning.Tests.Tracking;

public sealed partial class ProfileTests
{
    private const string Site = "https://formation.example";

    private static readonly string[] Presences = ["included", "excluded", "recommended"];

    [Fact]
    public async Task The_profile_is_served_to_anyone_at_the_address_statements_give()
    {
        await using var app = new LearningApp();
        using var answer = await app.Open().Http.GetAsync(Links.XapiProfile);
        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType!.MediaType);
        var served = new ProfileTemplates(await answer.Content.ReadAsStringAsync());
        Assert.Equal("http://localhost:5080" + Links.XapiProfile, served.Version);
    }

    [Fact]
    public void The_profile_has_the_shape_the_specification_asks()
    {
        var profile = new ProfileTemplates(XapiProfile.Of(Site));
        var ids = profile.All.Concat(profile.Concepts).Select(t => (string)t["id"]!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (var part in profile.All.Concat(profile.Concepts))
        {
            Assert.Equal(profile.Version, (string?)part["inScheme"]);
            foreach (var words in new[] { "prefLabel", "definition" }) Assert.All(["en", "fr"], language => Assert.False(string.IsNullOrWhiteSpace((string?)part[words]![language])));
        }
        foreach (var rule in profile.All.SelectMany(t => t["rules"]!))
        {
            Assert.Matches(Location(), (string)rule["location"]!);
            Assert.Contains((string)rule["presence"]!, Presences);
        }
        Assert.True(profile.All.Sum(t => t["rules"]!.Count()) >= 150);
        Assert.DoesNotContain("{site}", XapiProfile.Of(Site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_rule_is_seen_whatever_its_kind()
    {
        var template = JObject.Parse("""
            {"rules":[{"location":"$.a.b","presence":"included"},{"location":"$.c","presence":"excluded"},{"location":"$.d[*].e","presence":"included","any":["x"]},
                      {"location":"$.f[*]","all":[1]},{"location":"$.g","none":["no"]}]}
            """);
        Assert.Empty(ProfileTemplates.Broken(template, JObject.Parse("""{"a":{"b":1},"d":[{"e":"y"},{"e":"x"}],"f":[1,1.0],"g":"yes"}""")));
        Assert.Equal(5, ProfileTemplates.Broken(template, JObject.Parse("""{"c":1,"d":[{"e":"y"}],"f":[1,2],"g":"no"}""")).Count());
    }

    [GeneratedRegex(@"^\$(\.[A-Za-z0-9_]+(\[\*\])?|\['[^']+'\])+$")]
    private static partial Regex Location();
}
