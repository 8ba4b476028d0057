using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>Something a link may point at.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Report">The report of the file it is in.</param>
/// <param name="Parts">Ids of its pages or steps; null when they are not known, or when it has none by nature.</param>
internal sealed record LinkTarget(string Id, Report Report, IReadOnlyList<string>? Parts = null)
{
    public static LinkTarget Of<T>(Reading<T> reading, Func<T, IEnumerable<string>>? parts = null) where T : class =>
        new(reading.Id, reading.Report, reading.Value is { } value && !reading.Report.IsPartial ? parts?.Invoke(value).ToList() : null);
}

/// <summary>All that links of one kind may point at.</summary>
/// <param name="All">What is there and rightly named.</param>
/// <param name="Misnamed">Files that are there under a wrong name, by the id they should have.</param>
/// <param name="Unread">The folder or file that could not be read and may hold more, or null: what is absent is then really absent.</param>
internal sealed record LinkTargets(IReadOnlyDictionary<string, LinkTarget> All, IReadOnlyDictionary<string, LinkTarget> Misnamed, string? Unread)
{
    public static readonly LinkTargets None = new(new Dictionary<string, LinkTarget>(), new Dictionary<string, LinkTarget>(), null);

    /// <summary>The targets that are files of one role.</summary>
    public static LinkTargets Of(IReadOnlyList<ContentFile> files, FileRole role, Func<ContentFile, LinkTarget> target)
    {
        var ofRole = files.Where(f => f.Role == role).ToLookup(f => f.IsMisnamed);
        return new LinkTargets(
            ofRole[false].ToDictionary(f => f.Id, target, StringComparer.Ordinal),
            ofRole[true].DistinctBy(f => f.ProperId).ToDictionary(f => f.ProperId, target, StringComparer.Ordinal),
            files.FirstOrDefault(f => f.Role == FileRole.Unread)?.Source.Path);
    }

    /// <summary>What an id points at, or null when nothing was read under it.</summary>
    public LinkTarget? Find(string id) => All.GetValueOrDefault(id) ?? Misnamed.GetValueOrDefault(id);
}
