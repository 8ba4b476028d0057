using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Storage;

/// <summary>Whether a change would be kept now: a real write through the queue, at most every three seconds.</summary>
internal sealed class WriteProbe(WriteQueue writes, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3), Patience = TimeSpan.FromSeconds(3);
    private volatile Result? _last;

    public async Task<bool> CanWriteAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (_last is { } last && now - last.At < Fresh) return last.CanWrite;
        bool can;
        try
        {
            await writes.WriteAsync(async db =>
            {
                if (await db.Set<Heartbeat>().SingleOrDefaultAsync(h => h.Id == 1) is { } beat) beat.WrittenUtc = now.UtcDateTime;
                else db.Add(new Heartbeat { Id = 1, WrittenUtc = now.UtcDateTime });
            }, ct).WaitAsync(Patience, time, ct);
            can = true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            can = false;
        }
        _last = new Result(can, now);
        return can;
    }

    private sealed record Result(bool CanWrite, DateTimeOffset At);
}

/// <summary>One row that the health check rewrites.</summary>
internal sealed class Heartbeat
{
    /// <summary>Always 1.</summary>
    public required int Id { get; init; }

    public required DateTime WrittenUtc { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Heartbeat>
    {
        public void Configure(EntityTypeBuilder<Heartbeat> builder)
        {
            builder.ToTable("Heartbeats");
            builder.Property(h => h.Id).ValueGeneratedNever();
        }
    }
}
