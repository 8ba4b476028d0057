using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.Referents;

/// <summary>The directory of referents: what the founding file says, and what services said since.</summary>
internal static class ReferentsSetup
{
    public static IServiceCollection AddReferents(this IServiceCollection services) => services
        .AddSingleton<Duty>().AddSingleton<CardDirectory>().AddHostedService(p => p.GetRequiredService<CardDirectory>())
        .AddSingleton<ReferentLinks>().AddSingleton<CardKeeper>();

    public static void MapReferents(this WebApplication app) =>
        app.MapGet(Links.ReferentVCard("{id}"), Card).AllowAnonymous();

    private static Results<FileContentHttpResult, NotFound> Card(string id, CardDirectory directory, Site site, TimeProvider time) =>
        directory.Find(id) is { } card
            ? TypedResults.File(VCard.Of(card, directory.Today, site.Absolute(Links.Referent(id)), time.GetUtcNow().UtcDateTime), VCard.MediaType, $"{id}.vcf")
            : TypedResults.NotFound();
}
