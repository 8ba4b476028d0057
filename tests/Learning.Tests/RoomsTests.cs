using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Immunotox.Learning.Tests;

/// <summary>Which room may use which: adding an arrow means editing this table, in the open, with a reason.</summary>
public sealed class RoomsTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Ui"] = [],
        ["Storage"] = [],
        // Headers, limits and the site's address: below everything that serves a page.
        ["Safety"] = ["Storage"],
        ["Xapi"] = [],
        // What the specification asks of a statement that is received: pure.
        ["XapiRules"] = [],
        // The record store: statements, documents, credentials; it knows no web.
        ["Records"] = ["XapiRules", "Storage", "Safety"],
        // The record store by HTTP, at /xapi.
        ["Lrs"] = ["Records", "XapiRules", "Safety"],
        // Its credentials, by page and by command.
        ["LrsAdmin"] = ["Lrs", "Records", "People", "Storage", "Safety", "Ui"],
        // A person is taken out of everything: it knows what names one.
        ["Erasure"] = ["Launches", "Forwarding", "Tracking", "Records", "XapiRules", "Enrolments", "People", "Storage", "Safety", "Ui"],
        ["Pdf"] = [],
        ["Csv"] = [],
        ["Qr"] = [],
        ["Journal"] = ["Storage"],
        ["People"] = ["Storage", "Ui", "Safety"],
        // Who signed which text: kept beside the content.
        ["Signing"] = ["Storage"],
        ["Catalogue"] = ["Signing", "People", "Ui", "Storage"],
        // The directory of referents as it stands, which every screen that names one shows.
        ["Referents"] = ["Catalogue", "Storage", "Safety", "Ui"],
        // Where cases are presented, and when.
        ["Boards"] = ["Referents", "Catalogue", "Safety", "Ui"],
        // What may tell who a patient is: pure.
        ["Anonymity"] = [],
        // A request for advice: composed, checked, forgotten. Of storage it knows only the exception by which an operator is told a mistake.
        ["Requests"] = ["Anonymity", "Referents", "Reference", "Catalogue", "Storage", "Ui"],
        // Staff and services keep it right: links, history, tables in and out.
        ["Upkeep"] = ["Referents", "Catalogue", "People", "Csv", "Storage", "Safety", "Ui"],
        // Where boxes and arrows stand: pure.
        ["Graphs"] = [],
        // The drawing of a graph sets words in lines with the fonts of documents, and numbers with the pen of pictures.
        ["Reference"] = ["Referents", "Graphs", "Drawing", "Pdf", "Catalogue", "People", "Ui"],
        // What clinical texts state, one by one, and what changed between two versions.
        ["Statements"] = ["Reference", "Catalogue", "Ui"],
        // Clinicians read and sign.
        ["Reviewing"] = ["Watch", "Comics", "Statements", "Signing", "Catalogue", "People", "Csv", "Ui"],
        // What is to be read and what was decided of it, in the reference's words.
        ["Watch"] = ["Reference", "Catalogue", "People", "Ui"],
        // Sheets on paper and on screen: an algorithm for doctors, the signs' words for patients.
        ["Sheets"] = ["Referents", "Reference", "Signs", "Patients", "Catalogue", "Pdf", "Qr", "Ui", "Safety"],
        // The open courses of patients: no account, so neither people nor journal.
        // Pictures from a stage alone.
        ["Drawing"] = [],
        ["Patients"] = ["Drawing", "Catalogue", "Ui"],
        ["Signs"] = ["Patients", "Catalogue", "Pdf", "Qr", "Ui", "Safety"],
        ["Comics"] = ["Drawing", "Patients", "Signs", "Catalogue", "Ui"],
        ["AlertCard"] = ["Patients", "Qr", "Safety"],
        // Numbers about episodes, tied to nobody.
        ["Attendance"] = ["Patients", "Catalogue", "People", "Storage", "Ui", "Safety"],
        // A card follows a reader without a name: no account, one random id.
        ["Cards"] = ["Patients", "Catalogue", "People", "Journal", "Storage", "Qr", "Ui", "Safety"],
        // One seam over everything that can be found.
        ["Search"] = ["Referents", "Catalogue"],
        // Algorithms in their shortest form, and the search that leads to them; it says what the reference says.
        ["Emergency"] = ["Referents", "Search", "Reference", "Catalogue", "Ui"],
        // Two copies on the device: the patients' and the doctors'; the doctors' is old once a referent's number has changed.
        ["Offline"] = ["Referents", "Patients", "Emergency", "Catalogue"],
        // The list of pages is the offline copy's; the application that serves them is started on a database and an address of its own.
        ["Export"] = ["Offline", "Patients", "Catalogue", "Safety", "Storage", "Ui"],
        ["Enrolments"] = ["Catalogue", "People", "Journal", "Storage", "Ui", "Safety"],
        ["Progress"] = ["Enrolments", "Catalogue", "Journal", "People", "Storage", "Ui"],
        // The debrief of a case is drawn on the graph of its algorithm.
        ["Player"] = ["Referents", "Reference", "Progress", "Enrolments", "Catalogue", "Journal", "People", "Storage", "Ui", "Safety"],
        // Scores and statistics: pure, over the content alone.
        ["Scoring"] = [],
        ["Exams"] = ["People", "Storage"],
        ["Assessment"] = ["Reference", "Scoring", "Exams", "Progress", "Enrolments", "Catalogue", "Journal", "People", "Storage", "Ui", "Safety"],
        // Missed questions that come back.
        ["Spacing"] = ["Reference", "Assessment", "Scoring", "Progress", "Enrolments", "Catalogue", "Journal", "People", "Storage", "Ui", "Safety"],
        // The faculty's side of exams; the jury's report is a table and a PDF.
        ["Marking"] = ["Assessment", "Scoring", "Exams", "Progress", "Enrolments", "Catalogue", "Journal", "People", "Csv", "Pdf", "Storage", "Ui", "Safety"],
        ["Certificates"] = ["Statements", "Progress", "Enrolments", "Catalogue", "Journal", "People", "Pdf", "Qr", "Storage", "Ui", "Safety"],
        // What is journaled here is told in the record store.
        ["Tracking"] = ["Exams", "Records", "XapiRules", "Journal", "Enrolments", "Catalogue", "People", "Xapi", "Storage", "Ui", "Safety"],
        // Statements in and out as files.
        ["Exchange"] = ["Records", "XapiRules", "Csv", "People", "Storage", "Ui", "Safety"],
        // Figures of everybody in a course, counted as the journal grows, and the statements behind each; the ways through a case are a drawn graph.
        ["Cohorts"] = ["Tracking", "Records", "Graphs", "Drawing", "Catalogue", "Journal", "People", "Storage", "Ui"],
        // From the record store to outside ones; our own statements are known by the platform's name.
        ["Forwarding"] = ["Tracking", "Records", "XapiRules", "People", "Storage", "Ui", "Safety"],
        ["Faculty"] = ["Comics", "Catalogue", "Enrolments", "Progress", "Certificates", "People", "Csv", "Ui"],
        // Packages made elsewhere: taken in, kept, served in a space of their own.
        ["Packages"] = ["People", "Storage", "Safety", "Ui"],
        // They are taken: registrations, what is satisfied, what it counts for in a course.
        ["Launches"] = ["Packages", "Records", "XapiRules", "Progress", "Enrolments", "Catalogue", "Journal", "People", "Storage", "Safety", "Ui"],
        // cmi5: what a unit may say, when, and what the platform says itself.
        ["Cmi5"] = ["Launches", "Packages", "Lrs", "Records", "XapiRules", "Storage", "Safety"],
        // SCORM and H5P, by runtimes that are kept: what they say becomes statements of ours.
        ["Scorm"] = ["Launches", "Packages", "Lrs", "Storage", "Safety"],
        ["H5p"] = ["Launches", "Packages", "Lrs", "Storage", "Safety"],
        // The same for programs, by HTTP.
        ["PackagesApi"] = ["Cmi5", "Launches", "Packages", "Records", "XapiRules", "Storage"],
        // Our courses as packages for other platforms: the reading of HTML is that of the copy on files.
        ["CourseExport"] = ["Export", "Catalogue", "People", "Safety", "Ui"],
        // Start-up announces what was loaded and the first way in; health says when forwarding is behind.
        ["Shell"] = ["Forwarding", "People", "Ui", "Safety", "Storage", "Catalogue"],
        ["Commands"] = ["Watch", "Certificates", "Storage"],
    };

    private static readonly Architecture Application = new ArchLoader().LoadAssembly(typeof(Program).Assembly).Build();

    [Fact]
    public void A_room_uses_only_the_rooms_it_may()
    {
        var broken = from type in Application.Types
                     let room = RoomOf(type)
                     where room is not null
                     from target in type.Dependencies.Select(d => d.Target).Distinct()
                     let other = RoomOf(target)
                     where other is not null && other != room && !MayUse[room].Contains(other)
                     select $"{type.FullName} -> {target.FullName}";
        Assert.Empty(broken.Distinct());
    }

    [Fact]
    public void Every_room_is_in_the_table_and_every_row_is_a_room() =>
        Assert.Equal(Application.Types.Select(RoomOf).Where(r => r is not null).Distinct().Order(), MayUse.Keys.Where(k => k != "Faculty" || Application.Types.Any(t => RoomOf(t) == "Faculty")).Order());

    [Fact]
    public void Content_knows_neither_web_nor_database_nor_the_application() =>
        Assert.DoesNotContain(typeof(Content.CourseId).Assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("Microsoft.", StringComparison.Ordinal) || a.Name.StartsWith("Immunotox", StringComparison.Ordinal) || a.Name.StartsWith("System.Net.Http", StringComparison.Ordinal));

    [Fact]
    public void Scores_and_completion_take_no_service()
    {
        foreach (var rule in new[] { typeof(Learning.Scoring.Scorer), typeof(Learning.Scoring.Concordance), typeof(Learning.Exams.ExamClock), typeof(Learning.Assessment.GivenAnswer), typeof(Learning.Assessment.ItemDraw), typeof(Learning.Spacing.Sm2), typeof(Learning.Spacing.ReviewDeck), typeof(Learning.Progress.CourseProgress), typeof(Learning.Progress.CourseFacts) })
            Assert.DoesNotContain(Application.Types.First(t => t.FullName == rule.FullName).Dependencies.Select(d => d.Target.FullName),
                n => n.Contains("EntityFrameworkCore", StringComparison.Ordinal) || n.Contains("AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void Rooms_do_not_use_each_other_in_circles()
    {
        var left = MayUse.ToDictionary(r => r.Key, r => r.Value.ToHashSet());
        while (left.FirstOrDefault(r => r.Value.Count == 0).Key is { } free)
        {
            left.Remove(free);
            foreach (var uses in left.Values) uses.Remove(free);
        }
        Assert.Empty(left.Keys);
    }

    [Theory]
    [InlineData("CsvHelper", "Csv")]
    [InlineData("QRCoder", "Qr")]
    [InlineData("AngleSharp", "Export")]
    [InlineData("Ical.Net", "Boards")]
    [InlineData("PhoneNumbers", "Referents")]
    [InlineData("Immunotox.Learning.Xapi", "Tracking")]
    [InlineData("Immunotox.Learning.Shell", "")]
    public void Only_one_room_knows(string secret, string room) =>
        Assert.Empty(from type in Application.Types
                     let own = RoomOf(type)
                     where own is not null && own != room && !type.FullName.StartsWith(secret + ".", StringComparison.Ordinal)
                     from target in type.Dependencies.Select(d => d.Target.FullName)
                     where target.StartsWith(secret + ".", StringComparison.Ordinal)
                     select $"{type.FullName} -> {target}");

    [Fact]
    public void Pages_stay_in_their_room_and_hold_no_database() =>
        Assert.Empty(from type in Application.Types
                     from target in type.Dependencies.Select(d => d.Target).Distinct()
                     let isForeignPage = (target.Name.EndsWith("Page", StringComparison.Ordinal) || target.Name.EndsWith("Form", StringComparison.Ordinal)) && RoomOf(target) is { } room && room != RoomOf(type) && room != "Pdf"
                     let isDatabaseInPage = type.Name.EndsWith("Page", StringComparison.Ordinal) && RoomOf(type) != "Pdf" && target.Name.Contains("LearningDb", StringComparison.Ordinal)
                     where isForeignPage || isDatabaseInPage
                     select $"{type.FullName} -> {target.FullName}");

    [Fact]
    public void Every_page_says_who_may_see_it() =>
        Assert.Empty(typeof(Program).Assembly.GetTypes()
            .Where(t => t.IsDefined(typeof(Microsoft.AspNetCore.Components.RouteAttribute), false))
            .Where(t => !t.GetCustomAttributes(false).Any(a => a is Microsoft.AspNetCore.Authorization.IAuthorizeData or Microsoft.AspNetCore.Authorization.IAllowAnonymous))
            .Select(t => t.FullName));

    private static string? RoomOf(IType type)
    {
        const string Root = "Immunotox.Learning.";
        if (!type.FullName.StartsWith(Root, StringComparison.Ordinal) || type.FullName.Contains("Migrations", StringComparison.Ordinal)) return null;
        var rest = type.FullName[Root.Length..];
        var dot = rest.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 || rest.StartsWith('<') ? null : rest[..dot];
    }
}
