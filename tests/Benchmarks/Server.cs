using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Immunotox.Benchmarks;

/// <summary>A web application in a process of its own, on a real loopback port.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process _process;

    private Server(Process process, Uri address, TimeSpan untilFirstPage) => (_process, Address, UntilFirstPage) = (process, address, untilFirstPage);

    public Uri Address { get; }

    /// <summary>From the start of the process until it is live and has given its home page.</summary>
    public TimeSpan UntilFirstPage { get; }

    /// <summary>Bytes of memory the process holds now.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The application with a database of its own and the repository's courses.</summary>
    public static Task<Server> LearningAsync(WorkFolder work, string data = "data") => LearningAsync(work.New(data), WorkFolder.Courses);

    /// <summary>The application on folders that are there already.</summary>
    public static Task<Server> LearningAsync(string data, string courses, string? program = null) =>
        StartAsync(program ?? Path.Combine(WorkFolder.Repository, "src/Learning/bin/Release/net10.0/Immunotox.Learning.dll"), [], new Dictionary<string, string>
        {
            ["Paths__Data"] = data,
            ["Paths__Courses"] = courses,
            ["Limits__SignInPerMinute"] = "100000",
        });

    /// <summary>Publishes the application for a server, as the README says, into a folder; returns its program.</summary>
    public static async Task<string> PublishAsync(string folder)
    {
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(WorkFolder.Repository, "src/Learning"), "-p:PublishProfile=server", "--artifacts-path", folder, "-v", "q"]) { UseShellExecute = false })!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(folder, "publish/Learning/release_linux-x64/Immunotox.Learning.dll") : throw new InvalidOperationException("dotnet publish failed.");
    }

    public static Task<Server> EmptyAsync() => StartAsync(typeof(Server).Assembly.Location, [EmptyServer.Argument], []);

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<Server> StartAsync(string program, string[] arguments, Dictionary<string, string> settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { UseShellExecute = false };
        settings["ASPNETCORE_ENVIRONMENT"] = "Development";
        settings["Urls"] = settings["Site__PublicUrl"] = address.GetLeftPart(UriPartial.Authority);
        settings["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in settings) start.Environment[name] = value;

        using var handler = new SocketsHttpHandler();
        using var http = new HttpClient(handler) { BaseAddress = address };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        while (!await AnswersAsync(http, "/health/live") || !await AnswersAsync(http, "/"))
        {
            if (process.HasExited || watch.Elapsed > TimeSpan.FromSeconds(30)) throw new InvalidOperationException($"{program} did not start.");
            await Task.Delay(5);
        }
        return new Server(process, address, watch.Elapsed);
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string path)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
