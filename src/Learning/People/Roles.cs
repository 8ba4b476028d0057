namespace Immunotox.Learning.People;

/// <summary>What a person may do. A person may hold several.</summary>
internal static class Roles
{
    public const string Learner = "learner";
    public const string Faculty = "faculty";
    public const string Coordinator = "coordinator";

    /// <summary>Reads clinical texts and signs them (clinicien relecteur).</summary>
    public const string Clinician = "clinician";

    /// <summary>Manages accounts; sees no answer and no mark.</summary>
    public const string Administrator = "administrator";

    public const string FacultyOrCoordinator = Faculty + "," + Coordinator;
    /// <summary>Who sees the review board; only clinicians sign.</summary>
    public const string Reviewers = Faculty + "," + Coordinator + "," + Clinician;
    public const string CoordinatorOrAdministrator = Coordinator + "," + Administrator;

    public static readonly IReadOnlyDictionary<string, string> FrenchNames = new Dictionary<string, string>
    {
        [Learner] = "Apprenant",
        [Faculty] = "Équipe pédagogique",
        [Clinician] = "Clinicien relecteur",
        [Coordinator] = "Coordination",
        [Administrator] = "Administration",
    };
}
