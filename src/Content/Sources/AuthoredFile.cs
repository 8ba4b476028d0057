namespace Immunotox.Content.Sources;

/// <summary>An authored file opened: the YAML facts, and where the Markdown words start.</summary>
internal sealed record AuthoredFile(SourceText Source, Fields Fields, int BodyStart)
{
    /// <summary>Opens a <c>.yml</c> file; null with findings when unreadable.</summary>
    public static AuthoredFile? OpenYaml(SourceFile file, Report report, bool isFrench = true)
    {
        var source = report.Open(file);
        return source is not null && YamlTreeReader.Read(source, 0, source.Text.Length, report) is { } map
            ? new AuthoredFile(source, new Fields(map, report, isFrench), source.Text.Length)
            : null;
    }

    /// <summary>
    /// Opens a <c>.md</c> file with its header between two <c>---</c> lines; null with findings when unreadable. A header that cannot
    /// be read gives silent fields: the body below it is still checked.
    /// </summary>
    public static AuthoredFile? OpenMarkdown(SourceFile file, Report report, bool isFrench)
    {
        if (report.Open(file) is not { } source)
        {
            return null;
        }

        var text = source.Text;
        var yamlStart = LineIs(text, 0, "---");
        if (yamlStart < 0)
        {
            report.Error(FindingCodes.MissingFrontMatter, 0, "Ce fichier commence sans en-tête. Ajoutez en première ligne « --- », puis les clés (title, authors, sources…), puis « --- ».");
            return null;
        }

        for (var line = yamlStart; line < text.Length; line = NextLine(text, line))
        {
            var bodyStart = LineIs(text, line, "---");
            if (bodyStart >= 0)
            {
                var fields = YamlTreeReader.Read(source, yamlStart, line, report) is { } map
                    ? new Fields(map, report, isFrench)
                    : Fields.Unread(yamlStart, report, isFrench);
                return new AuthoredFile(source, fields, bodyStart);
            }
        }

        report.Error(FindingCodes.MissingFrontMatter, 0, "L'en-tête n'est pas refermé. Ajoutez une ligne « --- » après la dernière clé.");
        return null;
    }

    /// <summary>The start of the following line when the line is exactly <paramref name="wanted"/>, else -1.</summary>
    private static int LineIs(string text, int start, string wanted)
    {
        var end = NextLine(text, start);
        return text.AsSpan(start, end - start).TrimEnd().SequenceEqual(wanted) ? end : -1;
    }

    private static int NextLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
