namespace Immunotox.Content.Courses;

/// <summary>A named way to score an item with several right choices, x of n expected ticked, w wrong ones ticked.</summary>
public enum ScoringPolicy
{
    /// <summary><c>discordance-r2c</c>: 1, 0.5, 0.2, 0 by number of discordances.</summary>
    DiscordanceR2C,

    /// <summary><c>x-over-n</c>.</summary>
    XOverN,

    /// <summary><c>x-minus-wrong-over-n</c>: max(0, (x − w) / n).</summary>
    XMinusWrongOverN,
}

/// <summary>The policies a course names; printed on the answer sheet.</summary>
public sealed record ScoringPolicies
{
    /// <summary>What the R2C rules say, and <c>x-over-n</c> where they leave the choice.</summary>
    public static ScoringPolicies Default { get; } = new() { Qrm = ScoringPolicy.DiscordanceR2C, Qrp = ScoringPolicy.XOverN };

    public static IReadOnlyDictionary<string, ScoringPolicy> Names { get; } = new Dictionary<string, ScoringPolicy>
    {
        ["discordance-r2c"] = ScoringPolicy.DiscordanceR2C,
        ["x-over-n"] = ScoringPolicy.XOverN,
        ["x-minus-wrong-over-n"] = ScoringPolicy.XMinusWrongOverN,
    };

    public required ScoringPolicy Qrm { get; init; }
    public required ScoringPolicy Qrp { get; init; }
}
