using Immunotox.Content.Library;

namespace Immunotox.Learning.Emergency;

/// <summary>The emergency path: the same pages for everyone, rendered and compressed once for each library and day.</summary>
internal static class EmergencySetup
{
    public static IServiceCollection AddEmergency(this IServiceCollection services) => services
        .AddOutputCache(options => options.AddBasePolicy(new PagePolicy()));

    /// <summary>Before the pipeline that looks at who asks: nothing here depends on it.</summary>
    public static void UseEmergency(this WebApplication app) =>
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Links.Emergency), path => path.UseOutputCache().UseResponseCompression());

    /// <summary>Every page of the path, in the order a reader may need them.</summary>
    public static IReadOnlyList<string> Pages(CourseLibrary library) =>
    [
        Links.Emergency,
        .. library.Algorithms.Values.OrderBy(a => a.Id.Value, StringComparer.Ordinal).SelectMany(a => a.Steps.Select(s => Links.EmergencyOf(a.Id.Value, s.Id)).Prepend(Links.EmergencyOf(a.Id.Value))),
        Links.Drugs,
    ];
}
