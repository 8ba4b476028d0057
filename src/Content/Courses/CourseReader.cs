using Immunotox.Content.Sources;

namespace Immunotox.Content.Courses;

/// <summary>Reads <c>course.yml</c>.</summary>
internal static class CourseReader
{
    private static readonly Dictionary<string, Audience> Audiences = new()
    {
        ["patient"] = Audience.Patient,
        ["caregiver"] = Audience.Caregiver,
        ["student"] = Audience.Student,
        ["nurse"] = Audience.Nurse,
        ["professional"] = Audience.Professional,
    };

    private static readonly Dictionary<string, StationKind> Kinds = new()
    {
        ["module"] = StationKind.Module,
        ["quiz"] = StationKind.Quiz,
        ["case"] = StationKind.Case,
        ["episode"] = StationKind.Episode,
        ["package"] = StationKind.Package,
    };

    /// <summary>The language of a course that can be opened, read first because every other text of the course depends on it.</summary>
    public static string Language(AuthoredFile? opened) => opened?.Fields.Entry("language")?.Value is YamlText { Value: [>= 'a' and <= 'z', >= 'a' and <= 'z'] written } ? written : "fr";

    public static ReadCourse Read(AuthoredFile opened, CourseId id, ReadingContext context, Report report)
    {
        var fields = opened.Fields;
        var (certificate, hoursOffset) = ReadCertificate(fields, report);
        var course = new Course
        {
            Id = id,
            Title = fields.Text("title"),
            Summary = fields.Text("summary"),
            Audiences = ReadAudiences(fields, report),
            Language = ReadLanguage(fields, report),
            Objectives = fields.Texts("objectives"),
            Path = ReadPath(fields, id, report),
            Completion = new CompletionRule { AllPages = false, AllCases = false, Quizzes = new Dictionary<QuizId, decimal>() },
            Scoring = ReadScoring(fields),
            Certificate = certificate,
            Provenance = ProvenanceReader.Read(fields, context),
        };
        course = course with { Completion = ReadCompletion(fields, course, report) };
        fields.Close();
        return new ReadCourse(course, hoursOffset, fields.OffsetOf("language"));
    }

    /// <summary>Two letters; whether the platform speaks it is checked once all is read.</summary>
    private static string ReadLanguage(Fields fields, Report report)
    {
        var written = fields.Raw("language");
        if (written.Length > 0 && written is not [>= 'a' and <= 'z', >= 'a' and <= 'z'])
        {
            report.Error(FindingCodes.ValueOutOfRange, fields.OffsetOf("language"), $"« {written} » n'est pas une valeur de « language ». {KeyNames.Hint(written, ["fr", "en"])}");
        }

        return written.Length == 0 ? "fr" : written;
    }

    private static List<Audience> ReadAudiences(Fields fields, Report report)
    {
        var audiences = new List<Audience>();
        foreach (var written in fields.Scalars("audiences"))
        {
            if (!Audiences.TryGetValue(written.Value, out var audience))
            {
                report.Error(FindingCodes.UnknownAudience, written.Offset, $"Le public « {written.Value} » n'existe pas. {KeyNames.Hint(written.Value, Audiences.Keys)}");
            }
            else if (audiences.Contains(audience))
            {
                report.Error(FindingCodes.DuplicateId, written.Offset, $"Le public « {written.Value} » est écrit deux fois. Supprimez l'un des deux.");
            }
            else
            {
                audiences.Add(audience);
            }
        }

        return audiences;
    }

