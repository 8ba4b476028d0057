using Immunotox.Learning.Records;
using Immunotox.Learning.Safety;

namespace Immunotox.Learning.Tracking;

/// <summary>This platform as a client of its own store: the authority of what is told from the journal. It has no secret and no way in by HTTP.</summary>
internal static class Platform
{
    /// <summary>The same in every installation: statements of the journal are known by it.</summary>
    public static readonly Guid Id = new("7a1f0c55-6d0e-4b8a-9d0c-0e5f6b1c2d3e");

    public static Client Of(Site site) => new()
    {
        Id = Id, Name = "Immunotox Learning", Key = "", SecretHash = "", Scope = Scopes.All, PerMinute = 0, CreatedUtc = DateTime.UnixEpoch, HomePage = site.Origin,
    };
}
