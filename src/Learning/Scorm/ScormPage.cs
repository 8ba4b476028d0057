using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Immunotox.Content.Packages;
using Immunotox.Learning.Launches;
using Immunotox.Learning.Packages;

namespace Immunotox.Learning.Scorm;

/// <summary>
/// The first page of a unit with the runtime in its head: the unit finds its API in its own window, so it needs no window of ours
/// around it, and no origin in common with us.
/// </summary>
internal static class ScormPage
{
    // Serialised for a script element: < and > are escaped.
    private static readonly JsonSerializerOptions ForScript = new() { Encoder = JavaScriptEncoder.Default };

    /// <param name="page">The file as the package has it.</param>
    public static byte[] With(byte[] page, ShelvedPackage package, PackageRegistration registration, PlaySession session, string? kept, string commitUrl)
    {
        var unit = package.Package.Units[session.Unit];
        var is2004 = package.Row.Format == PackageFormat.Scorm2004;
        var cmi = ScormCommit.Opening(kept, is2004, registration.Agent["account"]!["name"]!.GetValue<string>(), unit.LaunchParameters, unit.MasteryScore, session.Mode != LaunchMode.Normal);
        var settings = new JsonObject
        {
            ["lmsCommitUrl"] = commitUrl, ["autocommit"] = true, ["autocommitSeconds"] = 20, ["renderCommonCommitFields"] = true, ["alwaysSendTotalTime"] = true,
            ["terminateCommitPayloadField"] = "terminated",
            // A type that needs no question first: the last commit is sent while the page closes.
            ["commitRequestDataType"] = "text/plain;charset=UTF-8", ["terminationCommitContentType"] = "text/plain;charset=UTF-8",
        };
        var (file, type, name) = is2004 ? ("scorm2004.min.js", "Scorm2004API", "API_1484_11") : ("scorm12.min.js", "Scorm12API", "API");
        var script = PackageFiles.Storage + $$"""
            <script src="{{Links.PackageRuntimes}}/scorm/{{file}}"></script>
            <script>(function(){var api=new window.{{type}}({{settings.ToJsonString(ForScript)}});api.loadFromJSON({{cmi.ToJsonString(ForScript)}});window.{{name}}=api;})();</script>
            """;
        var at = HeadEnd(page);
        return [.. page.AsSpan(0, at), .. Encoding.UTF8.GetBytes(script), .. page.AsSpan(at)];
    }

    /// <summary>Where the first thing of the head may stand: after its tag, else after html's or the document type's, else at the start.</summary>
    internal static int HeadEnd(byte[] page)
    {
        var text = Encoding.Latin1.GetString(page, 0, Math.Min(page.Length, 64 * 1024));
        foreach (var tag in (string[])["<head", "<html", "<!doctype"])
        {
            for (var start = text.IndexOf(tag, StringComparison.OrdinalIgnoreCase); start >= 0; start = text.IndexOf(tag, start + 1, StringComparison.OrdinalIgnoreCase))
            {
                var after = start + tag.Length;
                // « <header » is another tag.
                if (after < text.Length && !char.IsAsciiLetter(text[after]) && text.IndexOf('>', after) is >= 0 and var end) return end + 1;
            }
        }
        return page.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
    }
}
