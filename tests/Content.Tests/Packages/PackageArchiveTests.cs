using System.IO.Compression;
using System.Text;
using FsCheck.Xunit;
using Immunotox.Content.Packages;
using static Immunotox.Content.Tests.Packages.PackageFile;

namespace Immunotox.Content.Tests.Packages;

public class PackageArchiveTests
{
    private static (string, string) Description { get; } = ("cmi5.xml", Cmi5());

    private static (string, string) Page { get; } = ("index.html", "<p>");

    [Theory]
    [InlineData("../sortie.html")]
    [InlineData("a/../../sortie.html")]
    [InlineData("..\\sortie.html")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/fichier")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("a/b.")]
    [InlineData("a/ b")]
    [InlineData("nul\0.html")]
    [InlineData("ligne\n.html")]
    public void A_path_that_may_leave_the_archive_is_refused(string path) => Refused(PackageCodes.BadPath, Zip(Description, Page, (path, "x")));

    [Fact]
    public void A_path_too_long_is_refused() => Refused(PackageCodes.BadPath, Zip(Description, Page, (new string('a', 300), "x")));

    [Fact]
    public void Two_names_that_differ_by_case_alone_are_refused() => Refused(PackageCodes.EntryTwice, Zip(Description, Page, ("INDEX.html", "x")));

    [Theory]
    [InlineData(0xA1FF)]
    [InlineData(0x6000)]
    [InlineData(0xC000)]
    public void A_link_or_a_device_is_refused(int mode)
    {
        var stream = Zip(Description, Page, ("lien", "index.html"));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("lien")!.ExternalAttributes = mode << 16;
        }

        stream.Position = 0;
        Refused(PackageCodes.SpecialFile, stream);
    }

    [Fact]
    public void An_encrypted_entry_is_refused()
    {
        var bytes = Zip(Page, Description).ToArray();
        // Bit 0 of the general purpose flags, in the local header and in the central directory (APPNOTE 4.4.4).
        bytes[6] |= 1;
        bytes[Find(bytes, [0x50, 0x4B, 0x01, 0x02]) + 8] |= 1;
        Refused(PackageCodes.Encrypted, new MemoryStream(bytes));
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_opened() => Refused(PackageCodes.Bomb, Zip(Description, Page, ("zero.txt", new string('0', 30_000_000))));

    [Fact]
    public void Entries_and_bytes_have_limits()
    {
        using (var many = PackageReader.Read(Zip(Description, Page), new ArchiveLimits { Entries = 1 }))
        {
            Assert.Equal(PackageCodes.TooManyEntries, Assert.Single(many.Findings).Code);
        }

        using var large = PackageReader.Read(Zip(Description, Page), new ArchiveLimits { Bytes = 100 });
        Assert.Equal(PackageCodes.TooLarge, Assert.Single(large.Findings).Code);
    }

    [Fact]
    public void What_is_no_package_is_refused()
    {
        Refused(PackageCodes.NotAPackage, Text("# Un texte"));
        Refused(PackageCodes.NotAPackage, Text(""));
        Refused(PackageCodes.BrokenArchive, Text("PK et rien d'autre"));
        Refused(PackageCodes.BrokenArchive, new MemoryStream(Zip(Description, Page).ToArray()[..^30]));
        Refused(PackageCodes.NoDescription, Zip(Page));
        Refused(PackageCodes.NoDescription, Zip(("dossier/cmi5.xml", Cmi5()), ("dossier/index.html", "")));
    }

    [Fact]
    public async Task A_file_gives_no_byte_more_than_it_declares()
    {
        var bytes = Zip(Description, ("index.html", new string('a', 1000))).ToArray();
        // The declared length of the second entry of the central directory (offset 24) is made smaller.
        var second = Find(bytes, [0x50, 0x4B, 0x01, 0x02], Find(bytes, [0x50, 0x4B, 0x01, 0x02]) + 4);
        bytes[second + 24] = 10;
        bytes[second + 25] = 0;
        using var read = PackageReader.Read(new MemoryStream(bytes));
        using var target = new MemoryStream();

        // The framework may end the entry by itself, or let us see the byte too many.
        if (await Record.ExceptionAsync(() => read.Archive!.CopyToAsync("index.html", target, default)) is { } failure)
        {
            Assert.IsType<InvalidDataException>(failure);
        }

        Assert.True(target.Length <= 10);
    }

    [Property(MaxTest = 300)]
    public void Whatever_byte_is_spoiled_reading_gives_a_package_or_findings(int seed)
    {
        var bytes = Zip(Description, Page).ToArray();
        var random = new Random(seed);
        for (var i = 0; i < 4; i++)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        using var read = PackageReader.Read(new MemoryStream(bytes));

        Assert.True(read.Package is not null || read.Findings.Count > 0);
    }

    [Property(MaxTest = 300)]
    public void Whatever_character_is_spoiled_in_a_description_reading_gives_a_package_or_findings(int seed)
    {
        var text = new StringBuilder(Cmi5(Au(attributes: """moveOn="Passed" masteryScore="0.5" """)));
        var random = new Random(seed);
        for (var i = 0; i < 3; i++)
        {
            text[random.Next(text.Length)] = "<>\"'&;/ a0:é\0"[random.Next(13)];
        }

        using var read = PackageReader.Read(Zip(("cmi5.xml", text.ToString()), Page));

        Assert.True(read.Package is not null ^ read.Findings.Count > 0);
    }

    private static void Refused(string code, Stream stream)
    {
        using var read = PackageReader.Read(stream);
        Assert.Null(read.Package);
        Assert.Equal(code, Assert.Single(read.Findings).Code);
    }

    private static int Find(byte[] bytes, byte[] mark, int from = 0) => from + bytes.AsSpan(from).IndexOf(mark);
}
