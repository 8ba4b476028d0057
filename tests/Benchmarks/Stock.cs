using System.Globalization;
using System.Text.Json;
using Immunotox.Learning.Records;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Benchmarks;

/// <summary>A data folder with statements in it, stored by the store's own code.</summary>
internal static class Stock
{
    public const int Agents = 1000;

    public static IReadOnlyList<string> Verbs { get; } =
        ["http://adlnet.gov/expapi/verbs/answered", "http://adlnet.gov/expapi/verbs/experienced", "http://adlnet.gov/expapi/verbs/completed", "http://adlnet.gov/expapi/verbs/passed"];

    public static string Actor(int agent) => $$$"""{"objectType":"Agent","account":{"homePage":"https://formation.example.org","name":"{{{new Guid(agent, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)}}}"}}""";

    /// <summary>1.1 KB: an account, a choice interaction, a result, two context activities.</summary>
    public static string Statement(int i) => $$$"""
        {"actor":{{{Actor(i % Agents)}}},"verb":{"id":"{{{Verbs[i / Agents % Verbs.Count]}}}","display":{"en":"answered","fr":"a répondu à"}},
        "object":{"objectType":"Activity","id":"https://formation.example.org/formations/du/quiz/les-freins/q{{{i % 300}}}","definition":{"type":"http://adlnet.gov/expapi/activities/cmi.interaction",
        "description":{"fr":"Quelle conduite tenir devant une diarrhée de grade 2 sous anti-PD-1 ?"},"interactionType":"choice","correctResponsesPattern":["b[,]d"],"choices":[{"id":"a","description":{"fr":"Attendre"}},{"id":"b","description":{"fr":"Suspendre"}},{"id":"d","description":{"fr":"Appeler"}}]}},
        "result":{"score":{"scaled":0.75,"raw":15,"min":0,"max":20},"success":true,"response":"b[,]d","duration":"PT{{{(i % 600).ToString(CultureInfo.InvariantCulture)}}}S"},
        "context":{"registration":"{{{new Guid(i % Agents, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7)}}}","language":"fr","platform":"Immunotox Learning","contextActivities":{"parent":[{"id":"https://formation.example.org/formations/du/quiz/les-freins"}],"grouping":[{"id":"https://formation.example.org/formations/du"}]}},
        "timestamp":"2026-11-27T10:00:00Z"}
        """;

    /// <summary>Adds statements up to a number to the folder's database; gives a credential without limit.</summary>
    public static async Task<Clients.Made> FillAsync(string data, int from, int to)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Paths:Data"] = data, ["Site:PublicUrl"] = "http://localhost:5080" }).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddLogging().AddStorage().AddRecords();
        services.AddSingleton(new Site(configuration, new Host()));
        await using var provider = services.BuildServiceProvider();
        await StorageSetup.MigrateAsync(provider);
        var writes = provider.GetRequiredService<WriteQueue>();
        await writes.StartAsync(CancellationToken.None);
        var made = await provider.GetRequiredService<Clients>().AddAsync("banc", [Scopes.All], 0, CancellationToken.None);
        var store = provider.GetRequiredService<StatementStore>();
        for (var i = from; i < to; i += 500)
        {
            var batch = Enumerable.Range(i, Math.Min(500, to - i)).Select(n => NewStatement.Of(JsonSerializer.Deserialize<JsonElement>(Statement(n)), null, made.Client, SpecVersion.V2, TimeProvider.System)).ToList();
            if (await store.StoreAsync(made.Client, batch, [], CancellationToken.None) is not StoreOutcome.Stored) throw new InvalidOperationException("A batch was not stored.");
        }
        await writes.StopAsync(CancellationToken.None);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return made;
    }

    private sealed class Host : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Development";
        public string ApplicationName { get; set; } = "bench";
        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;
        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
