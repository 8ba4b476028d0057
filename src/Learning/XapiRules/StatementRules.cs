using System.Text.Json;

namespace Immunotox.Learning.XapiRules;

/// <summary>Whether a statement is one (xAPI-Data 2; IEEE 9274.1.1, 4.2): the first mistake found, or null.</summary>
internal static class StatementRules
{
    public const string Voided = "http://adlnet.gov/expapi/verbs/voided";

    private static readonly Shape Verb = new("a verb", new Part("id", Shape.Iri, IsRequired: true), new Part("display", Shape.LanguageMap));

    private static readonly Shape Score = new("a score",
        new Part("scaled", Shape.Number), new Part("raw", Shape.Number), new Part("min", Shape.Number), new Part("max", Shape.Number));

    private static readonly Shape Result = new("a result",
        new Part("score", CheckScore), new Part("success", Shape.Boolean), new Part("completion", Shape.Boolean), new Part("response", Shape.AnyText),
        new Part("duration", Shape.Text(Formats.IsDuration, "must be an ISO 8601 duration")), new Part("extensions", Shape.Extensions));

    private static readonly Shape Attachment = new("an attachment",
        new Part("usageType", Shape.Iri, IsRequired: true), new Part("display", Shape.LanguageMap, IsRequired: true), new Part("description", Shape.LanguageMap),
        new Part("contentType", Shape.Text(t => t.Contains('/', StringComparison.Ordinal), "must be a media type"), IsRequired: true),
        new Part("length", (value, _) => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var length) && length >= 0 ? null : Flaw.Of("must be a whole number of octets"), IsRequired: true),
        new Part("sha2", Shape.Text(Formats.IsSha2, "must be a SHA-2 hash in hexadecimal"), IsRequired: true), new Part("fileUrl", Shape.Iri));

    /// <summary>What a statement and one within another have in common.</summary>
    private static readonly Part[] Common =
    [
        new("actor", ActorRules.AgentOrGroup, IsRequired: true), new("verb", Verb.Check, IsRequired: true), new("result", Result.Check),
        new("context", ContextRules.Check), new("timestamp", Shape.Instant), new("attachments", Shape.ListOf(Attachment.Check)),
    ];

    private static readonly Shape Within = new("a SubStatement",
        [.. Common, new Part("objectType", ActorRules.Is("SubStatement"), IsRequired: true), new Part("object", ObjectRules.Any(null), IsRequired: true)]);

    private static readonly Shape Whole = new("a statement",
    [
        .. Common, new Part("object", ObjectRules.Any(CheckWithin), IsRequired: true), new Part("id", Shape.Uuid), new Part("stored", Shape.Instant),
        new Part("authority", ActorRules.Authority), new Part("version", Version),
    ]);

    public static Flaw? Check(JsonElement statement, SpecVersion version)
    {
        if (Whole.Check(statement, version) is { } flaw) return flaw;
        if (IsVoiding(statement) && ObjectRules.TypeOf(statement.GetProperty("object")) != "StatementRef")
            return Flaw.Of("a statement that voids has a StatementRef as its object").In("object");
        return ContextRules.Fits(statement);
    }

    public static bool IsVoiding(JsonElement statement) => statement.GetProperty("verb").GetProperty("id").ValueEquals(Voided);

    private static Flaw? CheckWithin(JsonElement value, SpecVersion version) => Within.Check(value, version) ?? ContextRules.Fits(value);

    private static Flaw? Version(JsonElement value, SpecVersion version) =>
        value.ValueKind == JsonValueKind.String && SpecVersion.Of(value.GetString()) is { } said && (said == version || version.Is2)
            ? null : Flaw.Of($"is not a version of the specification that xAPI {version.Text} accepts");

    private static Flaw? CheckScore(JsonElement value, SpecVersion version)
    {
        if (Score.Check(value, version) is { } flaw) return flaw;
        double? scaled = Read("scaled"), raw = Read("raw"), min = Read("min"), max = Read("max");
        if (scaled is < -1 or > 1) return Flaw.Of("lies between -1 and 1").In("scaled");
        if (min >= max) return Flaw.Of("is less than max").In("min");
        return raw < min || raw > max ? Flaw.Of("lies between min and max").In("raw") : null;

        double? Read(string name) => value.TryGetProperty(name, out var number) ? number.GetDouble() : null;
    }
}
