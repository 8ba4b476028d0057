namespace Immunotox.Learning.Requests;

/// <summary>Asking for advice: a text prepared without the patient's identity. Nothing of it is kept.</summary>
internal static class RequestsSetup
{
    public static IServiceCollection AddRequests(this IServiceCollection services, IConfiguration configuration) => services.AddSingleton(new RequestSettings(configuration));
}
