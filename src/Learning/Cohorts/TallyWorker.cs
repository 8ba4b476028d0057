using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Cohorts;

/// <summary>Journal → figures, in the background.</summary>
internal sealed class TallyWorker(TallyWriter writer, TimeProvider time, ILogger<TallyWorker> log)
    : PacedWorker(TimeSpan.FromSeconds(2), "The journal could not be counted", time, log)
{
    protected override async Task TurnAsync(CancellationToken ct)
    {
        while (await writer.WriteAsync(ct) > 0) { }
    }
}
