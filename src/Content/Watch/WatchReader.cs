using Immunotox.Content.Sources;

namespace Immunotox.Content.Watch;

/// <summary>Reads <c>shared/watch/&lt;algorithm&gt;.yml</c>.</summary>
internal sealed class WatchReader
{
    private static readonly Dictionary<string, ReadingState> States = new() { ["a_lire"] = ReadingState.ToRead, ["lue"] = ReadingState.Read };

    private static readonly Dictionary<string, WatchDecision> Decisions = new()
    {
        ["sans_changement"] = WatchDecision.NoChange,
        ["texte"] = WatchDecision.Text,
        ["dose_ou_seuil"] = WatchDecision.DoseOrThreshold,
        ["source"] = WatchDecision.Source,
    };

    private readonly ReadingContext _context;
    private readonly Report _report;
    private readonly List<(string, int)> _nodes = [];
    private readonly List<(string, int)> _versions = [];
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    private WatchReader(ReadingContext context, Report report) => (_context, _report) = (context, report);

    public static ReadWatch? Read(SourceFile file, AlgorithmId id, ReadingContext context, Report report)
    {
        if (AuthoredFile.OpenYaml(file, report, context.IsFrench) is not { } opened)
        {
            return null;
        }

        report.Link(new ContentLink(LinkKind.Algorithm, null, id.Value, null), 0);
        var reader = new WatchReader(context, report);
        var entries = opened.Fields.Maps("entries").Select(reader.ReadEntry).ToList();
        opened.Fields.Close();
        return new ReadWatch(new WatchSheet(id, entries), reader._nodes, reader._versions);
    }

    private WatchEntry ReadEntry(Fields fields)
    {
        var id = fields.Raw("id");
        var at = fields.OffsetOf("id");
        if (id.Length > 0 && !Slug.IsSlug(id))
        {
            _report.Error(FindingCodes.WrongSlug, at, $"« {id} » n'est pas un identifiant. Écrivez des minuscules sans accent séparées par des tirets : `{(Slug.Of(id) is { Length: > 0 } slug ? slug : "ma-reference")}`.");
        }

        if (!_seen.TryAdd("id " + id, id) && id.Length > 0)
        {
            _report.Error(FindingCodes.DuplicateId, at, $"La référence « {id} » est écrite deux fois. Changez l'un des deux identifiants.");
        }

        var reference = ReadReference(fields, id);
        var entry = new WatchEntry
        {
            Id = id,
            Reference = reference,
            Question = fields.Text("question"),
            Found = fields.Date("found"),
            State = fields.Choice("state", States),
            Decision = ReadDecision(fields),
        };
        fields.Close();
        CheckDates(entry, fields);
        return entry;
    }

    private WatchReference ReadReference(Fields fields, string id)
    {
        var isAlone = !fields.Has("source");
        var source = isAlone || fields.Raw("source").Length == 0 || fields.Entry("source")?.Value is not YamlText key ? null
            : _context.Bibliography.Find([key], _report) is [var found, ..] ? found : null;
        var doi = Named(fields, "doi", Identifiers.Doi, "« 10.1016/j.annonc.2022.10.001 », sans espace", id);
        var pmid = Named(fields, "pmid", Identifiers.Pmid, "les chiffres seuls, « 36270461 »", id);
        if (source is not null)
        {
            Once("source " + source.Key, fields.OffsetOf("source"), id);
        }

        // A title or an author is printed as published, in its own language and typography.
        return new WatchReference(
            source,
            Published("authors"), Published("title"), Published("journal"),
            isAlone || fields.Has("year") ? fields.Int("year", 1950, 2100) : null,
            fields.Has("pages") ? fields.Raw("pages") : null,
            doi, pmid);

        string? Published(string key) => isAlone || fields.Has(key) ? fields.Raw(key) : null;
    }

    private string? Named(Fields fields, string key, Func<string, string?> read, string example, string id)
    {
        if (!fields.Has(key))
        {
            return null;
        }

        var written = fields.Raw(key);
        var value = read(written);
        if (value is null)
        {
            _report.Error(FindingCodes.BadIdentifier, fields.OffsetOf(key), $"« {written} » n'est pas un {key.ToUpperInvariant()}. Écrivez {example}, ou supprimez cette ligne.");
        }
        else
        {
            Once($"{key} {value}", fields.OffsetOf(key), id);
        }

        return value;
    }

