using Immunotox.Content.Sources;

namespace Immunotox.Learning;

/// <summary>Every address of the application, in one place.</summary>
internal static class Links
{
    public const string Home = "/";
    public const string Patients = "/patients";
    public const string Caregivers = "/proches";
    public const string Signs = "/patients/signes";
    public const string AlertCard = "/patients/carte";
    public const string Attendance = "/patients/compteur";
    public const string CoordinationAttendance = "/coordination/frequentation";
    public const string CardProgress = "/patients/suivi";
    public const string CardsOfStaff = "/equipe/cartes";
    public const string OfflineList = "/patients/hors-ligne.json";
    public const string Catalogue = "/formations";
    public const string Algorithms = "/algorithmes";
    public const string Sheets = "/fiches";
    public const string DoctorBooklet = "/fiches/livret.pdf";
    public const string PatientBooklet = "/fiches/livret-patients.pdf";
    public const string Emergency = "/urgences";
    public const string EmergencyList = "/urgences/hors-ligne.json";
    public const string Drugs = "/urgences/medicaments";
    public const string Directory = "/annuaire";
    public const string DirectoryOfStaff = "/equipe/annuaire";
    public const string DirectoryImport = "/equipe/annuaire/import";
    public const string DirectoryExport = "/equipe/annuaire/annuaire.csv";
    public const string DirectoryTemplate = "/equipe/annuaire/modele.csv";
    public const string Boards = "/rcp";
    public const string BoardRequests = "/rcp/demande";
    public const string Cases = "/cas";
    public const string SignIn = "/connexion";
    public const string SignOut = "/deconnexion";
    public const string Account = "/compte";
    public const string Progress = "/progression";
    public const string ToReview = "/a-revoir";
    /// <summary>The embedded record store; without a slash at the end, as clients are given it.</summary>
    public const string Xapi = "/xapi";

    public const string XapiStatements = Xapi + "/statements";
    public const string XapiMore = Xapi + "/more";
    public const string Traces = "/traces";
    public const string TracesExport = "/traces/export.json";
    /// <summary>The xAPI profile our statements follow, in its one version; the version is part of its name and is never changed.</summary>
    public const string XapiProfile = "/profils/parcours/v1";

    public const string Certificates = "/attestations";
    public const string Verify = "/verifier";
    public const string Faculty = "/equipe";
    public const string Preview = "/equipe/apercu";
    public const string PreviewEpisode = "/equipe/apercu/episode";
    public const string Watch = "/equipe/veille";
    public const string WatchImport = "/equipe/veille/import";
    public const string Packages = "/equipe/paquets";
    public const string PackagesExport = "/equipe/paquets/export";

    /// <summary>Where the page of an opened H5P content or SCORM unit reports.</summary>
    public static string H5pReport(string secret) => "/h5p/" + secret;

    public static string ScormReport(string secret) => "/scorm/" + secret;

    public const string PackageFiles = "/paquets";
    /// <summary>Scripts that play packages: of ours, served in the packages' space.</summary>
    public const string PackageRuntimes = PackageFiles + "/-";
    public const string PackagesApi = "/api/packages";
    public const string RegistrationsApi = "/api/registrations";
    public const string SessionsApi = "/api/sessions";
    public const string Exams = "/equipe/examens";
    public const string Reviewing = "/equipe/relecture";
    public const string ReviewSources = "/equipe/relecture/sources";
    public const string SignaturesFile = "/equipe/relecture/signatures.yml";
    public const string StatementsTable = "/equipe/relecture/enonces.csv";
    public const string Coordination = "/coordination";
    public const string MyErasure = "/traces/effacement";
    public const string Erasures = "/coordination/effacements";
    public const string XapiClients = "/coordination/cles";
    public const string Forwarding = "/coordination/transmission";
    public const string Exchange = "/coordination/enonces";
    public const string CoordinationPeople = "/coordination/personnes";
    public const string Privacy = "/confidentialite";
    public const string Accessibility = "/accessibilite";
    public const string Pictures = "/figures";
    public const string ExpiredForm = "/formulaire-expire";
    public const string Forbidden = "/interdit";
    public const string HealthLive = "/health/live";
    public const string HealthReady = "/health/ready";
    public const string SigningKeys = "/.well-known/jwks.json";

    public static string Episode(string course, string episode) => $"/patients/{course}/{episode}";
    public static string Panel(string course, string episode, string panel) => $"/patients/{course}/{episode}/{panel}";
    public static string PanelPicture(string course, string episode, string panel) => $"/patients/{course}/{episode}/{panel}.svg";
    public static string Recording(string course, string path) => $"/patients/{course}/{path}";
    public static string EpisodeQuestions(string course, string episode) => $"/patients/{course}/{episode}/{Questions}";

