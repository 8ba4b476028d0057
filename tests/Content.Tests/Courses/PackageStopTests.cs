using Immunotox.Content.Courses;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Tests.Courses;

public class PackageStopTests
{
    private const string Path = "  - case: neuf-selles\n";

    private static Sample With(string stop, string completion = "  all_packages: true\n") =>
        new Sample().Replace(SampleFiles.CourseYml, Path, Path + stop).Replace(SampleFiles.CourseYml, "  all_cases: true\n", "  all_cases: true\n" + completion);

    [Fact]
    public void A_package_is_a_stop_with_a_title_and_minutes_of_the_course()
    {
        var library = With("  - package: geologie\n    title: \"La géologie : une introduction\"\n    minutes: 30\n").Read();

        Assert.DoesNotContain(library.Findings, f => f.Severity == Severity.Error || f.Path == SampleFiles.CourseYml);
        var course = library.Courses[new CourseId("du")].Course;
        var stop = course.Path[^1];
        Assert.Equal((StationKind.Package, "geologie", 30), (stop.Kind, stop.Id, stop.Package!.Minutes));
        Assert.Contains("introduction", stop.Package.Title, StringComparison.Ordinal);
        Assert.True(course.Requires(stop));
        Assert.False((course with { Completion = course.Completion with { AllPackages = false } }).Requires(stop));
    }

    [Theory]
    [InlineData(FindingCodes.MissingField, "  - package: geologie\n    minutes: 30\n")]
    [InlineData(FindingCodes.WrongSlug, "  - package: ../geologie\n    title: T\n    minutes: 30\n")]
    [InlineData(FindingCodes.ValueOutOfRange, "  - package: geologie\n    title: T\n    minutes: 0\n")]
    [InlineData(FindingCodes.DuplicateId, "  - package: geologie\n    title: T\n    minutes: 3\n  - package: geologie\n    title: U\n    minutes: 3\n")]
    public void A_stop_at_fault_is_found(string code, string stop) =>
        Assert.Contains(With(stop).Read().Findings, f => f.Code == code && f.Path == SampleFiles.CourseYml);
}
