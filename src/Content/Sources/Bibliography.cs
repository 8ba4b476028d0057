namespace Immunotox.Content.Sources;

/// <summary>The sources of <c>shared/sources.yml</c> by key, and the lookup that reports unknown ones.</summary>
internal sealed class Bibliography
{
    public const string Path = "shared/sources.yml";

    /// <summary>No bibliography at all: nothing can be said of a key, whoever names one waits for the file.</summary>
    public static readonly Bibliography Unread = new(null);

    /// <summary>Null when unread; an entry that is written but cannot be used has a null source.</summary>
    private readonly IReadOnlyDictionary<string, Source?>? _sources;

    private Bibliography(IReadOnlyDictionary<string, Source?>? sources) => _sources = sources;

    /// <summary>Reads <c>shared/sources.yml</c>.</summary>
    public static Bibliography Read(SourceFile file, Report report)
    {
        if (AuthoredFile.OpenYaml(file, report) is not { } opened)
        {
            return Unread;
        }

        var entries = opened.Fields.MapNode("sources")?.Entries;
        var sources = new Dictionary<string, Source?>(StringComparer.Ordinal);
        foreach (var entry in entries ?? [])
        {
            sources[entry.Key] = ReadSource(entry, report);
        }

        opened.Fields.Close();
        return entries is null ? Unread : new Bibliography(sources);
    }

    private static Source? ReadSource(YamlEntry entry, Report report)
    {
        if (entry.Value is not YamlMap map)
        {
            report.Error(FindingCodes.WrongType, entry.Value.Offset, $"La source « {entry.Key} » se compose d'une ligne « reference » en retrait. Ajoutez-la.");
            return null;
        }

        var fields = new Fields(map, report, isFrench: true);
        // A reference is printed as published, in its own language and typography.
        var source = new Source(entry.Key, fields.Raw("reference"), fields.OptionalText("consulted"));
        fields.Close();
        return source.Reference.Length == 0 ? null : source;
    }

    /// <summary>The sources a file names under a key; unknown keys are reported where they stand.</summary>
    public IReadOnlyList<Source> Find(IEnumerable<YamlText> keys, Report report)
    {
        var found = new List<Source>();
        foreach (var key in keys)
        {
            Source? source = null;
            if (_sources is not null && !_sources.TryGetValue(key.Value.Trim(), out source))
            {
                report.Error(FindingCodes.UnknownSource, key.Offset, $"La source « {key.Value} » n'est pas dans shared/sources.yml. Ajoutez-la à la bibliographie, ou corrigez la clé.{(KeyNames.Nearest(key.Value.Trim(), _sources.Keys) is { } near ? $" Vouliez-vous dire « {near} » ?" : "")}");
            }
            else if (source is null)
            {
                // Its own mistake is reported in the bibliography.
                report.WaitFor(Path);
            }
            else
            {
                found.Add(source);
            }
        }

        return found;
    }

    /// <summary>Whether a text cites a source; given the benefit of the doubt when the bibliography is unread.</summary>
    public bool MayBeCitedIn(string text) => _sources is null || _sources.Keys.Any(k => text.Contains(k, StringComparison.Ordinal));
}
