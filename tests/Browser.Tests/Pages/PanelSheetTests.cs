using System.Net;
using Immunotox.Content.Comics;
using Immunotox.Content.Library;
using Immunotox.Learning.Drawing;

namespace Immunotox.Browser.Tests.Pages;

/// <summary>Sheets of every panel of every episode, to be looked at: kept small in <c>docs/panels</c>.</summary>
[Collection(PageCollection.Name)]
public sealed class PanelSheetTests(Chrome chrome)
{
    private const string Style = "<!doctype html><meta charset=utf-8><style>body{margin:8px;width:1304px;background:#FBF6EE;color:#17262E;font:13px/1.25 sans-serif;display:grid;grid-template-columns:repeat(4,320px);gap:8px}figure{margin:0}svg{display:block;width:320px;height:240px}</style>";

    /// <summary>Figures may lose their feet to the lower edge, nothing else; nine pixels of hair or elbow are forgiven.</summary>
    private const string Outside = """
        () => [...document.querySelectorAll('figure')].flatMap(f => {
            const edge = f.firstElementChild.getBoundingClientRect();
            return [...f.querySelectorAll('g.art-breathe')].map(g => g.getBoundingClientRect())
                .filter(b => b.left < edge.left - 9 || b.right > edge.right + 9 || b.top < edge.top - 9).map(() => f.id);
        })
        """;

    [ChromiumFact]
    [Trait("Category", "long")]
    public async Task Every_panel_is_drawn_inside_its_canvas()
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "panels")).FullName;
        var library = CourseLibrary.Load(Path.Combine(School.Repository, "courses"), new LoadOptions(new DateOnly(2026, 11, 24), _ => "#"));
        var outside = new List<string>();
        foreach (var (course, episode) in library.Courses.Values.SelectMany(c => c.Episodes.Values.Select(e => (c.Course, e))))
        {
            var page = await chrome.Browser.NewPageAsync();
            await page.SetContentAsync(Style + string.Concat(episode.Panels.Select(p =>
                $"<figure id={p.Id}>{PanelDrawing.Svg(p.Stage, p.Id, TextAlternative.Of(p.Stage, Tongue.French))}<figcaption><b>{p.Id}</b> {WebUtility.HtmlEncode(p.Title)}</figcaption></figure>")));
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, episode.Id.Value + ".png"), FullPage = true });
            outside.AddRange((await page.EvaluateAsync<string[]>(Outside)).Select(id => $"{episode.Id.Value}#{id}"));
            await page.CloseAsync();
        }

        Assert.True(outside.Count == 0, $"Outside of their canvas, see {folder}: {string.Join(", ", outside.Distinct())}");
        Assert.NotEmpty(Directory.GetFiles(folder, "*.png"));
    }
}
