using Immunotox.Learning.Progress;

namespace Immunotox.Learning.Tests.Progress;

public sealed class CohortFiguresTests
{
    [Fact]
    public void The_median_is_the_middle_or_the_mean_of_the_two_middle_values()
    {
        Assert.Null(CohortFigures.Median([]));
        Assert.Equal(0.4m, CohortFigures.Median([0.4m]));
        Assert.Equal(0.5m, CohortFigures.Median([0.9m, 0.1m, 0.5m]));
        Assert.Equal(0.3m, CohortFigures.Median([0.5m, 0.1m]));
    }
}
