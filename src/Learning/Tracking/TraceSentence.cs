using Immunotox.Content;
using Immunotox.Content.Library;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Tracking;

/// <summary>Says a fact in plain French, to the person it is about.</summary>
internal static class TraceSentence
{
    public static string Of(LearningEvent row, CourseEdition? edition)
    {
        var course = edition?.Course.Title ?? row.Course;
        return row.Kind switch
        {
            EventKind.Enrolled => $"Vous vous êtes inscrit(e) à « {course} ».",
            EventKind.Left => $"Vous avez quitté « {course} ».",
            EventKind.PageRead => $"Vous avez lu la page « {Page(row, edition)} ».",
            EventKind.QuizStarted => $"Vous avez commencé le quiz « {Quiz(row, edition)} ».",
            EventKind.ItemAnswered => $"Vous avez répondu à « {Item(row, edition)} ».",
            EventKind.ItemReviewed => $"Vous avez revu « {Item(row, edition)} » : {(row.Success == true ? "réponse juste" : "à revoir encore")}.",
            // The mark of an exam is told where it may be, on the page of the result, when the session is over for everybody.
            EventKind.QuizFinished or EventKind.QuizRemarked when IsExam(row, edition) => $"Vous avez rendu l’examen « {Quiz(row, edition)} ».",
            EventKind.ItemMarked => row.Response is null ? $"Vous avez laissé « {Item(row, edition)} » sans réponse." : $"Votre réponse à « {Item(row, edition)} » est devenue définitive.",
            EventKind.QuizFinished => $"Vous avez {(row.Success == true ? "réussi" : "terminé")} le quiz « {Quiz(row, edition)} » : {French.MarkOn20(row.Score ?? 0)}.",
            EventKind.QuizRemarked => $"La correction du quiz « {Quiz(row, edition)} » a changé : votre note est {French.MarkOn20(row.Score ?? 0)}.",
            EventKind.CaseStarted => $"Vous êtes entré(e) dans le cas « {Case(row, edition)} ».",
            EventKind.CaseDecided => $"Vous avez pris une décision dans le cas « {Case(row, edition)} »{(row.Success == true ? ", la même que l’expert" : "")}.",
            EventKind.CaseFinished => $"Vous avez mené le cas « {Case(row, edition)} » à sa fin.",
            EventKind.EpisodeOpened => $"Vous avez ouvert un épisode de « {course} ».",
            EventKind.EpisodeFinished => $"Vous avez terminé un épisode de « {course} ».",
            EventKind.PackageOpened => $"Vous avez ouvert le paquet « {Package(row, edition)} ».",
            EventKind.PackageSatisfied => $"Vous avez satisfait au paquet « {Package(row, edition)} ».",
            EventKind.PageOpened => $"Vous avez ouvert la page « {Page(row, edition)} ».",
            EventKind.PageRevisited => $"Vous avez rouvert la page « {Page(row, edition)} ».",
            EventKind.CourseResumed => $"Vous avez repris « {course} » à la page « {Page(row, edition)} ».",
            EventKind.ModuleFinished => $"Vous avez terminé le module « {edition?.Modules.GetValueOrDefault(new ModuleId(row.Station ?? ""))?.Title ?? row.Station} ».",
            EventKind.CaseCounted => $"Votre score dans le cas « {Case(row, edition)} » est de {French.Percent(row.Score ?? 0)}.",
            EventKind.CaseActMissed => $"Dans le cas « {Case(row, edition)} », l’expert aurait décidé autrement.",
            EventKind.ReviewsChosen => row.Success == true ? $"Vous avez demandé que les questions manquées de « {course} » reviennent." : $"Vous avez arrêté les révisions de « {course} ».",
            EventKind.CourseCompleted => $"Vous avez terminé « {course} ».",
            EventKind.CertificateIssued => $"Vous avez obtenu l’attestation de « {course} ».",
            EventKind.CertificateReplaced => $"Votre attestation de « {course} » a été remplacée par une nouvelle.",
            EventKind.CertificateRevoked => $"Votre attestation de « {course} » a été révoquée.",
            _ => throw new ArgumentOutOfRangeException(nameof(row), row.Kind, "No sentence."),
        };
    }

    private static bool IsExam(LearningEvent row, CourseEdition? edition) => edition?.Quizzes.GetValueOrDefault(new QuizId(row.Station ?? ""))?.Rules.IsExam == true;

    private static string Page(LearningEvent row, CourseEdition? edition) =>
        edition?.Modules.GetValueOrDefault(new ModuleId(row.Station ?? ""))?.Pages.FirstOrDefault(p => p.Id == row.Detail)?.Title ?? row.Detail ?? "";

    private static string Quiz(LearningEvent row, CourseEdition? edition) => edition?.Quizzes.GetValueOrDefault(new QuizId(row.Station ?? ""))?.Title ?? row.Station ?? "";
    private static string Case(LearningEvent row, CourseEdition? edition) => edition?.Cases.GetValueOrDefault(new CaseId(row.Station ?? ""))?.Title ?? row.Station ?? "";

    private static string Package(LearningEvent row, CourseEdition? edition) => edition?.Course.Path.FirstOrDefault(s => s.Package is not null && s.Id == row.Station)?.Package!.Title ?? row.Station ?? "";

    private static string Item(LearningEvent row, CourseEdition? edition) =>
        edition?.Quizzes.GetValueOrDefault(new QuizId(row.Station ?? ""))?.Items.FirstOrDefault(i => i.Id.Value == row.Detail)?.StemText ?? row.Detail ?? "";
}
