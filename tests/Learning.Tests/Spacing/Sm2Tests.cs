using Immunotox.Learning.Spacing;

namespace Immunotox.Learning.Tests.Spacing;

public sealed class Sm2Tests
{
    /// <summary>EF' = EF + (0.1 − (5 − q)(0.08 + (5 − q) 0.02)), as published; computed by hand.</summary>
    [Theory]
    [InlineData(5, 2.6)]
    [InlineData(4, 2.5)]
    [InlineData(3, 2.36)]
    public void Ease_follows_the_published_formula(int quality, double ease) => Assert.Equal((decimal)ease, Sm2.Next(Sm2.Begin, quality).Ease);

    [Fact]
    public void Intervals_are_1_6_then_the_last_one_times_the_ease_rounded_up()
    {
        var state = Sm2.Begin;
        List<int> days = [state.Days];
        for (var i = 0; i < 4; i++) { state = Sm2.Next(state, 4); days.Add(state.Days); }
        Assert.Equal([1, 6, 15, 38, 95], days);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Forgotten_begins_again_the_next_day_and_keeps_its_ease(int quality)
    {
        var learnt = Sm2.Next(Sm2.Next(Sm2.Next(Sm2.Begin, 4), 3), 4);
        Assert.Equal(new SpacedState(1, learnt.Ease, 1), Sm2.Next(learnt, quality));
    }

    [Fact]
    public void Ease_never_falls_under_1_3()
    {
        var state = Sm2.Begin;
        for (var i = 0; i < 30; i++) state = Sm2.Next(state, 3);
        Assert.Equal(1.3m, state.Ease);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void A_quality_that_does_not_exist_is_refused(int quality) => Assert.Throws<ArgumentOutOfRangeException>(() => Sm2.Next(Sm2.Begin, quality));

    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void A_question_never_missed_never_comes_back() => Assert.Null(ReviewDeck.Of([new(Monday, 1), new(Monday.AddDays(1), 1)]));

    [Fact]
    public void A_missed_question_is_due_the_next_day_then_six_days_after_it_was_right()
    {
        Assert.Equal(Monday.AddDays(1), ReviewDeck.Of([new(Monday, 0.5m)])!.Value.Due);
        Assert.Equal(Monday.AddDays(3 + 6), ReviewDeck.Of([new(Monday, 0), new(Monday.AddDays(3), 1)])!.Value.Due);
    }

    [Fact]
    public void Right_before_it_is_due_changes_nothing_and_wrong_does()
    {
        Assert.Equal(Monday.AddDays(1), ReviewDeck.Of([new(Monday, 0), new(Monday, 1)])!.Value.Due);
        Look[] learning = [new(Monday, 0), new(Monday.AddDays(1), 1)];
        Assert.Equal(Monday.AddDays(7), ReviewDeck.Of([.. learning, new(Monday.AddDays(2), 1)])!.Value.Due);
        Assert.Equal(Monday.AddDays(3), ReviewDeck.Of([.. learning, new(Monday.AddDays(2), 0)])!.Value.Due);
    }
}