    /// <summary>The last step of an episode's address, which no panel may take.</summary>
    public const string Questions = "questions";
    /// <summary>Whether the first step of an address names a language: <c>/ar/patients…</c>; French has no such step.</summary>
    public static string? LanguageOf(string path) => path.Split('/') is [_, { Length: 2 } language, "patients", ..] ? language : null;

    public static string PatientsIn(string language) => language == "fr" ? Patients : $"/{language}/patients";
    public static string SignsIn(string language) => language == "fr" ? Signs : $"/{language}/patients/signs";
    public static string AlertCardIn(string language) => language == "fr" ? AlertCard : $"/{language}/patients/card";
    public static string CardProgressIn(string language) => language == "fr" ? CardProgress : $"/{language}/patients/card-place";
    public static string Sign(string language, string sign) => $"{SignsIn(language)}/{sign}";
    public static string SignPdf(string language, string sign) => Sign(language, sign) + "/fiche.pdf";
    public static string ReviewOf(string path) => $"/equipe/relecture/textes/{path}";
    public static string ReviewOfSource(string key) => $"{ReviewSources}/{Uri.EscapeDataString(key)}";
    public static string CertificateChanges(Guid id) => $"/attestations/{id}/changements";
    public static string Course(string course) => $"/formations/{course}";
    public static string Join(string course) => $"/formations/{course}/inscription";
    public static string Leave(string course) => $"/formations/{course}/desinscription";
    public static string Module(string course, string module) => $"/formations/{course}/modules/{module}";
    public static string Page(string course, string module, string page) => $"/formations/{course}/modules/{module}/{page}";
    public static string Quiz(string course, string quiz) => $"/formations/{course}/quiz/{quiz}";
    public static string StartQuiz(string course, string quiz) => $"/formations/{course}/quiz/{quiz}/tentatives";
    public static string Case(string course, string @case) => $"/formations/{course}/cas/{@case}";
    public static string TryPackage(Guid package) => $"{Packages}/{package}";
    public static string Package(string course, string package) => $"/formations/{course}/paquets/{package}";
    public static string ExportCourse(string course, string file) => $"{PackagesExport}/{course}/{file}";
    public static string LaunchUnit(string course, string package, int unit) => $"{Package(course, package)}/{unit}";
    public static string TryUnit(Guid package, int unit) => $"{TryPackage(package)}/{unit}";
    /// <summary>Where a cmi5 unit gets its credential, once (cmi5, 8.2).</summary>
    public static string Cmi5Fetch(string secret) => $"/cmi5/jeton/{secret}";
    /// <summary>A file of the package that a session plays.</summary>
    public static string PlayedFile(string secret, string path) => $"{PackageFiles}/s/{secret}/{path}";
    public static string PlayedH5p(string secret) => $"{PackageFiles}/h/{secret}";
    public static string PackageFile(string key, string path) => $"{PackageFiles}/{key}/{path}";
    public static string Attempt(Guid attempt) => $"/tentatives/{attempt}";
    public static string Question(Guid attempt, int number) => $"/tentatives/{attempt}/{number}";
    public static string Answer(Guid attempt, int number) => $"/tentatives/{attempt}/{number}/reponse";
    public static string Review(Guid attempt) => $"/tentatives/{attempt}/recapitulatif";
    public static string Submit(Guid attempt) => $"/tentatives/{attempt}/terminer";
    public static string Result(Guid attempt) => $"/tentatives/{attempt}/resultat";
    public static string ReviewChoice(string course) => $"{ToReview}/{course}";
    public static string ReviewAgain(string course, string quiz, string item) => $"{ToReview}/{course}/{quiz}/{item}";
    public static string CaseRun(Guid run) => $"/cas/parcours/{run}";
    public static string Decide(Guid run) => $"/cas/parcours/{run}/decision";
    /// <summary>One node of an algorithm, to be followed node by node.</summary>
    public static string AlgorithmNode(string id, string node) => $"/algorithmes/{id}/{node}";
    public static string Algorithm(string id, string? step = null) => $"/algorithmes/{id}" + (step is null ? "" : "#" + step);
    public static string DoctorSheet(string algorithm) => $"{Sheets}/{algorithm}";
    public static string DoctorSheetPdf(string algorithm) => $"{Sheets}/{algorithm}/fiche.pdf";
    public static string PatientSheet(string algorithm) => $"{Sheets}/{algorithm}/patient";
    public static string PatientSheetPdf(string algorithm) => $"{Sheets}/{algorithm}/patient/fiche.pdf";
    public static string EmergencyOf(string algorithm, string? step = null) => $"{Emergency}/{algorithm}" + (step is null ? "" : "/" + step);
    public static string EmergencySearch(string query) => $"{Emergency}?q={Uri.EscapeDataString(query)}";
    public static string Drug(string name) => $"{Drugs}#{DrugAnchor(name)}";
    public static string DrugAnchor(string name) => name.Replace(' ', '-');
    public static string Referent(string id) => $"/annuaire/{id}";
    public static string ReferentVCard(string id) => $"/annuaire/{id}/fiche.vcf";

