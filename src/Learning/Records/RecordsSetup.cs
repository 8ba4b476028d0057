namespace Immunotox.Learning.Records;

/// <summary>The record store itself: statements, documents, credentials. It knows no web.</summary>
internal static class RecordsSetup
{
    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddSingleton<StoreClock>()
        .AddSingleton<TermCache>()
        .AddSingleton<StatementStore>()
        .AddSingleton<StatementReader>()
        .AddSingleton<DocumentStore>()
        .AddSingleton<Clients>();
}
