using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Immunotox.Learning.Lrs;

/// <summary>The parts of a request, also of one that 1.0.3 lets a form stand for (Communication 1.3, alternate request syntax).</summary>
internal sealed record RequestReading(string Method, IReadOnlyDictionary<string, string> Parameters, ReadOnlyMemory<byte> Body, Func<string, string?> Header, bool IsAlternate)
{
    /// <summary>What a form may carry in the place of a header.</summary>
    private static readonly string[] AsHeaders = ["Authorization", "X-Experience-API-Version", "Content-Type", "Content-Length", "If-Match", "If-None-Match"];

    private static readonly string[] Methods = ["GET", "PUT", "POST", "DELETE", "HEAD"];

    /// <returns>The request, and the answer to give at once when it cannot be read.</returns>
    public static async Task<(RequestReading, Answer?)> ReadAsync(HttpContext http, int maxBytes)
    {
        var headers = http.Request.Headers;
        var plain = new RequestReading(http.Request.Method, new Dictionary<string, string>(), default, name => headers.TryGetValue(name, out var value) ? value.ToString() : null, false);
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in http.Request.Query)
        {
            if (values.Count > 1 || parameters.ContainsKey(name)) return (plain, Answer.Bad("is given twice", name));
            parameters[name] = values.ToString();
        }
        plain = plain with { Parameters = parameters };
        if (await BodyAsync(http, maxBytes) is not { } body)
            return (plain, Answer.Error(StatusCodes.Status413PayloadTooLarge, $"a request is of {maxBytes} octets at most"));
        plain = plain with { Body = body };
        return parameters.ContainsKey("method") && HttpMethods.IsPost(http.Request.Method) ? Alternate(plain) : (plain, null);
    }

    private static (RequestReading, Answer?) Alternate(RequestReading plain)
    {
        var method = plain.Parameters["method"];
        var whole = plain with { IsAlternate = true };
        if (!Methods.Contains(method)) return (whole, Answer.Bad("is no method", "method"));
        if (plain.Parameters.Count > 1) return (whole, Answer.Bad("everything but the method goes in the form", plain.Parameters.Keys.First(k => k != "method")));
        if (plain.Header("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
            return (whole, Answer.Bad("an alternate request is a form (application/x-www-form-urlencoded)", "Content-Type"));
        var form = QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(plain.Body.Span));
        string? Field(string name) => form.TryGetValue(name, out var value) ? value.ToString() : null;
        var content = Field("content");
        if (content is null && method is "PUT" or "POST") return (whole, Answer.Bad("is missing in the form", "content"));
        return (new RequestReading(method,
            form.Where(f => f.Key != "content" && !AsHeaders.Contains(f.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal),
            System.Text.Encoding.UTF8.GetBytes(content ?? ""),
            name => AsHeaders.Contains(name, StringComparer.OrdinalIgnoreCase) && Field(name) is { } given ? given
                : name == "Content-Type" ? (content is null ? null : "application/json") : plain.Header(name), true), null);
    }

    /// <summary>The whole body; null when it is longer than allowed.</summary>
    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpContext http, int maxBytes)
    {
        if (http.Request.ContentLength > maxBytes) return null;
        if (http.Request.ContentLength is 0 || http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == false) return ReadOnlyMemory<byte>.Empty;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = maxBytes;
        try
        {
            using var whole = new MemoryStream((int)(http.Request.ContentLength ?? 4096));
            await http.Request.Body.CopyToAsync(whole, http.RequestAborted);
            return whole.Length > maxBytes ? null : whole.ToArray();
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }
}
