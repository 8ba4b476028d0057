namespace Immunotox.Learning.Progress;

/// <summary>Reading progress: the learner's own page, and the faculty's view of a cohort.</summary>
internal static class ProgressSetup
{
    public static IServiceCollection AddProgress(this IServiceCollection services) => services.AddSingleton<ProgressReader>().AddSingleton<CohortReader>();
}
