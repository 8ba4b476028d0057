using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Pages;

/// <summary>axe-core, loaded into a page once and run as often as the page changes its look.</summary>
internal static class Axe
{
    private const string Run = """
        async rules => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
          return violations.flatMap(v => v.nodes.map(n =>
            `${v.id} (${v.impact}): ${v.help}\n  ${n.html}\n  ${[...n.any, ...n.all, ...n.none].map(c => c.message).join('; ')}`));
        }
        """;

    /// <summary>The rules whose outcome depends on colours, of those that run by default.</summary>
    private static readonly string[] ColourRules = ["color-contrast", "link-in-text-block"];
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Evaluated by the browser, not added as an element: the content policy of the page stays in force.</summary>
    public static Task LoadAsync(IPage page) => page.EvaluateAsync(Script);

    /// <summary>The default rules, WCAG 2 A and AA and best practices: one sentence for each element that breaks one.</summary>
    public static Task<string[]> ViolationsAsync(IPage page) => page.EvaluateAsync<string[]>(Run);

    /// <summary>The same for colours alone, after nothing but the colours has changed.</summary>
    public static Task<string[]> ColourViolationsAsync(IPage page) => page.EvaluateAsync<string[]>(Run, ColourRules);
}
