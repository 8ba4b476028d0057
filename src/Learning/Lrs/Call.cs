using System.Text.Json;
using Immunotox.Learning.Records;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Lrs;

/// <summary>A request that passed the gate: who asks, by which version of the specification, and for what.</summary>
internal sealed class Call
{
    public required SpecVersion Version { get; init; }
    public required Client Client { get; init; }

    /// <summary>GET for HEAD too; what was meant, where a form stands for a request (1.0.3).</summary>
    public required string Method { get; init; }

    /// <summary>E.g. <c>statements</c>, <c>activities/state</c>.</summary>
    public required string Resource { get; init; }

    public required IReadOnlyDictionary<string, string> Parameters { get; init; }
    public required ReadOnlyMemory<byte> Body { get; init; }
    public required string ContentType { get; init; }
    public required Func<string, string?> Header { get; init; }
    public required CancellationToken Aborted { get; init; }

    public string? Parameter(string name) => Parameters.GetValueOrDefault(name);

    /// <summary>The first parameter this resource does not know (Communication 2.1.3, 3.2), or null.</summary>
    public Answer? Unknown(params ReadOnlySpan<string> known)
    {
        foreach (var name in Parameters.Keys)
            if (!known.Contains(name)) return Answer.Bad($"there is no parameter {name} here; names are case-sensitive", name);
        return null;
    }

    /// <summary>An agent in a parameter, by what it is recognised; null with the answer to give when it is none.</summary>
    public string? Actor(string name, out Answer? answer)
    {
        answer = null;
        try
        {
            using var document = StrictJson.Parse(System.Text.Encoding.UTF8.GetBytes(Parameters[name]));
            var flaw = ActorRules.AgentOrGroup(document.RootElement, Version);
            if (flaw is null && ActorRules.KeyOf(document.RootElement) is { } key) return key;
            answer = Answer.Bad(flaw ?? Flaw.Of("is a Group without an identifier"));
        }
        catch (JsonException)
        {
            answer = Answer.Bad("is not JSON", name);
        }
        return null;
    }

    public Precondition Condition => new(Tags(Header("If-Match")), Tags(Header("If-None-Match")));

    private static List<string>? Tags(string? header) =>
        header?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => (t.StartsWith("W/", StringComparison.Ordinal) ? t[2..] : t).Trim('"')).ToList();
}
