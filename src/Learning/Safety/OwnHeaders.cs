namespace Immunotox.Learning.Safety;

/// <summary>A response of the packages' space: it brings its own content policy, and may be read by a document without origin.</summary>
internal static class OwnHeaders
{
    private static readonly object Key = new();

    public static void Set(HttpContext http, string contentPolicy) => http.Items[Key] = contentPolicy;

    /// <summary>The policy that was set, or null for a page of ours.</summary>
    public static string? Of(HttpContext http) => http.Items[Key] as string;
}
