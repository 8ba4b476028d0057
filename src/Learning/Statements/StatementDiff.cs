using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Immunotox.Learning.Statements;

public enum ChangeKind { Added, Changed, Removed }

/// <summary>Words that stayed, came or went.</summary>
/// <param name="Kind">Null for words that stayed.</param>
public sealed record Piece(string Text, ChangeKind? Kind);

/// <summary>One statement that is not the same in two versions.</summary>
public sealed record StatementChange(Statement Statement, ChangeKind Kind, IReadOnlyList<Piece> Pieces);

/// <summary>What changed in one file between two versions; never empty.</summary>
public sealed record FileChange(ClinicalFile File, ChangeKind Kind, IReadOnlyList<StatementChange> Changes);

/// <summary>Compares two versions statement by statement, and word by word within each.</summary>
internal static class StatementDiff
{
    /// <summary>Files in the order of the newer version, those that are gone last.</summary>
    public static IReadOnlyList<FileChange> Between(IReadOnlyList<ClinicalFile> before, IReadOnlyList<ClinicalFile> after)
    {
        var old = before.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var now = after.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from file in after
               let known = old.GetValueOrDefault(file.Path)
               let changes = Between(known?.Statements ?? [], file.Statements)
               where changes.Count > 0
               select new FileChange(file, known is null ? ChangeKind.Added : ChangeKind.Changed, changes),
            .. before.Where(f => !now.Contains(f.Path)).Select(f => new FileChange(f, ChangeKind.Removed, Between(f.Statements, []))),
        ];
    }

    /// <summary>Statements in the order of the newer version, those that are gone last.</summary>
    public static IReadOnlyList<StatementChange> Between(IReadOnlyList<Statement> before, IReadOnlyList<Statement> after)
    {
        var old = before.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var now = after.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. after.Where(s => !old.TryGetValue(s.Id, out var known) || known.Text != s.Text)
                .Select(s => old.TryGetValue(s.Id, out var known) ? new StatementChange(s, ChangeKind.Changed, Words(known.Text, s.Text)) : new StatementChange(s, ChangeKind.Added, [new(s.Text, ChangeKind.Added)])),
            .. before.Where(s => !now.Contains(s.Id)).Select(s => new StatementChange(s, ChangeKind.Removed, [new(s.Text, ChangeKind.Removed)])),
        ];
    }

    private static List<Piece> Words(string before, string after)
    {
        var pieces = new List<Piece>();
        foreach (var word in new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after, ignoreWhitespace: false, ignoreCase: false, new WordChunker()).Lines)
        {
            ChangeKind? kind = word.Type switch { ChangeType.Inserted => ChangeKind.Added, ChangeType.Deleted => ChangeKind.Removed, _ => null };
            // One run of words is one mark, not one a word.
            if (pieces.Count > 0 && pieces[^1].Kind == kind) pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + word.Text };
            else pieces.Add(new Piece(word.Text, kind));
        }
        return pieces;
    }
}
