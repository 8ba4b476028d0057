using System.Globalization;
using System.Text.Json.Nodes;
using Immunotox.Content;
using Immunotox.Content.Cases;
using Immunotox.Content.Library;
using Immunotox.Content.Quizzes;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Xapi;

namespace Immunotox.Learning.Tracking;

/// <summary>Turns a journal row into an xAPI 1.0.3 statement. Pure: the same row and edition give the same statement.</summary>
internal static class StatementMaker
{
    private const string Adl = "http://adlnet.gov/expapi/";

    /// <summary>The MedBiquitous profile of case modules.</summary>
    private const string VirtualPatient = "https://w3id.org/xapi/virtual-patient/v1.0";

    /// <param name="site">Origin of this platform: home page of accounts and root of activity ids.</param>
    /// <param name="row">The fact.</param>
    /// <param name="edition">The course as the learner follows it, for names; null when it can no longer be read.</param>
    public static JsonObject Make(string site, LearningEvent row, CourseEdition? edition)
    {
        var (verb, thing) = Parts(site, row, edition);
        var statement = new JsonObject
        {
            ["id"] = row.Id.ToString(),
            ["actor"] = Statement.Actor(site, row.Actor),
            ["verb"] = verb,
            ["object"] = thing,
            ["context"] = Context(site, row, edition),
            ["timestamp"] = row.OccurredUtc.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        };
        if (Result(row, edition) is { Count: > 0 } result) statement["result"] = result;
        return statement;
    }

    private static (JsonObject Verb, JsonObject Object) Parts(string site, LearningEvent row, CourseEdition? edition)
    {
        var course = CourseActivity(site, row, edition);
        return row.Kind switch
        {
            EventKind.Enrolled => (V("registered", "registered for", "s’est inscrit à"), course),
            EventKind.Left => (V("exited", "left", "a quitté"), course),
            EventKind.PageRead => (V("experienced", "experienced", "a lu"), Statement.Activity(Id(site, row, "modules", row.Detail), Adl + "activities/lesson", PageTitle(row, edition))),
            EventKind.QuizStarted => (V("attempted", "attempted", "a commencé"), QuizActivity(site, row, edition)),
            EventKind.ItemAnswered or EventKind.ItemReviewed => (V("answered", "answered", "a répondu à"), ItemActivity(site, row, edition)),
            EventKind.QuizFinished => (row.Success == true ? V("passed", "passed", "a réussi") : V("failed", "failed", "n’a pas encore réussi"), QuizActivity(site, row, edition)),
            EventKind.QuizRemarked => (V("scored", "was scored on", "a été noté à"), QuizActivity(site, row, edition)),
            EventKind.CaseStarted => (V("attempted", "attempted", "a commencé"), CaseActivity(site, row, edition)),
            EventKind.CaseDecided => (V("responded", "responded", "a décidé dans"), DecisionActivity(site, row, edition)),
            EventKind.CaseFinished => (V("completed", "completed", "a terminé"), CaseActivity(site, row, edition)),
            EventKind.EpisodeOpened => (V("initialized", "opened", "a ouvert"), EpisodeActivity(site, row, edition)),
            EventKind.EpisodeFinished => (V("completed", "completed", "a terminé"), EpisodeActivity(site, row, edition)),
            EventKind.PackageOpened => (V("attempted", "opened", "a ouvert"), PackageActivity(site, row, edition)),
            EventKind.PackageSatisfied => (Statement.Verb("https://w3id.org/xapi/adl/verbs/satisfied", "satisfied", "a satisfait à"), PackageActivity(site, row, edition)),
            EventKind.CourseCompleted => (V("completed", "completed", "a terminé"), course),
            EventKind.CertificateIssued => (Statement.Verb("http://id.tincanapi.com/verb/earned", "earned", "a obtenu"), Statement.Activity($"{site}/attestations/{row.Detail}", "http://id.tincanapi.com/activitytype/certificate", "Attestation")),
            EventKind.CertificateReplaced => (Statement.Verb(site + "/xapi/verbes/remplacee", "had replaced", "a vu remplacer"), Statement.Activity($"{site}/attestations/{row.Detail}", "http://id.tincanapi.com/activitytype/certificate", "Attestation")),
            _ => (V("voided-certificate", "lost", "a perdu"), Statement.Activity($"{site}/attestations/{row.Detail}", "http://id.tincanapi.com/activitytype/certificate", "Attestation")),
        };

        JsonObject V(string verb, string english, string french) => Statement.Verb(
            verb == "voided-certificate" ? site + "/xapi/verbes/revoquee" : Adl + "verbs/" + verb, english, french);
    }

    private static JsonObject? Result(LearningEvent row, CourseEdition? edition)
    {
        var result = new JsonObject();
        if (row.Score is { } score) result["score"] = new JsonObject { ["scaled"] = Math.Round(score, 4), ["raw"] = Math.Round(score * 20, 2, MidpointRounding.AwayFromZero), ["min"] = 0, ["max"] = 20 };
        if (row.Success is { } success) result["success"] = success;
        if (row.Kind is EventKind.CourseCompleted or EventKind.CaseFinished or EventKind.QuizFinished or EventKind.EpisodeFinished) result["completion"] = true;
        // Choices are ids, joined as cmi.interaction asks; a free answer stays in the application: people write what they should not.
        if (row.Response is { } response && (row.Kind == EventKind.CaseDecided ? response : ItemOf(row, edition) is { } item ? Interaction.Response(item, response) : null) is { } said) result["response"] = said;
        if (row.Seconds is { } seconds) result["duration"] = Statement.Duration(seconds);
        return result;
    }

