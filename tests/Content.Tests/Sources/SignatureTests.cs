using System.Security.Cryptography;
using Immunotox.Content.Library;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Tests.Sources;

/// <summary>A signature holds for the very text that was read, and for a time.</summary>
public class SignatureTests
{
    private const string Module = SampleFiles.Module;
    private static readonly DateOnly Due = new(2028, 1, 31);

    [Fact]
    public void One_clinician_has_read_it_two_validate_it_and_one_speaks_for_the_faculty()
    {
        var anne = Act("Dr Anne", at: new(2026, 12, 1));
        var paul = Act("Dr Paul", at: new(2026, 12, 3));

        Assert.Equal(ReviewStatus.Draft, On(new(2026, 12, 4)).Status);
        Assert.Equal(ReviewStatus.Reviewed, On(new(2026, 12, 4), anne).Status);
        Assert.Equal(ReviewStatus.Validated, On(new(2026, 12, 4), anne, paul).Status);
        Assert.Equal(ReviewStatus.Validated, On(new(2026, 12, 4), anne with { Capacity = SigningCapacity.Faculty }).Status);
        // Twice the same person is one reader.
        Assert.Equal(ReviewStatus.Reviewed, On(new(2026, 12, 4), anne, anne with { Id = NewId(), Name = "dr anne", AtUtc = new(2026, 12, 2, 0, 0, 0, DateTimeKind.Utc) }).Status);
    }