    private static List<Station> ReadPath(Fields fields, CourseId id, Report report)
    {
        var path = new List<Station>();
        foreach (var stop in fields.Maps("path"))
        {
            var written = Kinds.Keys.Where(stop.Has).ToList();
            if (written.Count != 1)
            {
                report.LosePart();
                report.Error(FindingCodes.MissingField, stop.Offset, "Une étape du parcours nomme une seule chose. Écrivez `- module: slug`, `- quiz: slug`, `- case: slug`, `- package: slug` ou `- episode: slug`.");
                stop.Close();
                continue;
            }

            var station = new Station(Kinds[written[0]], stop.Raw(written[0]));
            var offset = stop.OffsetOf(written[0]);
            if (station.Kind == StationKind.Package)
            {
                if (!Slug.IsSlug(station.Id))
                {
                    report.Error(FindingCodes.WrongSlug, offset, $"« {station.Id} » n'est pas un identifiant. Écrivez le nom court que la page « Paquets » donne, par exemple `introduction-geologie`.");
                }

                station = station with { Package = new PackageStop(stop.Text("title"), stop.Int("minutes", 1, 600)) };
            }

            if (path.Exists(s => s.Kind == station.Kind && s.Id == station.Id))
            {
                report.Error(FindingCodes.DuplicateId, offset, $"« {station.Id} » est déjà dans le parcours. Supprimez l'une des deux lignes.");
            }
            else
            {
                path.Add(station);
            }

            // A package is imported by the faculty, not written among these files: its page says whether it is there.
            if (station.Kind != StationKind.Package)
            {
                report.Link(new ContentLink(LinkOf(station.Kind), id, station.Id, null), offset);
            }

            stop.Close();
        }

        return path;
    }

    private static LinkKind LinkOf(StationKind kind) => kind switch
    {
        StationKind.Module => LinkKind.Module,
        StationKind.Quiz => LinkKind.Quiz,
        StationKind.Episode => LinkKind.Episode,
        _ => LinkKind.Case,
    };

    private static CompletionRule ReadCompletion(Fields fields, Course course, Report report)
    {
        if (fields.Map("completion") is not { } rule)
        {
            return course.Completion;
        }

        var marks = new Dictionary<QuizId, decimal>();
        foreach (var entry in rule.MapNode("quizzes", optional: true)?.Entries ?? [])
        {
            marks[new QuizId(entry.Key)] = rule.Decimal(entry.Key, entry.Value, 0, 1);
            if (!report.IsPartial && !course.Path.Contains(new Station(StationKind.Quiz, entry.Key)))
            {
                report.Error(FindingCodes.CompletionQuizNotInPath, entry.KeyOffset, $"Le quiz « {entry.Key} » doit être réussi mais n'est pas dans le parcours. Ajoutez `- quiz: {entry.Key}` sous « path », ou supprimez cette ligne.");
            }
        }

        var completion = new CompletionRule
        {
            AllPages = rule.Has("all_pages") && rule.Bool("all_pages"),
            AllCases = rule.Has("all_cases") && rule.Bool("all_cases"),
            AllPackages = rule.Has("all_packages") && rule.Bool("all_packages"),
            Quizzes = marks,
        };
        rule.Close();
        if (!completion.AllPages && !completion.AllCases && !completion.AllPackages && marks.Count == 0 && !report.HasErrors)
        {
            report.Error(FindingCodes.MissingField, rule.Offset, "Cette règle d'achèvement n'exige rien. Ajoutez `all_pages: true`, `all_cases: true`, `all_packages: true` ou des « quizzes ».");
        }

        return completion;
    }

    private static ScoringPolicies ReadScoring(Fields fields)
    {
        if (fields.Map("scoring", optional: true) is not { } map)
        {
            return ScoringPolicies.Default;
        }

        var read = new ScoringPolicies
        {
            Qrm = map.Has("qrm") ? map.Choice("qrm", ScoringPolicies.Names) : ScoringPolicies.Default.Qrm,
            Qrp = map.Has("qrp") ? map.Choice("qrp", ScoringPolicies.Names) : ScoringPolicies.Default.Qrp,
        };
        map.Close();
        return read;
    }

    private static (CertificateRule? Rule, int HoursOffset) ReadCertificate(Fields fields, Report report)
    {
        if (fields.Map("certificate", optional: true) is not { } map)
        {
            return (null, 0);
        }

        var rule = new CertificateRule
        {
            Title = map.Text("title"),
            Hours = map.Decimal("hours", 0.25m, 1000),
            Issuer = map.Text("issuer"),
            Signatory = map.Text("signatory"),
            Notice = map.OptionalText("notice"),
        };
        if (rule.Hours % 0.25m != 0)
        {
            report.Error(FindingCodes.ValueOutOfRange, map.OffsetOf("hours"), "La durée est un multiple d'un quart d'heure. Écrivez par exemple 1.25 ou 3.");
        }

        map.Close();
        return (rule, map.OffsetOf("hours"));
    }
}
