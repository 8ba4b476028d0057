using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Immunotox.Content;
using Immunotox.Learning.Csv;
using Immunotox.Learning.Referents;

namespace Immunotox.Learning.Upkeep;

/// <summary>What becomes of a line of the table.</summary>
internal enum LineFate { Added, Changed, Unchanged, Refused }

/// <summary>Why a cell is refused, and how to mend it.</summary>
internal sealed record CellMistake(string Column, string Why, string Mend);

/// <summary>One line of the table and what it would do.</summary>
internal sealed record PlannedLine(int Number, string Card, LineFate Fate, CardFacts? Before, CardFacts? After, IReadOnlyList<CellMistake> Mistakes);

/// <summary>All that a table would do to the directory, worked out without doing any of it.</summary>
/// <param name="Lines">In the order of the file.</param>
/// <param name="Mistake">Why the file as a whole cannot be read, or null.</param>
internal sealed record ImportPlan(IReadOnlyList<PlannedLine> Lines, string? Mistake)
{
    public const int LargestFile = 200_000;
    private const int MostLines = 1000;

    public int Count(LineFate fate) => Lines.Count(l => l.Fate == fate);

    /// <summary>Only a table without a refused line is applied: nothing is ever half done.</summary>
    public bool MayBeApplied => Mistake is null && Count(LineFate.Refused) == 0 && Count(LineFate.Added) + Count(LineFate.Changed) > 0;

    /// <summary>Tells this plan from any other: what is applied is what was shown.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines.Select(l => $"{l.Number}|{l.Card}|{l.Fate}|{l.Before?.ToJson()}|{l.After?.ToJson()}|{JsonSerializer.Serialize(l.Mistakes)}")) + Mistake)));

    public static ImportPlan Of(byte[] file, IReadOnlyDictionary<ReferentId, DirectoryCard> cards, DateOnly today)
    {
        if (file.Length == 0) return Unreadable("Le fichier est vide. Partez de l’export ou du modèle.");
        if (file.Length > LargestFile) return Unreadable($"Le fichier dépasse {LargestFile / 1000} ko. Coupez-le en plusieurs fichiers.");
        if (!IsUtf8(file)) return Unreadable("Les accents de ce fichier ne sont pas en UTF-8. Dans le tableur, enregistrez-le sous « CSV UTF-8 (délimité par des points-virgules) ».");
        var rows = CsvTable.Read(file, out var broken);
        if (broken is { } line) return Unreadable($"Ligne {line} : un guillemet ouvert n’est pas fermé. Fermez-le, ou supprimez-le.");
        if (rows.Count == 0) return Unreadable("Le fichier est vide. Partez de l’export ou du modèle.");
        if (rows.Count > MostLines + 1) return Unreadable($"Plus de {MostLines} lignes. Coupez le fichier en plusieurs.");
        var headings = rows[0].Cells.Select(c => OneLine.Of(c).ToLowerInvariant()).ToList();
        if (DirectoryTable.Columns.Except(headings).ToList() is { Count: > 0 } missing) return Unreadable($"Il manque {(missing.Count == 1 ? "la colonne" : "les colonnes")} : {string.Join(", ", missing)}. Partez de l’export ou du modèle, sans renommer les colonnes.");
        if (headings.Where(h => h.Length > 0).Except(DirectoryTable.Columns).ToList() is { Count: > 0 } unknown) return Unreadable($"Colonne inconnue : {string.Join(", ", unknown)}. Supprimez-la : son contenu ne serait pas gardé.");
        if (headings.Where(h => h.Length > 0).GroupBy(h => h).FirstOrDefault(g => g.Count() > 1) is { } twice) return Unreadable($"La colonne « {twice.Key} » est écrite deux fois. Gardez-en une.");
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return new ImportPlan([.. rows.Skip(1).Where(r => r.Cells.Any(c => c.Trim().Length > 0)).Select(r => new RowReader(headings, r).Read(cards, seen, today))], null);
    }

    private static ImportPlan Unreadable(string why) => new([], why);

    private static bool IsUtf8(byte[] file)
    {
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(file);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
