using System.Security.Claims;

namespace Immunotox.Learning.People;

/// <summary>The signed-in person of this request, read from the cookie: no database.</summary>
internal sealed record CurrentLearner(Guid PersonId, Guid Actor, string Name)
{
    public const string ActorClaim = "imx:actor";
    public const string AudienceClaim = "imx:audience";

    /// <summary>Null when nobody is signed in.</summary>
    public static CurrentLearner? From(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true
        && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var person)
        && Guid.TryParse(user.FindFirstValue(ActorClaim), out var actor)
            ? new CurrentLearner(person, actor, user.FindFirstValue(ClaimTypes.GivenName) ?? "")
            : null;

    /// <summary>For pages and endpoints behind <c>[Authorize]</c>, where there is always one.</summary>
    public static CurrentLearner Of(ClaimsPrincipal user) =>
        From(user) ?? throw new InvalidOperationException("No signed-in person: the endpoint lacks [Authorize].");
}
