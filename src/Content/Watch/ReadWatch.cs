namespace Immunotox.Content.Watch;

/// <summary>A watch file with the places of what only the algorithm can check.</summary>
/// <param name="Sheet">What was read.</param>
/// <param name="Nodes">Nodes named, each with where it stands.</param>
/// <param name="Versions">Versions of the algorithm named, each with where it stands.</param>
internal sealed record ReadWatch(WatchSheet Sheet, IReadOnlyList<(string Node, int Offset)> Nodes, IReadOnlyList<(string Version, int Offset)> Versions);
