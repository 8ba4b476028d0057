using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Exchange;

/// <summary>Statements in and out from the command line; the server may run meanwhile.</summary>
internal static class ExchangeCommand
{
    /// <summary>Whether these words, after <c>xapi</c>, are meant for this command.</summary>
    public static bool Knows(string[] args) => args is ["import" or "export", ..];

    /// <param name="args">After the word <c>xapi</c>.</param>
    /// <param name="app">Built, not started.</param>
    /// <param name="output">What was done.</param>
    /// <param name="error">What is wrong with the arguments or the file.</param>
    /// <returns>The exit code: 0, 1 when a line was refused, 2 for wrong arguments.</returns>
    public static async Task<int> RunAsync(string[] args, WebApplication app, TextWriter output, TextWriter error)
    {
        await StorageSetup.MigrateAsync(app.Services);
        var writes = app.Services.GetRequiredService<WriteQueue>();
        await writes.StartAsync(CancellationToken.None);
        try
        {
            return args switch
            {
                ["export", var file] => await ExportAsync(app.Services.GetRequiredService<StatementExporter>(), file, output),
                ["import", var file] when File.Exists(file) => await ImportAsync(app.Services.GetRequiredService<StatementImporter>(), file, apply: true, output, error),
                ["import", var file, "--dry-run"] when File.Exists(file) => await ImportAsync(app.Services.GetRequiredService<StatementImporter>(), file, apply: false, output, error),
                _ => Usage(error),
            };
        }
        finally
        {
            await writes.StopAsync(CancellationToken.None);
        }
    }

    private static async Task<int> ExportAsync(StatementExporter exporter, string file, TextWriter output)
    {
        await using var to = File.Create(file);
        var all = new ExportRange(null, null);
        var count = IsCsv(file) ? await exporter.WriteTableAsync(to, all, CancellationToken.None) : await exporter.WriteLinesAsync(to, all, CancellationToken.None);
        output.WriteLine($"{count} énoncés écrits dans {file}.");
        return 0;
    }

    private static async Task<int> ImportAsync(StatementImporter importer, string file, bool apply, TextWriter output, TextWriter error)
    {
        var report = await importer.ImportAsync(() => File.OpenRead(file), IsCsv(file), apply, CancellationToken.None);
        foreach (var line in report.Refused) error.WriteLine($"{file}({line.Line}): {line.Why}");
        output.WriteLine($"{report.New} {(report.IsApplied ? "importés" : "nouveaux")}, {report.Known} déjà gardés, {report.RefusedCount} refusés.{(report.IsApplied ? "" : " Rien n’a été écrit.")}");
        return report.RefusedCount > 0 ? 1 : 0;
    }

    private static bool IsCsv(string file) => file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private static int Usage(TextWriter error)
    {
        error.WriteLine("""
            xapi export <fichier.jsonl | fichier.csv>
                                               écrit tous les énoncés
            xapi import <fichier.jsonl | fichier.csv> [--dry-run]
                                               vérifie chaque ligne, puis importe tout ou rien
            """);
        return 2;
    }
}
