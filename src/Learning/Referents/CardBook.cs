using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Immunotox.Content;
using Immunotox.Content.Referents;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Referents;

/// <summary>
/// All cards: each of the founding file with what its service or the coordination said since, and the imported ones. When the file
/// was changed on a later day than the answer, the file is believed, and the card says so.
/// </summary>
internal static class CardBook
{
    public static FrozenDictionary<ReferentId, DirectoryCard> Of(IReadOnlyDictionary<ReferentId, Referent> founding, IEnumerable<DirectoryChange> changes)
    {
        var told = changes.GroupBy(c => new ReferentId(c.Card)).ToDictionary(g => g.Key, g => g.OrderBy(c => c.Sequence).ToList());
        return founding.Keys.Union(told.Keys)
            .Select(id => Build(id, founding.GetValueOrDefault(id), told.GetValueOrDefault(id, [])))
            .OfType<DirectoryCard>()
            .ToFrozenDictionary(c => c.Id);
    }

    /// <summary>A short mark of all that is shown on a day: it changes when a page that shows a card would.</summary>
    public static string StampOf(IEnumerable<DirectoryCard> cards, DateOnly day)
    {
        var shown = cards.OrderBy(c => c.Id.Value, StringComparer.Ordinal).Select(c => $"{c.Id}|{c.Facts.ToJson()}|{c.FreshnessInWords(day)}|{c.AbsenceOn(day)}|{c.OverruledOn}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', shown))))[..16];
    }

    /// <summary>Null for a card that is known of by an absence alone: its service was taken out of the file.</summary>
    private static DirectoryCard? Build(ReferentId id, Referent? file, List<DirectoryChange> changes)
    {
        DateOnly? changed = null, confirmed = null, imported = null;
        CardFacts? said = null;
        Absence? absence = null;
        foreach (var change in changes)
        {
            var day = DateOnly.FromDateTime(French.InParis(change.AtUtc));
            if (change.After is { } after) (said, changed) = (CardFacts.FromJson(after), day);
            (confirmed, imported) = change.Kind switch
            {
                ChangeKind.Confirmed or ChangeKind.Changed => (day, null),
                // What the coordination wrote is not what the service confirmed.
                ChangeKind.Imported => (null, day),
                _ => (confirmed, imported),
            };
            absence = change.Kind switch
            {
                ChangeKind.Absent => new Absence(change.From!.Value, change.To!.Value, change.Substitute!, change.SubstitutePhone!, day),
                ChangeKind.Back => null,
                _ => absence,
            };
        }

        var overruled = file?.Updated is { } updated && changed < updated;
        var facts = said is null || overruled ? file is null ? null : CardFacts.Of(file) : said;
        if (facts is null) return null;
        // A confirmation is of what stood there then.
        if (file?.Updated > confirmed) confirmed = null;
        // The file's own date counts while nobody changed the card since.
        if ((said is null || overruled) && file?.Confirmed is { } inFile && !(confirmed > inFile)) confirmed = inFile;
        return new DirectoryCard
        {
            Id = id,
            Facts = facts,
            Source = file?.Source ?? "Fichier de la coordination",
            Confirmed = confirmed,
            ImportedOn = overruled ? null : imported,
            OverruledOn = overruled ? changed : null,
            Absence = absence,
        };
    }
}
