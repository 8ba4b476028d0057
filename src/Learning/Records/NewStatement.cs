using System.Text.Json;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Records;

/// <summary>A checked statement on its way into the store.</summary>
/// <param name="Id">The client's, or ours.</param>
/// <param name="Json">See <see cref="StampedStatement"/>: its instant is blank until it is stored.</param>
/// <param name="Terms">What it can be found by.</param>
/// <param name="RefersTo">The statement it is about.</param>
/// <param name="IsVoiding">Whether it voids that one.</param>
/// <param name="IsNamedHere">Its id was drawn here, so that nothing stored can have it or speak of it.</param>
internal sealed record NewStatement(Guid Id, byte[] Json, StatementTerms Terms, Guid? RefersTo, bool IsVoiding, bool IsNamedHere)
{
    /// <param name="statement">Passed by <see cref="StatementRules"/>.</param>
    /// <param name="given">The id for a statement that brings none; null to draw one here.</param>
    /// <param name="client">Whose authority it is stored under.</param>
    /// <param name="version">Of the request.</param>
    /// <param name="time">For an id that is drawn.</param>
    public static NewStatement Of(JsonElement statement, Guid? given, Client client, SpecVersion version, TimeProvider time)
    {
        var known = statement.TryGetProperty("id", out var said) ? said.GetGuid() : given;
        var own = known ?? Guid.CreateVersion7(time.GetUtcNow());
        var terms = StatementTerms.Of(statement);
        terms.AddAuthority(client.Authority);
        var thing = statement.GetProperty("object");
        Guid? target = ObjectRules.TypeOf(thing) == "StatementRef" ? thing.GetProperty("id").GetGuid() : null;
        return new NewStatement(own, StampedStatement.Write(statement, own, client.Authority, version), terms, target, StatementRules.IsVoiding(statement), known is null);
    }
}

/// <summary>Content that came with statements.</summary>
internal sealed record NewAttachment(string Hash, string ContentType, byte[] Content);

/// <summary>What became of a batch.</summary>
internal abstract record StoreOutcome
{
    /// <summary>All are stored now, or were before.</summary>
    public sealed record Stored : StoreOutcome;

    /// <summary>Another statement has this id: nothing of the batch is stored (409).</summary>
    public sealed record Conflict(Guid Id) : StoreOutcome;

    /// <summary>The batch breaks a rule that depends on what is stored (400): nothing of it is.</summary>
    public sealed record Refused(string Why) : StoreOutcome;

    /// <summary>A watcher does not allow it (403).</summary>
    public sealed record Forbidden(string Why) : StoreOutcome;
}
