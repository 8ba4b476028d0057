using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Certificates;

internal enum RevokeOutcome { Revoked, AlreadyRevoked, NotFound, ReasonMissing }

/// <summary>Withdraws a certificate, with a reason that whoever verifies will read.</summary>
internal sealed class CertificateRevoker(WriteQueue writes, TimeProvider time)
{
    public Task<RevokeOutcome> RevokeAsync(Guid certificate, Guid by, string? reason, CancellationToken ct)
    {
        reason = reason?.Trim();
        if (string.IsNullOrEmpty(reason) || reason.Length > 500) return Task.FromResult(RevokeOutcome.ReasonMissing);
        return writes.WriteAsync(async db =>
        {
            var found = await db.Set<Certificate>().SingleOrDefaultAsync(c => c.Id == certificate);
            if (found is null) return RevokeOutcome.NotFound;
            if (found.Status != CertificateStatus.Issued) return RevokeOutcome.AlreadyRevoked;
            var now = time.GetUtcNow();
            (found.Status, found.RevokedUtc, found.RevokedBy, found.Reason) = (CertificateStatus.Revoked, now.UtcDateTime, by, reason);
            var enrolment = await db.Set<Enrolment>().AsNoTracking().SingleAsync(e => e.Id == found.EnrolmentId);
            db.Add(enrolment.Event(EventKind.CertificateRevoked, now, detail: found.Id.ToString()));
            return RevokeOutcome.Revoked;
        }, ct);
    }
}
