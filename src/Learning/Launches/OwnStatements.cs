using System.Text.Json;
using System.Text.Json.Nodes;
using Immunotox.Learning.Records;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Launches;

/// <summary>Stores statements that the platform itself makes of a package, in the change that makes them true.</summary>
internal sealed class OwnStatements(StatementStore store, Site site, TimeProvider time)
{
    private readonly Client _platform = OwnClients.Platform(site);

    public async Task StoreAsync(LearningDb db, params IReadOnlyList<JsonObject> statements)
    {
        if (statements.Count == 0) return;
        var fresh = statements.Select(Checked).ToList();
        if (await store.StoreAsync(db, _platform, fresh, []) is not StoreOutcome.Stored)
            throw new InvalidOperationException("A statement of our own was refused by our own store.");
    }

    /// <summary>Whether the specification lets a statement be stored; asked of those made from what a page said.</summary>
    public static bool IsSound(JsonObject statement) => StatementRules.Check(JsonSerializer.SerializeToElement(statement), SpecVersion.V1) is null;

    private NewStatement Checked(JsonObject statement)
    {
        var element = JsonSerializer.SerializeToElement(statement);
        if (StatementRules.Check(element, SpecVersion.V1) is { } flaw) throw new InvalidOperationException($"A statement of our own breaks the specification: {flaw}.");
        return NewStatement.Of(element, null, _platform, SpecVersion.V1, time);
    }
}
