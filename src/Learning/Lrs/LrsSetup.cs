using Immunotox.Learning.Records;
using Immunotox.Learning.XapiRules;
using Microsoft.Extensions.Options;

namespace Immunotox.Learning.Lrs;

/// <summary>The Learning Record Store at <c>/xapi</c>: xAPI 1.0.3 and 2.0 (IEEE 9274.1.1).</summary>
internal static class LrsSetup
{
    /// <summary>Any origin may ask, with a credential in a header or an address and never a cookie.</summary>
    public const string Cors = "xapi";

    public static IServiceCollection AddLrs(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<LrsSettings>(configuration.GetSection("Xapi"));
        services.AddSingleton<Gate>().AddSingleton<StatementsReceived>().AddSingleton<StatementsAsked>().AddSingleton<DocumentsResource>().AddSingleton<ThingsResource>();
        // A credential travels in a header, never in a cookie: content of any origin may ask with one (cmi5, 8).
        return services.AddCors(options => options.AddPolicy(Cors, policy => policy.AllowAnyOrigin()
            .WithMethods("GET", "PUT", "POST", "DELETE", "HEAD", "OPTIONS")
            .WithHeaders("Authorization", "Content-Type", "Content-Length", "If-Match", "If-None-Match", "Accept-Language", SpecVersion.HeaderName)
            .WithExposedHeaders("ETag", "Last-Modified", "WWW-Authenticate", "Content-Length", SpecVersion.HeaderName, "X-Experience-API-Consistent-Through")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
    }

    public static void UseLrs(this WebApplication app) => app.UseCors();

    public static void MapLrs(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<LrsSettings>>().Value.Enabled) return;
        var gate = app.Services.GetRequiredService<Gate>();
        var (received, asked) = (app.Services.GetRequiredService<StatementsReceived>(), app.Services.GetRequiredService<StatementsAsked>());
        var (documents, things) = (app.Services.GetRequiredService<DocumentsResource>(), app.Services.GetRequiredService<ThingsResource>());
        string[] reads = ["GET", "HEAD"], writes = ["PUT", "POST", "DELETE"];

        Map(Links.XapiStatements, [.. reads, "PUT", "POST"], call => call.Method == HttpMethods.Get ? asked.AskAsync(call) : received.ReceiveAsync(call));
        Map(Links.XapiMore, reads, asked.MoreAsync);
        Map(Links.Xapi + "/activities/state", [.. reads, .. writes], documents.StateAsync);
        Map(Links.Xapi + "/activities/profile", [.. reads, .. writes], documents.ActivityProfileAsync);
        Map(Links.Xapi + "/agents/profile", [.. reads, .. writes], documents.AgentProfileAsync);
        Map(Links.Xapi + "/agents", [.. reads, "POST"], call => OnlyGet(call, things.AgentAsync));
        Map(Links.Xapi + "/activities", [.. reads, "POST"], call => OnlyGet(call, things.ActivityAsync));
        // Open to all, whatever version they speak (Communication 2.8).
        app.MapMethods(Links.Xapi + "/about", reads, (RequestDelegate)(http =>
        {
            http.Response.Headers[SpecVersion.HeaderName] = (SpecVersion.Of(http.Request.Headers[SpecVersion.HeaderName]) ?? SpecVersion.V2).Text;
            http.Response.Headers["X-Experience-API-Consistent-Through"] = Formats.Instant(app.Services.GetRequiredService<StoreClock>().ConsistentThrough);
            return ThingsResource.About.WriteAsync(http);
        })).AllowAnonymous().RequireCors(Cors);

        void Map(string address, string[] methods, Func<Call, Task<Answer>> resource) =>
            app.MapMethods(address, methods, gate.Around(resource)).AllowAnonymous().RequireCors(Cors);
    }

    /// <summary>POST is there for the alternate request syntax of 1.0.3 alone.</summary>
    private static Task<Answer> OnlyGet(Call call, Func<Call, Task<Answer>> resource) =>
        call.Method == HttpMethods.Get ? resource(call) : Task.FromResult(Answer.Error(StatusCodes.Status405MethodNotAllowed, "only GET is allowed here"));
}
