namespace Immunotox.Learning.Spacing;

/// <summary>
/// When to see a question again: algorithm SM-2 (P. A. Woźniak, « Optimization of learning », Poznań 1990, section 3.2), in decimal.
/// Pure.
/// </summary>
internal static class Sm2
{
    /// <summary>Easiness every question begins with.</summary>
    public const decimal FirstEase = 2.5m;

    /// <summary>Under it questions come back annoyingly often without being learnt better.</summary>
    public const decimal LeastEase = 1.3m;

    /// <summary>The lowest quality at which a question counts as remembered.</summary>
    public const int Remembered = 3;

    /// <summary>A question that was just missed: seen once, back the next day.</summary>
    public static SpacedState Begin { get; } = new(Repetitions: 1, FirstEase, Days: 1);

    /// <summary>The state after one more look at the question.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="quality">0 (blackout) to 5 (perfect), as SM-2 grades recall.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="quality"/> is not 0 to 5.</exception>
    public static SpacedState Next(SpacedState state, int quality)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 5);
        // Step 6: forgotten, so the intervals begin again; the easiness stays.
        if (quality < Remembered) return Begin with { Ease = state.Ease };
        var days = state.Repetitions switch { 0 => 1, 1 => 6, _ => (int)Math.Ceiling(state.Days * state.Ease) };
        var missing = 5 - quality;
        var ease = Math.Max(LeastEase, state.Ease + 0.1m - (missing * (0.08m + (missing * 0.02m))));
        return new SpacedState(state.Repetitions + 1, ease, days);
    }

    /// <summary>What a score says of the recall. Right is 4: nobody can tell from a form whether it came at once.</summary>
    /// <param name="score">0 to 1.</param>
    public static int Quality(decimal score) => score switch { >= 1 => 4, >= 0.5m => 3, > 0 => 2, _ => 1 };
}

/// <summary>Where a question stands for a learner.</summary>
/// <param name="Repetitions">Looks in a row at which it was remembered, the first included.</param>
/// <param name="Ease">Easiness factor, 1.3 or more.</param>
/// <param name="Days">Days from the last look to the next.</param>
internal readonly record struct SpacedState(int Repetitions, decimal Ease, int Days);
