namespace Immunotox.Content.Sources;

/// <summary>What a reader needs to know around its file.</summary>
/// <param name="Course">The course the file is in, or null in <c>shared/</c>.</param>
/// <param name="Language">Language of the text, <c>fr</c> or <c>en</c>.</param>
/// <param name="Today">For review dates.</param>
/// <param name="Address">Addresses of authored links.</param>
/// <param name="Bibliography">Known sources.</param>
/// <param name="Pictures">Pictures of the course by path in it, each with its size when known.</param>
/// <param name="PictureHashes">The same pictures, each with its <see cref="TextHash.OfPicture"/>.</param>
/// <param name="Signatures">What clinicians signed.</param>
internal sealed record ReadingContext(
    CourseId? Course, string Language, DateOnly Today, LinkAddress Address, Bibliography Bibliography, IReadOnlyDictionary<string, PictureSize?> Pictures,
    IReadOnlyDictionary<string, string> PictureHashes, SignatureBook Signatures)
{
    public bool IsFrench => Language == "fr";
}
