using System.Text.Json.Nodes;
using Immunotox.Content;
using Immunotox.Content.Cases;
using Immunotox.Content.Library;
using Immunotox.Content.Quizzes;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Xapi;

namespace Immunotox.Learning.Tracking;

/// <summary>What one fact is about, and what is around it, as xAPI activities. Names are in the language of the course.</summary>
internal sealed class Activities(string site, LearningEvent row, CourseEdition? edition)
{
    private readonly string _language = edition?.Course.Language ?? "fr";

    /// <summary>The object of the fact's statements.</summary>
    public JsonObject Object() => row.Kind switch
    {
        EventKind.PageOpened or EventKind.PageRead or EventKind.PageRevisited => Page(),
        EventKind.ModuleFinished => Module(),
        EventKind.QuizStarted or EventKind.QuizFinished or EventKind.QuizRemarked => Quiz(),
        EventKind.ItemAnswered or EventKind.ItemMarked or EventKind.ItemReviewed => ItemActivity(),
        EventKind.CaseStarted or EventKind.CaseFinished => Case(),
        EventKind.CaseDecided => DecisionActivity(),
        EventKind.CaseCounted => Make(CaseAddress + "/compteurs/score", Vocabulary.Counter(site), "Score du cas"),
        EventKind.CaseActMissed => Make($"{DecisionAddress}/{row.Response}", Vocabulary.Performance, DecisionOf?.Choices.FirstOrDefault(c => c.Id == row.Response)?.Text),
        EventKind.EpisodeOpened or EventKind.EpisodeFinished => Make(site + Links.Episode(row.Course, row.Station!), Vocabulary.Lesson, edition?.Episodes.GetValueOrDefault(new EpisodeId(row.Station!))?.Title),
        // A stop of our course; what is done inside the package is told by its own statements.
        EventKind.PackageOpened or EventKind.PackageSatisfied => Make(site + Links.Package(row.Course, row.Station!), Vocabulary.Module, edition?.Course.Path.FirstOrDefault(s => s.Package is not null && s.Id == row.Station)?.Package!.Title ?? row.Station),
        EventKind.ReviewsChosen => Make(CourseAddress + "/revisions", Vocabulary.Resource, "Questions qui reviennent"),
        EventKind.CertificateIssued or EventKind.CertificateReplaced or EventKind.CertificateRevoked => Make($"{site}/attestations/{row.Detail}", Vocabulary.Certificate, "Attestation"),
        _ => Course(),
    };

    /// <summary>Registration, version, what the object belongs to, and the profiles the statement follows (xAPI-Data, section 2.4.6).</summary>
    public JsonObject Context()
    {
        var around = new JsonObject();
        Add(around, "parent", Parents());
        Add(around, "grouping", Grouping());
        Add(around, "category", Categories());
        Add(around, "other", Others());
        return new JsonObject
        {
            ["registration"] = row.Registration.ToString(),
            ["language"] = _language,
            ["platform"] = "Immunotox Learning",
            ["revision"] = row.Version,
            ["contextActivities"] = around,
            ["extensions"] = new JsonObject { [Vocabulary.CourseVersion(site)] = row.Version },
        };
    }

    /// <summary>What was answered, in the syntax of the interaction; null where nothing was or where it must not leave.</summary>
    public string? Response() => row.Response is not { } given ? null : row.Kind switch
    {
        EventKind.CaseDecided => given,
        EventKind.ItemAnswered or EventKind.ItemMarked or EventKind.ItemReviewed => ItemOf is { } item ? Interaction.Response(item, given) : null,
        _ => null,
    };

    private IEnumerable<JsonObject> Parents() => row.Kind switch
    {
        EventKind.PageOpened or EventKind.PageRead or EventKind.PageRevisited => [Module()],
        EventKind.ItemAnswered or EventKind.ItemMarked or EventKind.ItemReviewed => [Quiz()],
        EventKind.CaseDecided or EventKind.CaseCounted => [Case()],
        EventKind.CaseActMissed => [Bare(DecisionAddress, Vocabulary.Interaction)],
        EventKind.Enrolled or EventKind.Left or EventKind.CourseResumed or EventKind.CourseCompleted => [],
        _ => [Course()],
    };

