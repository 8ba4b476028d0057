using Immunotox.Content.Quizzes;
using Immunotox.Learning;

namespace Immunotox.Browser.Tests.Pages;

/// <summary>One state of one page: whose eyes see it, and where.</summary>
/// <param name="Template">The route it shows; a test holds these against the routes of the application.</param>
/// <param name="Person">A demonstration person, or null for a passer-by.</param>
internal sealed record Sight(string Name, string Template, string? Person, Func<FullSchool, string> Address, int Status = 200)
{
    /// <summary>What is pressed first; null to look at the page as it comes.</summary>
    public string? Opens { get; init; }

    /// <summary>Seen by the faculty, the coordination and clinicians alone.</summary>
    public bool IsOfStaff => Template.StartsWith(Links.Faculty, StringComparison.Ordinal) || Template.StartsWith(Links.Coordination, StringComparison.Ordinal);

    public bool HasCircuit => Template is Links.Preview or Links.PreviewEpisode;
}

/// <summary>Every page of the application, in every state that looks different.</summary>
internal static class Sights
{
    private const string Learner = "apprenante", Graduate = "dpc", Teacher = "enseignante", Coordinator = "coordinateur", Clinician = "clinicienne";
    /// <summary>The second clinician, who administers this school.</summary>
    public const string Administrator = "clinicien";

    private const string Course = FullSchool.Course, Quiz = FullSchool.Quiz, Module = FullSchool.Module, Case = FullSchool.Case;

    public static IReadOnlyList<Sight> All { get; } = [.. Open(), .. Patients(), .. Courses(), .. Quizzes(), .. Own(), .. Certificates(), .. Staff()];

    private static IEnumerable<Sight> Open() =>
    [
        new("home", "/", null, _ => Links.Home),
        new("home, full menu", "/", Coordinator, _ => Links.Home),
        new("home, menu of the account open", "/", Coordinator, _ => Links.Home) { Opens = ".who summary" },
        new("sign in", "/connexion", null, _ => Links.SignIn),
        new("sign in, refused", "/connexion", null, _ => Links.SignIn + "?erreur=identifiants"),
        new("sign in, session closed", "/connexion", null, _ => Links.SignIn + "?erreur=session"),
        new("algorithms", "/algorithmes", null, _ => Links.Algorithms),
        new("algorithms, nothing found", "/algorithmes", null, _ => Links.Algorithms + "?q=zzz"),
        new("algorithm of colitis", "/algorithmes/{Id}", null, _ => Links.Algorithm("colite")),
        new("algorithm of myocarditis", "/algorithmes/{Id}", null, _ => Links.Algorithm("myocardite")),
        new("algorithm of pneumonitis", "/algorithmes/{Id}", Learner, _ => Links.Algorithm("pneumopathie")),
        new("node of an algorithm, question", "/algorithmes/{Id}/{NodeId}", null, _ => Links.AlgorithmNode("colite", "alarme")),
        new("node of an algorithm, grade", "/algorithmes/{Id}/{NodeId}", null, _ => Links.AlgorithmNode("myosite", "g3-4")),
        new("node of an algorithm, outcome", "/algorithmes/{Id}/{NodeId}", Learner, _ => Links.AlgorithmNode("hepatite", "reprise")),
        new("sheets", "/fiches", null, _ => Links.Sheets),
        new("sheet for doctors", "/fiches/{Id}", null, _ => Links.DoctorSheet("colite")),
        new("sheet for doctors, grades joined", "/fiches/{Id}", Learner, _ => Links.DoctorSheet("myocardite")),
        new("sheet for patients", "/fiches/{Id}/patient", null, _ => Links.PatientSheet("colite")),
        new("emergency", "/urgences", null, _ => Links.Emergency),
        new("emergency, found", "/urgences", null, _ => Links.EmergencySearch("diarée sous nivolumab")),
        new("emergency, nothing found", "/urgences", null, _ => Links.EmergencySearch("zzz")),
        new("emergency, which grade", "/urgences/{Id}", null, _ => Links.EmergencyOf("peau-scar")),
        new("emergency, do now", "/urgences/{Id}/{StepId}", null, _ => Links.EmergencyOf("myocardite", "g2")),
        new("emergency, drugs", "/urgences/medicaments", null, _ => Links.Drugs),
        new("directory", "/annuaire", null, _ => Links.Directory),
        new("directory, nothing found", "/annuaire", null, _ => Links.Directory + "?organe=zzz&site=Lille"),
        new("card of the directory", "/annuaire/{Id}", null, _ => Links.Referent("pneumologie")),
        new("link of a service", "/annuaire/lien/{Secret}", null, s => Links.ReferentAnswer(s.ReferentSecret)),
        new("link of a service, answered", "/annuaire/lien/{Secret}", null, s => Links.ReferentAnswer(s.ReferentSecret) + "?fait=exact"),
        new("link of a service, no longer good", "/annuaire/lien/{Secret}", null, _ => Links.ReferentAnswer("rien")),
        new("link of a service, form", "/annuaire/lien/{Secret}/{Form}", null, s => Links.ReferentAnswer(s.ReferentSecret, "modifier")),
        new("boards", "/rcp", null, _ => Links.Boards),
        new("request for advice", "/rcp/demande", null, _ => Links.BoardRequest("colite", "g3")),
        new("request for advice, text", "/rcp/demande/texte", null, _ => Links.BoardRequests + "/texte"),
        new("privacy", "/confidentialite", null, _ => Links.Privacy),
        new("accessibility", "/accessibilite", null, _ => Links.Accessibility),
        new("error", "/erreur", null, _ => "/erreur"),
        new("forbidden", "/interdit", null, _ => "/interdit"),
        new("forbidden to a learner", "/etat/{Code:int}", Learner, _ => Links.Coordination, 403),
        new("too many requests", "/etat/{Code:int}", null, _ => "/etat/429"),
        new("expired form", "/formulaire-expire", Learner, _ => Links.ExpiredForm + "?retour=" + Links.Progress),
        new("not found", "/introuvable", null, _ => "/introuvable"),
        new("not found, unknown address", "/etat/{Code:int}", null, _ => "/nulle/part", 404),
        new("not found, another's attempt", "/introuvable", Teacher, s => Links.Result(s.PassedAttempt), 404),
    ];

