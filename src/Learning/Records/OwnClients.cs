using Immunotox.Learning.Safety;

namespace Immunotox.Learning.Records;

/// <summary>This platform as a client of its own store. Such a client has no row, no secret and no way in by HTTP; its id is the same in every installation.</summary>
internal static class OwnClients
{
    /// <summary>What is told from the journal and of packages.</summary>
    public static readonly Guid PlatformId = new("7a1f0c55-6d0e-4b8a-9d0c-0e5f6b1c2d3e");

    private static readonly Guid ImportId = new("5c3e9b1a-0f7d-4f52-8f0b-2f6a7d8e9c10");

    public static Client Platform(Site site) => Of(PlatformId, "Immunotox Learning", site);

    /// <summary>What a file brought.</summary>
    public static Client Import(Site site) => Of(ImportId, "Import", site);

    private static Client Of(Guid id, string name, Site site) => new()
    {
        Id = id, Name = name, Key = "", SecretHash = "", Scope = Scopes.All, PerMinute = 0, CreatedUtc = DateTime.UnixEpoch, HomePage = site.Origin,
    };
}
