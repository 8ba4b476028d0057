namespace Immunotox.Content.Sources;

/// <summary>Width and height of a picture in pixels, so that a page keeps its place while it loads.</summary>
internal sealed record PictureSize(int Width, int Height);
