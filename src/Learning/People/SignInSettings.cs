using System.ComponentModel.DataAnnotations;

namespace Immunotox.Learning.People;

/// <summary>Section <c>SignIn</c> of the configuration: which ways in exist.</summary>
internal sealed class SignInSettings
{
    /// <summary>Passwords; off by default outside Development (passkeys and OIDC need none).</summary>
    public bool Passwords { get; init; }

    /// <summary>Passkeys (WebAuthn).</summary>
    public bool Passkeys { get; init; } = true;

    /// <summary>OpenID Connect, on as soon as an authority is named.</summary>
    public OidcSettings Oidc { get; init; } = new();
}

/// <summary>Section <c>SignIn:Oidc</c>: an OpenID Connect provider (university, Pro Santé Connect), by configuration alone.</summary>
internal sealed class OidcSettings
{
    public string? Authority { get; init; }
    public string ClientId { get; init; } = "";
    public string ClientSecret { get; init; } = "";

    /// <summary>On the sign-in button.</summary>
    [Required] public string DisplayName { get; init; } = "mon établissement";

    public string[] Scopes { get; init; } = ["openid", "profile"];

    /// <summary>E.g. <c>eidas1</c> for Pro Santé Connect, or null.</summary>
    public string? AcrValues { get; init; }

    /// <summary>False only to try a provider on this machine without TLS.</summary>
    public bool RequireHttps { get; init; } = true;

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Authority);
}
