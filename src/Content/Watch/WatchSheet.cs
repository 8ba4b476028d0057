using Immunotox.Content.Sources;

namespace Immunotox.Content.Watch;

/// <summary>The literature watch of one toxicity (veille bibliographique): what is to be read, and what was decided of it.</summary>
/// <param name="Id">The algorithm watched over.</param>
/// <param name="Entries">In file order.</param>
public sealed record WatchSheet(AlgorithmId Id, IReadOnlyList<WatchEntry> Entries)
{
    public IEnumerable<WatchEntry> ToRead => Entries.Where(e => e.State == ReadingState.ToRead);

    /// <summary>What belongs to the algorithm's history.</summary>
    public IEnumerable<WatchEntry> Decided => Entries.Where(e => e.Decision is not null);
}

/// <summary>Whether somebody has read a reference for this toxicity.</summary>
public enum ReadingState { ToRead, Read }

/// <summary>What was decided of a reference: nothing changes, a text, a dose or threshold, or it is cited.</summary>
public enum WatchDecision { NoChange, Text, DoseOrThreshold, Source }

/// <summary>One reference watched for a toxicity.</summary>
public sealed record WatchEntry
{
    /// <summary>Unique in its file; never changes.</summary>
    public required string Id { get; init; }

    /// <summary>Where it was published.</summary>
    public required WatchReference Reference { get; init; }

    /// <summary>What is to be looked for in it, in French.</summary>
    public required string Question { get; init; }

    public required DateOnly Found { get; init; }
    public required ReadingState State { get; init; }

    /// <summary>Null while nothing is decided; then nobody has decided either.</summary>
    public required Judgement? Decision { get; init; }
}

/// <summary>A decision with who took it and what it touched.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="By">A function, or the name of a person who agreed to be named.</param>
/// <param name="On">The day.</param>
/// <param name="Nodes">Nodes of the algorithm it touched; empty when nothing changes.</param>
/// <param name="Version">Version of the algorithm in which it came, or null.</param>
/// <param name="Why">One sentence, or null.</param>
public sealed record Judgement(WatchDecision Kind, string By, DateOnly On, IReadOnlyList<string> Nodes, string? Version, string? Why);

/// <summary>A published text: a key of the bibliography, or what a library catalogue says of it.</summary>
/// <param name="Source">Its entry of <c>shared/sources.yml</c> once it is cited, or null.</param>
/// <param name="Authors">As published, or null when the source says it.</param>
/// <param name="Title">As published, or null when the source says it.</param>
/// <param name="Journal">Journal or editor, or null when the source says it.</param>
/// <param name="Year">Of publication, or null when the source says it.</param>
/// <param name="Pages">Volume and pages, or null.</param>
/// <param name="Doi">Lower case, without address, or null.</param>
/// <param name="Pmid">Digits, or null.</param>
public sealed record WatchReference(Source? Source, string? Authors, string? Title, string? Journal, int? Year, string? Pages, string? Doi, string? Pmid)
{
    /// <summary>On one line, as a bibliography prints it.</summary>
    public string Line => Title is null && Source is not null ? Source.Reference
        : string.Join(". ", new[] { Authors, Title, $"{Journal} {Year}" + (Pages is null ? "" : $";{Pages}") }.OfType<string>().Select(p => p.Trim().TrimEnd('.')).Where(p => p.Length > 0));

    /// <summary>Where it can be read.</summary>
    public string? Address => Doi is not null ? "https://doi.org/" + Doi : Pmid is not null ? $"https://pubmed.ncbi.nlm.nih.gov/{Pmid}/" : null;
}
