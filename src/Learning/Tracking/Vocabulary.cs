using System.Text.Json.Nodes;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Xapi;

namespace Immunotox.Learning.Tracking;

/// <summary>
/// Verbs and types of the statements made here. Ids come from published profiles (ADL, cmi5, SCORM, TinCan registry, virtual patient); the two
/// verbs and two types that none has are defined in <c>profile.jsonld</c>, which this platform serves.
/// </summary>
internal static class Vocabulary
{
    public const string Adl = "http://adlnet.gov/expapi/", TinCan = "http://id.tincanapi.com/";

    /// <summary>The MedBiquitous profile of virtual patients: category of every step of a case, and two verbs.</summary>
    public const string VirtualPatient = "https://w3id.org/xapi/virtual-patient/v1.0";

    public const string Interaction = Adl + "activities/cmi.interaction", Course = Adl + "activities/course", Lesson = Adl + "activities/lesson",
        Module = Adl + "activities/module", Assessment = Adl + "activities/assessment", Simulation = Adl + "activities/simulation",
        Attempt = Adl + "activities/attempt", Objective = Adl + "activities/objective", Performance = Adl + "activities/performance",
        Profile = Adl + "activities/profile", Resource = TinCan + "activitytype/resource";

    /// <summary>A paper that anybody may verify.</summary>
    public const string Certificate = "https://www.opigno.org/en/tincan_registry/activity_type/certificate";

    /// <summary>The version of our profile that a statement made now follows: its category.</summary>
    public static string Version(string site) => site + Links.XapiProfile;

    /// <summary>The score of a case so far.</summary>
    public static string Counter(string site) => site + "/xapi/types/compteur";

    /// <summary>Items told as one case, in an order.</summary>
    public static string Group(string site) => site + "/xapi/types/cas-progressif";

    public static string CourseVersion(string site) => site + "/xapi/extensions/course-version";

    public static JsonObject Completed { get => Verb("completed", "completed", "a terminé"); }

    public static JsonObject Terminated { get => Verb("terminated", "terminated", "a quitté"); }

    /// <summary>cmi5, section 9.3.9: said by the platform when the rule of a course holds.</summary>
    public static JsonObject Satisfied { get => Statement.Verb("https://w3id.org/xapi/adl/verbs/satisfied", "satisfied", "a rempli les conditions de"); }

    /// <summary>The verb of a fact's own statement.</summary>
    public static JsonObject Of(string site, LearningEvent row) => row.Kind switch
    {
        EventKind.Enrolled => Verb("registered", "registered for", "s’est inscrit à"),
        EventKind.Left => Tin("unregistered", "unregistered from", "s’est désinscrit de"),
        EventKind.PageOpened or EventKind.EpisodeOpened or EventKind.PackageOpened => Verb("initialized", "opened", "a ouvert"),
        EventKind.QuizStarted or EventKind.CaseStarted => Verb("initialized", "initialized", "a commencé"),
        EventKind.PageRead => Verb("experienced", "experienced", "a lu"),
        EventKind.PageRevisited => Tin("viewed", "viewed again", "a revu"),
        EventKind.CourseResumed => Verb("resumed", "resumed", "a repris"),
        EventKind.ItemAnswered => Verb("responded", "responded to", "a enregistré une réponse à"),
        EventKind.ItemMarked when row.Response is null => Tin("skipped", "skipped", "a laissé sans réponse"),
        EventKind.ItemMarked or EventKind.ItemReviewed => Verb("answered", "answered", "a répondu à"),
        EventKind.QuizFinished or EventKind.CaseFinished => row.Success == true ? Verb("passed", "passed", "a réussi") : Verb("failed", "failed", "n’a pas encore réussi"),
        EventKind.QuizRemarked => Verb("scored", "was scored on", "a été noté à"),
        EventKind.CaseDecided => Verb("responded", "responded", "a décidé dans"),
        EventKind.CaseCounted => Statement.Verb("https://w3id.org/xapi/medbiq/verbs/updated", "updated", "a fait évoluer"),
        EventKind.CaseActMissed => Statement.Verb("https://w3id.org/xapi/medbiq/verbs/ignored", "ignored", "n’a pas choisi"),
        EventKind.ModuleFinished or EventKind.EpisodeFinished or EventKind.CourseCompleted => Completed,
        EventKind.PackageSatisfied => Satisfied,
        EventKind.ReviewsChosen => row.Success == true ? Tin("enabled", "enabled", "a demandé") : Tin("disabled", "disabled", "a arrêté"),
        EventKind.CertificateIssued => Tin("earned", "earned", "a obtenu"),
        EventKind.CertificateReplaced => Statement.Verb(site + "/xapi/verbes/remplacee", "had replaced", "a vu remplacer"),
        EventKind.CertificateRevoked => Statement.Verb(site + "/xapi/verbes/revoquee", "lost", "a perdu"),
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.Kind, "No verb."),
    };

    private static JsonObject Verb(string verb, string english, string french) => Statement.Verb(Adl + "verbs/" + verb, english, french);

    private static JsonObject Tin(string verb, string english, string french) => Statement.Verb(TinCan + "verb/" + verb, english, french);
}
