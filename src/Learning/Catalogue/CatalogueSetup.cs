using Immunotox.Content;
using Immunotox.Learning.Signing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.Catalogue;

/// <summary>The loaded library and its pictures.</summary>
internal static class CatalogueSetup
{
    private const string SharedFolder = "shared";

    public static IServiceCollection AddCatalogue(this IServiceCollection services) => services
        .AddSingleton<ReviewPolicy>()
        .AddSingleton<SignatureStore>()
        .AddSingleton<EditionArchive>()
        .AddSingleton<LiveLibrary>()
        .AddSingleton<TextHistory>()
        .AddHostedService<LibraryWatcher>();

    public static void MapCatalogue(this WebApplication app) =>
        app.MapGet(Links.Pictures + "/{course}/{**path}", Picture).AllowAnonymous();

    /// <summary>A picture of a course, or of <c>shared/images/</c>.</summary>
    private static async Task<Results<FileContentHttpResult, NotFound>> Picture(
        string course, string path, string? v, LiveLibrary library, HttpContext http, CancellationToken ct)
    {
        if (course == SharedFolder) return library.Current.SharedImages.TryGetValue(path, out var shared) ? File(http, path, shared) : TypedResults.NotFound();
        var edition = v is { Length: 64 } ? await library.FindAsync(new CourseId(course), new CourseVersion(v), ct) : library.Find(course);
        if (edition is null || !edition.Images.TryGetValue(path, out var bytes)) return TypedResults.NotFound();
        return File(http, path, bytes);
    }

    private static FileContentHttpResult File(HttpContext http, string path, ReadOnlyMemory<byte> bytes)
    {
        http.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.File(bytes.ToArray(), TypeOf(path), entityTag: ContentTag.Of(bytes.Span));
    }

    private static string TypeOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        _ => "application/octet-stream",
    };
}
