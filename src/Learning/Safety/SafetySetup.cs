using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;

namespace Immunotox.Learning.Safety;

/// <summary>Safe defaults for every response: headers, limits, origins, antiforgery.</summary>
internal static class SafetySetup
{
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>SVG is shown by img only; opened by itself, nothing in it can run (S5).</summary>
    private const string PicturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    public static WebApplicationBuilder AddSafety(this WebApplicationBuilder builder, Site site)
    {
        builder.Services.AddSingleton(site);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Forms are small; an endpoint that takes packages says its own limit.
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
        builder.Services.AddAntiforgery(options =>
        {
            site.Protect(options.Cookie, "formulaire");
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.HeaderName = "RequestVerificationToken";
            // Our own headers say frame-ancestors 'none'.
            options.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Limits.SignIn, http => PerAddress(http, "SignIn", 20, builder.Configuration));
            options.AddPolicy(Limits.Attendance, http => PerAddress(http, "Attendance", 120, builder.Configuration));
            options.AddPolicy(Limits.Verification, http => PerAddress(http, "Verification", 30, builder.Configuration));
        });
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // Only a proxy named in configuration is believed (ASVS 4.1.3); loopback is trusted by default.
            foreach (var proxy in builder.Configuration.GetSection("Site:Proxies").Get<string[]>() ?? [])
                options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        });
        builder.Services.AddHsts(options => { options.MaxAge = TimeSpan.FromDays(365); options.IncludeSubDomains = true; });
        return builder;
    }

    public static void UseSafety(this WebApplication app, Site site)
    {
        app.UseForwardedHeaders();
        if (!site.IsDevelopment) app.Use((http, next) => IsOurHost(http, site) ? next(http) : Refuse(http));
        // Untrusted files are served from their own origin alone, and that origin serves nothing else.
        if (site.PackagesOrigin is not null) app.Use((http, next) => site.IsPackagesHost(http.Request.Host) == http.Request.Path.StartsWithSegments(Links.PackageFiles) ? next(http) : NotHere(http));
        app.Use((http, next) =>
        {
            // At the last moment: an error page begins by clearing what was set before.
            http.Response.OnStarting(() =>
            {
                var headers = http.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                if (OwnHeaders.Of(http) is { } own)
                {
                    // Read by documents of another origin or of none: neither isolation header may stand in their way.
                    headers.ContentSecurityPolicy = own;
                    headers["Cross-Origin-Resource-Policy"] = "cross-origin";
                    return Task.CompletedTask;
                }
                headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments(Links.Pictures) && http.Response.StatusCode < 400 ? PicturePolicy : ContentPolicy;
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                return Task.CompletedTask;
            });
            return next(http);
        });
        if (site.PublicUrl.Scheme == "https") app.UseHsts();
        var sockets = new WebSocketOptions();
        sockets.AllowedOrigins.Add(site.Origin);
        app.UseWebSockets(sockets);
        // A page of another site must not open a circuit, whatever the transport (S14).
        app.Use((http, next) => http.Request.Path.StartsWithSegments("/_blazor") && OpensCircuit(http) && http.Request.Headers.Origin != site.Origin
            ? Refuse(http) : next(http));
    }

    private static bool OpensCircuit(HttpContext http) => HttpMethods.IsPost(http.Request.Method) || http.WebSockets.IsWebSocketRequest;

    private static bool IsOurHost(HttpContext http, Site site) =>
        http.Request.Host.Host.Equals(site.Domain, StringComparison.OrdinalIgnoreCase) || site.IsPackagesHost(http.Request.Host)
        || (http.Connection.RemoteIpAddress is { } from && System.Net.IPAddress.IsLoopback(from) && http.Request.Path.StartsWithSegments("/health"));

    private static Task NotHere(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static RateLimitPartition<string> PerAddress(HttpContext http, string name, int permits, IConfiguration configuration) =>
        RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "local", _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = configuration.GetValue($"Limits:{name}PerMinute", permits),
            Window = TimeSpan.FromMinutes(1),
        });
}
