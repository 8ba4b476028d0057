using System.Text.Json;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Certificates;

/// <summary>A certificate with what it prints.</summary>
internal sealed record ReadCertificate(Certificate Certificate, CertificateSnapshot Snapshot);

/// <summary>Finds certificates: by their holder, by code for anyone, all for the coordination.</summary>
internal sealed class CertificateReader(IDbContextFactory<LearningDb> databases)
{
    public async Task<ReadCertificate?> OwnAsync(Guid person, Guid id, CancellationToken ct) =>
        await OneAsync(c => c.Id == id && c.PersonId == person, ct);

    public async Task<ReadCertificate?> ByCodeAsync(string code, CancellationToken ct) =>
        code.Length is > 20 and < 64 ? await OneAsync(c => c.Code == code, ct) : null;

    public async Task<IReadOnlyList<ReadCertificate>> AllOfAsync(Guid person, CancellationToken ct) =>
        await ManyAsync(db => db.Set<Certificate>().Where(c => c.PersonId == person).OrderByDescending(c => c.IssuedUtc), ct);

    /// <summary>The newest 200.</summary>
    public async Task<IReadOnlyList<ReadCertificate>> LatestAsync(CancellationToken ct) =>
        await ManyAsync(db => db.Set<Certificate>().OrderByDescending(c => c.IssuedUtc).Take(200), ct);

    /// <summary>Numbers of the valid certificates of a course, by enrolment.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NumbersAsync(string course, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await (from c in db.Set<Certificate>()
                      join e in db.Set<Enrolment>() on c.EnrolmentId equals e.Id
                      where e.Course == course && c.Status == CertificateStatus.Issued
                      select new { c.EnrolmentId, c.Number }).ToDictionaryAsync(c => c.EnrolmentId, c => c.Number, ct);
    }

    public async Task<byte[]?> PdfAsync(Guid person, Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await (from f in db.Set<CertificateFile>()
                      join c in db.Set<Certificate>() on f.Id equals c.Id
                      where c.Id == id && c.PersonId == person
                      select f.Pdf).SingleOrDefaultAsync(ct);
    }

    private async Task<ReadCertificate?> OneAsync(System.Linq.Expressions.Expression<Func<Certificate, bool>> which, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(which, ct) is { } found ? Read(found) : null;
    }

    private async Task<IReadOnlyList<ReadCertificate>> ManyAsync(Func<LearningDb, IQueryable<Certificate>> which, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return [.. (await which(db).AsNoTracking().ToListAsync(ct)).Select(Read)];
    }

    private static ReadCertificate Read(Certificate certificate) =>
        new(certificate, JsonSerializer.Deserialize<CertificateSnapshot>(certificate.Snapshot, CertificateJson.Options)!);
}
