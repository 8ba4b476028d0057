using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Assessment;

/// <summary>Ends attempts whose time is over, also those that ran out while the server was down.</summary>
internal sealed class AttemptCloser(AttemptSubmitter submitter, TimeProvider time, ILogger<AttemptCloser> log)
    : PacedWorker(TimeSpan.FromSeconds(10), "Attempts whose time is over could not be closed", time, log)
{
    protected override async Task TurnAsync(CancellationToken ct)
    {
        var closed = await submitter.CloseOverdueAsync(ct);
        if (closed > 0) log.LogInformation("{Count} attempts closed by themselves", closed);
    }
}
