using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Safety;

/// <summary>A post that the disk or a lock kept from being stored is answered by 503, never by silence and never as if it were kept.</summary>
internal static class StorageRefusals
{
    /// <summary>Seconds after which the same post may be sent again.</summary>
    public const int RetrySeconds = 10;

    public static void UseStorageRefusals(this WebApplication app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (Exception failure) when (NotKept.IsCauseOf(failure) && !http.Response.HasStarted)
        {
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(StorageRefusals)).LogError(failure, "A change was not kept");
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = RetrySeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    });
}
