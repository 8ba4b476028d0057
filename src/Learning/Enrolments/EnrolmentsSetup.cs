using Immunotox.Learning.People;
using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.Enrolments;

/// <summary>Joining and leaving, as plain form posts.</summary>
internal static class EnrolmentsSetup
{
    public static IServiceCollection AddEnrolments(this IServiceCollection services) => services
        .AddSingleton<Enroller>()
        .AddSingleton<EnrolmentReader>();

    public static void MapEnrolments(this WebApplication app)
    {
        app.MapPost("/formations/{course}/inscription", JoinAsync).RequireAuthorization().WithFormToken();
        app.MapPost("/formations/{course}/desinscription", LeaveAsync).RequireAuthorization().WithFormToken();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> JoinAsync(string course, HttpContext http, Enroller enroller, CancellationToken ct) =>
        await enroller.JoinAsync(CurrentLearner.Of(http.User), course, ct) == JoinOutcome.NotOffered
            ? TypedResults.NotFound()
            : TypedResults.LocalRedirect(Links.Course(course));

    private static async Task<RedirectHttpResult> LeaveAsync(string course, HttpContext http, Enroller enroller, CancellationToken ct)
    {
        await enroller.LeaveAsync(CurrentLearner.Of(http.User), course, ct);
        return TypedResults.LocalRedirect(Links.Course(course));
    }
}
