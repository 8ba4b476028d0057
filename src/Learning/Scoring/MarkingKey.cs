using Immunotox.Content.Courses;

namespace Immunotox.Learning.Scoring;

/// <summary>What decides a score besides the item: the course's policies and what the markers decided since.</summary>
internal sealed record MarkingKey(ScoringPolicies Policies)
{
    /// <summary>Forms accepted by a marker, by item id, in the normal form of <see cref="ShortAnswer"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> AcceptedForms { get; init; } = new Dictionary<string, IReadOnlySet<string>>();

    /// <summary>Items taken out of everybody's mark.</summary>
    public IReadOnlySet<string> Neutralised { get; init; } = new HashSet<string>();
}
