using Immunotox.Content.Packages;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.People;
using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.CourseExport;

/// <summary>Our courses as packages for other platforms.</summary>
internal static class CourseExportSetup
{
    public static void MapCourseExport(this WebApplication app) =>
        app.MapGet(Links.PackagesExport + "/{course}/{file}", Get).RequireAuthorization(p => p.RequireRole(Roles.Faculty, Roles.Coordinator));

    private static Results<FileContentHttpResult, NotFound> Get(string course, string file, LiveLibrary library, Site site)
    {
        PackageFormat? format = file switch { "cmi5.zip" => PackageFormat.Cmi5, "scorm12.zip" => PackageFormat.Scorm12, "scorm2004.zip" => PackageFormat.Scorm2004, _ => null };
        if (format is null || library.Find(course) is not { } edition || edition.Course.IsOpen || CoursePackage.Modules(edition).Count == 0) return TypedResults.NotFound();
        return TypedResults.File(CoursePackage.Write(edition, format.Value, site), "application/zip", $"{course}-{file}");
    }
}
