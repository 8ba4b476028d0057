using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Immunotox.Learning.Tests.Faults;

/// <summary>The application in a process of its own, on a data folder that outlives it.</summary>
internal sealed class ServerProcess(string data, int port, string? program = null) : IDisposable
{
    private Process? _process;

    /// <summary>Further settings, as environment variables.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public int Id => _process!.Id;

    public async Task StartAsync()
    {
        // A file-size limit also sends a signal that a full disk does not: the process is started without it.
        var start = new ProcessStartInfo("sh", ["-c", "trap '' XFSZ; exec dotnet \"$0\"", program ?? Path.Combine(AppContext.BaseDirectory, "Immunotox.Learning.dll")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        // A limit of file size must not keep the compiler from mapping code.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["Urls"] = $"http://localhost:{port}";
        start.Environment["Site__PublicUrl"] = $"http://localhost:{port}";
        start.Environment["Paths__Data"] = data;
        start.Environment["Paths__Courses"] = Path.Combine(LearningApp.Repository, "courses");
        start.Environment["Limits__SignInPerMinute"] = "1000";
        foreach (var (key, value) in Settings) start.Environment[key] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var http = new HttpClient(new SocketsHttpHandler());
        for (var tries = 0; tries < 600; tries++)
        {
            try
            {
                using var answer = await http.GetAsync($"http://localhost:{port}/health/ready");
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) { }
            await Task.Delay(100);
        }
        throw new TimeoutException("The server did not come back in 60 s.");
    }

    /// <summary>SIGKILL: no handler of ours runs.</summary>
    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false }) _process.Kill();
        _process?.Dispose();
    }

    /// <summary>Publishes the application into a folder and returns its program.</summary>
    public static async Task<string> PublishAsync(string folder)
    {
        using var publish = Process.Start("dotnet", ["publish", Path.Combine(LearningApp.Repository, "src/Learning"), "-c", "Release", "--artifacts-path", folder, "-v", "q"]);
        await publish.WaitForExitAsync();
        Assert.Equal(0, publish.ExitCode);
        return Path.Combine(folder, "publish/Learning/release/Immunotox.Learning.dll");
    }

    public static Browser Open(int port)
    {
        var cookies = new CookieContainer();
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 64, CookieContainer = cookies };
        return new Browser(new HttpClient(handler) { BaseAddress = new Uri($"http://localhost:{port}"), Timeout = TimeSpan.FromSeconds(10) }, cookies);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
