using System.Text.Json;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Lrs;

/// <summary>What the store answers, before it is written.</summary>
internal sealed class Answer
{
    public required int Status { get; init; }
    public ReadOnlyMemory<byte> Body { get; init; }
    public string ContentType { get; init; } = "application/json";
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static Answer NoContent => new() { Status = StatusCodes.Status204NoContent };

    public static Answer Json<T>(T value) => new() { Status = StatusCodes.Status200OK, Body = JsonSerializer.SerializeToUtf8Bytes(value) };

    /// <summary>400 with the property and what is wrong with it.</summary>
    public static Answer Bad(Flaw flaw) => Error(StatusCodes.Status400BadRequest, flaw.Message, flaw.Path);

    public static Answer Bad(string message, string property = "") => Error(StatusCodes.Status400BadRequest, message, property);

    public static Answer Error(int status, string message, string property = "") => new()
    {
        Status = status,
        Body = property.Length == 0 ? JsonSerializer.SerializeToUtf8Bytes(new { error = message }) : JsonSerializer.SerializeToUtf8Bytes(new { error = message, property }),
    };

    public async Task WriteAsync(HttpContext http)
    {
        var response = http.Response;
        response.StatusCode = Status;
        foreach (var (name, value) in Headers) response.Headers[name] = value;
        if (Status == StatusCodes.Status204NoContent) return;
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await response.Body.WriteAsync(Body, http.RequestAborted);
    }
}
