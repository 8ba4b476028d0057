using System.Diagnostics;
using System.Text.RegularExpressions;
using Immunotox.Content;
using Immunotox.Content.Library;
using Immunotox.Content.Referents;
using Immunotox.Learning;
using Immunotox.Learning.Referents;
using Immunotox.Learning.Search;
using Microsoft.Data.Sqlite;

namespace Immunotox.Benchmarks;

/// <summary>Queries, misspelt ones among them, over the real algorithms, 2,000 people and 1,000 pages; the floor is an empty query of the same engine.</summary>
internal static partial class SearchSpeed
{
    private const int People = 2_000, Courses = 10, PagesEach = 100, Rounds = 25;
    private static readonly string[] Specialties = ["cardiologie", "pneumologie", "neurologie", "néphrologie", "dermatologie", "hématologie", "endocrinologie", "rhumatologie"];

    private static readonly string[] Queries =
    [
        "diarrhée sous nivolumab", "troponine", "tropnine", "DKA", "essouflement", "mal au ventre", "cardiologue", "Lille", "Keytruda", "keytrda", "peau qui pèle", "dr martin service 17",
        "hyponatrémie", "myocardte", "œil rouge", "patient de 60 ans sous pembrolizumab avec fièvre, toux et diarrhée", "xqzkwv", "service", "grade 3", "il voit double",
    ];

    public static Line Measure(WorkFolder work)
    {
        var library = WithPeople(CourseLibrary.Load(Generate(work), new LoadOptions(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime), Links.Of)));
        var pages = library.Courses.Values.SelectMany(c => c.Modules.Values).Sum(m => m.Pages.Count);
        if (library.Referents.Count < People || pages < Courses * PagesEach) throw new InvalidOperationException($"{library.Referents.Count} people, {pages} pages. {(library.Findings.Count > 0 ? library.Findings[0] : null)}");
        var watch = Stopwatch.StartNew();
        using var index = new SearchIndex(library, CardBook.Of(library.Referents, []).Values);
        var built = watch.Elapsed;
        List<double> times = [], floors = [];
        foreach (var query in Queries) SearchQuery.Of(query)!.Find(index);
        for (var i = 0; i < Rounds; i++)
            foreach (var query in Queries)
            {
                watch.Restart();
                Nothing(index);
                floors.Add(watch.Elapsed.TotalMilliseconds);
                watch.Restart();
                SearchQuery.Of(query)!.Find(index);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        var (p95, floor) = (At95(times), At95(floors));
        return new Line("Search", $"p95 {p95:0.0} ms", $"p95 {floor:0.00} ms, empty query", $"{p95 / floor:0}", "p95 under 50 ms",
            $"{library.Algorithms.Count} algorithms, {library.Referents.Count} people, {pages} pages; {times.Count} queries, longest {times.Max():0.0} ms; indexed in {built.TotalMilliseconds:0} ms", p95 < 50);
    }

    /// <summary>The same library with a directory longer than one authored file may be.</summary>
    private static CourseLibrary WithPeople(CourseLibrary of) => new()
    {
        Boards = of.Boards, Referents = of.Referents.Values.Concat(Enumerable.Range(0, People).Select(Person)).ToDictionary(r => r.Id),
        Courses = of.Courses, Algorithms = of.Algorithms, Cases = of.Cases, Glossary = of.Glossary, Words = of.Words, Signs = of.Signs, Advice = of.Advice, Watches = of.Watches, SharedImages = of.SharedImages, Symptoms = of.Symptoms, Drugs = of.Drugs,
        Signatures = of.Signatures,
            Written = of.Written,
            Findings = of.Findings, BrokenFolders = of.BrokenFolders, Folders = of.Folders,
    };

    private static Referent Person(int i) => new()
    {
        Id = new ReferentId($"service-{i}"), Specialty = Specialties[i % Specialties.Length], Service = $"Service {i}", Establishment = $"Hôpital {i % 60} de Lille", Sites = [$"Hôpital {i % 60} de Lille"], Organs = ["organe"],
        Person = $"Dr Martin {i}", Role = $"Avis du service {i}", Contacts = [], Source = "Banc d'essai", Confirmed = null, Updated = null, HowToRefer = null,
    };

    private static double At95(List<double> times) => times.Order().ElementAt((int)(times.Count * 0.95));

    private static void Nothing(SearchIndex index)
    {
        using var db = index.Open();
        using var command = new SqliteCommand("SELECT 1", db);
        command.ExecuteScalar();
    }

    private static string Generate(WorkFolder work)
    {
        var folder = work.New("search");
        var shared = Path.Combine(WorkFolder.Courses, "shared");
        foreach (var file in Directory.GetFiles(shared, "*", SearchOption.AllDirectories)) Write(Path.Combine(folder, "shared", Path.GetRelativePath(shared, file)), File.ReadAllText(file));
        var model = Path.Combine(WorkFolder.Courses, "du-immunotherapie");
        var lesson = Link().Replace(File.ReadAllText(Path.Combine(model, "modules", "les-freins.md")), "$1");
        var (header, body) = (lesson[..(lesson.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 5)], lesson[(lesson.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 5)..]);
        var course = Section("path").Replace(Section("completion").Replace(File.ReadAllText(Path.Combine(model, "course.yml")), "completion:\n  all_pages: true\n"), "path:\n  - module: lecons\n");
        for (var c = 0; c < Courses; c++)
        {
            Write(Path.Combine(folder, $"cours-{c}", "course.yml"), Section("certificate").Replace(course, ""));
            Write(Path.Combine(folder, $"cours-{c}", "modules", "lecons.md"), header + "\n" + string.Concat(Enumerable.Range(0, PagesEach).Select(p => $"# Leçon {c}.{p} {{#lecon-{p}}}\n\n{Plain(body, p)}\n\n")));
        }
        return folder;
    }

    /// <summary>A few hundred words of the lesson, other ones on each page, and a few of its own.</summary>
    private static string Plain(string text, int page)
    {
        var words = Mark().Replace(text, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return $"Exemple{page} patient{page * 7}. " + string.Join(' ', words.Skip(page * 13 % Math.Max(1, words.Length - 300)).Take(300));
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static Regex Section(string key) => new($@"^{key}:\n(  .*\n)+", RegexOptions.Multiline);

    [GeneratedRegex(@"\[([^\]]+)\]\((?:module|quiz|case):[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("[^\\p{L}\\p{N}\\s,.]+")]
    private static partial Regex Mark();
}