    private static JsonObject Context(string site, LearningEvent row, CourseEdition? edition)
    {
        var groups = new JsonObject { ["grouping"] = new JsonArray(CourseActivity(site, row, edition)) };
        if (row.Kind is EventKind.ItemAnswered or EventKind.ItemReviewed) groups["parent"] = new JsonArray(QuizActivity(site, row, edition));
        if (row.Kind is EventKind.PageRead) groups["parent"] = new JsonArray(Statement.Activity($"{site}/formations/{row.Course}/modules/{row.Station}", Adl + "activities/module", edition?.Modules.GetValueOrDefault(new ModuleId(row.Station!))?.Title));
        if (row.Kind is EventKind.CaseDecided) groups["parent"] = new JsonArray(CaseActivity(site, row, edition));
        if (row.Kind is EventKind.CaseStarted or EventKind.CaseDecided or EventKind.CaseFinished) groups["category"] = new JsonArray(Statement.Activity(VirtualPatient, Adl + "activities/profile", null));
        // The node of the algorithm that was applied: what a report groups decisions by.
        if (row.Kind is EventKind.CaseDecided && DecisionOf(row, edition) is { } decision) groups["other"] = new JsonArray(Statement.Activity(site + Links.AlgorithmNode(decision.Algorithm.Value, decision.StepId), Adl + "activities/objective", null));
        return new JsonObject
        {
            ["registration"] = row.Registration.ToString(),
            ["language"] = "fr",
            ["platform"] = "Immunotox Learning",
            ["contextActivities"] = groups,
            ["extensions"] = new JsonObject { [site + "/xapi/extensions/course-version"] = row.Version },
        };
    }

    private static JsonObject CourseActivity(string site, LearningEvent row, CourseEdition? edition) =>
        Statement.Activity($"{site}/formations/{row.Course}", Adl + "activities/course", edition?.Course.Title);

    private static JsonObject QuizActivity(string site, LearningEvent row, CourseEdition? edition) =>
        Statement.Activity($"{site}/formations/{row.Course}/quiz/{row.Station}", Adl + "activities/assessment", QuizOf(row, edition)?.Title);

    private static JsonObject CaseActivity(string site, LearningEvent row, CourseEdition? edition) =>
        Statement.Activity($"{site}/formations/{row.Course}/cas/{row.Station}", Adl + "activities/simulation", edition?.Cases.GetValueOrDefault(new CaseId(row.Station!))?.Title);

    /// <summary>A package as a stop of our course; what is done inside it is told by its own statements.</summary>
    private static JsonObject PackageActivity(string site, LearningEvent row, CourseEdition? edition) =>
        Statement.Activity(site + Links.Package(row.Course, row.Station!), Adl + "activities/module", edition?.Course.Path.FirstOrDefault(s => s.Package is not null && s.Id == row.Station)?.Package!.Title);

    private static JsonObject DecisionActivity(string site, LearningEvent row, CourseEdition? edition)
    {
        var activity = Statement.Activity(Id(site, row, "cas", row.Detail), Adl + "activities/cmi.interaction", null);
        if (DecisionOf(row, edition) is { } decision) Interaction.Describe(decision, activity["definition"]!.AsObject());
        return activity;
    }

    private static Decision? DecisionOf(LearningEvent row, CourseEdition? edition) => edition?.Cases.GetValueOrDefault(new CaseId(row.Station!))?.Find(row.Detail ?? "")?.Decision;

    /// <summary>An episode read by the holder of a card: which one, never what was answered.</summary>
    private static JsonObject EpisodeActivity(string site, LearningEvent row, CourseEdition? edition) =>
        Statement.Activity(site + Links.Episode(row.Course, row.Station!), Adl + "activities/lesson", edition?.Episodes.GetValueOrDefault(new EpisodeId(row.Station!))?.Title);

    /// <summary>A <c>cmi.interaction</c>: choices by id, the key as correctResponsesPattern (xAPI-Data, Appendix C).</summary>
    private static JsonObject ItemActivity(string site, LearningEvent row, CourseEdition? edition)
    {
        var activity = Statement.Activity(Id(site, row, "quiz", row.Detail), Adl + "activities/cmi.interaction", null);
        if (ItemOf(row, edition) is not { } item) return activity;
        var definition = activity["definition"]!.AsObject();
        definition["description"] = new JsonObject { ["fr"] = item.StemText };
        Interaction.Describe(item, definition);
        return activity;
    }

    private static Item? ItemOf(LearningEvent row, CourseEdition? edition) => QuizOf(row, edition)?.Items.FirstOrDefault(i => i.Id.Value == row.Detail);

    private static Quiz? QuizOf(LearningEvent row, CourseEdition? edition) => row.Station is null ? null : edition?.Quizzes.GetValueOrDefault(new QuizId(row.Station));

    private static string? PageTitle(LearningEvent row, CourseEdition? edition) =>
        edition?.Modules.GetValueOrDefault(new ModuleId(row.Station!))?.Pages.FirstOrDefault(p => p.Id == row.Detail)?.Title;

    private static string Id(string site, LearningEvent row, string kind, string? detail) => $"{site}/formations/{row.Course}/{kind}/{row.Station}/{Uri.EscapeDataString(detail ?? "")}";
}
