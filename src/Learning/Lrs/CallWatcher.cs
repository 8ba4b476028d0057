using Immunotox.Learning.Records;

namespace Immunotox.Learning.Lrs;

/// <summary>Sees what a client asks before a resource answers, and may refuse. A room that makes credentials for one purpose registers its own.</summary>
internal abstract class CallWatcher
{
    /// <summary>Whether requests of this client are of interest.</summary>
    public abstract bool Watches(Client client);

    /// <returns>Why the request is refused (403), or null.</returns>
    public abstract Task<string?> BeforeAsync(Call call);
}
