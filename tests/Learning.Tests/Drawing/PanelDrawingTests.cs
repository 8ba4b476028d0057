using System.Xml.Linq;
using FsCheck;
using Prop = Immunotox.Content.Comics.Prop;
using FsCheck.Fluent;
using Immunotox.Content.Comics;
using Immunotox.Learning.Drawing;

namespace Immunotox.Learning.Tests.Drawing;

public sealed class PanelDrawingTests
{
    private static readonly Gen<Figure> Figures =
        from who in Any<Character>()
        from pose in Any<Pose>()
        from mood in Any<Mood>()
        from prop in Any<Prop>()
        from hasProp in Gen.Elements(true, false)
        from place in Any<Place>()
        from inflamed in Gen.Elements(true, false)
        select new Figure(who, pose, mood, hasProp ? prop : null, place, inflamed);

    private static readonly Gen<Stage> Stages =
        from setting in Any<Setting>()
        from count in Gen.Choose(1, 5)
        from cast in Gen.ListOf(Figures, count)
        select new Stage(setting, [.. cast.DistinctBy(f => f.Who)]);

    [Fact]
    public void Any_cast_in_any_setting_is_a_picture_that_the_content_policy_lets_through() =>
        FsCheck.Fluent.Prop.ForAll(Stages.ToArbitrary(), stage =>
        {
            var drawn = PanelDrawing.Svg(stage, "a", "Une « image » & <des> mots");
            var svg = XElement.Parse(drawn);
            Assert.Equal("Une « image » & <des> mots", svg.Attribute("aria-label")!.Value);
            Assert.Equal("img", svg.Attribute("role")!.Value);
            Assert.All(svg.DescendantsAndSelf(), e => Assert.Null(e.Attribute("style")));
            Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName is "script" or "style" or "text" or "image" or "foreignObject");
            Assert.DoesNotContain("NaN", drawn, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", drawn, StringComparison.Ordinal);
            IsTied(svg);
            Assert.Equal(drawn, PanelDrawing.Svg(stage, "a", "Une « image » & <des> mots"));
            Assert.InRange(drawn.Length, 500, 40_000);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_pictures_of_a_page_share_no_id()
    {
        var stage = new Stage(Setting.Kitchen, [new Figure(Character.Odile, Pose.Sitting, Mood.Calm, Prop.Cup, Place.InOrder, false)]);
        var ids = Ids(XElement.Parse(PanelDrawing.Svg(stage, "a", "x"))).Concat(Ids(XElement.Parse(PanelDrawing.Svg(stage, "b", "x")))).ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void People_who_telephone_each_other_are_in_two_places()
    {
        Figure Calling(Character who, Place place) => new(who, Pose.OnPhone, Mood.Calm, null, place, false);
        var call = new Stage(Setting.Bedroom, [Calling(Character.Leo, Place.InOrder), Calling(Character.CallTaker, Place.Right)]);
        var (drawn, said) = (PanelDrawing.Svg(call, "a", "x"), TextAlternative.Of(call, Tongue.French));
        IsTied(XElement.Parse(drawn));
        Assert.Contains("id=\"a-there\"", drawn, StringComparison.Ordinal);
        Assert.Contains("La personne qui répond au 15, ailleurs, à l’autre bout du fil", said, StringComparison.Ordinal);
        Assert.Null((call with { Cast = [call.Cast[0]] }).AtOtherEnd);
    }

    [Fact]
    public void Everybody_has_a_face_for_every_mood_and_no_two_moods_look_alike()
    {
        foreach (var who in Enum.GetValues<Character>())
        {
            var faces = Enum.GetValues<Mood>().Select(m => PanelDrawing.Portrait(who, m, "f")).ToList();
            Assert.Equal(faces.Count, faces.Distinct().Count());
            Assert.All(faces, f => Assert.Equal("true", XElement.Parse(f).Attribute("aria-hidden")!.Value));
        }
    }

    /// <summary>Each reference names an id of the same picture.</summary>
    private static void IsTied(XElement svg)
    {
        var ids = Ids(svg).ToHashSet();
        var used = svg.DescendantsAndSelf().SelectMany(e => e.Attributes()).Select(a => a.Value)
            .SelectMany(v => v.StartsWith("url(#", StringComparison.Ordinal) ? [v[5..^1]] : v.StartsWith('#') && v.Length is not (4 or 7) ? new[] { v[1..] } : []);
        Assert.Subset(ids, used.ToHashSet());
    }

    private static IEnumerable<string> Ids(XElement svg) => svg.DescendantsAndSelf().Select(e => e.Attribute("id")?.Value).OfType<string>();

    private static Gen<T> Any<T>() where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());
}
