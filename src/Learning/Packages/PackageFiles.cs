using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Immunotox.Learning.Packages;

/// <summary>
/// Serves the files of packages in a space of their own: another origin when one is configured, else documents without origin
/// (CSP sandbox without allow-same-origin). Their script reaches neither our cookies nor our pages.
/// </summary>
internal static class PackageFiles
{
    private static readonly FileExtensionContentTypeProvider Types = new(new FileExtensionContentTypeProvider().Mappings)
    {
        Mappings = { [".mjs"] = "text/javascript", [".vtt"] = "text/vtt", [".h5p"] = "application/zip" },
    };

    /// <summary>
    /// For pages that we write or complete: without an origin a document has no storage and an error in its place, which many contents do
    /// not expect. They get one that lasts as long as the page.
    /// </summary>
    public const string Storage = """
        <script>['localStorage','sessionStorage'].forEach(function(n){try{window[n]}catch(e){var m={};Object.defineProperty(window,n,{value:{getItem:function(k){return k in m?m[k]:null},setItem:function(k,v){m[k]=String(v)},removeItem:function(k){delete m[k]},clear:function(){m={}},key:function(i){return Object.keys(m)[i]||null},get length(){return Object.keys(m).length}}})}});</script>
        """;

    public static async Task<IResult> GetAsync(string key, string? path, HttpContext http, Site site, PackageShelf shelf, PackageFolder folder, CancellationToken ct) =>
        await shelf.ByKeyAsync(key, ct) is { } package ? FileOf(http, site, folder, package, path ?? "") : TypedResults.NotFound();

    /// <summary>One file of a package.</summary>
    public static IResult FileOf(HttpContext http, Site site, PackageFolder folder, ShelvedPackage package, string path) =>
        folder.Find(package.Row.Id, path) is { } file && File.Exists(file) ? Send(http, site, file, new EntityTagHeaderValue($"\"{package.Row.Hash[..16]}\"")) : TypedResults.NotFound();

    /// <summary>A script of ours that plays packages: it works on their pages, so it is served where they are.</summary>
    public static IResult Runtime(string kind, string path, HttpContext http, Site site, IWebHostEnvironment environment)
    {
        if (kind is not ("scorm" or "h5p") || environment.WebRootFileProvider.GetFileInfo($"{kind}/{path}") is not { Exists: true, PhysicalPath: { } file }) return TypedResults.NotFound();
        return Send(http, site, file, null);
    }

    private static PhysicalFileHttpResult Send(HttpContext http, Site site, string file, EntityTagHeaderValue? tag)
    {
        Isolate(http, site);
        http.Response.Headers.CacheControl = "private, max-age=3600";
        var type = Types.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        return TypedResults.PhysicalFile(file, type, enableRangeProcessing: true, lastModified: File.GetLastWriteTimeUtc(file), entityTag: tag);
    }

    /// <summary>Headers of everything in the packages' space.</summary>
    public static void Isolate(HttpContext http, Site site)
    {
        OwnHeaders.Set(http, Policy(site));
        // A document without origin asks for its own files as a stranger does; they hold no secret of a person.
        http.Response.Headers.AccessControlAllowOrigin = "*";
    }

    /// <summary>What a package may do: run its own script, show its own files, talk to this site; nothing leaves for elsewhere.</summary>
    private static string Policy(Site site)
    {
        var own = site.PackagesOrigin ?? site.Origin;
        var sandbox = "sandbox allow-scripts allow-forms allow-popups allow-modals allow-downloads" + (site.PackagesOrigin is null ? "" : " allow-same-origin");
        return $"{sandbox}; default-src {own} data: blob: 'unsafe-inline' 'unsafe-eval'; connect-src {own} {site.Origin} data: blob:; object-src 'none'; base-uri {own}; form-action {own}; frame-ancestors {own}";
    }
}