    [Fact]
    public void A_signature_counts_for_a_year_and_never_past_the_review_date()
    {
        var faculty = Act("Dr Anne", at: new(2026, 12, 1)) with { Capacity = SigningCapacity.Faculty };

        Assert.Equal(new DateOnly(2027, 12, 1), On(new(2026, 12, 2), faculty).Expires);
        Assert.Equal(ReviewStatus.Validated, On(new(2027, 12, 1), faculty).Status);
        Assert.Equal(ReviewStatus.Expired, On(new(2027, 12, 2), faculty).Status);
        var sooner = Review.Of([faculty], new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 2));
        Assert.Equal((ReviewStatus.Expired, new DateOnly(2027, 3, 1)), (sooner.Status, sooner.Expires!.Value));
    }

    [Fact]
    public void What_a_clinician_withdraws_counts_no_more_until_they_sign_again()
    {
        var signed = Act("Dr Anne", at: new(2026, 12, 1));
        var withdrawn = signed with { Id = NewId(), Act = SignatureAct.Withdraw, Reason = "Dose à revoir", AtUtc = signed.AtUtc.AddDays(1) };
        var again = signed with { Id = NewId(), AtUtc = signed.AtUtc.AddDays(2) };

        Assert.Equal(ReviewStatus.Draft, On(new(2026, 12, 4), signed, withdrawn).Status);
        Assert.Equal(ReviewStatus.Reviewed, On(new(2026, 12, 4), signed, withdrawn, again).Status);
    }

    [Fact]
    public void A_changed_text_has_no_signature_but_other_line_ends_change_nothing()
    {
        var sample = new Sample();
        var hash = Provenance(sample).Hash;
        var book = SignatureFile.Write([Act("Dr Anne", at: new(2026, 11, 24)) with { Hash = hash, Capacity = SigningCapacity.Faculty }]);

        sample.Put(SignatureBook.Path, book);
        Assert.Equal(ReviewStatus.Validated, Provenance(sample).ReviewOn(Sample.Today).Status);

        var windows = With(book);
        windows.Put(Module, SampleFiles.All[Module].Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(ReviewStatus.Validated, Provenance(windows).ReviewOn(Sample.Today).Status);

        var changed = With(book);
        changed.Put(Module, SampleFiles.All[Module].Replace("Pourquoi lever", "Pourquoi donc lever", StringComparison.Ordinal));
        Assert.Equal(ReviewStatus.Draft, Provenance(changed).ReviewOn(Sample.Today).Status);
    }

    [Fact]
    public void A_redrawn_picture_is_another_text_to_sign()
    {
        var sample = new Sample();
        var before = Provenance(sample).Hash;

        sample.Put(SampleFiles.Image, sample.Text(SampleFiles.Image).Replace("</svg>", "<path d=\"M0 0h1\"/></svg>", StringComparison.Ordinal));

        Assert.NotEqual(before, Provenance(sample).Hash);
        Assert.Equal(Provenance(sample).Hash, TextHash.Of(Module, sample.Files));
    }

    [Fact]
    public void Signing_changes_no_version_of_a_course()
    {
        var sample = new Sample();
        var before = sample.Read().Courses.Values.Single().Version;
        sample.Put(SignatureBook.Path, SignatureFile.Write([Act("Dr Anne", at: new(2026, 11, 24)) with { Hash = Provenance(sample).Hash }]));

        var after = sample.Read();

        Assert.Equal(before, after.Courses.Values.Single().Version);
        Assert.Empty(Told(after));
    }

    [Fact]
    public void An_invented_person_counts_in_a_demonstration_only()
    {
        var sample = new Sample();
        sample.Put(SignatureBook.Path, SignatureFile.Write([Act("Dr Fictif", at: new(2026, 11, 24)) with { Hash = Provenance(sample).Hash, IsDemonstration = true }]));

        var finding = Assert.Single(Told(sample.Read()));
        Assert.Equal(("IMX191", Severity.Warning, SignatureBook.Path, 4), (finding.Code, finding.Severity, finding.Path, finding.Line));
        Assert.Equal(ReviewStatus.Draft, Provenance(sample).ReviewOn(Sample.Today).Status);
        Assert.Equal(ReviewStatus.Reviewed, Provenance(sample, Sample.Options with { IsDemonstration = true }).ReviewOn(Sample.Today).Status);
    }

    [Fact]
    public void The_file_gives_back_what_was_written_whatever_the_words()
    {
        var demonstration = Sample.Options with { IsDemonstration = true };
        Signature[] written =
        [
            Act("Pr D. « L'Œil » \"x\" \\ y: #z", at: new(2026, 12, 1)) with { Function = "Médecine interne – CHU: Lille", Version = "1.0" },
            Act("Dr B", at: new(2026, 12, 2)) with { Act = SignatureAct.Withdraw, Reason = "Dose à revoir, voir n° 3\nligne", Capacity = SigningCapacity.Faculty, IsDemonstration = true },
        ];
        var read = With(SignatureFile.Write(written)).Read(demonstration).Signatures.All;

        Assert.Equal(written[0], read[0]);
        Assert.Equal(written[1] with { Reason = "Dose à revoir, voir n° 3 ligne" }, read[1]);
        Assert.Empty(Told(With(SignatureFile.Write([])).Read()));
    }

    [Theory]
    [InlineData("hash: 0123", "64 chiffres")]
    [InlineData("at: \"hier\"", "2026-11-25T17:00:00Z")]
    [InlineData("id: dr-anne", "identifiant de signature")]
    [InlineData("act: approuve", "signe")]
    public void A_signature_at_fault_is_told_with_its_line_and_the_others_count(string line, string mend)
    {
        var sample = new Sample();
        var good = Act("Dr Anne", at: new(2026, 11, 24)) with { Hash = Provenance(sample).Hash };
        var text = SignatureFile.Write([good, Act("Dr Paul", at: new(2026, 11, 25)) with { Hash = good.Hash }]);
        var key = line.Split(':')[0] + ": ";
        var lines = text.Split('\n');
        var at = Array.FindLastIndex(lines, l => l.TrimStart(' ', '-').StartsWith(key, StringComparison.Ordinal));
        lines[at] = lines[at][..lines[at].IndexOf(key, StringComparison.Ordinal)] + line;
        sample.Put(SignatureBook.Path, string.Join('\n', lines));

        var library = sample.Read();

        var finding = Assert.Single(Told(library));
        Assert.Equal((SignatureBook.Path, at + 1), (finding.Path, finding.Line));
        Assert.Contains(mend, finding.Message, StringComparison.Ordinal);
        Assert.Null(library.Written);
        Assert.Single(library.Courses);
        Assert.Equal(["Dr Anne"], Provenance(sample).ReviewOn(Sample.Today).Signatures.Select(s => s.Name));
    }

    [Fact]
    public void A_signature_of_a_file_that_is_gone_is_told()
    {
        var sample = With(SignatureFile.Write([Act("Dr Anne", at: new(2026, 11, 24)) with { Path = "du/modules/parti.md", Hash = new string('a', 64) }]));

        Assert.Equal("IMX192", Assert.Single(Told(sample.Read())).Code);
    }

    private static Sample With(string book)
    {
        var sample = new Sample();
        sample.Put(SignatureBook.Path, book);
        return sample;
    }

    /// <summary>The sample publishes no item.</summary>
    private static IEnumerable<Finding> Told(CourseLibrary library) => library.Findings.Where(f => f.Code != FindingCodes.ItemNotPublished);

    private static Guid NewId() => new(RandomNumberGenerator.GetBytes(16));

    private static Review On(DateOnly today, params Signature[] acts) => Review.Of(acts, Due, today);

    private static Provenance Provenance(Sample sample, LoadOptions? options = null) => sample.Read(options).Courses.Values.Single().Modules.Values.First(m => m.Provenance.Path == Module).Provenance;

    private static Signature Act(string name, DateOnly at) => new()
    {
        Id = NewId(),
        Path = Module,
        Hash = new string('0', 64),
        Version = "1.0",
        Act = SignatureAct.Sign,
        Capacity = SigningCapacity.Clinician,
        Name = name,
        Function = "Pneumologue",
        Reason = null,
        AtUtc = at.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        IsDemonstration = false,
    };
}
