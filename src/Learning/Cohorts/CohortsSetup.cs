namespace Immunotox.Learning.Cohorts;

/// <summary>Figures of a cohort.</summary>
internal static class CohortsSetup
{
    public static IServiceCollection AddCohorts(this IServiceCollection services) => services
        .AddSingleton<TallyWriter>()
        .AddSingleton<PathReader>()
        .AddHostedService<TallyWorker>();
}
