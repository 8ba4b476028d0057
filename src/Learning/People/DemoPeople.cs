using System.Security.Claims;
using Immunotox.Content.Courses;
using Microsoft.AspNetCore.Identity;

namespace Immunotox.Learning.People;

/// <summary>Six invented people to try the platform with. They exist in Development only.</summary>
internal static class DemoPeople
{
    public sealed record Demo(string Slug, string GivenName, string FamilyName, string Role, Audience Audience, string Explanation);

    public static readonly IReadOnlyList<Demo> All =
    [
        new("apprenante", "Zoé", "Exemple", Roles.Learner, Audience.Student, "Étudiante du DU : suit les modules, passe les quiz, obtient son attestation."),
        new("dpc", "Łukasz", "Démonstration", Roles.Learner, Audience.Professional, "Médecin généraliste en DPC : suit la formation aux urgences."),
        new("enseignante", "Inès", "Modèle", Roles.Faculty, Audience.Student, "Équipe pédagogique : voit les remarques sur les fichiers et l'avancée des cohortes."),
        new("clinicienne", "Aïcha", "Fictive", Roles.Clinician, Audience.Professional, "Clinicienne : relit les textes cliniques et les signe."),
        new("clinicien", "Rémi", "Fictif", Roles.Clinician, Audience.Professional, "Second clinicien : deux signatures valident un texte."),
        new("coordinateur", "Noël", "Essai", Roles.Coordinator, Audience.Student, "Coordination : invite des personnes, suit et révoque les attestations."),
    ];

    public static async Task EnsureAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var time = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        foreach (var demo in All)
        {
            if (await people.FindByNameAsync(UserName(demo)) is not null) continue;
            var person = new Person
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                Actor = RandomIds.NewActor(),
                UserName = UserName(demo),
                GivenName = demo.GivenName,
                FamilyName = demo.FamilyName,
                Audience = demo.Audience,
                CreatedUtc = time.GetUtcNow().UtcDateTime,
            };
            (await people.CreateAsync(person)).OrThrow();
            (await people.AddClaimAsync(person, new Claim(ClaimTypes.Role, demo.Role))).OrThrow();
        }
    }

    /// <summary>Of the user names of invented people.</summary>
    public const string Prefix = "demo-";

    public static string UserName(Demo demo) => Prefix + demo.Slug;
}
