using System.Text;
using Immunotox.Content;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.Boards;

/// <summary>Calendars of the boards (RCP).</summary>
internal static class BoardsSetup
{
    public static void MapBoards(this WebApplication app) => app.MapGet(Links.BoardCalendar("{id}"), Calendar).AllowAnonymous();

    private static Results<FileContentHttpResult, NotFound> Calendar(string id, LiveLibrary library, Site site, TimeProvider time, HttpContext http)
    {
        if (library.Current.Boards.GetValueOrDefault(new BoardId(id)) is not { } board) return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "no-cache";
        var text = BoardCalendar.Of(board, site.Domain, site.Absolute($"{Links.Boards}#{id}"), time.GetUtcNow().UtcDateTime);
        return TypedResults.File(Encoding.UTF8.GetBytes(text), BoardCalendar.MediaType, $"{id}.ics");
    }
}
