using System.Text.Json;
using Immunotox.Learning.Records;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Lrs;

/// <summary>PUT and POST of statements (Communication 2.1.1, 2.1.2).</summary>
internal sealed class StatementsReceived(StatementStore store, TimeProvider time)
{
    public async Task<Answer> ReceiveAsync(Call call)
    {
        if (!call.Client.May(Scopes.Write)) return Answer.Error(StatusCodes.Status403Forbidden, "this credential may not write statements");
        var isPut = call.Method == HttpMethods.Put;
        if (call.Unknown(isPut ? ["statementId"] : []) is { } unknown) return unknown;
        if (isPut && (call.Parameter("statementId") is not { } asked || !Formats.IsUuid(asked))) return Answer.Bad("PUT needs a UUID", "statementId");
        var (parts, refusal) = await PartsAsync(call);
        if (refusal is not null) return refusal;
        try
        {
            using var document = StrictJson.Parse(parts!.Statements);
            return await ReceiveAsync(call, document.RootElement, parts.Attachments);
        }
        catch (JsonException failure)
        {
            return Answer.Bad(failure.LineNumber is { } line ? $"the body is not JSON (line {line + 1}, octet {failure.BytePositionInLine + 1}), or names a property twice" : $"the body is not JSON, or names a property twice: {failure.Message}");
        }
    }

    private static async Task<(Multipart?, Answer?)> PartsAsync(Call call)
    {
        if (Multipart.IsMultipart(call.ContentType)) return await Multipart.ReadAsync(call);
        return DocumentStore.IsJson(call.ContentType)
            ? (new Multipart(call.Body, []), null)
            : (null, Answer.Bad("statements come as application/json or multipart/mixed", "Content-Type"));
    }

    private async Task<Answer> ReceiveAsync(Call call, JsonElement body, IReadOnlyList<NewAttachment> attachments)
    {
        var isPut = call.Method == HttpMethods.Put;
        var isBatch = !isPut && body.ValueKind == JsonValueKind.Array;
        var statements = isBatch ? body.EnumerateArray().ToList() : [body];
        if (Flaw(call, statements, isBatch) is { } flaw) return Answer.Bad(flaw);
        if (AttachmentRules.Check(statements, attachments) is { } unfit) return Answer.Bad(unfit);
        if (isPut && statements[0].TryGetProperty("id", out var id) && id.GetGuid() != Guid.Parse(call.Parameters["statementId"])) return Answer.Bad("is not that of the parameter statementId", "id");
        Guid? given = isPut ? Guid.Parse(call.Parameters["statementId"]) : null;
        var fresh = statements.ConvertAll(s => NewStatement.Of(s, given, call.Client, call.Version, time));
        if (fresh.Select(s => s.Id).Distinct().Count() != fresh.Count) return Answer.Bad("the same id is used twice in the batch", "id");
        return await store.StoreAsync(call.Client, fresh, attachments, call.Aborted) switch
        {
            StoreOutcome.Conflict conflict => Answer.Error(StatusCodes.Status409Conflict, $"another statement is stored as {conflict.Id}; nothing of this request is", "id"),
            StoreOutcome.Refused refused => Answer.Bad(refused.Why, "object.id"),
            StoreOutcome.Forbidden forbidden => Answer.Error(StatusCodes.Status403Forbidden, forbidden.Why),
            _ => isPut ? Answer.NoContent : Answer.Json(fresh.Select(s => s.Id)),
        };
    }

    private static Flaw? Flaw(Call call, List<JsonElement> statements, bool isBatch)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            var flaw = StatementRules.Check(statements[i], call.Version);
            // A launch's credential speaks for one person (cmi5, 8.2).
            if (flaw is null && call.Client.Actor is { } own && ActorRules.KeyOf(statements[i].GetProperty("actor")) != own) flaw = XapiRules.Flaw.Of("this credential speaks for another actor").In("actor");
            if (flaw is not null) return isBatch ? flaw.At(i) : flaw;
        }
        return null;
    }
}