    /// <summary>The link of one service to its own card: the secret is in the path, which is neither logged nor sent on as a referrer.</summary>
    public static string ReferentAnswer(string secret, string? form = null) => $"/annuaire/lien/{secret}" + (form is null ? "" : "/" + form);

    public static string DirectoryHistory(string id) => $"{DirectoryOfStaff}/{id}/historique";
    public static string BoardCalendar(string id) => $"{Boards}/{id}.ics";
    public static string BoardRequest(string algorithm, string? node = null) => $"{BoardRequests}?algorithme={Uri.EscapeDataString(algorithm)}" + (node is null ? "" : $"&noeud={Uri.EscapeDataString(node)}");
    public static string Picture(string course, string path) => $"{Pictures}/{course}/{path}";
    /// <summary>A picture as one version of a course shows it; those of its cases stand under <c>shared/</c>.</summary>
    public static string PictureOf(string course, ContentLink link, string version) => Picture(course, (link.Course is null ? "shared/" : "") + link.Id) + "?v=" + version;

    public static string IssueCertificate(string course) => $"/formations/{course}/attestation";
    public static string Certificate(Guid id) => $"/attestations/{id}";
    public static string CertificatePdf(Guid id) => $"/attestations/{id}/attestation.pdf";
    public static string Verification(string code) => $"/verifier/{code}";
    public static string Revoke(Guid certificate) => $"/coordination/attestations/{certificate}/revocation";
    public static string Replace(Guid certificate) => $"/coordination/attestations/{certificate}/remplacement";
    public static string Cohort(string course) => $"/equipe/formations/{course}";
    public static string CohortFigures(string course) => $"/equipe/formations/{course}/chiffres";
    /// <summary>The statements behind one figure of a cohort.</summary>
    public static string BehindFigure(string course, string fact, string station = "", string detail = "", string choice = "") =>
        $"/equipe/formations/{course}/enonces?fait={fact}&station={Uri.EscapeDataString(station)}&detail={Uri.EscapeDataString(detail)}&choix={Uri.EscapeDataString(choice)}";
    public static string Exam(Guid session) => $"/equipe/examens/{session}";
    public static string Correction(string course, string quiz) => $"/equipe/correction/{course}/{quiz}";
    public static string Analysis(string course, string quiz) => $"/equipe/analyse/{course}/{quiz}";
    public static string WatchOf(string algorithm) => $"{Watch}?toxicite={algorithm}&etat=toutes";
    public const string Invitations = "/invitation";
    public static string Invitation(string token) => $"{Invitations}/{token}";

    /// <summary>Addresses of links that authors write by id.</summary>
    public static string Of(ContentLink link) => link.Kind switch
    {
        LinkKind.Module when link.Fragment is { } page => Page(link.Course!.Value.Value, link.Id, page),
        LinkKind.Module => Module(link.Course!.Value.Value, link.Id),
        LinkKind.Quiz => Quiz(link.Course!.Value.Value, link.Id),
        LinkKind.Case => link.Course is { } course ? Case(course.Value, link.Id) : Cases + "/" + link.Id,
        LinkKind.Algorithm => Algorithm(link.Id, link.Fragment),
        LinkKind.Referent => Referent(link.Id),
        LinkKind.Sign => Sign("fr", link.Id),
        LinkKind.Episode when link.Fragment is { } panel => Panel(link.Course!.Value.Value, link.Id, panel),
        LinkKind.Episode => Episode(link.Course!.Value.Value, link.Id),
        LinkKind.Image => link.Course is { } owner ? Picture(owner.Value, link.Id) : Picture("shared", link.Id),
        _ => Home,
    };

    /// <summary>Accepts only an address on this site; anything else gives <paramref name="otherwise"/> (open redirect, S19).</summary>
    public static string Local(string? address, string otherwise) =>
        address is { Length: > 0 and < 2000 } && address[0] == '/'
        && (address.Length == 1 || (address[1] != '/' && address[1] != '\\')) && address.All(c => c is > ' ' and < '\u007f')
            ? address : otherwise;
}
