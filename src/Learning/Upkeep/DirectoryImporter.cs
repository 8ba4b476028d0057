using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Referents;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Upkeep;

/// <summary>Applies a table exactly as it was shown, in one transaction, or not at all.</summary>
internal sealed class DirectoryImporter(WriteQueue writes, CardDirectory directory, LiveLibrary library, Duty duty, TimeProvider time)
{
    public ImportPlan Plan(byte[] file) => ImportPlan.Of(file, directory.Cards, duty.Today);

    /// <returns>How many cards were written; null when the directory is no longer what the plan was made on, and nothing was.</returns>
    public async Task<int?> ApplyAsync(byte[] file, string mark, Guid person, CancellationToken ct)
    {
        var written = await writes.WriteAsync<int?>(async db =>
        {
            var changes = await db.Set<DirectoryChange>().AsNoTracking().ToListAsync();
            var plan = ImportPlan.Of(file, CardBook.Of(library.Current.Referents, changes), duty.Today);
            if (plan.Mark != mark || !plan.MayBeApplied) return null;
            var lines = plan.Lines.Where(l => l.Fate is LineFate.Added or LineFate.Changed).ToList();
            var now = time.GetUtcNow();
            foreach (var line in lines)
                db.Add(new DirectoryChange { Id = Guid.CreateVersion7(now), Card = line.Card, Kind = ChangeKind.Imported, AtUtc = now.UtcDateTime, PersonId = person, Before = line.Before?.ToJson(), After = line.After!.ToJson() });
            return lines.Count;
        }, ct);
        if (written is not null) await directory.ReloadAsync(ct);
        return written;
    }
}
