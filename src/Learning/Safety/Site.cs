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
        PackagesOrigin = ReadPackagesOrigin(configuration["Packages:Origin"]);
    }

    /// <summary>Stands for the public address in a copy made where none is known (RFC 6761: such a name never resolves).</summary>
    public const string Nowhere = "http://nowhere.invalid";

    /// <summary>Whether this site can be reached from elsewhere. Only a copy may say no: then nothing in it leads back here.</summary>
    public bool HasAddress => Origin != Nowhere;

    public bool IsDevelopment { get; }
    public Uri PublicUrl { get; }
    public string Domain => PublicUrl.Host;
    public string Origin => PublicUrl.GetLeftPart(UriPartial.Authority);

    /// <summary>The other origin that serves untrusted packages, or null: then their documents have no origin at all.</summary>
    public string? PackagesOrigin { get; }

    /// <summary>An absolute address in the packages' space.</summary>
    public string PackagesAddress(string path) => (PackagesOrigin ?? Origin) + path;

    /// <summary>Whether a request was sent to the packages' own origin.</summary>
    public bool IsPackagesHost(HostString host) =>
        PackagesOrigin is not null && new Uri(PackagesOrigin) is var own && host.Host.Equals(own.Host, StringComparison.OrdinalIgnoreCase)
        && (own.Host != Domain || (host.Port ?? (own.Scheme == "https" ? 443 : 80)) == own.Port);

    /// <summary>On a developer's machine the loopback address is another origin than the name localhost, and needs no setting.</summary>
    private string? ReadPackagesOrigin(string? given)
    {
        if (given is null) return IsDevelopment && Domain == "localhost" ? $"{PublicUrl.Scheme}://127.0.0.1:{PublicUrl.Port}" : null;
        if (given.Length == 0) return null;
        if (!Uri.TryCreate(given, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.GetLeftPart(UriPartial.Authority) == Origin)
            throw new StartupException($"Packages:Origin must be an absolute http or https address of another origin than Site:PublicUrl, not \"{given}\".");
        return url.GetLeftPart(UriPartial.Authority);
    }

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
