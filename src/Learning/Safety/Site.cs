using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Safety;

/// <summary>The public address of this installation: from it come the allowed host, WebSocket origin, passkey domain and QR codes.</summary>
internal sealed class Site
{
    /// <exception cref="StartupException">Outside Development, <c>Site:PublicUrl</c> is missing or not an absolute http(s) address.</exception>
    public Site(IConfiguration configuration, IHostEnvironment environment)
    {
        IsDevelopment = environment.IsDevelopment();
        var given = configuration["Site:PublicUrl"] ?? (IsDevelopment ? "http://localhost:5080" : null)
            ?? throw new StartupException("Site:PublicUrl is missing. Outside Development, give the address people type, for example Site__PublicUrl=https://formation.example.org.");
        if (!Uri.TryCreate(given, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            throw new StartupException($"Site:PublicUrl must be an absolute http or https address, not \"{given}\".");
        PublicUrl = url;
    }

    /// <summary>Stands for the public address in a copy made where none is known (RFC 6761: such a name never resolves).</summary>
    public const string Nowhere = "http://nowhere.invalid";

    /// <summary>Whether this site can be reached from elsewhere. Only a copy may say no: then nothing in it leads back here.</summary>
    public bool HasAddress => Origin != Nowhere;

    public bool IsDevelopment { get; }
    public Uri PublicUrl { get; }
    public string Domain => PublicUrl.Host;
    public string Origin => PublicUrl.GetLeftPart(UriPartial.Authority);

    /// <summary>An absolute address for a path of this site.</summary>
    public string Absolute(string path) => Origin + path;

    /// <summary>Cookie rules: locked to this host and to TLS, except on a developer's machine.</summary>
    public void Protect(CookieBuilder cookie, string name)
    {
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.IsEssential = true;
        var isPlain = PublicUrl.Scheme == "http";
        cookie.Name = isPlain ? "imx-" + name : "__Host-imx-" + name;
        cookie.SecurePolicy = isPlain ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.Path = "/";
    }
}
