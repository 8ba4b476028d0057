using System.Xml.Linq;
using Immunotox.Content.Courses;
using Immunotox.Content.Library;
using Immunotox.Content.Packages;

namespace Immunotox.Learning.CourseExport;

/// <summary>What a package says of itself: cmi5.xml and imsmanifest.xml of both generations; pure.</summary>
internal static class Descriptions
{
    /// <param name="site">Where the identifiers begin: an absolute address.</param>
    public static XDocument Cmi5(CourseEdition edition, IReadOnlyList<Module> modules, string site)
    {
        XNamespace cmi5 = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
        var course = edition.Course;
        XElement Words(string name, string text) => new(cmi5 + name, new XElement(cmi5 + "langstring", new XAttribute("lang", course.Language), text));
        return new XDocument(new XElement(cmi5 + "courseStructure",
            new XElement(cmi5 + "course", new XAttribute("id", site + Links.Course(course.Id.Value)), Words("title", course.Title), Words("description", course.Summary)),
            modules.Select(m => new XElement(cmi5 + "au", new XAttribute("id", site + Links.Module(course.Id.Value, m.Id.Value)), new XAttribute("moveOn", nameof(MoveOn.Completed)), new XAttribute("launchMethod", "AnyWindow"),
                new XAttribute("activityType", "http://adlnet.gov/expapi/activities/module"), Words("title", m.Title), Words("description", m.Summary), new XElement(cmi5 + "url", m.Id.Value + ".html")))));
    }

    /// <param name="files">Every file that the modules need besides their own page.</param>
    public static XDocument Scorm(CourseEdition edition, IReadOnlyList<Module> modules, IEnumerable<string> files, bool is2004)
    {
        XNamespace ims = is2004 ? "http://www.imsglobal.org/xsd/imscp_v1p1" : "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
        XNamespace adl = is2004 ? "http://www.adlnet.org/xsd/adlcp_v1p3" : "http://www.adlnet.org/xsd/adlcp_rootv1p2";
        var id = "imx-" + edition.Course.Id.Value;
        return new XDocument(new XElement(ims + "manifest", new XAttribute("identifier", id), new XAttribute("version", "1.0"), new XAttribute(XNamespace.Xmlns + "adlcp", adl),
            new XElement(ims + "metadata", new XElement(ims + "schema", "ADL SCORM"), new XElement(ims + "schemaversion", is2004 ? "2004 4th Edition" : "1.2")),
            new XElement(ims + "organizations", new XAttribute("default", "parcours"), new XElement(ims + "organization", new XAttribute("identifier", "parcours"), new XElement(ims + "title", edition.Course.Title),
                modules.Select(m => new XElement(ims + "item", new XAttribute("identifier", "item-" + m.Id.Value), new XAttribute("identifierref", "res-" + m.Id.Value), new XElement(ims + "title", m.Title))))),
            new XElement(ims + "resources", modules.Select(m => new XElement(ims + "resource", new XAttribute("identifier", "res-" + m.Id.Value), new XAttribute("type", "webcontent"),
                new XAttribute(adl + (is2004 ? "scormType" : "scormtype"), "sco"), new XAttribute("href", m.Id.Value + ".html"),
                new XElement(ims + "file", new XAttribute("href", m.Id.Value + ".html")), files.Select(f => new XElement(ims + "file", new XAttribute("href", f))))))));
    }
}
