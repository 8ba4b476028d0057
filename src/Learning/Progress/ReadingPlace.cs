using System.Globalization;

namespace Immunotox.Learning.Progress;

/// <summary>
/// The page this browser has open, kept in a cookie of its own: "Reprendre" returns to it even when no script told the server and
/// nothing was posted. A page that is only fetched ahead does not count.
/// </summary>
internal static class ReadingPlace
{
    private const string Cookie = "imx-page";

    public static void Remember(HttpContext http, Guid enrolment, string module, string page, TimeProvider time)
    {
        if (http.Request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.Ordinal)) return;
        http.Response.Cookies.Append(Cookie, string.Create(CultureInfo.InvariantCulture, $"{enrolment:N}.{module}.{page}.{time.GetUtcNow().ToUnixTimeSeconds()}"),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(180) });
    }

    /// <summary>The newer of what the server stored and what this browser has open.</summary>
    public static Place? Newest(HttpContext http, Guid enrolment, Place? stored)
    {
        if (http.Request.Cookies[Cookie]?.Split('.') is not [var of, var module, var page, var at] || !Guid.TryParse(of, out var id) || id != enrolment
            || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253_402_300_799) return stored;
        var opened = DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
        return stored is not null && stored.UpdatedUtc >= opened.AddSeconds(1) ? stored : new Place { Id = enrolment, Module = module, Page = page, UpdatedUtc = opened };
    }
}
