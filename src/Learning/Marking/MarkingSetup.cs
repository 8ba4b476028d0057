using System.Globalization;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Csv;
using Immunotox.Learning.Exams;
using Immunotox.Learning.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.Marking;

/// <summary>The faculty's side of exams: sessions, marking, marks to take away.</summary>
internal static class MarkingSetup
{
    public static IServiceCollection AddMarking(this IServiceCollection services) => services
        .AddSingleton<ExamOrganiser>()
        .AddSingleton<Marker>()
        .AddSingleton<MarksReader>();

    public static void MapMarking(this WebApplication app)
    {
        var faculty = app.MapGroup("").RequireAuthorization(p => p.RequireRole(Roles.Faculty, Roles.Coordinator));
        faculty.MapPost(Links.Exams + "/nouvelle", CreateAsync);
        faculty.MapPost(Links.Exams + "/{id:guid}/incident", IncidentAsync);
        faculty.MapPost(Links.Exams + "/{id:guid}/temps", AllowAsync);
        faculty.MapPost("/equipe/correction/{course}/{quiz}/decision", DecideAsync);
        faculty.MapGet(Links.Exams + "/{id:guid}/notes.csv", CsvAsync);
        faculty.MapGet(Links.Exams + "/{id:guid}/proces-verbal.pdf", PdfAsync);
    }

    private static async Task<RedirectHttpResult> CreateAsync(
        [FromForm(Name = "examen")] string? exam, [FromForm(Name = "titre")] string? title, [FromForm(Name = "debut")] string? opens, [FromForm(Name = "fin")] string? closes,
        HttpContext http, ExamOrganiser organiser, CancellationToken ct)
    {
        var parts = (exam ?? "").Split('/');
        return await organiser.CreateAsync(parts[0], parts.ElementAtOrDefault(1) ?? "", title, Typed(opens), Typed(closes), CurrentLearner.Of(http.User).PersonId, ct) switch
        {
            ExamOrganiser.Outcome.Done done => TypedResults.LocalRedirect(Links.Exam(done.Session)),
            ExamOrganiser.Outcome.Refused refused => TypedResults.LocalRedirect($"{Links.Exams}?erreur={Uri.EscapeDataString(refused.Why)}"),
            _ => TypedResults.LocalRedirect(Links.Exams),
        };
    }

    /// <summary>What an <c>input type="datetime-local"</c> posts, or null.</summary>
    private static DateTime? Typed(string? local) => DateTime.TryParse(local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;

    /// <summary>A whole number as typed, or −1, which every rule refuses in words.</summary>
    private static int Whole(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;

    private static async Task<Results<RedirectHttpResult, NotFound>> IncidentAsync(
        Guid id, [FromForm(Name = "minutes")] string? minutes, [FromForm(Name = "motif")] string? reason, HttpContext http, ExamOrganiser organiser, CancellationToken ct) =>
        Answer(id, await organiser.IncidentAsync(id, Whole(minutes), reason, CurrentLearner.Of(http.User).PersonId, ct));

    private static async Task<Results<RedirectHttpResult, NotFound>> AllowAsync(
        Guid id, [FromForm(Name = "personne")] Guid? person, [FromForm(Name = "minutes")] string? minutes, HttpContext http, ExamOrganiser organiser, CancellationToken ct) =>
        Answer(id, await organiser.AllowAsync(id, person ?? Guid.Empty, Whole(minutes), CurrentLearner.Of(http.User).PersonId, ct));

    private static Results<RedirectHttpResult, NotFound> Answer(Guid id, ExamOrganiser.Outcome outcome) => outcome switch
    {
        ExamOrganiser.Outcome.Done => TypedResults.LocalRedirect(Links.Exam(id) + "?enregistre=1"),
        ExamOrganiser.Outcome.Refused refused => TypedResults.LocalRedirect($"{Links.Exam(id)}?erreur={Uri.EscapeDataString(refused.Why)}"),
        _ => TypedResults.NotFound(),
    };

    private static async Task<Results<RedirectHttpResult, NotFound>> DecideAsync(
        string course, string quiz, [FromForm(Name = "question")] string? item, [FromForm(Name = "decision")] DecisionKind? kind, [FromForm(Name = "forme")] string? form,
        [FromForm(Name = "motif")] string? reason, HttpContext http, LiveLibrary library, Marker marker, CancellationToken ct)
    {
        if (library.Find(course)?.Quizzes.GetValueOrDefault(new(quiz)) is not { } asked || asked.Items.All(i => i.Id.Value != item) || kind is not { } decided
            || (decided is DecisionKind.AcceptForm or DecisionKind.RefuseForm) != !string.IsNullOrWhiteSpace(form) || form?.Length > Response.LongestText) return TypedResults.NotFound();
        var changed = await marker.DecideAsync(course, quiz, item!, decided, form, reason, CurrentLearner.Of(http.User).PersonId, ct);
        return TypedResults.LocalRedirect(Links.Correction(course, quiz) + (changed is null ? "?erreur=motif" : $"?notes={changed}"));
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> CsvAsync(Guid id, ExamReader exams, MarksReader marks, CancellationToken ct) =>
        await exams.FindAsync(id, ct) is { } session
            ? TypedResults.File(MarksReport.Csv(await marks.CandidatesAsync(session, ct)), CsvTable.MediaType, $"notes-{session.Quiz}.csv") : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult, NotFound>> PdfAsync(
        Guid id, ExamReader exams, MarksReader marks, LiveLibrary library, TimeProvider time, CancellationToken ct)
    {
        if (await exams.FindAsync(id, ct) is not { } session || library.Find(session.Course) is not { } edition || !edition.Quizzes.TryGetValue(new(session.Quiz), out var quiz)) return TypedResults.NotFound();
        var candidates = await marks.CandidatesAsync(session, ct);
        IReadOnlyList<string> decisions = [.. (await marks.DecisionsAsync(session.Course, session.Quiz, ct)).Where(d => d.Decision.Kind != DecisionKind.RefuseForm).Select(d => DecisionSentence.Of(d.Decision, d.By))];
        if (MarksReport.MissingLetters(session, candidates, decisions) is { Count: > 0 } missing)
            return TypedResults.LocalRedirect($"{Links.Exam(id)}?erreur={Uri.EscapeDataString($"Le procès-verbal ne peut pas être imprimé : notre police n’a pas « {string.Join(' ', missing)} ».")}");
        return TypedResults.File(MarksReport.Pdf(session, quiz, edition.Course.Title, candidates, decisions, time.GetUtcNow().UtcDateTime), "application/pdf", $"proces-verbal-{session.Quiz}.pdf");
    }
}