    private static IEnumerable<Sight> Patients() =>
    [
        new("patients", "/patients", null, _ => Links.Patients),
        new("patients, English", "/{Lang:length(2)}/patients", null, _ => Links.PatientsIn("en")),
        new("caregivers", "/proches", null, _ => Links.Caregivers),
        new("episode", "/patients/{Course}/{Episode}", null, _ => Links.Episode("immunotoon", "les-freins")),
        new("panel with a fork", "/patients/{Course}/{Episode}/{PanelId}", null, _ => Links.Panel("immunotoon", "les-signes-qui-comptent", "le-soir")),
        new("panel, the end", "/patients/{Course}/{Episode}/{PanelId}", null, _ => Links.Panel("immunotoon", "repeter-l-appel", "le-15")),
        new("questions of an episode", "/patients/{Course}/{Episode}/questions", null, _ => Links.EpisodeQuestions("immunotoon", "les-freins")),
        new("questions for caregivers", "/patients/{Course}/{Episode}/questions", null, _ => Links.EpisodeQuestions("immunotoon", "les-freins-vus-par-un-proche")),
        new("episode, English", "/patients/{Course}/{Episode}", null, _ => Links.Episode("immunotoon-en", "the-brakes")),
        new("episode for caregivers", "/patients/{Course}/{Episode}", null, _ => Links.Episode("immunotoon", "les-signes-vus-par-un-proche")),
        new("signs", "/patients/signes", null, _ => Links.Signs),
        new("signs, English", "/{Lang:length(2)}/patients/signs", null, _ => Links.SignsIn("en")),
        new("sign, 15", "/patients/signes/{Id}", null, _ => Links.Sign("fr", "douleur-poitrine")),
        new("sign, emergency", "/patients/signes/{Id}", null, _ => Links.Sign("fr", "vomit-cortisone")),
        new("sign, team, English", "/{Lang:length(2)}/patients/signs/{Id}", null, _ => Links.Sign("en", "essoufflement")),
        new("cards of staff", "/equipe/cartes", Teacher, _ => Links.CardsOfStaff),
        new("progress card, English", "/{Lang:length(2)}/patients/card-place", null, _ => Links.CardProgressIn("en")),
        new("progress card", "/patients/suivi", null, _ => Links.CardProgress),
        new("attendance", "/coordination/frequentation", Coordinator, _ => Links.CoordinationAttendance),
        new("alert card", "/patients/carte", null, _ => Links.AlertCard),
        new("alert card, English", "/{Lang:length(2)}/patients/card", null, _ => Links.AlertCardIn("en")),
    ];

