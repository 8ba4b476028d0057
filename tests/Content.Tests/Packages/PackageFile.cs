using System.IO.Compression;
using System.Text;

namespace Immunotox.Content.Tests.Packages;

/// <summary>Makes packages for tests, good and spoiled.</summary>
internal static class PackageFile
{
    public const string Namespace = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    /// <summary>A cmi5 description whose parts can be replaced.</summary>
    public static string Cmi5(string? au = null, string before = "", string course = "https://example.org/course", string objectives = "") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        {before}<courseStructure xmlns="{Namespace}">
          <course id="{course}">{Words("Cours")}</course>
          {objectives}
          {au ?? Au()}
        </courseStructure>
        """;

    public static string Au(string id = "https://example.org/au/1", string url = "index.html", string attributes = "", string inside = "") =>
        $"""<au id="{id}" {attributes}>{Words("Unité")}{inside}<url>{url}</url></au>""";

    public static string Words(string title) =>
        $"""<title><langstring lang="en">Title</langstring><langstring lang="fr-FR">{title}</langstring></title><description><langstring lang="fr">Texte</langstring></description>""";

    public static MemoryStream Zip(params (string Path, string Text)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        stream.Position = 0;
        return stream;
    }

    public static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    public static string Manifest12(string items, string resources, string @default = "o") => $"""
        <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <organizations default="{@default}"><organization identifier="o"><title>Ancien cours</title>{items}</organization></organizations>
          <resources>{resources}</resources>
        </manifest>
        """;

    public static string Manifest2004(string items, string resources) => $"""
        <manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
          <organizations><organization identifier="o"><title>Cours</title>{items}</organization></organizations>
          <resources>{resources}</resources>
        </manifest>
        """;
}
