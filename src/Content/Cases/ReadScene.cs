namespace Immunotox.Content.Cases;

/// <summary>A scene with the places of what may be wrong in it.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Offset">Where its heading stands.</param>
/// <param name="ChoiceOffsets">Where each choice of its decision stands, in order.</param>
internal sealed record ReadScene(Scene Scene, int Offset, IReadOnlyList<int> ChoiceOffsets);
