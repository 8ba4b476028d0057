using System.Text;
using System.Text.Json;
using Immunotox.Learning.Csv;
using Immunotox.Learning.Records;
using Immunotox.Learning.Safety;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Exchange;

/// <summary>What became of one line of a file.</summary>
/// <param name="Line">1-based, in the file.</param>
/// <param name="Why">In the store's own words.</param>
internal sealed record RefusedLine(int Line, string Why);

/// <summary>What a file would do, or did.</summary>
/// <param name="New">Statements stored, or that would be.</param>
/// <param name="Known">Stored before with the same content: nothing to do.</param>
/// <param name="Refused">The first hundred lines that are no statement, or have the id of another one.</param>
/// <param name="RefusedCount">All of them.</param>
/// <param name="IsApplied">False for a dry run, and when a line was refused: a file goes in whole or not at all.</param>
internal sealed record ImportReport(int New, int Known, IReadOnlyList<RefusedLine> Refused, int RefusedCount, bool IsApplied);

/// <summary>Reads statements from JSON Lines or from the column <c>statement</c> of a CSV table, and stores them under the authority of the import.</summary>
internal sealed class StatementImporter(StatementStore store, StatementReader reader, TimeProvider time, Site site)
{
    /// <summary>Octets of one file from the page; the command line has no limit.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    private const int Batch = 200;

    private readonly Client _import = OwnClients.Import(site);

    /// <param name="open">Opens the file; read twice, so that nothing is written before every line was looked at.</param>
    /// <param name="isCsv">A table, and not JSON Lines.</param>
    /// <param name="apply">False for a dry run.</param>
    /// <param name="ct">Stops between two batches.</param>
    public async Task<ImportReport> ImportAsync(Func<Stream> open, bool isCsv, bool apply, CancellationToken ct)
    {
        var (fresh, known, refused, count) = (0, 0, new List<RefusedLine>(), 0);
        var (seen, voiding) = (new Dictionary<Guid, int>(), new HashSet<Guid>());
        foreach (var (line, text) in Lines(open, isCsv, (line, why) => Refuse(line, why)))
        {
            var (statement, flaw) = Check(text);
            if (flaw is not null) Refuse(line, flaw);
            else if (!seen.TryAdd(statement!.Id, line)) Refuse(line, $"même identifiant que la ligne {seen[statement.Id]}");
            else if (statement is { IsVoiding: true, RefersTo: { } target } && (voiding.Contains(target) || await IsVoidingAsync(target, ct))) Refuse(line, "un énoncé qui en annule un autre ne s’annule pas");
            else
            {
                if (statement.IsVoiding) voiding.Add(statement.Id);
                switch (await StateAsync(statement, ct))
                {
                    case true: known++; break;
                    case false: Refuse(line, "un autre énoncé est gardé sous cet identifiant"); break;
                    default: fresh++; break;
                }
            }
        }
        if (!apply || count > 0) return new ImportReport(fresh, known, refused, count, false);
        await StoreAsync(open, isCsv, ct);
        return new ImportReport(fresh, known, refused, 0, true);

        void Refuse(int line, string why)
        {
            count++;
            if (refused.Count < 100) refused.Add(new RefusedLine(line, why));
        }
    }

    private async Task StoreAsync(Func<Stream> open, bool isCsv, CancellationToken ct)
    {
        foreach (var chunk in Lines(open, isCsv, (_, _) => { }).Chunk(Batch))
            // Looked at a moment ago: only another writer in between can make it a conflict.
            if (await store.StoreAsync(_import, [.. chunk.Select(l => Check(l.Text).Statement!)], [], ct) is not StoreOutcome.Stored)
                throw new InvalidOperationException("The store changed while the file was imported; import it again: what is in is known.");
    }

    private async Task<bool> IsVoidingAsync(Guid id, CancellationToken ct) =>
        await reader.FindAsync(id, isVoided: false, null, ct) is { } stored && StatementRules.IsVoiding(JsonSerializer.Deserialize<JsonElement>(stored.Json));

    /// <summary>True when it is stored with the same content, false with another, null when it is not.</summary>
    private async Task<bool?> StateAsync(NewStatement statement, CancellationToken ct)
    {
        if ((await reader.FindAsync(statement.Id, isVoided: false, null, ct) ?? await reader.FindAsync(statement.Id, isVoided: true, null, ct)) is not { } stored) return null;
        return Equivalence.Holds(JsonSerializer.Deserialize<JsonElement>(statement.Json), JsonSerializer.Deserialize<JsonElement>(stored.Json));
    }

    /// <summary>By the store's own rules; a statement says its version, or is read as 1.0.3. Contents of attachments do not travel in lines.</summary>
    private (NewStatement? Statement, string? Flaw) Check(string text)
    {
        try
        {
            using var document = StrictJson.Parse(System.Text.Encoding.UTF8.GetBytes(text));
            var statement = document.RootElement.Clone();
            var version = statement.ValueKind == JsonValueKind.Object && statement.TryGetProperty("version", out var said) && said.ValueKind == JsonValueKind.String ? SpecVersion.Of(said.GetString()) ?? SpecVersion.V1 : SpecVersion.V1;
            if (StatementRules.Check(statement, version) is { } flaw) return (null, flaw.ToString());
            if (!statement.TryGetProperty("id", out _)) return (null, "id: sans identifiant, un second import doublerait l’énoncé");
            if (MissingContent(statement)) return (null, "attachments: une pièce jointe sans adresse (fileUrl) ne voyage pas dans un fichier de lignes");
            return (NewStatement.Of(statement, null, _import, version, time), null);
        }
        catch (JsonException mistake)
        {
            return (null, $"ce n’est pas du JSON (octet {(mistake.BytePositionInLine ?? 0) + 1}), ou une propriété est dite deux fois");
        }
    }

    private static bool MissingContent(JsonElement statement) =>
        new[] { statement, statement.GetProperty("object") }.Any(holder => holder.TryGetProperty("attachments", out var list) && list.EnumerateArray().Any(a => !a.TryGetProperty("fileUrl", out _)));

    /// <summary>Non-empty lines of JSON, or the cells of the column <c>statement</c>.</summary>
    private static IEnumerable<(int Line, string Text)> Lines(Func<Stream> open, bool isCsv, Action<int, string> refuse) => isCsv ? Cells(open, refuse) : Json(open);

    private static IEnumerable<(int, string)> Json(Func<Stream> open)
    {
        using var text = new StreamReader(open(), Encoding.UTF8);
        for (var number = 1; text.ReadLine() is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line)) yield return (number, line);
    }

    private static IEnumerable<(int, string)> Cells(Func<Stream> open, Action<int, string> refuse)
    {
        using var buffer = new MemoryStream();
        using (var stream = open()) stream.CopyTo(buffer);
        var lines = CsvTable.Read(buffer.ToArray(), out var broken);
        if (broken is { } at) refuse(at, "ce n’est pas un tableau CSV");
        var column = lines.Count == 0 ? -1 : lines[0].Cells.ToList().IndexOf(StatementExporter.StatementColumn);
        if (column < 0) refuse(1, $"la colonne « {StatementExporter.StatementColumn} » manque : elle porte l’énoncé entier");
        else
            foreach (var line in lines.Skip(1))
                if (line.Cells.Count > column) yield return (line.Number, line.Cells[column]);
                else refuse(line.Number, "la ligne est trop courte");
    }
}
