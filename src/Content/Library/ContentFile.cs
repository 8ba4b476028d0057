using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>A file with its place understood.</summary>
/// <param name="Source">The file.</param>
/// <param name="Folder">Its top-level folder: a course's slug, or <c>shared</c>.</param>
/// <param name="Role">What it is.</param>
/// <param name="Id">Its name without extension; for a picture its path within the folder.</param>
internal sealed record ContentFile(SourceFile Source, string Folder, FileRole Role, string Id)
{
    public const string Shared = "shared";

    private const string Markdown = ".md";
    private static readonly HashSet<string> Sounds = new(StringComparer.OrdinalIgnoreCase) { ".mp3", ".m4a", ".ogg" };
    private static readonly HashSet<string> Pictures = new(StringComparer.OrdinalIgnoreCase) { ".svg", ".png", ".jpg", ".jpeg", ".webp" };

    /// <summary>Understands a path; null for what is not content: files of the root and hidden ones.</summary>
    public static ContentFile? Of(SourceFile file)
    {
        var parts = file.Path.Split('/');
        return parts.Any(p => p.StartsWith('.') || p.Length == 0) ? null
            : file.Fault.IsFolder() ? new ContentFile(file, parts[0], FileRole.Unread, file.Path)
            : parts.Length < 2 ? null
            : new ContentFile(file, parts[0], RoleOf(parts), IdOf(parts));
    }

    private static FileRole RoleOf(string[] parts)
    {
        var isMarkdown = parts[^1].EndsWith(Markdown, StringComparison.OrdinalIgnoreCase);
        return parts switch
        {
            [Shared, "sources.yml"] => FileRole.Sources,
            [Shared, "referents.yml"] => FileRole.Referents,
            [Shared, "glossary.yml"] => FileRole.Glossary,
            [Shared, "symptoms.yml"] => FileRole.Symptoms,
            [Shared, "drugs.yml"] => FileRole.Drugs,
            [Shared, "signs", var sheet] when IsLanguage(sheet) => FileRole.Signs,
            [Shared, "advice", var sheet] when sheet.EndsWith(".yml", StringComparison.Ordinal) => FileRole.Advice,
            [Shared, "watch", var watch] when watch.EndsWith(".yml", StringComparison.Ordinal) => FileRole.Watch,
            [Shared, "images", .., var name] when Pictures.Contains(Path.GetExtension(name)) => FileRole.Image,
            [Shared, "words", var words] when IsLanguage(words) => FileRole.Words,
            [Shared, "algorithms", _] when isMarkdown => FileRole.Algorithm,
            [Shared, "cases", _] when isMarkdown => FileRole.Case,
            [Shared, ..] => FileRole.Misplaced,
            [_, "course.yml"] => FileRole.Course,
            [_, "published.yml"] => FileRole.Published,
            [_, "modules", _] when isMarkdown => FileRole.Module,
            [_, "quizzes", _] when isMarkdown => FileRole.Quiz,
            [_, "episodes", _] when isMarkdown => FileRole.Episode,
            [_, "audio", _, var sound] when Sounds.Contains(Path.GetExtension(sound)) => FileRole.Recording,
            [_, "images", .., var name] when Pictures.Contains(Path.GetExtension(name)) => FileRole.Image,
            _ => FileRole.Misplaced,
        };
    }

    /// <summary><c>ar.yml</c>: two letters (ISO 639-1).</summary>
    private static bool IsLanguage(string name) => name is [>= 'a' and <= 'z', >= 'a' and <= 'z', '.', 'y', 'm', 'l'];

    /// <summary>An extension in capitals stays in the id: « x.MD » beside « x.md » is another file, and a wrong name.</summary>
    private static string IdOf(string[] parts) =>
        parts is [_, "images", ..] or [not Shared, "audio", ..] ? string.Join('/', parts[1..])
        : Path.GetExtension(parts[^1]) is ".md" or ".yml" ? Path.GetFileNameWithoutExtension(parts[^1])
        : parts[^1];

    /// <summary>The id the file should have: what links to it say, whatever its name on disk.</summary>
    public string ProperId
    {
        get
        {
            var extension = Path.GetExtension(Id);
            var isNamed = Role == FileRole.Image || extension.Equals(Markdown, StringComparison.OrdinalIgnoreCase);
            var names = (isNamed ? Id[..^extension.Length] : Id).Split('/').Select(n => Slug.Of(n) is { Length: > 0 } slug ? slug : "mon-fichier");
            return string.Join('/', names) + (Role == FileRole.Image ? extension.ToLowerInvariant() : "");
        }
    }

    /// <summary>Whether its name cannot be an identifier.</summary>
    public bool IsMisnamed => Role is not (FileRole.Misplaced or FileRole.Unread or FileRole.Recording) && ProperId != Id;

    /// <summary>The report of what no reader opens: a misplaced file, or a folder that could not be listed.</summary>
    public Report ReportApart()
    {
        var report = new Report(Source.Path);
        if (Role == FileRole.Unread || (Role == FileRole.Recording && Source.Fault != ReadFault.None))
        {
            report.Open(Source);
        }

        return report;
    }

    /// <summary>A warning for a file nobody reads, an error for a name that cannot be an identifier.</summary>
    public void CheckPlace(Report report)
    {
        if (Role == FileRole.Misplaced)
        {
            report.Warning(FindingCodes.MisplacedFile, 0, Folder == Shared
                ? "Rien n'est attendu à cet endroit. Dans shared/, mettez sources.yml, referents.yml, glossary.yml, symptoms.yml, drugs.yml, signs/fr.yml, advice/*.yml, watch/*.yml, words/ar.yml, algorithms/*.md, cases/*.md ou images/* (svg, png, jpg, webp) ; sinon, supprimez ce fichier."
                : "Rien n'est attendu à cet endroit. Dans une formation, mettez course.yml, modules/*.md, quizzes/*.md, episodes/*.md, audio/* ou images/* (svg, png, jpg, webp) ; sinon, supprimez ce fichier.");
        }
        else if (IsMisnamed)
        {
            var (written, proper) = Role == FileRole.Image ? (Id, ProperId) : (Path.GetFileName(Source.Path), ProperId + (Role is FileRole.Advice or FileRole.Watch ? ".yml" : Markdown));
            report.Error(FindingCodes.WrongSlug, 0, $"« {written} » n'est pas un nom valable. Renommez-le en minuscules sans accent, mots séparés par des tirets : `{proper}`.");
        }
    }
}
