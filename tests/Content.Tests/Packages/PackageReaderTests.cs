using Immunotox.Content.Packages;
using static Immunotox.Content.Tests.Packages.PackageFile;

namespace Immunotox.Content.Tests.Packages;

public class PackageReaderTests
{
    private const string Sco = """<resource identifier="r" type="webcontent" href="sco.html?a=1"/>""";

    public static TheoryData<string, string, string> SpoiledCmi5 => new()
    {
        { "the id of the course is no IRI", PackageCodes.NotAnIri, Cmi5(course: "example.org/course") },
        { "the id of a unit is no IRI", PackageCodes.NotAnIri, Cmi5(Au("un deux:trois")) },
        { "the id of a block is no IRI", PackageCodes.NotAnIri, Cmi5($"""<block id="b">{Words("Bloc")}{Au()}</block>""") },
        { "two units of one id", PackageCodes.IdTwice, Cmi5(Au() + Au()) },
        { "two blocks of one id", PackageCodes.IdTwice, Cmi5($"""<block id="x:b">{Words("A")}{Au()}</block><block id="x:b">{Words("B")}{Au("x:au2")}</block>""") },
        { "two objectives of one id", PackageCodes.IdTwice, Cmi5(objectives: $"""<objectives><objective id="x:o">{Words("A")}</objective><objective id="x:o">{Words("B")}</objective></objectives>""") },
        { "an objective that is not declared", PackageCodes.UnknownReference, Cmi5(Au(inside: """<objectives><objective idref="x:o"/></objectives>""")) },
        { "a missing file", PackageCodes.MissingFile, Cmi5(Au(url: "absent.html")) },
        { "a space in the address", PackageCodes.BadUrl, Cmi5(Au(url: "https://example.org index.html")) },
        { "an address of script", PackageCodes.BadUrl, Cmi5(Au(url: "javascript:alert(1)")) },
        { "an address of file", PackageCodes.BadUrl, Cmi5(Au(url: "file:///etc/passwd")) },
        { "an empty address", PackageCodes.BadUrl, Cmi5(Au(url: " ")) },
        { "a parameter of the launch", PackageCodes.ReservedParameter, Cmi5(Au(url: "index.html?fetch=x")) },
        { "a parameter of the launch elsewhere", PackageCodes.ReservedParameter, Cmi5(Au(url: "https://example.org/?a=1&amp;end%70oint=x")) },
        { "an order that is not the schema's", PackageCodes.BadStructure, Cmi5($"""<au id="x:au"><url>index.html</url>{Words("T")}</au>""") },
        { "two addresses", PackageCodes.BadStructure, Cmi5(Au(inside: "<url>index.html</url>")) },
        { "no unit", PackageCodes.BadStructure, Cmi5("") },
        { "an empty block", PackageCodes.BadStructure, Cmi5($"""<block id="x:b">{Words("Bloc")}</block>""") },
        { "no address", PackageCodes.BadStructure, Cmi5($"""<au id="x:au">{Words("T")}</au>""") },
        { "no title", PackageCodes.BadStructure, Cmi5("""<au id="x:au"><description><langstring>T</langstring></description><url>index.html</url></au>""") },
        { "an element without namespace", PackageCodes.BadStructure, Cmi5(Au(inside: """<extra xmlns=""/>""")) },
        { "another root", PackageCodes.BadStructure, "<cours/>" },
        { "an unknown moveOn", PackageCodes.BadAttribute, Cmi5(Au(attributes: """moveOn="Toujours" """)) },
        { "a number for moveOn", PackageCodes.BadAttribute, Cmi5(Au(attributes: """moveOn="1" """)) },
        { "a mastery score above 1", PackageCodes.BadAttribute, Cmi5(Au(attributes: """masteryScore="1.01" """)) },
        { "a mastery score with a comma", PackageCodes.BadAttribute, Cmi5(Au(attributes: """masteryScore="0,8" """)) },
        { "an unknown attribute", PackageCodes.BadAttribute, Cmi5(Au(attributes: """moveon="Passed" """)) },
        { "a document type", PackageCodes.DocumentType, Cmi5(before: """<!DOCTYPE c [<!ENTITY a "b">]>""") },
        { "XML cut short", PackageCodes.BrokenXml, Cmi5()[..^20] },
        { "nesting without end", PackageCodes.BrokenXml, string.Concat(Enumerable.Repeat("<a>", 100)) + string.Concat(Enumerable.Repeat("</a>", 100)) },
    };

