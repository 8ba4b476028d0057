using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Immunotox.Content.Packages;
using Immunotox.Learning.Launches;
using Immunotox.Learning.Records;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Cmi5;

/// <summary>Opens a cmi5 unit (8, 9.3.1, 10): ends what was left open, writes the launch data and the launched statement, gives the address.</summary>
internal sealed class Cmi5Launcher(Site site, SessionEnder ender, UnitRecorder recorder, OwnStatements statements, DocumentStore documents) : UnitLauncher
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override bool Plays(PackageFormat format) => format == PackageFormat.Cmi5;

    public override async Task<Launched> LaunchAsync(LearningDb db, LaunchRequest request)
    {
        var (package, registration, now) = (request.Package, request.Registration, request.Now);
        // Units that ask for nothing are satisfied by taking the course, under a session id of no launch (9.3.9, 9.6.3.1).
        if (request.IsNew)
            await statements.StoreAsync(db, [.. new LmsStatements(site.Origin, package, registration, Guid.CreateVersion7(now), now).Satisfied(await recorder.BeginAsync(db, package, registration, now))]);
        else await ender.AbandonOpenAsync(db, package, registration, now);
        var secret = SecretHash.NewSecret();
        var session = new Cmi5Session
        {
            Id = Guid.CreateVersion7(now), RegistrationId = registration.Id, Unit = request.Unit, Mode = request.Mode, FetchHash = SecretHash.Of(secret), LaunchedUtc = now.UtcDateTime, LastUtc = now.UtcDateTime,
        };
        db.Add(session);
        var unit = package.Package.Units[request.Unit];
        var lms = new LmsStatements(site.Origin, package, registration, session.Id, now);
        var address = unit.IsElsewhere ? unit.Url : site.PackagesAddress(Links.PackageFile(package.Row.Key, unit.Url));
        await WriteLaunchDataAsync(db, registration, lms.UnitId(unit.Index), lms.LaunchData(unit, request.Mode, request.ReturnUrl));
        await statements.StoreAsync(db, lms.Launched(unit, request.Mode, address));
        await recorder.RecordAsync(db, package, registration, unit.Index, now, u => u.OpenedUtc ??= now.UtcDateTime);
        return new Launched(LaunchUrl.With(address,
            ("endpoint", site.Absolute(Links.Xapi)), ("fetch", site.Absolute(Links.Cmi5Fetch(secret))), ("actor", registration.Actor), ("registration", registration.Id.ToString()), ("activityId", lms.UnitId(unit.Index))), session.Id);
    }

    private async Task WriteLaunchDataAsync(LearningDb db, PackageRegistration registration, string activity, JsonObject data)
    {
        var actor = ActorRules.KeyOf(JsonSerializer.SerializeToElement(registration.Agent)) ?? throw new InvalidOperationException("An actor without account.");
        var key = new DocumentKey(DocumentKind.State, activity, actor, registration.Id.ToString(), Cmi5Words.LaunchData);
        await documents.PutAsync(db, key, "application/json", JsonSerializer.SerializeToUtf8Bytes(data, Plain), merges: false, Precondition.None, ConditionNeed.Never);
    }
}
