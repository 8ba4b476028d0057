using System.Text.Json;
using System.Text.Json.Nodes;
using Immunotox.Learning.Records;
using Immunotox.Learning.Storage;
using Immunotox.Learning.XapiRules;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Launches;

/// <summary>Stores statements that the platform itself makes of a package, in the change that makes them true.</summary>
internal sealed class OwnStatements(Clients clients, StatementStore store)
{
    /// <summary>The platform's own client: it has no secret that anyone knows.</summary>
    private const string Name = "Plateforme : paquets";

    public async Task StoreAsync(LearningDb db, params IReadOnlyList<JsonObject> statements)
    {
        if (statements.Count == 0) return;
        var client = await ClientAsync(db);
        var fresh = statements.Select(s => Checked(s, client)).ToList();
        if (await store.StoreAsync(db, client, fresh, []) is not StoreOutcome.Stored)
            throw new InvalidOperationException("A statement of our own was refused by our own store.");
    }

    /// <summary>Whether the specification lets a statement be stored; asked of those made from what a page said.</summary>
    public static bool IsSound(JsonObject statement) => StatementRules.Check(JsonSerializer.SerializeToElement(statement), SpecVersion.V1) is null;

    private static NewStatement Checked(JsonObject statement, Client client)
    {
        var element = JsonSerializer.SerializeToElement(statement);
        if (StatementRules.Check(element, SpecVersion.V1) is { } flaw) throw new InvalidOperationException($"A statement of our own breaks the specification: {flaw}.");
        return NewStatement.Of(element, () => throw new InvalidOperationException("A statement of our own has an id."), client, SpecVersion.V1, []);
    }

    private async Task<Client> ClientAsync(LearningDb db)
    {
        if (db.Set<Client>().Local.FirstOrDefault(c => c.Name == Name) is { } added) return added;
        if (await db.Set<Client>().AsNoTracking().FirstOrDefaultAsync(c => c.Name == Name && c.Session == Guid.Empty) is { } own) return own;
        // The empty session keeps it out of the administrator's list and out of every launch.
        var made = clients.New(Name, [Scopes.Write, Scopes.Define], 0, session: Guid.Empty).Client;
        db.Add(made);
        await db.SaveChangesAsync();
        return made;
    }
}
