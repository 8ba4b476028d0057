using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Pages;

/// <summary>axe-core, loaded into a page once and run as often as the page changes its look.</summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'] });
          return violations.flatMap(v => v.nodes.map(n =>
            `${v.id} (${v.impact}): ${v.help}\n  ${n.html}\n  ${[...n.any, ...n.all, ...n.none].map(c => c.message).join('; ')}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Evaluated by the browser, not added as an element: the content policy of the page stays in force.</summary>
    public static Task LoadAsync(IPage page) => page.EvaluateAsync(Script);

    /// <summary>The default rules, WCAG 2 A and AA and best practices: one sentence for each element that breaks one.</summary>
    public static Task<string[]> ViolationsAsync(IPage page) => page.EvaluateAsync<string[]>(Run);
}
