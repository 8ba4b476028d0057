using System.Globalization;
using System.Text;

namespace Immunotox.Content.Sources;

/// <summary>Reads and writes <c>courses/signatures.yml</c>.</summary>
public static class SignatureFile
{
    private const string Header =
        """
        # Signatures de relecture. Écrit par l'application quand un clinicien signe ou retire sa signature.
        # Ne modifiez pas ce fichier à la main : ajoutez-le au dépôt avec les textes qu'il concerne.
        signatures:

        """;

    private const string Instant = "yyyy-MM-ddTHH:mm:ssZ";

    private static readonly Dictionary<string, SignatureAct> Acts = new() { ["signe"] = SignatureAct.Sign, ["retire"] = SignatureAct.Withdraw };
    private static readonly Dictionary<string, SigningCapacity> Capacities = new() { ["clinicien"] = SigningCapacity.Clinician, ["faculte"] = SigningCapacity.Faculty };

    /// <summary>Null when the file cannot be read at all; an entry at fault is told and left out, the others count.</summary>
    internal static IReadOnlyList<Signature>? Read(SourceFile file, Report report)
    {
        if (AuthoredFile.OpenYaml(file, report) is not { } opened)
        {
            return null;
        }

        var signatures = new List<Signature>();
        foreach (var entry in opened.Fields.Maps("signatures", mayBeEmpty: true))
        {
            var before = report.Findings.Count;
            var signature = ReadOne(entry);
            entry.Close();
            if (report.Findings.Count > before)
            {
                continue;
            }

            signatures.Add(signature);
            if (signature.IsDemonstration)
            {
                report.Warning(FindingCodes.DemonstrationSignature, entry.Offset, $"« {signature.Name} » est une personne inventée : cette signature ne compte pas hors démonstration. Retirez-la de ce fichier avant de le publier.");
            }
        }

        opened.Fields.Close();
        return signatures;
    }

    /// <summary>The text of the file with these signatures, oldest first.</summary>
    public static string Write(IEnumerable<Signature> signatures)
    {
        var all = SignatureBook.From(signatures).All;
        var text = new StringBuilder(Header);
        if (all.Count == 0)
        {
            return text.Insert(text.Length - 1, " []").ToString();
        }

        foreach (var s in all)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: {s.Id}\n    file: {s.Path}\n    hash: {s.Hash}\n    version: {YamlScalar.Quoted(s.Version)}\n");
            text.Append(CultureInfo.InvariantCulture, $"    act: {Acts.First(a => a.Value == s.Act).Key}\n    as: {Capacities.First(c => c.Value == s.Capacity).Key}\n");
            text.Append(CultureInfo.InvariantCulture, $"    name: {YamlScalar.Quoted(s.Name)}\n    function: {YamlScalar.Quoted(s.Function)}\n");
            if (s.Reason is { } reason)
            {
                text.Append(CultureInfo.InvariantCulture, $"    reason: {YamlScalar.Quoted(reason)}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"    at: \"{s.AtUtc.ToString(Instant, CultureInfo.InvariantCulture)}\"\n");
            if (s.IsDemonstration)
            {
                text.Append("    demonstration: true\n");
            }
        }

        return text.ToString();
    }

    private static Signature ReadOne(Fields entry) => new()
    {
        Id = ReadId(entry),
        Path = entry.Raw("file"),
        Hash = ReadHash(entry),
        Version = entry.Raw("version"),
        Act = entry.Choice("act", Acts),
        Capacity = entry.Choice("as", Capacities),
        Name = entry.Raw("name"),
        Function = entry.Raw("function"),
        Reason = entry.Has("reason") ? entry.Raw("reason") : null,
        AtUtc = ReadInstant(entry),
        IsDemonstration = entry.Has("demonstration") && entry.Bool("demonstration"),
    };

    private static Guid ReadId(Fields entry)
    {
        var written = entry.Raw("id");
        if (!Guid.TryParse(written, out var id) && written.Length > 0)
        {
            entry.Report.Error(FindingCodes.WrongType, entry.OffsetOf("id"), $"« id » n'est pas un identifiant de signature. {Mend}");
        }

        return id;
    }

    private static string ReadHash(Fields entry)
    {
        var hash = entry.Raw("hash");
        if (hash.Length > 0 && (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower)))
        {
            entry.Report.Error(FindingCodes.WrongType, entry.OffsetOf("hash"), $"« hash » attend 64 chiffres hexadécimaux. {Mend}");
        }

        return hash;
    }

    private static DateTime ReadInstant(Fields entry)
    {
        var written = entry.Raw("at");
        if (!DateTime.TryParseExact(written, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) && written.Length > 0)
        {
            entry.Report.Error(FindingCodes.WrongType, entry.OffsetOf("at"), $"« at » attend une date et une heure UTC, par exemple 2026-11-25T17:00:00Z. {Mend}");
        }

        return at;
    }

    private const string Mend = "Reprenez ce fichier dans l'historique : seule l'application l'écrit.";
}
