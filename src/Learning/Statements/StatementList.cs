using Immunotox.Content.Sources;

namespace Immunotox.Learning.Statements;

/// <summary>Gathers the statements of one file; what is empty is none.</summary>
internal sealed class StatementList(string owner, Provenance provenance)
{
    private readonly List<Statement> _all = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public IReadOnlyList<Statement> All => _all;

    public void Add(string id, string label, string? text, IReadOnlyList<Source>? sources = null)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        var full = $"{owner}/{id}";
        for (var n = 2; !_ids.Add(full); n++) full = $"{owner}/{id}-{n}";
        _all.Add(new Statement(full, label, text.Trim(), sources is { Count: > 0 } ? sources : provenance.Sources));
    }

    /// <summary>Lines without an id of their own are named by their first words, so that a line put before them changes no name.</summary>
    public void AddLines(string id, string label, IEnumerable<string> lines)
    {
        foreach (var line in lines) Add($"{id}.{string.Join('-', Slug.Of(line).Split('-').Take(6))}", label, line);
    }
}
