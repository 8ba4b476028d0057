using Immunotox.Learning.People;
using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.Certificates;

/// <summary>Issue, download, verify and revoke certificates.</summary>
internal static class CertificatesSetup
{
    public static IServiceCollection AddCertificates(this IServiceCollection services) => services
        .AddSingleton<SigningKey>()
        .AddSingleton<CertificateReader>()
        .AddSingleton<CertificateIssuer>()
        .AddSingleton<CertificateRevoker>();

    public static void MapCertificates(this WebApplication app)
    {
        app.MapPost("/formations/{course}/attestation", IssueAsync).RequireAuthorization().WithFormToken();
        app.MapGet("/attestations/{id:guid}/attestation.pdf", PdfAsync).RequireAuthorization();
        app.MapGet(Links.SigningKeys, (SigningKey key) => TypedResults.Text(key.ToJwks(), "application/jwk-set+json")).AllowAnonymous();
        app.MapPost("/coordination/attestations/{id:guid}/revocation", RevokeAsync).RequireAuthorization(p => p.RequireRole(Roles.Coordinator));
        app.MapPost("/coordination/attestations/{id:guid}/remplacement", ReplaceAsync).RequireAuthorization(p => p.RequireRole(Roles.Coordinator));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> IssueAsync(string course, HttpContext http, CertificateIssuer issuer, CancellationToken ct) =>
        await issuer.IssueAsync(CurrentLearner.Of(http.User), course, ct) switch
        {
            CertificateIssuer.Outcome.Issued issued => TypedResults.LocalRedirect(Links.Certificate(issued.Id)),
            CertificateIssuer.Outcome.NotFound => TypedResults.NotFound(),
            CertificateIssuer.Outcome.Revoked => TypedResults.LocalRedirect(Links.Certificates + "?erreur=revoquee"),
            CertificateIssuer.Outcome.NotComplete => TypedResults.LocalRedirect(Links.Certificates + "?erreur=incomplete"),
            CertificateIssuer.Outcome.Unprintable bad => TypedResults.LocalRedirect($"{Links.Certificates}?erreur=lettres&lettres={Uri.EscapeDataString(bad.Letters)}"),
            _ => TypedResults.LocalRedirect(Links.Account + "?erreur=nom"),
        };

    private static async Task<Results<RedirectHttpResult, NotFound>> ReplaceAsync(
        Guid id, [FromForm(Name = "motif")] string? reason, HttpContext http, CertificateIssuer issuer, CancellationToken ct) =>
        await issuer.ReplaceAsync(id, CurrentLearner.Of(http.User).PersonId, reason, ct) switch
        {
            CertificateIssuer.Outcome.Issued => TypedResults.LocalRedirect(Links.Coordination + "?remplacee=1"),
            CertificateIssuer.Outcome.ReasonMissing => TypedResults.LocalRedirect(Links.Coordination + "?erreur=motif"),
            CertificateIssuer.Outcome.Unprintable bad => TypedResults.LocalRedirect($"{Links.Coordination}?erreur=lettres&lettres={Uri.EscapeDataString(bad.Letters)}"),
            CertificateIssuer.Outcome.NameMissing => TypedResults.LocalRedirect(Links.Coordination + "?erreur=nom"),
            _ => TypedResults.NotFound(),
        };

    private static async Task<Results<FileContentHttpResult, NotFound>> PdfAsync(Guid id, HttpContext http, CertificateReader reader, CancellationToken ct)
    {
        if (await reader.PdfAsync(CurrentLearner.Of(http.User).PersonId, id, ct) is not { } pdf) return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(pdf, "application/pdf", "attestation-immunotox.pdf");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> RevokeAsync(
        Guid id, [FromForm(Name = "motif")] string? reason, HttpContext http, CertificateRevoker revoker, CancellationToken ct) =>
        await revoker.RevokeAsync(id, CurrentLearner.Of(http.User).PersonId, reason, ct) switch
        {
            RevokeOutcome.NotFound => TypedResults.NotFound(),
            RevokeOutcome.ReasonMissing => TypedResults.LocalRedirect(Links.Coordination + "?erreur=motif"),
            _ => TypedResults.LocalRedirect(Links.Coordination + "?revoquee=1"),
        };
}
