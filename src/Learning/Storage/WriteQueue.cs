using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Immunotox.Learning.Storage;

/// <summary>
/// The one writer of the process. Changes that wait at the same moment share one transaction and one flush (grouped
/// commit); each has its own savepoint, and its caller is answered only after the shared commit is on disk.
/// </summary>
/// <remarks>SQLite lets one connection write at a time; without this queue a writer was seen waiting 2.4 s.</remarks>
internal sealed class WriteQueue(IDbContextFactory<LearningDb> databases, WriteGate gate, ILogger<WriteQueue> log) : BackgroundService
{
    private const int LargestGroup = 64;

    private readonly Channel<Change> _waiting = Channel.CreateBounded<Change>(
        new BoundedChannelOptions(10_000) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    /// <summary>
    /// Runs <paramref name="change"/> in the next group and returns its result once committed. The delegate reads and
    /// changes the context it is given and need not save. It must wait for nothing but that context.
    /// </summary>
    /// <exception cref="DbUpdateException">The change broke a constraint; it alone was rolled back.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">Nothing could be written: the disk is full, or another process holds the file (see <see cref="NotKept"/>).</exception>
    public async Task<T> WriteAsync<T>(Func<LearningDb, Task<T>> change, CancellationToken ct = default)
    {
        var waiting = new Change<T>(change);
        await _waiting.Writer.WriteAsync(waiting, ct);
        // Not cancellable from here on: once queued, the answer tells what really happened.
        return await waiting.Result;
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<LearningDb, Task> change, CancellationToken ct = default) =>
        WriteAsync(async db => { await change(db); return true; }, ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var group = new List<Change>(LargestGroup);
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                await CommitGroupAsync(group);
                group.Clear();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Orderly stop: what was queued is still written before the process ends.
            _waiting.Writer.TryComplete();
            while (_waiting.Reader.Count > 0)
            {
                await CommitGroupAsync(group);
                group.Clear();
            }
        }
    }

    private async Task CommitGroupAsync(List<Change> group)
    {
        await gate.EnterAsync();
        try
        {
            await using var db = await databases.CreateDbContextAsync();
            db.HoldsWriteGate = true;
            db.Database.AutoSavepointsEnabled = false;
            await using var transaction = await db.Database.BeginTransactionAsync();
            while (group.Count < LargestGroup && _waiting.Reader.TryRead(out var change))
            {
                group.Add(change);
                await ApplyAsync(db, transaction, change);
            }
            await transaction.CommitAsync();
            foreach (var change in group) change.Acknowledge();
        }
        catch (Exception failure)
        {
            // No transaction could begin: whoever waits has waited as long, and is told now instead of after one more try each.
            if (group.Count == 0) while (_waiting.Reader.TryRead(out var change)) group.Add(change);
            log.LogError(failure, "A group of {Count} changes could not be committed", group.Count);
            foreach (var change in group) change.Fail(failure);
        }
        finally
        {
            gate.Leave();
        }
    }

    private static async Task ApplyAsync(LearningDb db, IDbContextTransaction transaction, Change change)
    {
        const string Point = "change";
        await transaction.CreateSavepointAsync(Point);
        try
        {
            await change.RunAsync(db);
            await db.SaveChangesAsync();
            await transaction.ReleaseSavepointAsync(Point);
        }
        catch (Exception failure)
        {
            change.Fail(failure);
            // A full disk may have ended the whole transaction already: then this fails, and with it the group.
            await transaction.RollbackToSavepointAsync(Point);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private abstract class Change
    {
        public abstract Task RunAsync(LearningDb db);
        public abstract void Acknowledge();
        public abstract void Fail(Exception failure);
    }

    private sealed class Change<T>(Func<LearningDb, Task<T>> change) : Change
    {
        private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _value = default!;

        public Task<T> Result => _result.Task;
        public override async Task RunAsync(LearningDb db) => _value = await change(db);
        public override void Acknowledge() => _result.TrySetResult(_value);
        public override void Fail(Exception failure) => _result.TrySetException(failure);
    }
}
