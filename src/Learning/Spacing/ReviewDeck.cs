namespace Immunotox.Learning.Spacing;

/// <summary>One look at a question: in a training attempt or in a review.</summary>
/// <param name="On">Day in Paris.</param>
/// <param name="Score">0 to 1.</param>
internal readonly record struct Look(DateOnly On, decimal Score);

/// <summary>What becomes of a question over the looks a learner took at it. Pure: nothing of it is stored.</summary>
internal static class ReviewDeck
{
    /// <summary>Days between looks from which a question counts as learnt and does not come back.</summary>
    public const int LearntDays = 180;

    /// <summary>The state and the day it is due; null for a question that was never missed.</summary>
    /// <param name="looks">In the order they were taken.</param>
    public static (SpacedState State, DateOnly Due)? Of(IEnumerable<Look> looks)
    {
        (SpacedState State, DateOnly Due)? card = null;
        foreach (var look in looks)
        {
            var quality = Sm2.Quality(look.Score);
            if (card is not { } known)
            {
                if (look.Score < 1) card = (Sm2.Begin, look.On.AddDays(Sm2.Begin.Days));
                continue;
            }
            // Right before it was due shows nothing of memory; wrong always does.
            if (look.On < known.Due && quality >= Sm2.Remembered) continue;
            var state = Sm2.Next(known.State, quality);
            card = (state, look.On.AddDays(state.Days));
        }
        return card;
    }
}
