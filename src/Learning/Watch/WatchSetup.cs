using System.Text;
using Immunotox.Content;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.Watch;

/// <summary>The watch file made from an export, to be taken away: courses are kept under git, and a page never writes behind it.</summary>
internal static class WatchSetup
{
    private const int LongestFile = 300_000;

    public static void MapWatch(this WebApplication app) =>
        app.MapPost(Links.WatchImport + "/fichier", Take).RequireAuthorization(p => p.RequireRole(Roles.Faculty, Roles.Coordinator));

    private static Results<FileContentHttpResult, NotFound, BadRequest> Take([FromForm] string toxicite, [FromForm] string yaml, LiveLibrary library) =>
        !library.Current.Algorithms.ContainsKey(new AlgorithmId(toxicite)) ? TypedResults.NotFound()
        : yaml.Length > LongestFile ? TypedResults.BadRequest()
        // A form sends every line end as CR LF.
        : TypedResults.File(Encoding.UTF8.GetBytes(yaml.ReplaceLineEndings("\n").TrimEnd('\n') + "\n"), "application/yaml; charset=utf-8", toxicite + ".yml");
}
