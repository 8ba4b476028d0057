using System.Text.Json;
using Immunotox.Learning.Records;
using Immunotox.Learning.XapiRules;
using Microsoft.Net.Http.Headers;

namespace Immunotox.Learning.Lrs;

/// <summary>State, agent profile and activity profile: three resources of one shape (Communication 2.2).</summary>
internal sealed class DocumentsResource(DocumentStore documents)
{
    public Task<Answer> StateAsync(Call call) => HandleAsync(call, DocumentKind.State, "stateId", ["activityId", "agent"]);

    public Task<Answer> AgentProfileAsync(Call call) => HandleAsync(call, DocumentKind.AgentProfile, "profileId", ["agent"]);

    public Task<Answer> ActivityProfileAsync(Call call) => HandleAsync(call, DocumentKind.ActivityProfile, "profileId", ["activityId"]);

    private async Task<Answer> HandleAsync(Call call, DocumentKind kind, string idName, string[] required)
    {
        var isGet = call.Method == HttpMethods.Get;
        var scope = kind == DocumentKind.State ? Scopes.State : Scopes.Profile;
        if (!(isGet ? call.Client.May(scope, Scopes.AllRead) : call.Client.May(scope))) return Answer.Error(StatusCodes.Status403Forbidden, "this credential may not use this resource");
        if (call.Unknown([.. required, idName, .. kind == DocumentKind.State ? (string[])["registration"] : [], .. isGet ? (string[])["since"] : []]) is { } unknown) return unknown;
        if (required.FirstOrDefault(name => !call.Parameters.ContainsKey(name)) is { } missing) return Answer.Bad("is required", missing);
        if (Key(call, kind, idName, out var refusal) is not { } key) return refusal!;
        if (kind == DocumentKind.State && call.Client.Actor is { } own && key.Actor != own) return Answer.Error(StatusCodes.Status403Forbidden, "this credential speaks for another agent", "agent");
        var hasId = call.Parameters.ContainsKey(idName);
        if (hasId && call.Parameters.ContainsKey("since")) return Answer.Bad($"does not go with {idName}", "since");
        return call.Method switch
        {
            "GET" when hasId => await OneAsync(call, key),
            "GET" => await ListAsync(call, key),
            "DELETE" when !hasId && kind == DocumentKind.State => await DeleteAllAsync(call, key),
            _ when !hasId => Answer.Bad("is required", idName),
            "DELETE" => Result(await documents.DeleteAsync(key, call.Condition, call.Aborted)),
            _ => await WriteAsync(call, key),
        };
    }

    private static DocumentKey? Key(Call call, DocumentKind kind, string idName, out Answer? refusal)
    {
        refusal = null;
        var actor = "";
        if (call.Parameters.ContainsKey("agent"))
        {
            if (call.Actor("agent", out refusal) is not { } known) return null;
            actor = known;
        }
        var activity = call.Parameter("activityId") ?? "";
        if (activity.Length > 0 ? !Formats.IsIri(activity) : kind != DocumentKind.AgentProfile) refusal = Answer.Bad("must be an absolute IRI", "activityId");
        else if (call.Parameter("registration") is { } registration && !Formats.IsUuid(registration)) refusal = Answer.Bad("must be a UUID", "registration");
        return refusal is null ? new DocumentKey(kind, activity, actor, call.Parameter("registration")?.ToLowerInvariant() ?? "", call.Parameter(idName) ?? "") : null;
    }

    private async Task<Answer> OneAsync(Call call, DocumentKey key)
    {
        if (await documents.FindAsync(key, call.Aborted) is not { } document) return Answer.Error(StatusCodes.Status404NotFound, "there is no such document");
        var answer = new Answer { Status = StatusCodes.Status200OK, Body = document.Content, ContentType = document.ContentType };
        answer.Headers["ETag"] = $"\"{document.Hash}\"";
        answer.Headers["Last-Modified"] = HeaderUtilities.FormatDate(document.UpdatedUtc);
        // What a client stored is not a page of ours.
        answer.Headers["Content-Disposition"] = "attachment";
        return answer;
    }

    private async Task<Answer> ListAsync(Call call, DocumentKey place)
    {
        DateTime? since = null;
        if (call.Parameter("since") is { } text)
        {
            if (!Formats.TryInstant(text.Replace(' ', '+'), SpecVersion.V1, out var instant)) return Answer.Bad("must be an ISO 8601 (RFC 3339) instant", "since");
            since = instant.UtcDateTime;
        }
        var names = await documents.NamesAsync(place, since, call.Aborted);
        var answer = Answer.Json(names.Select(n => n.Name));
        if (names.Count > 0) answer.Headers["Last-Modified"] = HeaderUtilities.FormatDate(names.Max(n => n.UpdatedUtc));
        return answer;
    }

    private async Task<Answer> DeleteAllAsync(Call call, DocumentKey place)
    {
        await documents.DeleteAllAsync(place, call.Aborted);
        return Answer.NoContent;
    }

    private async Task<Answer> WriteAsync(Call call, DocumentKey key)
    {
        var contentType = call.ContentType.Length > 0 ? call.ContentType : "application/octet-stream";
        var merges = call.Method == HttpMethods.Post;
        if (DocumentStore.IsJson(contentType) && !IsRight(call.Body, mustBeObject: merges)) return Answer.Bad(merges ? "must be a JSON object" : "is not JSON", "body");
        if (merges && !DocumentStore.IsJson(contentType) && call.Version.Is2) return Answer.Bad("POST merges JSON objects: application/json", "Content-Type");
        var need = merges ? ConditionNeed.Never : call.Version.Is2 ? ConditionNeed.ToReplace : key.Kind == DocumentKind.State ? ConditionNeed.Never : ConditionNeed.Always;
        return Result(await documents.WriteAsync(key, contentType, call.Body.ToArray(), merges, call.Condition, need, call.Aborted));
    }

    private static bool IsRight(ReadOnlyMemory<byte> body, bool mustBeObject)
    {
        try
        {
            using var document = StrictJson.Parse(body);
            return !mustBeObject || document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Answer Result(DocumentOutcome outcome) => outcome switch
    {
        DocumentOutcome.Done => Answer.NoContent,
        DocumentOutcome.Changed => Answer.Error(StatusCodes.Status412PreconditionFailed, "another version of this document is stored: read it, then try again with its ETag", "If-Match"),
        DocumentOutcome.Unconditional => Answer.Error(StatusCodes.Status409Conflict, "this document exists: read it, then say by If-Match which version is replaced, or by If-None-Match: * that none is", "If-Match"),
        DocumentOutcome.Unsaid => Answer.Bad("say by If-Match which version is replaced, or by If-None-Match: * that none is", "If-None-Match"),
        _ => Answer.Bad("to be merged, the document sent and the one stored must be JSON objects (application/json)", "body"),
    };
}