    private static IEnumerable<Sight> Courses() =>
    [
        new("catalogue", "/formations", null, _ => Links.Catalogue),
        new("catalogue of one audience", "/formations", Learner, _ => Links.Catalogue + "?public=Nurse"),
        new("course, passer-by", "/formations/{Course}", null, _ => Links.Course(Course)),
        new("course, not joined", "/formations/{Course}", Teacher, _ => Links.Course(Course)),
        new("course, on the way", "/formations/{Course}", Learner, _ => Links.Course(Course)),
        new("course, finished", "/formations/{Course}", Graduate, _ => Links.Course(Course)),
        new("module", "/formations/{Course}/modules/{Module}", Learner, _ => Links.Module(Course, Module)),
        new("module page", "/formations/{Course}/modules/{Module}/{PageId}", Learner, s => Links.Page(Course, Module, s.PageId(3))),
        new("module page, another module", "/formations/{Course}/modules/{Module}/{PageId}", Graduate,
            s => Links.Page(Course, "traiter-une-toxicite", s.School.Library.Find(Course)!.Modules[new("traiter-une-toxicite")].Pages[1].Id)),
        new("case, before", "/formations/{Course}/cas/{Case}", Learner, _ => Links.Case(Course, Case)),
        new("case, after a wrong decision", "/cas/parcours/{Run:guid}", Learner, s => Links.CaseRun(s.OpenRun)),
        new("case, no choice made", "/cas/parcours/{Run:guid}", Learner, s => Links.CaseRun(s.OpenRun) + "?erreur=choix"),
        new("case, debriefing", "/cas/parcours/{Run:guid}", Graduate, s => Links.CaseRun(s.FinishedRun)),
    ];

    private static IEnumerable<Sight> Quizzes() =>
    [
        new("quiz, before", "/formations/{Course}/quiz/{Quiz}", Learner, _ => Links.Quiz(Course, Quiz)),
        new("attempt, first open question", "/tentatives/{Attempt:guid}", Learner, s => Links.Attempt(s.OpenAttempt)),
        new("question, one answer, stored", "/tentatives/{Attempt:guid}/{Number:int}", Learner, s => Links.Question(s.OpenAttempt, 1) + "?enregistree=1"),
        new("question, one answer, stale", "/tentatives/{Attempt:guid}/{Number:int}", Learner, s => Links.Question(s.OpenAttempt, s.NumberOf(ItemType.Qru)) + "?erreur=perimee"),
        new("question, several answers, refused", "/tentatives/{Attempt:guid}/{Number:int}", Learner, s => Links.Question(s.OpenAttempt, s.NumberOf(ItemType.Qrm)) + "?erreur=reponse"),
        new("question, written answer", "/tentatives/{Attempt:guid}/{Number:int}", Learner, s => Links.Question(s.OpenAttempt, s.NumberOf(ItemType.Qroc))),
        new("exam, before", "/formations/{Course}/quiz/{Quiz}", Learner, _ => Links.Quiz(MockExam.Course, MockExam.Exam) + "?erreur=ferme"),
        .. Enumerable.Range(1, 7).Select(n => new Sight($"exam, question {n}", "/tentatives/{Attempt:guid}/{Number:int}", Learner, s => Links.Question(s.OpenPaper, n))),
        new("exam, answer of a case, final", "/tentatives/{Attempt:guid}/{Number:int}", Learner, s => Links.Question(s.OpenPaper, 8) + "?erreur=definitive"),
        new("exam, next question of a case", "/tentatives/{Attempt:guid}/{Number:int}", Learner, s => Links.Question(s.OpenPaper, 9) + "?enregistree=8"),
        new("exam, review", "/tentatives/{Attempt:guid}/recapitulatif", Learner, s => Links.Review(s.OpenPaper) + "?erreur=tard"),
        new("exam, handed in", "/tentatives/{Attempt:guid}/resultat", Graduate, s => Links.Result(s.HandedInPaper)),
        new("result with every format", "/tentatives/{Attempt:guid}/resultat", Graduate, s => Links.Result(s.TrainingPaper)),
        new("review", "/tentatives/{Attempt:guid}/recapitulatif", Learner, s => Links.Review(s.OpenAttempt) + "?enregistree=1"),
        new("result, failed", "/tentatives/{Attempt:guid}/resultat", Learner, s => Links.Result(s.FailedAttempt)),
        new("result, passed", "/tentatives/{Attempt:guid}/resultat", Graduate, s => Links.Result(s.PassedAttempt)),
    ];

