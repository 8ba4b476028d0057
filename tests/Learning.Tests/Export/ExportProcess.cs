using System.Diagnostics;

namespace Immunotox.Learning.Tests.Export;

/// <summary>The export command in a process of its own, as a person runs it.</summary>
internal static class ExportProcess
{
    public static async Task<(int Exit, string Said)> RunAsync(string folder, params (string Key, string? Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Immunotox.Learning.dll"), "export", "immunotoon", folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Demonstration"] = "true";
        start.Environment["Paths__Courses"] = Path.Combine(LearningApp.Repository, "courses");
        foreach (var (key, value) in settings) start.Environment[key] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
