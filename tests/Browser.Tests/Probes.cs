namespace Immunotox.Browser.Tests;

/// <summary>Where the focus is, and what is wrong with how it shows; null when it shows.</summary>
internal sealed class FocusStop
{
    public string Name { get; set; } = "";
    public string? Trouble { get; set; }

    /// <summary>The focus has been here before on this page.</summary>
    public bool IsKnown { get; set; }
}

/// <summary>Questions asked of the page's layout, run inside it.</summary>
internal static class Probes
{
    /// <summary>The focused element; null when the focus is on the page itself.</summary>
    public const string Focus = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body || e === document.documentElement) return null;
          // A date is one element with a stop for each of its parts: staying in it is not coming round to it again.
          const reached = window.reached ??= new Set(), isKnown = reached.has(e) && window.lastStop !== e;
          reached.add(e);
          window.lastStop = e;
          const name = e.tagName.toLowerCase() + ' « ' + (e.getAttribute('aria-label') || e.innerText || e.textContent || e.name || e.getAttribute('class') || '').trim().slice(0, 60) + ' »';
          const style = getComputedStyle(e);
          const trouble = [];
          // The calendar button of a date leaves the field focused only within: there the outline alone tells.
          if (!e.matches(':focus-visible') && !e.matches('input[type=datetime-local]:focus-within, input[type=date]:focus-within')) trouble.push('is focused but not :focus-visible');
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) trouble.push('has no outline of 2px or more');
          // WCAG 2.4.11: what has the focus is not hidden behind something else; and three sides of its outline are not cut off.
          const clips = [];
          for (let p = e.parentElement; p; p = p.parentElement) if (getComputedStyle(p).overflowX !== 'visible' && p !== document.body && p !== document.documentElement) clips.push(p.getBoundingClientRect());
          const frame = clips.reduce((a, b) => ({ left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom) }),
            { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
          const seen = [...e.getClientRects()].some(r => {
            const x = (Math.max(r.left, frame.left) + Math.min(r.right, frame.right)) / 2, y = (Math.max(r.top, frame.top) + Math.min(r.bottom, frame.bottom)) / 2;
            const hit = document.elementFromPoint(x, y);
            return hit && (e.contains(hit) || e.closest('label')?.contains(hit));
          });
          if (!seen) trouble.push('is not seen: outside the window or covered');
          const box = e.getBoundingClientRect(), ring = Math.min(0, parseFloat(style.outlineOffset)) + parseFloat(style.outlineWidth);
          const sides = [box.left - ring >= frame.left - 2, box.top - ring >= frame.top - 2, box.right + ring <= frame.right + 2, box.bottom + ring <= frame.bottom + 2];
          if (sides.filter(s => s).length < 3 && box.height < innerHeight) trouble.push('has an outline that is cut off');
          return { name, isKnown, trouble: trouble.join('; ') || null };
        }
        """;

    /// <summary>What can be reached by Tab and was not, after the whole page was tabbed through.</summary>
    public const string Unreached = """
        () => {
          const reached = window.reached ?? new Set();
          const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex^="-"])';
          const groups = new Set([...reached].filter(e => e.type === 'radio').map(e => e.name));
          return [...document.querySelectorAll(all)]
            .filter(e => !e.disabled && e.checkVisibility({ visibilityProperty: true }) && !reached.has(e) && !(e.type === 'radio' && groups.has(e.name)))
            .map(e => e.outerHTML.slice(0, 120));
        }
        """;

    /// <summary>Text that is cut off, text that leaves its painted box, and anything that makes the page scroll sideways.</summary>
    public const string Misfits = """
        () => {
          const found = new Set();
          const width = document.documentElement.clientWidth;
          const named = e => e.tagName.toLowerCase() + (e.className && typeof e.className === 'string' ? '.' + e.className.trim().replaceAll(' ', '.') : '');
          const told = (e, what) => found.add(named(e) + ' « ' + (e.textContent || '').trim().slice(0, 40) + ' » ' + what);
          const isForEarsOnly = e => { for (let p = e; p; p = p.parentElement) if (getComputedStyle(p).clipPath === 'inset(50%)') return true; return false; };
          const scrolls = e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX);
          const inScroller = e => { for (let p = e.parentElement; p; p = p.parentElement) if (scrolls(p) && p !== document.body) return true; return false; };
          if (document.documentElement.scrollWidth > width) {
            found.add(`the page scrolls sideways: ${document.documentElement.scrollWidth} px in a window of ${width} px`);
            for (const e of document.body.querySelectorAll('*')) if (e.getBoundingClientRect().right > width + 1 && !inScroller(e)) told(e, 'is too wide');
          }
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const text = texts.currentNode, parent = text.parentElement;
            if (!text.data.trim() || !parent.checkVisibility() || parent.closest('.skip, script, style, noscript') || isForEarsOnly(parent)) continue;
            const range = document.createRange();
            range.selectNodeContents(text);
            for (const box of range.getClientRects()) {
              if (box.width === 0) continue;
              let scroller = false, painted = false;
              for (let p = parent; p && p !== document.body; p = p.parentElement) {
                const style = getComputedStyle(p), edge = p.getBoundingClientRect();
                if (style.display === 'inline' || style.display === 'contents') continue;
                if (scrolls(p)) { scroller = true; break; }
                const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
                const paints = style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.borderBottomStyle !== 'none';
                const out = box.right > edge.right + 1 || box.left < edge.left - 1 || box.bottom > edge.bottom + 6 || box.top < edge.top - 6;
                if (hides && out) told(p, 'cuts off its text');
                if (paints && !painted) { painted = true; if (out) told(p, 'does not hold its text'); }
              }
              if (!scroller && (box.right > width + 1 || box.left < -1)) told(parent, 'runs out of the window');
            }
          }
          return [...found].slice(0, 12);
        }
        """;

    /// <summary>Pictures that do not arrive, those further down the page included.</summary>
    public const string BrokenPictures = """
        async () => {
          const broken = [];
          for (const picture of document.images) {
            picture.loading = 'eager';
            await picture.decode().catch(() => broken.push(picture.src));
          }
          return broken;
        }
        """;
}