    private static IEnumerable<Sight> Own() =>
    [
        new("package of a course", "/formations/{Course}/paquets/{Package}", Learner, _ => Links.Package(FullSchool.WithPackage, FullSchool.PackageSlug)),
        new("progress", "/progression", Learner, _ => Links.Progress),
        new("progress, all done", "/progression", Graduate, _ => Links.Progress),
        new("progress, empty", "/progression", Teacher, _ => Links.Progress),
        new("to review, due", "/a-revoir", Learner, _ => Links.ToReview),
        new("to review, question", "/a-revoir/{Course}/{Quiz}/{Item}", Learner, s => Links.ReviewAgain(Course, Quiz, s.DueItem)),
        new("to review, answered", "/a-revoir/{Course}/{Quiz}/{Item}", Learner, s => Links.ReviewAgain(Course, Quiz, s.ReviewedItem) + "?vue=1"),
        new("to review, refused", "/a-revoir/{Course}/{Quiz}/{Item}", Learner, s => Links.ReviewAgain(Course, Quiz, s.DueItem) + "?erreur=reponse"),
        new("to review, not asked for", "/a-revoir", Graduate, _ => Links.ToReview),
        new("to review, no course", "/a-revoir", Teacher, _ => Links.ToReview),
        new("traces", "/traces", Graduate, _ => Links.Traces),
        new("traces, empty", "/traces", Teacher, _ => Links.Traces),
        new("account", "/compte", Learner, _ => Links.Account + "?bienvenue=1&enregistre=nom"),
        new("account, refused", "/compte", Learner, _ => Links.Account + "?erreur=nom"),
        new("invitation", "/invitation/{Secret}", null, s => Links.Invitation(s.Secret) + "?erreur=Choisissez+une+phrase+plus+longue."),
        new("invitation, used", "/invitation/{Secret}", null, _ => Links.Invitation("deja-servie")),
    ];

    private static IEnumerable<Sight> Certificates() =>
    [
        new("certificates", "/attestations", Graduate, _ => Links.Certificates),
        new("certificates, empty", "/attestations", Teacher, _ => Links.Certificates + "?erreur=incomplete"),
        new("certificates, unprintable name", "/attestations", Teacher, _ => Links.Certificates + "?erreur=lettres&lettres=%E6%9D%8E"),
        new("certificate", "/attestations/{Id:guid}", Graduate, s => Links.Certificate(s.Valid.Certificate.Id)),
        new("what changed since the certificate", "/attestations/{Id:guid}/changements", Graduate, s => Links.CertificateChanges(s.Valid.Certificate.Id)),
        new("certificate, revoked", "/attestations/{Id:guid}", Graduate, s => Links.Certificate(s.Revoked.Certificate.Id)),
        new("verify", "/verifier", null, _ => Links.Verify),
        new("verify, mistyped number", "/verifier", null, _ => Links.Verify + "?numero=IMX-2026-AAAA-AAAA-A"),
        new("verification", "/verifier/{Code}", null, s => Links.Verification(s.Valid.Certificate.Code)),
        new("verification, revoked", "/verifier/{Code}", null, s => Links.Verification(s.Revoked.Certificate.Code)),
        new("verification, replaced", "/verifier/{Code}", null, s => Links.Verification(s.Replaced.Certificate.Code)),
        new("verification, unknown", "/introuvable", null, _ => Links.Verification("abcdefghijklmnopqrstuvwxyz234567"), 404),
    ];

