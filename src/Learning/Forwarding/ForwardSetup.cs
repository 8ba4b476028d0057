using Immunotox.Learning.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.Forwarding;

/// <summary>Forwarding of statements to outside stores.</summary>
internal static class ForwardSetup
{
    public static IServiceCollection AddForwarding(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ForwardSettings>(configuration);
        // A mistake in the configuration stops the start with its sentence, and not the first round in a log.
        configuration.Get<ForwardSettings>()?.Targets();
        // Addresses come from configuration alone; where each leads is checked when it is connected to (S8).
        services.AddHttpClient(ForwardWorker.Outside).ConfigurePrimaryHttpMessageHandler(() => AddressGuard.Handler(allowsPrivate: false));
        services.AddHttpClient(ForwardWorker.Inside).ConfigurePrimaryHttpMessageHandler(() => AddressGuard.Handler(allowsPrivate: true));
        return services
            .AddSingleton<ForwardMeter>()
            .AddSingleton<ForwardQueues>()
            .AddSingleton<Forwarder>()
            .AddHostedService<ForwardWorker>();
    }

    public static void MapForwarding(this WebApplication app)
    {
        var held = app.MapGroup(Links.Forwarding).RequireAuthorization(p => p.RequireRole(Roles.Administrator));
        held.MapPost("/reessayer", async Task<RedirectHttpResult> ([FromForm] string cible, [FromForm] long? place, ForwardQueues queues, CancellationToken ct) =>
            TypedResults.LocalRedirect($"{Links.Forwarding}?reessayes={await queues.RetryAsync(cible, place, ct)}"));
        held.MapPost("/abandonner", async Task<RedirectHttpResult> ([FromForm] string cible, [FromForm] long? place, ForwardQueues queues, CancellationToken ct) =>
            TypedResults.LocalRedirect($"{Links.Forwarding}?abandonnes={await queues.DropAsync(cible, place, ct)}"));
    }
}
