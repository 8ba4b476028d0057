using System.Globalization;
using Immunotox.Learning.Csv;
using Immunotox.Learning.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.Exchange;

/// <summary>Statements in and out as files.</summary>
internal static class ExchangeSetup
{
    public static IServiceCollection AddExchange(this IServiceCollection services) => services.AddSingleton<StatementImporter>().AddSingleton<StatementExporter>();

    public static void MapExchange(this WebApplication app)
    {
        var files = app.MapGroup(Links.Exchange).RequireAuthorization(p => p.RequireRole(Roles.Administrator));
        files.MapGet("/enonces.jsonl", (StatementExporter exporter, [FromQuery] string? depuis, [FromQuery] string? jusque) =>
            File("application/jsonl; charset=utf-8", "enonces.jsonl", (to, ct) => exporter.WriteLinesAsync(to, RangeOf(depuis, jusque), ct)));
        files.MapGet("/enonces.csv", (StatementExporter exporter, [FromQuery] string? depuis, [FromQuery] string? jusque) =>
            File(CsvTable.MediaType, "enonces.csv", (to, ct) => exporter.WriteTableAsync(to, RangeOf(depuis, jusque), ct)));
    }

    /// <summary>Days as a form sends them, both included, in UTC; what is no day does not bound.</summary>
    internal static ExportRange RangeOf(string? from, string? to) => new(Day(from), Day(to)?.AddDays(1));

    private static DateTime? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : null;

    private static PushStreamHttpResult File(string type, string name, Func<Stream, CancellationToken, Task<long>> write) =>
        TypedResults.Stream(async to => await write(to, CancellationToken.None), type, name);
}
