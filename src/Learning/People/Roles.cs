namespace Immunotox.Learning.People;

/// <summary>What a person may do. A person may hold several.</summary>
internal static class Roles
{
    public const string Learner = "learner";
    public const string Faculty = "faculty";
    public const string Coordinator = "coordinator";

    /// <summary>Manages accounts; sees no answer and no mark.</summary>
    public const string Administrator = "administrator";

    public const string FacultyOrCoordinator = Faculty + "," + Coordinator;
    public const string CoordinatorOrAdministrator = Coordinator + "," + Administrator;

    public static readonly IReadOnlyDictionary<string, string> FrenchNames = new Dictionary<string, string>
    {
        [Learner] = "Apprenant",
        [Faculty] = "Équipe pédagogique",
        [Coordinator] = "Coordination",
        [Administrator] = "Administration",
    };
}
