using System.Text;
using Immunotox.Content.Sources;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Csv;
using Immunotox.Learning.People;
using Immunotox.Learning.Statements;
using Immunotox.Learning.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.Reviewing;

/// <summary>The reading of clinical texts by clinicians: what is to be read, signing, what the signatures cover.</summary>
internal static class ReviewSetup
{
    public static IServiceCollection AddReview(this IServiceCollection services) => services.AddSingleton<Signer>();

    public static void MapReview(this WebApplication app)
    {
        var clinicians = app.MapGroup("").RequireAuthorization(p => p.RequireRole(Roles.Clinician));
        clinicians.MapPost(Links.Reviewing + "/signer", SignAsync);
        clinicians.MapPost(Links.Reviewing + "/retirer", WithdrawAsync);
        var readers = app.MapGroup("").RequireAuthorization(p => p.RequireRole(Roles.Reviewers.Split(',')));
        readers.MapGet(Links.SignaturesFile, File);
        readers.MapGet(Links.StatementsTable, Table);
    }

    private static async Task<RedirectHttpResult> SignAsync(
        [FromForm(Name = "texte")] string? path, [FromForm(Name = "empreinte")] string? hash, [FromForm(Name = "lu")] string? hasRead,
        [FromForm(Name = "fonction")] string? function, [FromForm(Name = "qualite")] string? capacity, HttpContext http, Signer signer, CancellationToken ct) =>
        Answer(path, "signe", await signer.SignAsync(path ?? "", hash, hasRead == "1", function, capacity == "faculte", CurrentLearner.Of(http.User).PersonId, http.User.IsInRole(Roles.Faculty), ct));

    private static async Task<RedirectHttpResult> WithdrawAsync(
        [FromForm(Name = "texte")] string? path, [FromForm(Name = "empreinte")] string? hash, [FromForm(Name = "motif")] string? reason, HttpContext http, Signer signer, CancellationToken ct) =>
        Answer(path, "retire", await signer.WithdrawAsync(path ?? "", hash, reason, CurrentLearner.Of(http.User).PersonId, ct));

    private static RedirectHttpResult Answer(string? path, string done, Signer.Outcome outcome) => outcome switch
    {
        Signer.Outcome.Done => TypedResults.LocalRedirect($"{Links.ReviewOf(path!)}?fait={done}"),
        Signer.Outcome.Refused refused => TypedResults.LocalRedirect($"{Links.ReviewOf(path!)}?erreur={refused.Why}#signer"),
        _ => TypedResults.LocalRedirect(Links.Reviewing + "?erreur=absent"),
    };

    /// <summary>The file as it should be, where the application could not write it.</summary>
    private static FileContentHttpResult File(LiveLibrary library) =>
        TypedResults.File(Encoding.UTF8.GetBytes(SignatureFile.Write(library.Current.Signatures.All)), "application/yaml; charset=utf-8", SignatureBook.Path);

    /// <summary>Every clinical statement with its id, source, author and review date.</summary>
    private static FileContentHttpResult Table(LiveLibrary library, ReviewPolicy policy)
    {
        List<string> headings = ["Identifiant", "Fichier", "Texte", "Où", "Énoncé", "Sources", "Auteurs", "État", "À revoir avant", "Signatures"];
        var rows = from file in ClinicalFiles.Of(library.Current)
                   let review = file.Provenance.ReviewOn(policy.Today)
                   from statement in file.Statements
                   select (IReadOnlyList<string>)
                   [
                       statement.Id, file.Path, file.Title, statement.Label, statement.Text, string.Join(", ", statement.Sources.Select(s => s.Key)), string.Join(", ", file.Provenance.Authors),
                       ReviewNote.NameOf(review.Status), (review.Expires ?? file.Provenance.ReviewDue).ToString("dd/MM/yyyy", French.Culture), string.Join(" ; ", review.Signatures.Select(ReviewNote.Told)),
                   ];
        return TypedResults.File(CsvTable.Write(headings, rows), CsvTable.MediaType, "enonces-cliniques.csv");
    }
}
