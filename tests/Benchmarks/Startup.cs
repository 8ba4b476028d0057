namespace Immunotox.Benchmarks;

/// <summary>Start of the published process to its first page, with a new database and the full courses. Median of three.</summary>
internal static class Startup
{
    public static async Task<Line> MeasureAsync(WorkFolder work)
    {
        var published = await Server.PublishAsync(work.New("published"));
        List<double> ours = [], empty = [];
        for (var i = 0; i < 3; i++)
        {
            await using (var server = await Server.EmptyAsync()) empty.Add(server.UntilFirstPage.TotalSeconds);
            await using (var server = await Server.LearningAsync(work.New($"start-{i}"), WorkFolder.Courses, published)) ours.Add(server.UntilFirstPage.TotalSeconds);
        }
        var (measured, floor) = (ours.Order().ElementAt(1), empty.Order().ElementAt(1));
        return new Line("Start to first page", $"{measured:0.00} s", $"{floor:0.00} s, empty Razor app", $"{measured / floor:0.0}", "under 2 s",
            $"published, new database; slowest of 3: {ours.Max():0.00} s", measured < 2);
    }
}
