using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Immunotox.Learning.Records;
using Immunotox.Learning.XapiRules;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Immunotox.Learning.Lrs;

/// <summary>GET of statements (Communication 2.1.3).</summary>
internal sealed class StatementsAsked(StatementReader reader, IOptions<LrsSettings> settings)
{
    private const string Place = "after";

    private static readonly string[] Filters =
        ["agent", "verb", "activity", "registration", "related_activities", "related_agents", "since", "until", "limit", "format", "attachments", "ascending"];

    private static readonly string[] Single = ["statementId", "voidedStatementId"];

    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task<Answer> AskAsync(Call call) => AskAsync(call, isMore: false);

    /// <summary>The next page: the same question, and where to go on.</summary>
    public Task<Answer> MoreAsync(Call call) => AskAsync(call, isMore: true);

    private async Task<Answer> AskAsync(Call call, bool isMore)
    {
        if (!call.Client.May(Scopes.Read, Scopes.ReadMine, Scopes.AllRead)) return Answer.Error(StatusCodes.Status403Forbidden, "this credential may not read statements");
        if (call.Unknown([.. Filters, .. isMore ? (string[])[Place] : Single]) is { } unknown) return unknown;
        if (Format(call, out var format) is { } wrong) return wrong;
        if (Flag(call, "attachments", out var withAttachments) is { } notFlag) return notFlag;
        Guid? own = call.Client.May(Scopes.Read, Scopes.AllRead) ? null : call.Client.Id;
        if (Single.FirstOrDefault(call.Parameters.ContainsKey) is { } single) return await OneAsync(call, single, format, withAttachments, own);
        var (query, refusal) = Query(call, own);
        if (refusal is not null) return refusal;
        var page = await reader.QueryAsync(query!, call.Aborted);
        var statements = await ViewAsync(call, page.Statements, format);
        return await WholeAsync(Result(statements, page.Next is { } next ? More(call, next) : ""), page.Statements, withAttachments, call.Aborted);
    }

    private async Task<Answer> OneAsync(Call call, string name, StatementFormat format, bool withAttachments, Guid? own)
    {
        if (call.Parameters.Keys.FirstOrDefault(k => k != name && k is not ("format" or "attachments")) is { } other)
            return Answer.Bad($"does not go with {name}", other);
        if (!Formats.IsUuid(call.Parameters[name])) return Answer.Bad("must be a UUID", name);
        if (await reader.FindAsync(Guid.Parse(call.Parameters[name]), name == "voidedStatementId", own, call.Aborted) is not var (json, stored))
            return Answer.Error(StatusCodes.Status404NotFound, "there is no such statement", name);
        var view = await ViewAsync(call, [json], format);
        var answer = await WholeAsync(Encoding.UTF8.GetBytes(view[0]), [json], withAttachments, call.Aborted);
        answer.Headers["Last-Modified"] = HeaderUtilities.FormatDate(stored);
        return answer;
    }

    private (StatementQuery?, Answer?) Query(Call call, Guid? own)
    {
        string? agent = null;
        if (call.Parameters.ContainsKey("agent") && (agent = call.Actor("agent", out var notAgent)) is null) return (null, notAgent);
        foreach (var name in new[] { "verb", "activity" })
            if (call.Parameter(name) is { } iri && !Formats.IsIri(iri)) return (null, Answer.Bad("must be an absolute IRI", name));
        if (call.Parameter("registration") is { } registration && !Formats.IsUuid(registration)) return (null, Answer.Bad("must be a UUID", "registration"));
        if (Flag(call, "related_activities", out var relatedActivities) is { } notActivities) return (null, notActivities);
        if (Flag(call, "related_agents", out var relatedAgents) is { } notAgents) return (null, notAgents);
        if (Flag(call, "ascending", out var ascending) is { } notFlag) return (null, notFlag);
        if (Instant(call, "since", out var since) is { } notSince) return (null, notSince);
        if (Instant(call, "until", out var until) is { } notUntil) return (null, notUntil);
        var limit = 0;
        if (call.Parameter("limit") is { } text && (!int.TryParse(text, out limit) || limit < 0)) return (null, Answer.Bad("must be a whole number, 0 or more", "limit"));
        long? after = null;
        if (call.Parameter(Place) is { } place)
        {
            if (!long.TryParse(place, out var number)) return (null, Answer.Bad("is not one this store gave", Place));
            after = number;
        }
        var most = Math.Clamp(settings.Value.PageSize, 1, 500);
        return (new StatementQuery
        {
            Agent = agent, Verb = call.Parameter("verb"), Activity = call.Parameter("activity"), Registration = call.Parameter("registration"), RelatedActivities = relatedActivities,
            RelatedAgents = relatedAgents, IsAscending = ascending, Since = since, Until = until, ClientId = own, Authority = own is null ? null : ActorRules.KeyOf(call.Client.Authority), After = after, Limit = limit == 0 ? most : Math.Min(limit, most),
        }, null);
    }

