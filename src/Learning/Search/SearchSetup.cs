namespace Immunotox.Learning.Search;

/// <summary>Search over the whole library.</summary>
internal static class SearchSetup
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services.AddSingleton<ISearch, FullTextSearch>();
}
