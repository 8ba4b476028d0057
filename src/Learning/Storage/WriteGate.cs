using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Immunotox.Learning.Storage;

/// <summary>One writer at a time in the process; held by <see cref="WriteQueue"/> and by the few saves made by libraries (Identity).</summary>
internal sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public Task EnterAsync(CancellationToken ct = default) => _one.WaitAsync(ct);
    public void Leave() => _one.Release();
    public void Dispose() => _one.Dispose();
}

/// <summary>Makes saves from outside the queue (ASP.NET Core Identity's stores) wait for their turn instead of for a lock.</summary>
internal sealed class WriteGateInterceptor(WriteGate gate) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (NeedsGate(eventData)) await gate.EnterAsync(cancellationToken);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (NeedsGate(eventData)) gate.Leave();
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (NeedsGate(eventData)) gate.Leave();
        return Task.CompletedTask;
    }

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        if (NeedsGate(eventData)) gate.Leave();
        return Task.CompletedTask;
    }

    private static bool NeedsGate(DbContextEventData data) => data.Context is LearningDb { HoldsWriteGate: false };
}
