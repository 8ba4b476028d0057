using System.Text.Json;
using Immunotox.Learning.Storage;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Records;

/// <summary>Stores statements: all of a batch or none (Communication 2.1.2), in one transaction with what watchers make of it.</summary>
internal sealed class StatementStore(WriteQueue writes, StoreClock clock, TermCache terms, IEnumerable<StatementWatcher> watchers)
{
    private readonly StatementWatcher[] _watchers = [.. watchers];

    // Only the one writer looks at it.
    private bool _hasClock;

    public async Task<StoreOutcome> StoreAsync(Client client, IReadOnlyList<NewStatement> statements, IReadOnlyList<NewAttachment> attachments, CancellationToken ct)
    {
        using var open = clock.Open();
        var learned = new TermCache.Learned();
        var outcome = await writes.WriteAsync(db => StoreAsync(db, client, statements, attachments, learned), ct);
        // What a rolled-back write learned is not true: only a committed one is remembered.
        if (outcome is StoreOutcome.Stored) terms.Remember(learned);
        return outcome;
    }

    /// <summary>
    /// The same within a write that is already open, so that statements and what they tell commit together. The caller holds
    /// <see cref="StoreClock.Open"/> from before that write until it is committed.
    /// </summary>
    public async Task<StoreOutcome> StoreAsync(LearningDb db, Client client, IReadOnlyList<NewStatement> statements, IReadOnlyList<NewAttachment> attachments, TermCache.Learned? learned = null)
    {
        var commands = StoreCommands.On(db);
        if (!_hasClock) clock.StartAfter(commands.LastStored());
        _hasClock = true;
        var fresh = new List<NewStatement>(statements.Count);
        foreach (var statement in statements)
        {
            if (statement.IsNamedHere || commands.Find(statement.Id) is not { } stored) fresh.Add(statement);
            else if (!IsSame(statement, stored)) return new StoreOutcome.Conflict(statement.Id);
        }
        foreach (var statement in fresh)
            if (statement is { IsVoiding: true, RefersTo: { } target } && (commands.IsVoiding(target) || fresh.Any(s => s.Id == target && s.IsVoiding)))
                return new StoreOutcome.Refused($"statement {target} voids another: it cannot be voided itself");
        var parsed = fresh.Count > 0 && _watchers.Any(w => w.Watches(client)) ? fresh.ConvertAll(s => JsonSerializer.Deserialize<JsonElement>(s.Json)) : [];
        foreach (var watcher in _watchers)
            if (parsed.Count > 0 && watcher.Watches(client) && await watcher.BeforeAsync(db, client, parsed) is { } why) return new StoreOutcome.Forbidden(why);
        foreach (var attachment in attachments) commands.Attach(attachment);
        foreach (var statement in fresh) Insert(commands, client, statement, learned ?? new TermCache.Learned());
        foreach (var watcher in _watchers)
            if (parsed.Count > 0 && watcher.Watches(client)) await watcher.AfterAsync(db, client, parsed);
        return new StoreOutcome.Stored();
    }

    private void Insert(StoreCommands commands, Client client, NewStatement statement, TermCache.Learned learned)
    {
        var stored = clock.Next();
        StampedStatement.SetStored(statement.Json, stored);
        var (isKnown, isVoided) = statement.IsNamedHere ? default : commands.Ahead(statement.Id);
        var sequence = commands.Insert(statement, client, stored, isVoided && !statement.IsVoiding);
        // A statement about another is found by what that one is found by (Communication 2.1.3), whichever comes first.
        var found = Numbers(statement.Terms.Terms.Concat(TermsOfTarget(commands, statement.RefersTo)).Distinct(), learned, commands);
        commands.Index(found, sequence);
        if (isKnown)
            foreach (var earlier in commands.About(statement.Id)) commands.Index(found, earlier);
        foreach (var (id, definition) in statement.Terms.Definitions)
            if (client.May(Scopes.Define)) terms.Define(id, definition, learned, commands);
        foreach (var (key, name) in statement.Terms.Names) terms.Name(key, name, learned, commands);
        if (statement.IsVoiding) commands.Void(statement.RefersTo!.Value);
    }

    private List<(long, bool)> Numbers(IEnumerable<Term> found, TermCache.Learned learned, StoreCommands commands) =>
        [.. found.Select(t => (terms.IdOf(t.Text, learned, commands), t.IsNarrow))];

    /// <summary>The terms of the statement that is pointed at, and of the one it points at; a hundred steps are followed.</summary>
    private static IEnumerable<Term> TermsOfTarget(StoreCommands commands, Guid? target)
    {
        for (var step = 0; step < 100 && target is { } id && commands.Read(id) is var (json, next); step++, target = next)
            foreach (var term in StatementTerms.Of(JsonSerializer.Deserialize<JsonElement>(json)).Terms) yield return term;
    }

    private static bool IsSame(NewStatement statement, string stored)
    {
        using var given = JsonDocument.Parse(statement.Json);
        using var kept = JsonDocument.Parse(stored);
        return Equivalence.Holds(given.RootElement, kept.RootElement);
    }
}
