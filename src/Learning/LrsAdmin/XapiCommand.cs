using System.Globalization;
using Immunotox.Learning.Records;
using Immunotox.Learning.Storage;

namespace Immunotox.Learning.LrsAdmin;

/// <summary>Credentials of the record store from the command line; the server may run meanwhile.</summary>
internal static class XapiCommand
{
    /// <param name="args">After the word <c>xapi</c>.</param>
    /// <param name="app">Built, not started.</param>
    /// <param name="output">Where the secret is printed, once.</param>
    /// <param name="error">What is wrong with the arguments.</param>
    /// <returns>The exit code: 0, 1 when nothing was found or changed, 2 for wrong arguments.</returns>
    public static async Task<int> RunAsync(string[] args, WebApplication app, TextWriter output, TextWriter error)
    {
        await StorageSetup.MigrateAsync(app.Services);
        var writes = app.Services.GetRequiredService<WriteQueue>();
        await writes.StartAsync(CancellationToken.None);
        try
        {
            var clients = app.Services.GetRequiredService<Clients>();
            return args switch
            {
                ["clients"] => await ListAsync(clients, output),
                ["add", { Length: > 0 and <= 120 } name, .. var options] => await AddAsync(clients, name, options, output, error),
                ["revoke", var key] => await RevokeAsync(clients, key, output, error),
                _ => Usage(error),
            };
        }
        finally
        {
            await writes.StopAsync(CancellationToken.None);
        }
    }

    private static async Task<int> ListAsync(Clients clients, TextWriter output)
    {
        foreach (var client in await clients.ListAsync(CancellationToken.None))
            output.WriteLine($"{client.Key}  {client.Name}  [{client.Scope}]  {(client.PerMinute == 0 ? "sans limite" : $"{client.PerMinute}/min")}{(client.RevokedUtc is { } end ? $"  révoquée le {end.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}" : "")}");
        return 0;
    }

    private static async Task<int> AddAsync(Clients clients, string name, string[] options, TextWriter output, TextWriter error)
    {
        var (scopes, perMinute) = (new[] { Scopes.Write, Scopes.ReadMine }, 6000);
        for (var i = 0; i < options.Length; i += 2)
        {
            if (i + 1 == options.Length) return Usage(error);
            if (options[i] == "--scopes") scopes = options[i + 1].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
            else if (options[i] != "--per-minute" || !int.TryParse(options[i + 1], out perMinute) || perMinute < 0) return Usage(error);
        }
        if (scopes.Length == 0 || scopes.FirstOrDefault(s => !Scopes.Known.Contains(s)) is not null)
        {
            error.WriteLine($"Portées connues : {string.Join(", ", Scopes.Known)}.");
            return 2;
        }
        var made = await clients.AddAsync(name, scopes, perMinute, CancellationToken.None);
        output.WriteLine($"Clé    : {made.Client.Key}");
        output.WriteLine($"Secret : {made.Secret}");
        output.WriteLine("Le secret ne s'affiche qu'une fois.");
        return 0;
    }

    private static async Task<int> RevokeAsync(Clients clients, string key, TextWriter output, TextWriter error)
    {
        var client = (await clients.ListAsync(CancellationToken.None)).FirstOrDefault(c => c.Key == key);
        if (client is null || !await clients.RevokeAsync(client.Id, CancellationToken.None))
        {
            error.WriteLine("Aucune clé en cours de ce nom : « xapi clients » les liste.");
            return 1;
        }
        output.WriteLine($"{client.Name} : clé révoquée. Un serveur en marche la refuse dans les deux secondes.");
        return 0;
    }

    private static int Usage(TextWriter error)
    {
        error.WriteLine("""
            xapi clients                       liste les clés de l'entrepôt de traces
            xapi add <nom> [--scopes a,b] [--per-minute n]
                                               crée une clé ; n = 0 : sans limite
            xapi revoke <clé>                  révoque une clé
            """);
        return 2;
    }
}