    private static IEnumerable<Sight> Staff() =>
    [
        new("faculty, findings", "/equipe", Teacher, _ => Links.Faculty),
        new("cohort", "/equipe/formations/{Course}", Teacher, _ => Links.Cohort(Course) + "?tri=avancement"),
        new("cohort, nobody joined", "/equipe/formations/{Course}", Teacher, _ => Links.Cohort(FullSchool.Unvisited)),
        new("review board", "/equipe/relecture", Clinician, _ => Links.Reviewing),
        new("review board, nothing expired", "/equipe/relecture", Teacher, _ => Links.Reviewing + "?etat=perime"),
        new("a text to sign", "/equipe/relecture/textes/{*FilePath}", Clinician, _ => Links.ReviewOf("shared/algorithms/thyroide-hypo.md") + "?erreur=lu"),
        new("an episode to sign", "/equipe/relecture/textes/{*FilePath}", Clinician, _ => Links.ReviewOf("immunotoon/episodes/les-freins.md")),
        new("sources", "/equipe/relecture/sources", Clinician, _ => Links.ReviewSources),
        new("what cites a source", "/equipe/relecture/sources/{Key}", Clinician, _ => Links.ReviewOfSource("KOTWAL2019")),
        new("watch", "/equipe/veille", Teacher, _ => Links.Watch),
        new("watch of nothing", "/equipe/veille", Teacher, _ => Links.Watch + "?toxicite=nephrite&etat=a-decider"),
        new("watch import", "/equipe/veille/import", Teacher, _ => Links.WatchImport),
        new("packages", "/equipe/paquets", Teacher, _ => Links.Packages + "?importe=introduction"),
        new("packages, no file", "/equipe/paquets", Teacher, _ => Links.Packages + "?erreur=fichier"),
        new("a package to try", "/equipe/paquets/{Id:guid}", Teacher, s => Links.TryPackage(s.Package)),
        new("courses to export", "/equipe/paquets/export", Teacher, _ => Links.PackagesExport),
        new("figures of a cohort", "/equipe/formations/{Course}/chiffres", Teacher, _ => Links.CohortFigures(Course)),
        new("statements behind a figure", "/equipe/formations/{Course}/enonces", Teacher, _ => Links.BehindFigure(Course, "PageRead", Module, "rien")),
        new("exams", "/equipe/examens", Teacher, _ => Links.Exams + "?erreur=La+fin+vient+apr%C3%A8s+le+d%C3%A9but."),
        new("exam session", "/equipe/examens/{Id:guid}", Teacher, s => Links.Exam(s.Session) + "?enregistre=1"),
        new("marking", "/equipe/correction/{Course}/{Quiz}", Teacher, _ => Links.Correction(MockExam.Course, MockExam.Exam) + "?notes=2"),
        new("marking, nothing to read", "/equipe/correction/{Course}/{Quiz}", Teacher, _ => Links.Correction(Course, "traiter") + "?erreur=motif"),
        new("item analysis", "/equipe/analyse/{Course}/{Quiz}", Teacher, _ => Links.Analysis(Course, Quiz)),
        new("item analysis, no paper", "/equipe/analyse/{Course}/{Quiz}", Teacher, _ => Links.Analysis(FullSchool.Unvisited, "aux-urgences")),
        new("preview", "/equipe/apercu", Teacher, _ => Links.Preview),
        new("preview of an episode", "/equipe/apercu/episode", Teacher, _ => Links.PreviewEpisode),
        new("coordination", "/coordination", Coordinator, _ => Links.Coordination + "?revoquee=1"),
        new("coordination, refused", "/coordination", Coordinator, _ => Links.Coordination + "?erreur=motif"),
        new("people", "/coordination/personnes", Coordinator, s => Links.CoordinationPeople + "?lien=" + s.Ticket()),
        new("keys of the store", "/coordination/cles", Administrator, _ => Links.XapiClients + "?erreur=1"),
        new("erasures", "/coordination/effacements", Administrator, _ => Links.Erasures + "?fait=2"),
        new("my erasure", "/traces/effacement", Learner, _ => Links.MyErasure),
        new("forwarding", "/coordination/transmission", Administrator, _ => Links.Forwarding + "?reessayes=2"),
        new("statements in and out", "/coordination/enonces", Administrator, _ => Links.Exchange),
        new("upkeep of the directory", "/equipe/annuaire", Coordinator, s => Links.DirectoryOfStaff + "?lien=" + s.ReferentTicket()),
        new("history of a card", "/equipe/annuaire/{Id}/historique", Teacher, _ => Links.DirectoryHistory("pneumologie")),
        new("history of a card, nothing said", "/equipe/annuaire/{Id}/historique", Teacher, _ => Links.DirectoryHistory("neurologie")),
        new("import of the directory", "/equipe/annuaire/import", Coordinator, _ => Links.DirectoryImport),
        new("import of the directory, form", "/equipe/annuaire/import/{Form}", Coordinator, _ => Links.DirectoryImport + "/essai"),
        new("people, refused", "/coordination/personnes", Coordinator, _ => Links.CoordinationPeople + "?erreur=role"),
    ];
}
