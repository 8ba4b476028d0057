using System.Net;
using System.Net.Sockets;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.People;
using Immunotox.Learning.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Immunotox.Browser.Tests;

/// <summary>The real application on Kestrel, with a database of its own in a temporary folder.</summary>
internal sealed class School : WebApplicationFactory<Program>
{
    private readonly string _data = Directory.CreateTempSubdirectory("imx-browser-").FullName;
    private readonly string _courses;

    /// <param name="courses">Another folder than the repository's courses.</param>
    public School(string? courses = null)
    {
        _courses = courses ?? Path.Combine(Repository, "courses");
        // The public address must be known before the start: circuits, passkeys and QR codes follow from it.
        var port = FreePort();
        Origin = $"http://localhost:{port}";
        UseKestrel(port);
    }

    /// <summary>Scheme, host and port.</summary>
    public string Origin { get; }

    public static string Repository { get; } = FindRepository();

    public LiveLibrary Library => Services.GetRequiredService<LiveLibrary>();

    public LearningDb Database() => Services.GetRequiredService<IDbContextFactory<LearningDb>>().CreateDbContext();

    public async Task<CurrentLearner> PersonAsync(string demo)
    {
        var userName = "demo-" + demo;
        await using var db = Database();
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.UserName == userName);
        return new CurrentLearner(person.Id, person.Actor, person.FullName);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Paths:Data", _data);
        builder.UseSetting("Paths:Courses", _courses);
        builder.UseSetting("Site:PublicUrl", Origin);
        builder.UseSetting("SignIn:Passwords", "true");
        builder.UseSetting("Limits:SignInPerMinute", "1000");
        builder.UseSetting("Limits:VerificationPerMinute", "1000");
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(_data)) return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Immunotox.sln"))) return folder.FullName;
        throw new InvalidOperationException("Run from within the repository.");
    }
}
