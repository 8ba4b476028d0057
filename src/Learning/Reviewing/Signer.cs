using Immunotox.Content.Sources;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.People;
using Immunotox.Learning.Signing;
using Immunotox.Learning.Statements;
using Microsoft.AspNetCore.Identity;

namespace Immunotox.Learning.Reviewing;

/// <summary>Signs and withdraws: the act of a named clinician on the version that clinician read.</summary>
internal sealed class Signer(LiveLibrary library, SignatureStore store, ReviewPolicy policy, IServiceScopeFactory scopes, TimeProvider time)
{
    public const int LongestFunction = 200, LongestReason = 500;

    public abstract record Outcome
    {
        public sealed record Done : Outcome;

        /// <param name="Why">A key of <see cref="Refusals"/>.</param>
        public sealed record Refused(string Why) : Outcome;

        public sealed record NoSuchText : Outcome;
    }

    /// <summary>What a refusal says, and how to mend it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Refusals = new Dictionary<string, string>
    {
        ["change"] = "Le texte a changé pendant votre lecture : rien n’est signé. Relisez ce qui suit, puis signez.",
        ["lu"] = "Cochez « J’ai lu ce texte en entier » : signer engage votre nom.",
        ["fonction"] = "Écrivez votre fonction et votre service, en 200 caractères au plus.",
        ["nom"] = "Votre compte n’a pas de nom. Complétez-le dans « Mon compte », puis signez.",
        ["role"] = "Signer pour la faculté demande aussi le rôle « Équipe pédagogique ».",
        ["motif"] = "Dites pourquoi vous retirez votre signature, en 500 caractères au plus.",
        ["deja"] = "Vous avez déjà signé cette version.",
        ["absente"] = "Vous n’avez pas signé cette version : il n’y a rien à retirer.",
    };

    /// <param name="path">File, relative to <c>courses/</c>.</param>
    /// <param name="hash">Of the version that was on the page.</param>
    /// <param name="hasRead">The box « J’ai lu ce texte en entier ».</param>
    /// <param name="function">Function and service, as printed.</param>
    /// <param name="forFaculty">In the name of the faculty: one signature then validates.</param>
    /// <param name="person">Who signs.</param>
    /// <param name="isFaculty">Whether that person may speak for the faculty.</param>
    public Task<Outcome> SignAsync(string path, string? hash, bool hasRead, string? function, bool forFaculty, Guid person, bool isFaculty, CancellationToken ct)
    {
        function = function?.Trim() ?? "";
        return !hasRead ? Refused("lu")
            : function.Length is 0 or > LongestFunction ? Refused("fonction")
            : forFaculty && !isFaculty ? Refused("role")
            : ActAsync(path, hash, SignatureAct.Sign, forFaculty ? SigningCapacity.Faculty : SigningCapacity.Clinician, function, null, person, ct);
    }

    public Task<Outcome> WithdrawAsync(string path, string? hash, string? reason, Guid person, CancellationToken ct)
    {
        reason = reason?.Trim() ?? "";
        return reason.Length is 0 or > LongestReason ? Refused("motif") : ActAsync(path, hash, SignatureAct.Withdraw, SigningCapacity.Clinician, null, reason, person, ct);
    }

    private async Task<Outcome> ActAsync(string path, string? hash, SignatureAct act, SigningCapacity capacity, string? function, string? reason, Guid person, CancellationToken ct)
    {
        if (library.IsOutdated) await library.ReloadAsync(ct);
        if (ClinicalFiles.Of(library.Current).FirstOrDefault(f => f.Path == path) is not { } file) return new Outcome.NoSuchText();
        if (file.Provenance.Hash != hash) return new Outcome.Refused("change");
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().FindByIdAsync(person.ToString()) is not { FullName.Length: > 0 } signer) return new Outcome.Refused("nom");
        var held = file.Provenance.ReviewOn(policy.Today).Signatures.FirstOrDefault(s => string.Equals(s.Name, signer.FullName, StringComparison.OrdinalIgnoreCase));
        if (act == SignatureAct.Sign && held is not null && held.Capacity == capacity) return new Outcome.Refused("deja");
        if (act == SignatureAct.Withdraw && held is null) return new Outcome.Refused("absente");
        var now = time.GetUtcNow();
        await store.KeepAsync(new Signature
        {
            Id = Guid.CreateVersion7(now),
            Path = path,
            Hash = hash,
            Version = file.Provenance.Version,
            Act = act,
            Capacity = act == SignatureAct.Withdraw ? held!.Capacity : capacity,
            Name = signer.FullName,
            Function = function ?? held!.Function,
            Reason = reason,
            // The file tells seconds.
            AtUtc = new DateTime(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerSecond), DateTimeKind.Utc),
            IsDemonstration = signer.UserName?.StartsWith(DemoPeople.Prefix, StringComparison.Ordinal) == true,
        }, person, ct);
        // Reading again shows the new state, and writes the file beside the content.
        await library.ReloadAsync(ct);
        if (library.IsOutdated) await library.ReloadAsync(ct);
        return new Outcome.Done();
    }

    private static Task<Outcome> Refused(string why) => Task.FromResult<Outcome>(new Outcome.Refused(why));
}
