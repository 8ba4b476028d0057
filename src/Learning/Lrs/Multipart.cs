using System.Buffers;
using System.Security.Cryptography;
using Immunotox.Learning.Records;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Immunotox.Learning.Lrs;

/// <summary>Statements with their attachments, as <c>multipart/mixed</c> (Communication 1.5.2).</summary>
internal sealed record Multipart(ReadOnlyMemory<byte> Statements, IReadOnlyList<NewAttachment> Attachments)
{
    private const string Hash = "X-Experience-API-Hash", Encoding = "Content-Transfer-Encoding";

    public static bool IsMultipart(string contentType) => contentType.StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase);

    /// <returns>The parts, or why they cannot be read.</returns>
    public static async Task<(Multipart?, Answer?)> ReadAsync(Call call)
    {
        if (!MediaTypeHeaderValue.TryParse(call.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and < 200 } boundary)
            return (null, Answer.Bad("multipart/mixed needs a boundary", "Content-Type"));
        var reader = new MultipartReader(boundary.ToString(), new MemoryStream(call.Body.ToArray(), writable: false)) { HeadersCountLimit = 32 };
        byte[]? statements = null;
        var attachments = new List<NewAttachment>();
        try
        {
            while (await reader.ReadNextSectionAsync(call.Aborted) is { } part)
            {
                using var content = new MemoryStream();
                await part.Body.CopyToAsync(content, call.Aborted);
                if (statements is null)
                {
                    if (part.ContentType?.Split(';')[0].Trim() != "application/json") return (null, Answer.Bad("the first part holds the statements, as application/json", "Content-Type"));
                    statements = content.ToArray();
                }
                else if (Attachment(part, content.ToArray()) is var (attachment, flaw) && flaw is not null) return (null, flaw);
                else attachments.Add(attachment!);
            }
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            return (null, Answer.Bad("the parts cannot be told from each other: " + failure.Message));
        }
        return statements is null ? (null, Answer.Bad("there is no part")) : (new Multipart(statements, attachments), null);
    }

    private static (NewAttachment?, Answer?) Attachment(MultipartSection part, byte[] content)
    {
        string? Header(string name) => part.Headers is { } headers && headers.TryGetValue(name, out var value) ? value.ToString() : null;
        if (Header(Hash) is not { Length: > 0 } hash) return (null, Answer.Bad("every part but the first has it", Hash));
        if (!"binary".Equals(Header(Encoding), StringComparison.OrdinalIgnoreCase)) return (null, Answer.Bad("must be binary", Encoding));
        if (!hash.Equals(HashOf(content, hash.Length), StringComparison.OrdinalIgnoreCase)) return (null, Answer.Bad("is not the SHA-2 of the part", Hash));
        return (new NewAttachment(hash.ToLowerInvariant(), part.ContentType ?? "application/octet-stream", content), null);
    }

    private static string? HashOf(byte[] content, int length) => length switch
    {
        64 => Convert.ToHexString(SHA256.HashData(content)),
        96 => Convert.ToHexString(SHA384.HashData(content)),
        128 => Convert.ToHexString(SHA512.HashData(content)),
        _ => null,
    };

    /// <summary>An answer with what is attached to it.</summary>
    public static Answer Write(ReadOnlyMemory<byte> json, IEnumerable<AttachmentRow> attachments)
    {
        var boundary = "imx-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var body = new ArrayBufferWriter<byte>(json.Length + 1024);
        Line($"--{boundary}\r\nContent-Type: application/json\r\n\r\n");
        body.Write(json.Span);
        foreach (var attachment in attachments)
        {
            Line($"\r\n--{boundary}\r\nContent-Type: {attachment.ContentType}\r\n{Encoding}: binary\r\n{Hash}: {attachment.Hash}\r\n\r\n");
            body.Write(attachment.Content);
        }
        Line($"\r\n--{boundary}--\r\n");
        return new Answer { Status = StatusCodes.Status200OK, Body = body.WrittenMemory, ContentType = $"multipart/mixed; boundary={boundary}" };

        void Line(string text) => body.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }
}
