using Microsoft.Playwright;

namespace Immunotox.Browser.Tests;

/// <summary>Listens to a page from its first request on: requests, web sockets, console lines, failures of script and of resources.</summary>
internal sealed class Witness
{
    private readonly string _origin;
    private readonly List<string> _requests = [];
    private readonly List<string> _sockets = [];
    private readonly List<string> _complaints = [];

    public Witness(IPage page, string origin)
    {
        _origin = origin;
        page.Request += (_, request) => { lock (_requests) _requests.Add(request.Url); };
        page.WebSocket += (_, socket) => { lock (_requests) _sockets.Add(socket.Url); };
        page.PageError += (_, error) => Complain($"script failed: {error}");
        page.Console += (_, line) =>
        {
            // A page that answers 404 on purpose makes Chromium say so; a resource that is missing is told by Response below.
            // The harness says so itself where a context asked for no worker.
            if (line.Text.StartsWith("Service Worker registration blocked by Playwright", StringComparison.Ordinal)) return;
            if (line.Type is "error" or "warning" && !line.Text.StartsWith("Failed to load resource: the server responded with a status of", StringComparison.Ordinal))
                Complain($"console {line.Type}: {line.Text} ({line.Location})");
        };
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && !(answer.Request.IsNavigationRequest && answer.Frame == page.MainFrame)) Complain($"{answer.Status} for {answer.Url}");
        };
    }

    public IReadOnlyList<string> Requests { get { lock (_requests) return [.. _requests]; } }

    public IReadOnlyList<string> Sockets { get { lock (_requests) return [.. _sockets]; } }

    /// <summary>Forgets what was heard: another page is about to be opened in this tab.</summary>
    public void BeginAgain()
    {
        lock (_requests) { _requests.Clear(); _sockets.Clear(); }
        lock (_complaints) _complaints.Clear();
    }

    /// <summary>What failed, what broke the content policy (Chromium says so on the console), and what was asked of another site.</summary>
    public IReadOnlyList<string> Troubles
    {
        get
        {
            lock (_complaints)
                // Pictures drawn in the page (data:) ask nothing of anybody.
                return [.. _complaints, .. Requests.Where(r => !r.StartsWith(_origin + "/", StringComparison.Ordinal) && !r.StartsWith("data:", StringComparison.Ordinal)).Select(r => "asked of another site: " + r)];
        }
    }

    /// <summary>Scripts of the framework and sockets: signs that a page holds something on the server.</summary>
    public IReadOnlyList<string> CircuitSigns => [.. Sockets, .. Requests.Where(r => r.Contains("blazor", StringComparison.OrdinalIgnoreCase))];

    public void SawNoTrouble() => Assert.Empty(Troubles);

    public void SawNoCircuit() => Assert.Empty(CircuitSigns);

    private void Complain(string what)
    {
        lock (_complaints) _complaints.Add(what);
    }
}