    private void Once(string name, int offset, string id)
    {
        if (!_seen.TryAdd(name, id))
        {
            _report.Error(FindingCodes.ReferenceTwice, offset, $"Cette référence est déjà suivie sous « {_seen[name]} ». Réunissez les deux en une seule.");
        }
    }

    private Judgement? ReadDecision(Fields fields)
    {
        string[] others = ["decided_by", "decided", "effect", "version", "why"];
        if (!fields.Has("decision"))
        {
            foreach (var other in others.Where(fields.Has))
            {
                _report.Error(FindingCodes.DecisionIncomplete, fields.OffsetOf(other), $"« {other} » est écrit sans « decision ». Ajoutez `decision: sans_changement` (ou `texte`, `dose_ou_seuil`, `source`), ou supprimez cette ligne.");
            }

            return null;
        }

        foreach (var key in others.Take(2).Where(k => !fields.Has(k)))
        {
            _report.Error(FindingCodes.DecisionIncomplete, fields.OffsetOf("decision"), $"Cette décision est sans « {key} ». Ajoutez {(key == "decided" ? "sa date, `decided: AAAA-MM-JJ`" : "la fonction ou le nom de qui l'a prise, `decided_by: …`")}, ou laissez la référence sans décision.");
        }

        if (fields.Entry("state")?.Value is YamlText { Value: "a_lire" } state)
        {
            _report.Error(FindingCodes.DecidedUnread, state.Offset, "Rien ne se décide d'une référence que personne n'a lue. Écrivez `state: lue`, ou supprimez la décision.");
        }

        var kind = fields.Choice("decision", Decisions);
        var nodes = fields.Scalars("effect", mayBeEmpty: true);
        if (kind is WatchDecision.Text or WatchDecision.DoseOrThreshold && nodes.Count == 0)
        {
            _report.Error(FindingCodes.DecisionWithoutEffect, fields.OffsetOf("decision"), "Cette décision change l'algorithme sans dire où. Ajoutez les nœuds touchés : `effect: [g3]`.");
        }
        else if (kind == WatchDecision.NoChange && nodes.Count > 0)
        {
            _report.Error(FindingCodes.DecisionWithoutEffect, fields.OffsetOf("effect"), "« sans_changement » ne touche aucun nœud. Supprimez « effect », ou corrigez la décision.");
        }

        _nodes.AddRange(nodes.Select(n => (n.Value.Trim(), n.Offset)));
        var version = fields.Has("version") ? fields.Raw("version") : null;
        if (version is not null)
        {
            _versions.Add((version, fields.OffsetOf("version")));
        }

        return new Judgement(
            kind,
            fields.Has("decided_by") ? fields.Text("decided_by") : "",
            fields.Has("decided") ? fields.Date("decided") : default,
            [.. nodes.Select(n => n.Value.Trim())],
            version,
            fields.OptionalText("why"));
    }

    private void CheckDates(WatchEntry entry, Fields fields)
    {
        if (entry.Reference.Year is { } year && entry.Found != default && entry.Found.Year < year)
        {
            _report.Error(FindingCodes.ImpossibleDate, fields.OffsetOf("found"), $"Cette référence est trouvée en {entry.Found.Year}, avant sa parution en {year}. Corrigez « found » ou « year ».");
        }

        // Today is London's: in Paris or beyond, tomorrow may have begun.
        var last = _context.Today.AddDays(1);
        if (entry.Found > last)
        {
            _report.Error(FindingCodes.ImpossibleDate, fields.OffsetOf("found"), "Cette date est à venir. Écrivez le jour où la référence a été trouvée.");
        }

        if (entry.Decision is { } decision && decision.On != default && (decision.On < entry.Found || decision.On > last))
        {
            _report.Error(FindingCodes.ImpossibleDate, fields.OffsetOf("decided"), decision.On > last
                ? "Cette date est à venir. Écrivez le jour où la décision a été prise."
                : "Cette décision précède le jour où la référence a été trouvée. Corrigez « decided » ou « found ».");
        }
    }
}
