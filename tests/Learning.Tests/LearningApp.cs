using System.Net;
using System.Text.RegularExpressions;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests;

/// <summary>The clock of the machine, set forward or back.</summary>
internal sealed class MovedTime : TimeProvider
{
    public TimeSpan By { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + By;
}

/// <summary>The real application on a database of its own in a temporary folder, with the repository's courses.</summary>
internal sealed class LearningApp(string environment = "Development", string? courses = null, params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    public string Data { get; init; } = Directory.CreateTempSubdirectory("imx-test-").FullName;

    /// <summary>Another application is to be started on the same data.</summary>
    public bool KeepsData { get; init; }

    public MovedTime Time { get; } = new();

    public static string Repository { get; } = FindRepository();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Paths:Data", Data);
        builder.UseSetting("Paths:Courses", courses ?? Path.Combine(Repository, "courses"));
        builder.UseSetting("Limits:SignInPerMinute", "1000");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time));
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
    }

    public Browser Open()
    {
        var cookies = new CookieContainer();
        return new Browser(CreateDefaultClient(new Uri("http://localhost:5080"), new CookieContainerHandler(cookies)), cookies);
    }

    public async Task<Browser> SignInAsync(string demo)
    {
        var browser = Open();
        await browser.GetAsync("/connexion");
        await browser.PostAsync("/connexion/demonstration", ("personne", demo));
        return browser;
    }

    public LiveLibrary Library => Services.GetRequiredService<LiveLibrary>();

    public LearningDb Database() => Services.GetRequiredService<IDbContextFactory<LearningDb>>().CreateDbContext();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || KeepsData || !Directory.Exists(Data)) return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Data, recursive: true);
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Immunotox.sln"))) return folder.FullName;
        throw new InvalidOperationException("Run from within the repository.");
    }
}

/// <summary>A client that behaves as a browser without script: cookies, the page's own form token, redirects followed by hand.</summary>
internal sealed partial class Browser(HttpClient http, CookieContainer cookies)
{
    private string _token = "";

    /// <summary>The last page, with character references decoded.</summary>
    public string Page { get; private set; } = "";
    public HttpStatusCode Status { get; private set; }

    /// <summary>Path and query of the last response, after redirects.</summary>
    public string At { get; private set; } = "";

    public HttpClient Http => http;

    /// <summary>What the browser sends back, to replay it elsewhere.</summary>
    public string Cookies => cookies.GetCookieHeader(http.BaseAddress!);

    public async Task<string> GetAsync(string address)
    {
        await FollowAsync(await http.GetAsync(address), address);
        return Page;
    }

    public async Task<string> PostAsync(string address, params (string, string)[] fields)
    {
        var form = fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)).Append(KeyValuePair.Create("__RequestVerificationToken", _token));
        await FollowAsync(await http.PostAsync(address, new FormUrlEncodedContent(form)), address);
        return Page;
    }

    /// <summary>The status and address a post answers with, without following.</summary>
    public async Task<(HttpStatusCode Status, string? To)> PostOnlyAsync(string address, params (string, string)[] fields)
    {
        var form = fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)).Append(KeyValuePair.Create("__RequestVerificationToken", _token));
        using var answer = await http.PostAsync(address, new FormUrlEncodedContent(form));
        return (answer.StatusCode, answer.Headers.Location?.ToString());
    }

    private async Task FollowAsync(HttpResponseMessage answer, string address)
    {
        for (var hops = 0; answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && hops < 10; hops++)
        {
            address = answer.Headers.Location!.ToString();
            answer.Dispose();
            answer = await http.GetAsync(address);
        }
        (Status, At) = (answer.StatusCode, new Uri(http.BaseAddress!, address).PathAndQuery);
        var raw = await answer.Content.ReadAsStringAsync();
        answer.Dispose();
        Page = WebUtility.HtmlDecode(raw);
        if (Token().Match(raw) is { Success: true } match) _token = match.Groups[1].Value;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
