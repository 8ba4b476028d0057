namespace Immunotox.Learning.Search;

/// <summary>What is found, in the order of the groups of a page of results.</summary>
public enum HitKind { Algorithm, Drug, Referent, Sign, Case, Page }

/// <summary>One result.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its name.</param>
/// <param name="Detail">What tells it from the others: organ, class and trade names, establishment, course.</param>
/// <param name="Address">The page it leads to.</param>
public sealed record Hit(HitKind Kind, string Title, string Detail, string Address);

/// <summary>What a search found, best first; the groups too.</summary>
/// <param name="Hits">Each group together, the group of the best result first.</param>
/// <param name="Read">The words as they were understood, when one was misspelt; else null.</param>
public sealed record Found(IReadOnlyList<Hit> Hits, string? Read)
{
    public static readonly Found Nothing = new([], null);
}

/// <summary>
/// The one place that searches algorithms, drugs, people, signs, cases and lessons. Nothing of a query is kept or logged: it may be about somebody.
/// </summary>
internal interface ISearch
{
    /// <summary>What fits a query, whatever it holds; nothing for an empty one.</summary>
    Found Find(string? query);
}
