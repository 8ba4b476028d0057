using Immunotox.Learning.Assessment;
using Immunotox.Learning.Attendance;
using Immunotox.Learning.Cards;
using Immunotox.Learning.Boards;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Certificates;
using Immunotox.Learning.Cmi5;
using Immunotox.Learning.Cohorts;
using Immunotox.Learning.Comics;
using Immunotox.Learning.Commands;
using Immunotox.Learning.CourseExport;
using Immunotox.Learning.Emergency;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Erasure;
using Immunotox.Learning.Exchange;
using Immunotox.Learning.Export;
using Immunotox.Learning.Faculty;
using Immunotox.Learning.H5p;
using Immunotox.Learning.Launches;
using Immunotox.Learning.Forwarding;
using Immunotox.Learning.Lrs;
using Immunotox.Learning.LrsAdmin;
using Immunotox.Learning.Marking;
using Immunotox.Learning.Offline;
using Immunotox.Learning.Packages;
using Immunotox.Learning.PackagesApi;
using Immunotox.Learning.Patients;
using Immunotox.Learning.People;
using Immunotox.Learning.Player;
using Immunotox.Learning.Progress;
using Immunotox.Learning.Records;
using Immunotox.Learning.Referents;
using Immunotox.Learning.Requests;
using Immunotox.Learning.Reviewing;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Sheets;
using Immunotox.Learning.Scorm;
using Immunotox.Learning.Search;
using Immunotox.Learning.Shell;
using Immunotox.Learning.Signs;
using Immunotox.Learning.Spacing;
using Immunotox.Learning.Storage;
using Immunotox.Learning.Tracking;
using Immunotox.Learning.Upkeep;
using Immunotox.Learning.Watch;

if (CommandLine.Run(args, Console.Out, Console.Error, TimeProvider.System) is { } exit) return exit;

try
{
    // The patient space as files: the same application, asked page by page, then gone.
    if (args is ["export", _, var folder]) return await ExportCommand.RunAsync(folder, Build, Console.Out, Console.Error);

    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddLogs();
    if (args is ["xapi", .. var order])
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var tool = Build(builder);
        return ExchangeCommand.Knows(order) ? await ExchangeCommand.RunAsync(order, tool, Console.Out, Console.Error) : await XapiCommand.RunAsync(order, tool, Console.Out, Console.Error);
    }
    var app = Build(builder);
    await app.StartShellAsync(app.Services.GetRequiredService<Site>());
    await app.RunAsync();
    return 0;
}
catch (StartupException mistake)
{
    await Console.Error.WriteLineAsync(mistake.Message);
    return 1;
}

static WebApplication Build(WebApplicationBuilder builder)
{
    // What may be asked of us: headers, limits, origins.
    var site = new Site(builder.Configuration, builder.Environment);
    builder.AddSafety(site);
    builder.Services.AddSingleton(TimeProvider.System);
    // The embedded database and its one writer.
    builder.Services.AddStorage();
    // Accounts and ways in.
    builder.Services.AddPeople(builder.Configuration, site, new InstallFolder(builder.Configuration));
    // The course library, live.
    builder.Services.AddCatalogue();
    // Whom to call.
    builder.Services.AddReferents().AddUpkeep().AddRequests(builder.Configuration);
    // Doctors in a hurry: the emergency path and its search.
    builder.Services.AddSearch().AddEmergency();
    // Patients and caregivers: open, in two languages.
    builder.Services.AddPatients().AddAttendance().AddCards();
    // Sheets to print, for doctors and for patients.
    builder.Services.AddSheets();
    // Clinicians read and sign.
    builder.Services.AddReview();
    // Learning: join, read, answer, progress.
    builder.Services.AddEnrolments().AddProgress().AddPlayer().AddAssessment().AddSpacing().AddMarking();
    // Packages made elsewhere: taken in, launched, followed.
    builder.Services.AddPackages().AddLaunches().AddCmi5().AddScorm().AddH5p();
    // Proofs, and traces.
    builder.Services.AddCertificates().AddTracking();
    // The Learning Record Store, embedded, and what goes from it to outside ones.
    builder.Services.AddRecords().AddLrs(builder.Configuration).AddForwarding(builder.Configuration).AddExchange().AddCohorts().AddErasure();
    builder.Services.AddShell();

    var app = builder.Build();
    app.UseSafety(site);
    app.UseLrs();
    app.UsePatients();
    app.UseEmergency();
    app.UseShell();
    app.MapPeople();
    app.MapCatalogue();
    app.MapReferents();
    app.MapUpkeep();
    app.MapBoards();
    app.MapComics();
    app.MapSigns();
    app.MapSheets();
    app.MapOffline();
    app.MapAttendance();
    app.MapCards();
    app.MapEnrolments();
    app.MapPlayer();
    app.MapAssessment();
    app.MapSpacing();
    app.MapMarking();
    app.MapCertificates();
    app.MapTracking();
    app.MapLrsAdmin();
    app.MapErasure();
    app.MapForwarding();
    app.MapExchange();
    app.MapLrs();
    app.MapFaculty();
    app.MapPackages();
    app.MapLaunches();
    app.MapCmi5();
    app.MapScorm();
    app.MapH5p();
    app.MapPackagesApi();
    app.MapCourseExport();
    app.MapReview();
    app.MapWatch();
    app.MapShell();
    return app;
}
