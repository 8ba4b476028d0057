using System.Globalization;
using Immunotox.Content.Library;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Referents;
using Microsoft.AspNetCore.OutputCaching;

namespace Immunotox.Learning.Emergency;

/// <summary>Keeps a page until the library, the directory or the day changes (a review may be overdue tomorrow, a card confirmed now). A query is never kept: it may be about somebody.</summary>
internal sealed class PagePolicy : IOutputCachePolicy
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private Edition _edition = new(null, 0);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var isPage = (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) && !http.Request.QueryString.HasValue;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = isPage;
        if (!isPage) return ValueTask.CompletedTask;
        var services = http.RequestServices;
        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        context.CacheVaryByRules.VaryByValues["edition"] = NumberOf(services.GetRequiredService<LiveLibrary>().Current).ToString(CultureInfo.InvariantCulture);
        context.CacheVaryByRules.VaryByValues["day"] = today.ToString("O", CultureInfo.InvariantCulture);
        context.CacheVaryByRules.VaryByValues["directory"] = services.GetRequiredService<CardDirectory>().Stamp;
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(http.Request);
        context.ResponseExpirationTimeSpan = Kept;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var answer = context.HttpContext.Response;
        if (answer.StatusCode != StatusCodes.Status200OK || answer.Headers.SetCookie.Count > 0) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    /// <summary>One number for each library this process has offered.</summary>
    private int NumberOf(CourseLibrary library)
    {
        var known = _edition;
        if (known.Of != library) _edition = known = new Edition(library, known.Number + 1);
        return known.Number;
    }

    /// <summary>What compression would choose, not what was written: browsers say it in many ways.</summary>
    private static string Encoding(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br" : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "";
    }

    private sealed record Edition(CourseLibrary? Of, int Number);
}