    [Theory]
    [MemberData(nameof(SpoiledCmi5))]
    public void Refuses_a_cmi5_package_where_it_is_wrong(string what, string code, string description)
    {
        using var read = PackageReader.Read(Zip(("cmi5.xml", description), ("index.html", "")));

        Assert.Null(read.Package);
        var finding = Assert.Single(read.Findings.Select(f => f.Code).Distinct());
        Assert.True(code == finding, $"{what}: {read.Findings[0]}");
        Assert.All(read.Findings, f => Assert.Equal("cmi5.xml", f.Path));
    }

    [Fact]
    public void A_finding_says_line_and_column_and_how_to_mend_it()
    {
        using var read = PackageReader.Read(Zip(("cmi5.xml", Cmi5(Au(url: "absent.html"))), ("index.html", "")));

        var finding = Assert.Single(read.Findings);
        Assert.Equal(5, finding.Line);
        Assert.Contains("absent.html", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Ajoutez ce fichier", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_cmi5_course_with_its_blocks_and_defaults()
    {
        var objectives = $"""<objectives><objective id="x:o">{Words("A")}</objective></objectives>""";
        var unit = Au("x:2", "mod%20ule/page.html?a=1#b", """masteryScore="0.85" moveOn="CompletedAndPassed" launchMethod="OwnWindow" v:extra="1" xmlns:v="x:v" """, """<objectives><objective idref="x:o"/></objectives>""")
            .Replace("</url>", "</url><launchParameters> a=1 </launchParameters><entitlementKey>clé</entitlementKey><v:more xmlns:v=\"x:v\"/>", StringComparison.Ordinal);
        using var read = PackageReader.Read(Zip(("cmi5.xml", Cmi5(Au() + $"""<block id="x:b">{Words("Bloc")}{unit}</block>""", objectives: objectives)), ("index.html", ""), ("mod ule/page.html", "")));

        Assert.Empty(read.Findings);
        var package = read.Package!;
        Assert.Equal((PackageFormat.Cmi5, "https://example.org/course", "Cours"), (package.Format, package.Id, package.Title));
        Assert.Equal((MoveOn.NotApplicable, null, false), (package.Units[0].MoveOn, package.Units[0].MasteryScore, package.Units[0].OwnWindow));
        Assert.Equal((MoveOn.CompletedAndPassed, 0.85m, true), (package.Units[1].MoveOn, package.Units[1].MasteryScore!.Value, package.Units[1].OwnWindow));
        Assert.Equal(("a=1", "clé"), (package.Units[1].LaunchParameters, package.Units[1].EntitlementKey));
        Assert.Equal([0, null], package.Nodes.Select(n => n.Unit));
        Assert.Equal(1, Assert.Single(package.Nodes[1].Nodes).Unit);
        Assert.Equal(package.Units, PackageReader.Again(PackageFormat.Cmi5, read.Description)!.Units);
    }

    [Fact]
    public void A_bare_description_takes_whole_addresses_alone()
    {
        using var whole = PackageReader.Read(Text("\uFEFF  " + Cmi5(Au(url: "https://example.org/a")).Split('\n', 2)[1]));
        Assert.True(Assert.Single(whole.Package!.Units).IsElsewhere);
        foreach (var relative in (string[])["index.html", "a/index.html", "index.html?a=b", "/index.html"])
        {
            using var read = PackageReader.Read(Text(Cmi5(Au(url: relative))));
            Assert.Equal(PackageCodes.RelativeWithoutArchive, Assert.Single(read.Findings).Code);
        }
    }

    [Fact]
    public void Reads_a_thousand_units()
    {
        using var read = PackageReader.Read(Text(Cmi5(string.Concat(Enumerable.Range(0, 1000).Select(i => Au($"x:{i}", "https://example.org/"))))));

        Assert.Equal(1000, read.Package!.Units.Count);
        Assert.Equal("x:999", read.Package.Units[999].Id);
    }

    [Fact]
    public void Reads_SCORM_1_2()
    {
        var items = """<item identifier="i" identifierref="r" parameters="?b=2"><title>Partie</title><adlcp:masteryscore>80</adlcp:masteryscore><adlcp:datafromlms>données</adlcp:datafromlms></item>""";
        using var read = PackageReader.Read(Zip(("imsmanifest.xml", Manifest12(items, Sco)), ("sco.html", "")));

        Assert.Empty(read.Findings);
        Assert.Equal((PackageFormat.Scorm12, "Ancien cours"), (read.Package!.Format, read.Package.Title));
        var unit = Assert.Single(read.Package.Units);
        Assert.Equal(("i", "Partie", "sco.html?a=1&b=2", 0.8m, "données"), (unit.Id, unit.Title, unit.Url, unit.MasteryScore!.Value, unit.LaunchParameters));
    }

    [Fact]
    public void Reads_SCORM_2004_with_nested_items_and_bases()
    {
        var items = """<item identifier="f"><title>Dossier</title><item identifier="i" identifierref="r"><title>Partie</title><imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives></imsss:sequencing></item></item>""";
        using var read = PackageReader.Read(Zip(("imsmanifest.xml", Manifest2004(items, """<resource identifier="r" xml:base="dossier/" href="sco.html"/>""")), ("dossier/sco.html", "")));

        Assert.Empty(read.Findings);
        var unit = Assert.Single(read.Package!.Units);
        Assert.Equal((PackageFormat.Scorm2004, "dossier/sco.html", 0.6m), (read.Package.Format, unit.Url, unit.MasteryScore!.Value));
    }

    public static TheoryData<string, string> SpoiledManifests => new()
    {
        { PackageCodes.UnknownReference, Manifest12("""<item identifier="i" identifierref="absent"><title>T</title></item><item identifierref="r"/>""", Sco) },
        { PackageCodes.UnknownReference, Manifest12("""<item identifierref="r"/>""", Sco, "absent") },
        { PackageCodes.MissingFile, Manifest12("""<item identifierref="r"/>""", """<resource identifier="r" href="absent.html"/>""") },
        { PackageCodes.IdTwice, Manifest12("""<item identifierref="r"/>""", Sco + Sco) },
        { PackageCodes.BadAttribute, Manifest12("""<item identifierref="r"/>""", Sco + """<resource href="sco.html"/>""") },
        { PackageCodes.BadStructure, Manifest2004("", Sco) },
        { PackageCodes.BadStructure, """<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"/>""" },
        { PackageCodes.BadStructure, """<manifest xmlns="http://example.org"/>""" },
        { PackageCodes.BadUrl, Manifest2004("""<item identifierref="r"/>""", """<resource identifier="r" href="javascript:x"/>""") },
    };

    [Theory]
    [MemberData(nameof(SpoiledManifests))]
    public void Refuses_a_SCORM_manifest_where_it_is_wrong(string code, string manifest)
    {
        using var read = PackageReader.Read(Zip(("imsmanifest.xml", manifest), ("sco.html", "")));

        Assert.Null(read.Package);
        Assert.Equal(code, Assert.Single(read.Findings).Code);
    }

    private const string H5p = """{"title":"Quiz","mainLibrary":"H5P.Quiz","preloadedDependencies":[{"machineName":"H5P.Quiz","majorVersion":1,"minorVersion":"2"}]}""";

    [Fact]
    public void Reads_H5P()
    {
        using var read = PackageReader.Read(Zip(("h5p.json", H5p), ("content/content.json", "{}"), ("H5P.Quiz-1.2/library.json", "{}")));

        Assert.Empty(read.Findings);
        Assert.Equal((PackageFormat.H5p, "Quiz", "H5P.Quiz"), (read.Package!.Format, read.Package.Title, read.Package.Id));
    }

    [Theory]
    [InlineData(PackageCodes.BadJson, "{", "content/content.json", "H5P.Quiz-1.2/library.json")]
    [InlineData(PackageCodes.BadJson, "[]", "content/content.json", "H5P.Quiz-1.2/library.json")]
    [InlineData(PackageCodes.BadJson, """{"title":"sans"}""", "content/content.json", "H5P.Quiz-1.2/library.json")]
    [InlineData(PackageCodes.UnknownReference, """{"mainLibrary":"H5P.Quiz"}""", "content/content.json", "H5P.Quiz-1.2/library.json")]
    [InlineData(PackageCodes.MissingFile, H5p, "autre", "H5P.Quiz-1.2/library.json")]
    [InlineData(PackageCodes.MissingFile, H5p, "content/content.json", "H5P.Quiz-1.1/library.json")]
    [InlineData(PackageCodes.BadJson, """{"mainLibrary":"H5P.Quiz","preloadedDependencies":[{"machineName":"H5P.Quiz","majorVersion":1,"minorVersion":2},{"machineName":"../x"}]}""", "content/content.json", "H5P.Quiz-1.2/library.json")]
    public void Refuses_an_H5P_file_where_it_is_wrong(string code, string description, params string[] files)
    {
        using var read = PackageReader.Read(Zip([("h5p.json", description), .. files.Select(f => (f, "{}"))]));

        Assert.Null(read.Package);
        Assert.Equal(code, Assert.Single(read.Findings).Code);
    }
}
