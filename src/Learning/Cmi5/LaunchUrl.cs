using System.Text;

namespace Immunotox.Learning.Cmi5;

/// <summary>The address by which a unit is opened (cmi5 specification, 8.1): pure.</summary>
internal static class LaunchUrl
{
    /// <summary>Adds parameters to an address that may have its own, before its fragment.</summary>
    public static string With(string url, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var (address, fragment) = hash < 0 ? (url, "") : (url[..hash], url[hash..]);
        var built = new StringBuilder(address);
        var separator = !address.Contains('?', StringComparison.Ordinal) ? '?' : address[^1] is '?' or '&' ? '\0' : '&';
        foreach (var (name, value) in parameters)
        {
            if (separator != '\0') built.Append(separator);
            built.Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }
        return built.Append(fragment).ToString();
    }
}