    private static Answer? Format(Call call, out StatementFormat format)
    {
        (format, var isKnown) = call.Parameter("format") switch
        {
            null or "exact" => (StatementFormat.Exact, true),
            "ids" => (StatementFormat.Ids, true),
            "canonical" => (StatementFormat.Canonical, true),
            _ => (StatementFormat.Exact, false),
        };
        return isKnown ? null : Answer.Bad("must be ids, exact or canonical", "format");
    }

    private static Answer? Flag(Call call, string name, out bool value)
    {
        value = call.Parameter(name) == "true";
        return call.Parameter(name) is null or "true" or "false" ? null : Answer.Bad("must be true or false", name);
    }

    private static Answer? Instant(Call call, string name, out DateTime? value)
    {
        value = null;
        if (call.Parameter(name) is not { } text) return null;
        // An offset's plus sign that was not escaped arrives as a blank.
        if (!Formats.TryInstant(text.Replace(' ', '+'), SpecVersion.V1, out var instant)) return Answer.Bad("must be an ISO 8601 (RFC 3339) instant", name);
        value = instant.UtcDateTime;
        return null;
    }

    private async Task<IReadOnlyList<string>> ViewAsync(Call call, IReadOnlyList<string> statements, StatementFormat format)
    {
        if (format == StatementFormat.Exact) return statements;
        var parsed = statements.Select(s => JsonNode.Parse(s)!.AsObject()).ToList();
        if (format == StatementFormat.Ids) return parsed.ConvertAll(s => StatementViews.Ids(s).ToJsonString(Json));
        var activities = statements.SelectMany(s =>
        {
            using var document = JsonDocument.Parse(s);
            return StatementTerms.Of(document.RootElement).Terms.Where(t => t.Text.StartsWith("o:", StringComparison.Ordinal)).Select(t => t.Text[2..]).ToList();
        }).ToHashSet(StringComparer.Ordinal);
        var definitions = await reader.DefinitionsAsync(activities, call.Aborted);
        var views = new StatementViews(definitions.GetValueOrDefault, Languages(call));
        return parsed.ConvertAll(s => views.Canonical(s).ToJsonString(Json));
    }

    private static List<string> Languages(Call call) =>
        StringWithQualityHeaderValue.TryParseList([call.Header("Accept-Language") ?? ""], out var list)
            ? [.. list.Where(l => l.Quality is not 0).OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString())] : [];

    private async Task<Answer> WholeAsync(ReadOnlyMemory<byte> json, IReadOnlyList<string> statements, bool withAttachments, CancellationToken ct)
    {
        if (!withAttachments) return new Answer { Status = StatusCodes.Status200OK, Body = json };
        var hashes = statements.SelectMany(s =>
        {
            using var document = JsonDocument.Parse(s);
            return AttachmentRules.HashesOf(document.RootElement);
        }).ToHashSet(StringComparer.Ordinal);
        return Multipart.Write(json, await reader.AttachmentsAsync(hashes, ct));
    }

    private static ReadOnlyMemory<byte> Result(IReadOnlyList<string> statements, string more)
    {
        var body = new ArrayBufferWriter<byte>(statements.Sum(s => s.Length) + 256);
        body.Write("{\"statements\":["u8);
        for (var i = 0; i < statements.Count; i++)
        {
            if (i > 0) body.Write(","u8);
            Encoding.UTF8.GetBytes(statements[i], body);
        }
        body.Write("],\"more\":"u8);
        body.Write(JsonSerializer.SerializeToUtf8Bytes(more));
        body.Write("}"u8);
        return body.WrittenMemory;
    }

    /// <summary>Holds the whole question: it stays valid as long as the store does.</summary>
    private static string More(Call call, long next) =>
        Links.XapiMore + QueryString.Create(call.Parameters.Where(p => p.Key != Place).Append(new(Place, next.ToString(System.Globalization.CultureInfo.InvariantCulture))).Select(p => new KeyValuePair<string, string?>(p.Key, p.Value)));
}
