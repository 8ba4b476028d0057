using System.Text.Json;
using System.Text.RegularExpressions;
using Immunotox.Learning.Lrs;
using Immunotox.Learning.Records;
using Immunotox.Learning.Storage;
using Immunotox.Learning.XapiRules;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Cmi5;

/// <summary>What the credential of a launch may ask of the record store besides what its statements are held to (cmi5, 8.2, 10.2.1, 11).</summary>
internal sealed partial class SessionGate(IDbContextFactory<LearningDb> databases, SessionReader sessions, WriteQueue writes, TimeProvider time) : CallWatcher
{
    public override bool Watches(Client client) => client.Session is not null;

    public override async Task<string?> BeforeAsync(Call call)
    {
        SessionInPlay? play;
        await using (var db = await databases.CreateDbContextAsync(call.Aborted)) play = await sessions.FindAsync(db, call.Client.Session!.Value);
        if (play is null) return null;
        if (play.Session.IsOver) return "8.1.2.0-2: the session of this credential is over";
        return call.Resource switch
        {
            "statements" when call.Method != HttpMethods.Get => await StatementsAsync(call, play.Facts),
            "activities/state" => State(call),
            "agents/profile" => await ProfileAsync(call, play),
            _ => null,
        };
    }

    /// <summary>The store gives an id and a timestamp to a statement that has none: a unit must give its own (9.1, 9.7).</summary>
    private static async Task<string?> StatementsAsync(Call call, SessionFacts facts)
    {
        try
        {
            var body = Multipart.IsMultipart(call.ContentType) ? (await Multipart.ReadAsync(call)).Item1?.Statements ?? call.Body : call.Body;
            using var document = StrictJson.Parse(body);
            var root = document.RootElement;
            return (root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : (IEnumerable<JsonElement>)[root]).Select(s => SessionRules.Anywhere(s, facts)).FirstOrDefault(r => r is not null);
        }
        catch (JsonException)
        {
            // Not JSON: the store says what is wrong.
            return null;
        }
    }

    private static string? State(Call call) =>
        call.Method != HttpMethods.Get && call.Parameter("stateId") is null or Cmi5Words.LaunchData
            ? "10.2.1.0-5: LMS.LaunchData is the platform's to write" : null;

    private async Task<string?> ProfileAsync(Call call, SessionInPlay play)
    {
        if (call.Parameter("agent") is null) return null;
        var own = ActorRules.KeyOf(JsonSerializer.SerializeToElement(play.Registration.Agent));
        if (call.Actor("agent", out var bad) is not { } asked) return bad is null ? "11.0.0.0-1: the agent is not that of the launch" : null;
        if (asked != own) return "11.0.0.0-1: the agent is not that of the launch";
        if (call.Parameter("profileId") != Cmi5Words.Preferences) return null;
        if (call.Method != HttpMethods.Get) return Preferences(call);
        if (play.Session.PreferencesReadUtc is null)
        {
            var now = time.GetUtcNow().UtcDateTime;
            await writes.WriteAsync(db => db.Set<Cmi5Session>().Where(s => s.Id == play.Session.Id && s.PreferencesReadUtc == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.PreferencesReadUtc, now)), call.Aborted);
        }
        return null;
    }

    /// <summary>Both preferences, in their form (11.1, 11.2); a deletion would leave neither.</summary>
    private static string? Preferences(Call call)
    {
        const string Refusal = "11.0.0.0-5: cmi5LearnerPreferences is a JSON object with languagePreference (language tags joined by commas) and audioPreference (on or off)";
        if (call.Method == HttpMethods.Delete || !DocumentStore.IsJson(call.ContentType)) return Refusal;
        try
        {
            using var document = StrictJson.Parse(call.Body);
            return SessionRules.Text(document.RootElement, "languagePreference") is { } language && Languages().IsMatch(language)
                && SessionRules.Text(document.RootElement, "audioPreference") is "on" or "off" ? null : Refusal;
        }
        catch (JsonException)
        {
            return Refusal;
        }
    }

    [GeneratedRegex("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*(,[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)*$")]
    private static partial Regex Languages();
}
