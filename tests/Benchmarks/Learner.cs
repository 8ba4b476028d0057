using System.Net;
using System.Text.RegularExpressions;
using Immunotox.Learning;

namespace Immunotox.Benchmarks;

/// <summary>A demonstration person in a browser of their own, joined to the course.</summary>
internal sealed partial class Learner : IDisposable
{
    public const string Course = "du-immunotherapie";
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private readonly HttpClient _http;
    private string _token = "";

    private Learner(Uri address) => _http = new HttpClient(_handler) { BaseAddress = address };

    /// <summary>What the browser sends back, for clients that skip cookie handling.</summary>
    public string Cookies => _handler.CookieContainer.GetCookieHeader(_http.BaseAddress!);

    public static async Task<Learner> SignInAsync(Uri address, string person)
    {
        var learner = new Learner(address);
        await learner.ReadTokenAsync(Links.SignIn);
        await learner.PostAsync(Links.SignIn + "/demonstration", ("personne", person));
        await learner.ReadTokenAsync(Links.Course(Course)); // Tokens are bound to the person.
        await learner.PostAsync(Links.Join(Course));
        return learner;
    }

    /// <summary>The address of the own attempt at a quiz.</summary>
    public Task<string> StartAsync(string quiz) => PostAsync(Links.StartQuiz(Course, quiz));

    /// <summary>Posts a form and returns where it leads; anything but an accepted change throws.</summary>
    public async Task<string> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", _token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), form);
        var to = answer.Headers.Location?.OriginalString;
        if (answer.StatusCode != HttpStatusCode.Redirect || to is null || to.Contains("erreur", StringComparison.Ordinal) || to.StartsWith(Links.SignIn, StringComparison.Ordinal))
            throw new InvalidOperationException($"POST {path} gave {answer.StatusCode} {to}");
        return to;
    }

    public void Dispose() => _http.Dispose();

    private async Task ReadTokenAsync(string path) =>
        _token = Token().Match(await _http.GetStringAsync(new Uri(path, UriKind.Relative))) is { Success: true } found
            ? WebUtility.HtmlDecode(found.Groups[1].Value) : throw new InvalidOperationException($"No form on {path}");

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
