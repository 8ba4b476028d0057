using System.Text;
using System.Text.Json;
using Immunotox.Learning.Launches;
using Immunotox.Learning.Records;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Immunotox.Learning.XapiRules;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Cmi5;

/// <summary>Gives a launch its credential, once (cmi5 specification, 8.2).</summary>
internal sealed class FetchDesk(WriteQueue writes, Clients clients, TimeProvider time)
{
    /// <summary>A session left open overnight is over.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>The token of HTTP Basic, or null when it was given before, the session is over, or there is none.</summary>
    public Task<string?> TakeAsync(string secret, CancellationToken ct)
    {
        var hash = SecretHash.Of(secret);
        return writes.WriteAsync<string?>(async db =>
        {
            if (await db.Set<Cmi5Session>().SingleOrDefaultAsync(s => s.FetchHash == hash) is not { FetchedUtc: null, IsOver: false } session) return null;
            var now = time.GetUtcNow().UtcDateTime;
            if (now - session.LaunchedUtc > Longest) return null;
            var registration = await db.Set<PackageRegistration>().SingleAsync(r => r.Id == session.RegistrationId);
            session.FetchedUtc = now;
            var actor = ActorRules.KeyOf(JsonSerializer.SerializeToElement(registration.Agent));
            var made = clients.New("cmi5 " + session.Id, [Scopes.Write, Scopes.ReadMine, Scopes.State, Scopes.Profile, Scopes.Define], 1200, now + Longest, session.Id, actor);
            db.Add(made.Client);
            return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{made.Client.Key}:{made.Secret}"));
        }, ct);
    }
}
