using System.Diagnostics;
using System.Globalization;
using Immunotox.Learning;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Immunotox.Benchmarks;

/// <summary>
/// Managed heap held by an idle circuit of the one page that opens circuits (the authors' preview), against a circuit with a single
/// button. The servers run in this process, so that its heap can be read after a full collection; the clients run in another.
/// </summary>
internal static class CircuitHeap
{
    private const int Circuits = 200;

    public static async Task<Line> MeasureAsync(WorkFolder work)
    {
        double floor, measured;
        await using (var empty = EmptyServer.WithButton())
        {
            await empty.StartAsync();
            floor = await KilobytesAsync(new Uri(new Uri(empty.Urls.First()), "/bouton"), "x=1");
        }
        var port = Server.FreePort();
        var origin = $"http://127.0.0.1:{port}";
        await using (var app = new Factory(work.New("circuits"), origin))
        {
            app.UseKestrel(port);
            app.StartServer();
            using var author = await Learner.SignInAsync(new Uri(origin), "enseignante");
            measured = await KilobytesAsync(new Uri(origin + Links.Preview), author.Cookies);
        }
        return new Line("Heap of an idle circuit", $"{measured:0} KB", $"{floor:0} KB, one button", $"{measured / floor:0.0}", "ratio 2.5",
            $"{Circuits} circuits of {Links.Preview}", measured / floor <= 2.5);
    }

    /// <summary>Heap per circuit after a full collection, in kilobytes (1,000 bytes).</summary>
    private static async Task<double> KilobytesAsync(Uri page, string cookies)
    {
        await HoldAsync(page, cookies, 20, () => 0L); // Code and caches are warm before the first reading.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var during = await HoldAsync(page, cookies, Circuits, () => GC.GetTotalMemory(forceFullCollection: true));
        return (during - before) / 1000.0 / Circuits;
    }

    private static async Task<long> HoldAsync(Uri page, string cookies, int count, Func<long> read)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CircuitHeap).Assembly.Location, CircuitClient.Argument, page.ToString(), cookies, count.ToString(CultureInfo.InvariantCulture)])
        { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var clients = Process.Start(start)!;
        if (await clients.StandardOutput.ReadLineAsync() != "open") throw new InvalidOperationException("The circuits could not be opened.");
        await Task.Delay(TimeSpan.FromSeconds(1)); // Idle: the last batch is acknowledged.
        var result = read();
        clients.StandardInput.Close();
        await clients.WaitForExitAsync();
        return result;
    }

    private sealed class Factory(string data, string origin) : WebApplicationFactory<Immunotox.Learning.Catalogue.LiveLibrary>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Paths:Data", data);
            builder.UseSetting("Paths:Courses", WorkFolder.Courses);
            builder.UseSetting("Site:PublicUrl", origin);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
        }
    }
}