    private IEnumerable<JsonObject> Grouping()
    {
        yield return Course();
        if (IsOfCase && row.Kind == EventKind.CaseActMissed) yield return Case();
        if (row.Attempt is { } attempt) yield return Bare(site + (IsOfCase ? Links.CaseRun(attempt) : Links.Attempt(attempt)), Vocabulary.Attempt);
        if (ItemOf?.Group is { } group) yield return Make($"{QuizAddress}/groupes/{group}", Vocabulary.Group(site), QuizOf?.Groups.FirstOrDefault(g => g.Id == group)?.Title);
    }

    private IEnumerable<JsonObject> Categories()
    {
        yield return Bare(Vocabulary.Version(site), Vocabulary.Profile);
        if (IsOfCase) yield return Bare(Vocabulary.VirtualPatient, Vocabulary.Profile);
    }

    /// <summary>The node of the algorithm that was applied: what a report groups decisions by; the page one came back to.</summary>
    private IEnumerable<JsonObject> Others()
    {
        if (IsOfCase && DecisionOf is { } decision) yield return Bare(site + Links.AlgorithmNode(decision.Algorithm.Value, decision.StepId), Vocabulary.Objective);
        if (row.Kind == EventKind.CourseResumed) yield return Page();
    }

    private bool IsOfCase => row.Kind is EventKind.CaseStarted or EventKind.CaseDecided or EventKind.CaseCounted or EventKind.CaseActMissed or EventKind.CaseFinished;

    private string CourseAddress => $"{site}/formations/{row.Course}";
    private string QuizAddress => $"{CourseAddress}/quiz/{row.Station}";
    private string CaseAddress => $"{CourseAddress}/cas/{row.Station}";
    private string DecisionAddress => $"{CaseAddress}/{Uri.EscapeDataString(row.Detail ?? "")}";

    private JsonObject Course() => Make(CourseAddress, Vocabulary.Course, edition?.Course.Title);

    private JsonObject Module() => Make($"{CourseAddress}/modules/{row.Station}", Vocabulary.Module, ModuleOf?.Title);

    private JsonObject Page() => Make($"{CourseAddress}/modules/{row.Station}/{Uri.EscapeDataString(row.Detail ?? "")}", Vocabulary.Lesson, ModuleOf?.Pages.FirstOrDefault(p => p.Id == row.Detail)?.Title);

    private JsonObject Quiz() => Make(QuizAddress, Vocabulary.Assessment, QuizOf?.Title);

    private JsonObject Case() => Make(CaseAddress, Vocabulary.Simulation, CaseOf?.Title);

    /// <summary>A <c>cmi.interaction</c> (xAPI-Data, appendix C); its key is told only once the answer is final.</summary>
    private JsonObject ItemActivity()
    {
        var activity = Bare($"{QuizAddress}/{Uri.EscapeDataString(row.Detail ?? "")}", Vocabulary.Interaction);
        if (ItemOf is { } item) Interaction.Describe(item, activity["definition"]!.AsObject(), _language, withKey: row.Kind != EventKind.ItemAnswered);
        return activity;
    }

    private JsonObject DecisionActivity()
    {
        var activity = Bare(DecisionAddress, Vocabulary.Interaction);
        if (DecisionOf is { } decision) Interaction.Describe(decision, activity["definition"]!.AsObject(), _language);
        return activity;
    }

    private Immunotox.Content.Courses.Module? ModuleOf => row.Station is null ? null : edition?.Modules.GetValueOrDefault(new ModuleId(row.Station));
    private Case? CaseOf => row.Station is null ? null : edition?.Cases.GetValueOrDefault(new CaseId(row.Station));
    private Quiz? QuizOf => row.Station is null ? null : edition?.Quizzes.GetValueOrDefault(new QuizId(row.Station));
    private Item? ItemOf => QuizOf?.Items.FirstOrDefault(i => i.Id.Value == row.Detail);
    private Decision? DecisionOf => CaseOf?.Find(row.Detail ?? "")?.Decision;

    private static void Add(JsonObject around, string role, IEnumerable<JsonObject> activities)
    {
        JsonNode[] all = [.. activities];
        if (all.Length > 0) around[role] = new JsonArray(all);
    }

    private static JsonObject Bare(string id, string type) => Statement.Activity(id, type, null);

    private JsonObject Make(string id, string type, string? name)
    {
        var activity = Bare(id, type);
        if (name is not null) activity["definition"]!["name"] = new JsonObject { [_language] = name };
        return activity;
    }
}
