namespace Immunotox.Learning.Records;

/// <summary>
/// Instants of storing, strictly growing, and up to which instant a reader sees everything (Communication 2.1.3,
/// <c>X-Experience-API-Consistent-Through</c>): never past the start of a write that is not committed yet.
/// </summary>
internal sealed class StoreClock(TimeProvider time)
{
    private readonly LinkedList<long> _open = [];
    private long _last;

    public DateTime ConsistentThrough
    {
        get
        {
            lock (_open) return new DateTime(_open.First is { } oldest ? oldest.Value - 1 : Now(), DateTimeKind.Utc);
        }
    }

    /// <summary>Announces a write: whatever it stores is stamped later than this.</summary>
    public IDisposable Open()
    {
        lock (_open) return new Write(this, _open.AddLast(Now()));
    }

    /// <summary>Only the one writer asks.</summary>
    public DateTime Next()
    {
        lock (_open) return new DateTime(Now(), DateTimeKind.Utc);
    }

    /// <summary>What was stored before this process began: a clock set back must not stamp before it.</summary>
    public void StartAfter(long ticks)
    {
        lock (_open) _last = Math.Max(_last, ticks);
    }

    private long Now() => _last = Math.Max(_last + 1, time.GetUtcNow().UtcTicks);

    private sealed class Write(StoreClock clock, LinkedListNode<long> node) : IDisposable
    {
        public void Dispose()
        {
            lock (clock._open)
                if (node.List is not null) clock._open.Remove(node);
        }
    }
}
