namespace Immunotox.Content.Sources;

/// <summary>The sources of <c>shared/sources.yml</c> by key, and the lookup that reports unknown ones.</summary>
internal sealed class Bibliography(IReadOnlyDictionary<string, Source> sources)
{
    public static readonly Bibliography Empty = new(new Dictionary<string, Source>());

    public IReadOnlyDictionary<string, Source> Sources { get; } = sources;

    /// <summary>Reads <c>shared/sources.yml</c>.</summary>
    public static Bibliography Read(SourceFile file, Report report)
    {
        if (AuthoredFile.OpenYaml(file, report) is not { } opened)
        {
            return Empty;
        }

        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var entry in opened.Fields.MapNode("sources")?.Entries ?? [])
        {
            if (entry.Value is not YamlMap map)
            {
                report.Error(FindingCodes.WrongType, entry.Value.Offset, $"La source « {entry.Key} » se compose d'une ligne « reference » en retrait. Ajoutez-la.");
                continue;
            }

            var fields = new Fields(map, report, isFrench: true);
            // A reference is printed as published, in its own language and typography.
            sources[entry.Key] = new Source(entry.Key, fields.Raw("reference"), fields.OptionalText("consulted"));
            fields.Close();
        }

        opened.Fields.Close();
        return new Bibliography(sources);
    }

    /// <summary>The sources a file names under a key; unknown keys are reported where they stand.</summary>
    public IReadOnlyList<Source> Find(IEnumerable<YamlText> keys, Report report)
    {
        var found = new List<Source>();
        foreach (var key in keys)
        {
            if (Sources.TryGetValue(key.Value.Trim(), out var source))
            {
                found.Add(source);
            }
            else
            {
                report.Error(FindingCodes.UnknownSource, key.Offset, $"La source « {key.Value} » n'est pas dans shared/sources.yml. Ajoutez-la à la bibliographie, ou corrigez la clé.{(KeyNames.Nearest(key.Value.Trim(), Sources.Keys) is { } near ? $" Vouliez-vous dire « {near} » ?" : "")}");
            }
        }

        return found;
    }
}
