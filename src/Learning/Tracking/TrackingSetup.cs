using Immunotox.Learning.People;

namespace Immunotox.Learning.Tracking;

/// <summary>Statements and the learner's own view of them.</summary>
internal static class TrackingSetup
{
    public static IServiceCollection AddTracking(this IServiceCollection services) => services
        .AddSingleton<StatementWriter>()
        .AddSingleton<ExamEmbargo>()
        .AddSingleton<TraceReader>()
        .AddHostedService<TrackingWorker>();

    public static void MapTracking(this WebApplication app)
    {
        app.MapGet(Links.XapiProfile, XapiProfile.Show).AllowAnonymous();
        app.MapGet(Links.TracesExport, async (HttpContext http, TraceReader reader, CancellationToken ct) =>
        {
            var statements = await reader.StatementsAsync(CurrentLearner.Of(http.User).Actor, ct);
            http.Response.Headers.ContentDisposition = "attachment; filename=\"mes-traces-xapi.json\"";
            return TypedResults.Text("[" + string.Join(",\n", statements) + "]", "application/json");
        }).RequireAuthorization();
    }
}
