using System.Text;
using Immunotox.Content.Sources;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Signing;

/// <summary>Keeps signatures in the database, and writes them in <c>courses/signatures.yml</c> for git to carry.</summary>
internal sealed class SignatureStore(IDbContextFactory<LearningDb> databases, WriteQueue writes, InstallFolder folder, ILogger<SignatureStore> log)
{
    private string File => Path.Combine(folder.Courses, SignatureBook.Path);

    public async Task<IReadOnlyList<Signature>> AllAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<Signature>().AsNoTracking().ToListAsync(ct);
    }

    /// <summary>Once this returns, the act is on disk.</summary>
    public Task KeepAsync(Signature signature, Guid person, CancellationToken ct) => writes.WriteAsync(db =>
    {
        db.Add(signature).Property(SignatureMapping.Person).CurrentValue = person;
        return Task.CompletedTask;
    }, ct);

    /// <summary>Writes the file whole or not at all; false when the folder cannot be written (the signatures are kept, and the file can be downloaded).</summary>
    public async Task<bool> TryWriteAsync(SignatureBook book, CancellationToken ct)
    {
        var beside = File + ".tmp";
        try
        {
            await using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(SignatureFile.Write(book.All)), ct);
                stream.Flush(flushToDisk: true);
            }
            System.IO.File.Move(beside, File, overwrite: true);
            return true;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("{File} cannot be written ({Why}): signatures are kept in the database; download the file from the review board", SignatureBook.Path, refusal.GetType().Name);
            return false;
        }
    }
}
