using System.Security.Cryptography;
using System.Text.Json;
using Immunotox.Content.Library;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Journal;
using Immunotox.Learning.People;
using Immunotox.Learning.Progress;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Immunotox.Learning.Ui;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Certificates;

/// <summary>Issues a certificate once per enrolment, when the course's completion rule is met, and replaces one whose name was wrong.</summary>
internal sealed class CertificateIssuer(
    IDbContextFactory<LearningDb> databases, EnrolmentReader enrolments, SigningKey key, Site site, WriteQueue writes, TimeProvider time)
{
    public abstract record Outcome
    {
        public sealed record Issued(Guid Id) : Outcome;

        /// <summary>The learner is not in such a course, or it gives no certificate.</summary>
        public sealed record NotFound : Outcome;

        /// <summary>The completion rule is not met yet.</summary>
        public sealed record NotComplete : Outcome;

        /// <summary>A certificate of this course was revoked: only the coordination can decide otherwise.</summary>
        public sealed record Revoked : Outcome;

        /// <summary>The account has no name to print.</summary>
        public sealed record NameMissing : Outcome;

        /// <summary>A replacement needs a reason of 1 to 500 characters.</summary>
        public sealed record ReasonMissing : Outcome;

        /// <summary>Letters the fonts cannot print; nothing was issued.</summary>
        public sealed record Unprintable(string Letters) : Outcome;
    }

    public async Task<Outcome> IssueAsync(CurrentLearner learner, string course, CancellationToken ct)
    {
        if (await enrolments.FindAsync(learner.PersonId, course, ct) is not { } participation || participation.Edition.Course.Certificate is null)
            return new Outcome.NotFound();
        Person? person;
        CourseFacts facts;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            if (await ActiveAsync(db, participation.Enrolment.Id) is { } known) return new Outcome.Issued(known);
            if (await IsRevokedAsync(db, learner.PersonId, course)) return new Outcome.Revoked();
            person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == learner.PersonId, ct);
            facts = await ProgressReader.FactsAsync(db, participation.Enrolment.Id);
        }
        if (!CourseProgress.Holds(participation.Edition, facts)) return new Outcome.NotComplete();
        if (person is null || person.GivenName.Length == 0 || person.FamilyName.Length == 0) return new Outcome.NameMissing();

        var made = Make(participation, person, facts.CompletedUtc);
        if (made.Certificate is not { } certificate) return new Outcome.Unprintable(made.Unprintable);
        return await writes.WriteAsync(async db =>
        {
            // Two clicks at once: the first one issued it.
            if (await ActiveAsync(db, participation.Enrolment.Id) is { } faster) return new Outcome.Issued(faster);
            if (await IsRevokedAsync(db, person.Id, course)) return new Outcome.Revoked();
            Add(db, participation.Enrolment, made);
            return (Outcome)new Outcome.Issued(certificate.Id);
        }, ct);
    }

    /// <summary>
    /// Issues again what a learner earned, with the name the account bears now (a mistake in it, a change of name). The old
    /// certificate says that it is replaced, why, and by which number; both happen in one transaction.
    /// </summary>
    public async Task<Outcome> ReplaceAsync(Guid old, Guid by, string? reason, CancellationToken ct)
    {
        reason = reason?.Trim();
        if (string.IsNullOrEmpty(reason) || reason.Length > 500) return new Outcome.ReasonMissing();
        Person? person;
        Participation? participation;
        CourseFacts facts;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            var found = await db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == old && c.Status == CertificateStatus.Issued, ct);
            if (found is null) return new Outcome.NotFound();
            person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == found.PersonId, ct);
            participation = await enrolments.WithEditionAsync(await db.Set<Enrolment>().AsNoTracking().SingleAsync(e => e.Id == found.EnrolmentId, ct), ct);
            facts = await ProgressReader.FactsAsync(db, found.EnrolmentId);
        }
        if (participation?.Edition.Course.Certificate is null) return new Outcome.NotFound();
        if (person is null || person.GivenName.Length == 0 || person.FamilyName.Length == 0) return new Outcome.NameMissing();
        var made = Make(participation, person, facts.CompletedUtc);
        if (made.Certificate is not { } certificate) return new Outcome.Unprintable(made.Unprintable);
        return await writes.WriteAsync(async db =>
        {
            var found = await db.Set<Certificate>().SingleAsync(c => c.Id == old);
            if (found.Status != CertificateStatus.Issued) return new Outcome.NotFound();
            var now = certificate.IssuedUtc;
            (found.Status, found.RevokedUtc, found.RevokedBy, found.Reason, found.ReplacedByNumber) = (CertificateStatus.Replaced, now, by, reason, certificate.Number);
            db.Add(participation.Enrolment.Event(EventKind.CertificateReplaced, new DateTimeOffset(now, TimeSpan.Zero), detail: found.Id.ToString()));
            Add(db, participation.Enrolment, made);
            return (Outcome)new Outcome.Issued(certificate.Id);
        }, ct);
    }

    private static void Add(LearningDb db, Enrolment enrolment, Made made)
    {
        db.Add(made.Certificate!);
        db.Add(new CertificateFile { Id = made.Certificate!.Id, Pdf = made.Pdf });
        db.Add(enrolment.Event(EventKind.CertificateIssued, new DateTimeOffset(made.Certificate.IssuedUtc, TimeSpan.Zero), detail: made.Certificate.Id.ToString(), success: true));
    }

    /// <summary>A certificate with its PDF, not stored yet; or the letters that cannot be printed.</summary>
    private sealed record Made(Certificate? Certificate, byte[] Pdf, string Unprintable);

    private Made Make(Participation participation, Person person, DateTime? completedUtc)
    {
        var now = time.GetUtcNow();
        var code = CertificateNumber.NewCode();
        var snapshot = Snapshot(participation.Edition, participation.Enrolment, person, completedUtc ?? now.UtcDateTime, code, now);
        if (CertificatePdf.MissingLetters(snapshot) is { Count: > 0 } missing) return new Made(null, [], string.Join(' ', missing));
        var payload = key.Sign(Core(snapshot));
        var pdf = CertificatePdf.Render(snapshot, payload, now.UtcDateTime);
        return new Made(new Certificate
        {
            Id = Guid.CreateVersion7(now),
            EnrolmentId = participation.Enrolment.Id,
            PersonId = person.Id,
            Number = snapshot.Number,
            Code = code,
            IssuedUtc = now.UtcDateTime,
            Snapshot = JsonSerializer.Serialize(snapshot, CertificateJson.Options),
            SignedPayload = payload,
            PdfHash = Convert.ToHexStringLower(SHA256.HashData(pdf)),
        }, pdf, "");
    }

    private static Task<Guid?> ActiveAsync(LearningDb db, Guid enrolment) =>
        db.Set<Certificate>().Where(c => c.EnrolmentId == enrolment && c.Status == CertificateStatus.Issued).Select(c => (Guid?)c.Id).FirstOrDefaultAsync();

    /// <summary>A revocation holds for the person and the course, even after joining it again: one click must not undo it.</summary>
    private static Task<bool> IsRevokedAsync(LearningDb db, Guid person, string course) =>
        (from c in db.Set<Certificate>()
         join e in db.Set<Enrolment>() on c.EnrolmentId equals e.Id
         where c.PersonId == person && e.Course == course && c.Status == CertificateStatus.Revoked
         select c).AnyAsync();

    private CertificateSnapshot Snapshot(CourseEdition edition, Enrolment enrolment, Person person, DateTime completedUtc, string code, DateTimeOffset now)
    {
        var rule = edition.Course.Certificate!;
        var today = DateOnly.FromDateTime(French.InParis(now.UtcDateTime));
        return new CertificateSnapshot
        {
            Number = CertificateNumber.New(today.Year),
            Title = rule.Title,
            GivenName = person.GivenName,
            FamilyName = person.FamilyName,
            Course = edition.Course.Title,
            CourseSlug = edition.Course.Id.Value,
            CourseVersion = edition.Version.Value,
            Objectives = edition.Course.Objectives,
            Hours = rule.Hours,
            JoinedOn = DateOnly.FromDateTime(French.InParis(enrolment.JoinedUtc)),
            CompletedOn = DateOnly.FromDateTime(French.InParis(completedUtc)),
            IssuedOn = today,
            Issuer = rule.Issuer,
            Signatory = rule.Signatory,
            Notice = rule.Notice,
            VerificationUrl = site.Absolute(Links.Verification(code)),
        };
    }

    /// <summary>The signed core: only what the paper prints, in short keys so that the QR code stays coarse enough to scan.</summary>
    private static string Core(CertificateSnapshot s) => JsonSerializer.Serialize(new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["no"] = s.Number,
        ["name"] = s.FullName,
        ["title"] = s.Title,
        ["course"] = s.Course,
        ["hours"] = s.Hours.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["done"] = s.CompletedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["issued"] = s.IssuedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["by"] = s.Issuer,
    }, CertificateJson.Options);
}
