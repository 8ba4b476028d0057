using Immunotox.Content.Packages;
using Immunotox.Learning.Packages;
using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Launches;

/// <summary>How a unit is opened (cmi5 specification, 10.2.2): for credit, to look around, or to look back.</summary>
internal enum LaunchMode { Normal, Browse, Review }

/// <summary>One opening that is asked for.</summary>
/// <param name="IsNew">The registration is made by this opening.</param>
/// <param name="ReturnUrl">Where the unit leads back, absolute, or null.</param>
internal sealed record LaunchRequest(ShelvedPackage Package, PackageRegistration Registration, bool IsNew, int Unit, LaunchMode Mode, string? ReturnUrl, DateTimeOffset Now);

/// <summary>An opening that may be followed.</summary>
/// <param name="Url">Absolute address of the unit, with what it needs to report.</param>
/// <param name="Session">Its id.</param>
internal sealed record Launched(string Url, Guid Session);

/// <summary>Opens units of one format. Each format's room brings its own.</summary>
internal abstract class UnitLauncher
{
    public abstract bool Plays(PackageFormat format);

    /// <summary>Prepares one opening, within the change that records it.</summary>
    public abstract Task<Launched> LaunchAsync(LearningDb db, LaunchRequest request);
}
