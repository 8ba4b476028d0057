using System.Text.Json;
using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Records;

/// <summary>
/// Sees what a client sends before it is stored, in the transaction that stores it: it may refuse, and what it changes in the database is
/// committed with the statements or not at all. A room registers its own.
/// </summary>
internal abstract class StatementWatcher
{
    /// <summary>Whether statements of this client are of interest; others are not read for it.</summary>
    public abstract bool Watches(Client client);

    /// <param name="db">The write's context; it is saved after.</param>
    /// <param name="client">Who sends.</param>
    /// <param name="statements">In the order of the batch, as they will be stored (without the instant). Those stored before are not among them.</param>
    /// <returns>Why the batch is refused (403), or null.</returns>
    public abstract Task<string?> BeforeAsync(LearningDb db, Client client, IReadOnlyList<JsonElement> statements);

    /// <summary>Called in the same write once the statements are stored: what it stores itself comes after them.</summary>
    /// <param name="db">The write's context; it is saved after.</param>
    /// <param name="client">Who sent.</param>
    /// <param name="statements">Those that <see cref="BeforeAsync"/> saw and let in.</param>
    public virtual Task AfterAsync(LearningDb db, Client client, IReadOnlyList<JsonElement> statements) => Task.CompletedTask;
}
