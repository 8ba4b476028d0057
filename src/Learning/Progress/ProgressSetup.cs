namespace Immunotox.Learning.Progress;

/// <summary>Reading progress; nothing here is served but the learner's own page.</summary>
internal static class ProgressSetup
{
    public static IServiceCollection AddProgress(this IServiceCollection services) => services.AddSingleton<ProgressReader>();
}
