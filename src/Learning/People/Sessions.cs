using System.Collections.Concurrent;
using System.Security.Cryptography;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.People;

/// <summary>
/// Ends sessions for good at sign-out. The ids of closed sessions are few (they are forgotten once their cookie has expired by
/// itself) and kept in memory, so that checking one costs a request nothing.
/// </summary>
internal sealed class Sessions(IDbContextFactory<LearningDb> databases, WriteQueue writes, TimeProvider time)
{
    /// <summary>How long an unused cookie lives.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);

    private const string Key = "imx:session";
    private readonly ConcurrentDictionary<Guid, DateTime> _ended = new();

    /// <summary>Called once at start: sessions closed before a restart stay closed.</summary>
    public async Task LoadAsync(CancellationToken ct)
    {
        var limit = Limit;
        await using var db = await databases.CreateDbContextAsync(ct);
        foreach (var session in await db.Set<EndedSession>().AsNoTracking().Where(s => s.EndedUtc > limit).ToListAsync(ct)) _ended[session.Id] = session.EndedUtc;
    }

    /// <summary>The cookie's life: an id when it is made, a refusal when that id was closed, and a way in that loses no form silently.</summary>
    public static void Configure(CookieAuthenticationEvents events)
    {
        events.OnSigningIn = context =>
        {
            context.Properties.Items.TryAdd(Key, new Guid(RandomNumberGenerator.GetBytes(16)).ToString("N"));
            return Task.CompletedTask;
        };
        events.OnSigningOut = async context =>
        {
            if (Of((await context.HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties) is { } session)
                await context.HttpContext.RequestServices.GetRequiredService<Sessions>().EndAsync(session, context.HttpContext.RequestAborted);
        };
        var stamp = events.OnValidatePrincipal;
        events.OnValidatePrincipal = context =>
        {
            var ended = context.HttpContext.RequestServices.GetRequiredService<Sessions>()._ended;
            var isOver = !ended.IsEmpty && ((Of(context.Properties) is { } session && ended.ContainsKey(session)) || (CurrentLearner.From(context.Principal!) is { } learner && ended.ContainsKey(AllOf(learner.PersonId))));
            if (!isOver) return stamp(context);
            context.RejectPrincipal();
            return Task.CompletedTask;
        };
        var login = events.OnRedirectToLogin;
        events.OnRedirectToLogin = context =>
        {
            if (HttpMethods.IsGet(context.Request.Method)) return login(context);
            // What was posted is not saved; after signing in the person is back on the page of the form, and is told.
            context.Response.Redirect($"{Links.SignIn}?erreur=session&retour={Uri.EscapeDataString(FormToken.PageOf(context.Request.Path))}");
            return Task.CompletedTask;
        };
        events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>Ends every session of a person who is erased: what is kept of it is a hash, which names nobody.</summary>
    public Task EndAllAsync(Guid person, CancellationToken ct) => EndAsync(AllOf(person), ct);

    private static Guid AllOf(Guid person) => new(SHA256.HashData(person.ToByteArray()).AsSpan(0, 16));

    private static Guid? Of(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(Key, out var id) == true && Guid.TryParse(id, out var session) ? session : null;

    private DateTime Limit => time.GetUtcNow().UtcDateTime - Lifetime;

    private async Task EndAsync(Guid session, CancellationToken ct)
    {
        var (now, limit) = (time.GetUtcNow().UtcDateTime, Limit);
        _ended[session] = now;
        foreach (var (old, at) in _ended) if (at < limit) _ended.TryRemove(old, out _);
        await writes.WriteAsync(async db =>
        {
            await db.Set<EndedSession>().Where(s => s.EndedUtc < limit).ExecuteDeleteAsync();
            if (!await db.Set<EndedSession>().AnyAsync(s => s.Id == session)) db.Add(new EndedSession { Id = session, EndedUtc = now });
        }, ct);
    }
}
