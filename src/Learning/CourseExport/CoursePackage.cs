using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Immunotox.Content;
using Immunotox.Content.Courses;
using Immunotox.Content.Library;
using Immunotox.Content.Packages;
using Immunotox.Learning.Safety;

namespace Immunotox.Learning.CourseExport;

/// <summary>
/// A course of ours as a package that another platform can play. It holds the modules; quizzes, exams and cases are corrected here,
/// and no right answer leaves with the package.
/// </summary>
internal static class CoursePackage
{
    // The same edition gives the same octets.
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The modules of a course's path; a course without one cannot be exported.</summary>
    public static IReadOnlyList<Module> Modules(CourseEdition edition) =>
        [.. edition.Course.Path.Where(s => s.Kind == StationKind.Module).Select(s => edition.Modules[new ModuleId(s.Id)])];

    /// <summary>The package as a zip archive.</summary>
    /// <param name="format">Not H5P.</param>
    public static byte[] Write(CourseEdition edition, PackageFormat format, Site site)
    {
        var modules = Modules(edition);
        var page = new UnitPage(edition, site);
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var module in modules) files[module.Id.Value + ".html"] = Encoding.UTF8.GetBytes(page.Html(module));
        var shared = page.Pictures.Keys.Append("unit.js").Append("unit.css").ToList();
        foreach (var (path, bytes) in page.Pictures) files[path] = bytes;
        files["unit.js"] = Resource("unit.js");
        files["unit.css"] = Resource("unit.css");
        if (format == PackageFormat.Cmi5) files["cmi5.xml"] = Bytes(Descriptions.Cmi5(edition, modules, site.Origin));
        else files["imsmanifest.xml"] = Bytes(Descriptions.Scorm(edition, modules, shared, format == PackageFormat.Scorm2004));
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, bytes) in files)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using var target = entry.Open();
                target.Write(bytes.Span);
            }
        return stream.ToArray();
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(CoursePackage).Assembly.GetManifestResourceStream("CourseExport." + name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Bytes(XDocument document)
    {
        using var stream = new MemoryStream();
        document.Save(stream);
        return stream.ToArray();
    }
}
