using System.Diagnostics;
using System.Text.RegularExpressions;
using Immunotox.Content.Library;
using Immunotox.Learning;

namespace Immunotox.Benchmarks;

/// <summary>Reading and checking 1,000 modules: 20 courses of 50 copies of a real lesson.</summary>
internal static partial class CatalogueLoad
{
    private const int CourseCount = 20, ModulesEach = 50;

    public static Line Measure(WorkFolder work)
    {
        var folder = Generate(work);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        long bytes = 0;
        foreach (var file in files) bytes += File.ReadAllBytes(file).Length; // The disk cache is warm for both.
        var watch = Stopwatch.StartNew();
        foreach (var file in files) File.ReadAllBytes(file);
        var floor = watch.Elapsed;

        var options = new LoadOptions(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime), Links.Of);
        watch.Restart();
        var library = CourseLibrary.Load(folder, options);
        var first = watch.Elapsed;
        var modules = library.Courses.Values.Sum(c => c.Modules.Count);
        if (modules != CourseCount * ModulesEach) throw new InvalidOperationException($"{modules} modules loaded. {(library.Findings.Count > 0 ? library.Findings[0] : null)}");
        watch.Restart();
        CourseLibrary.Load(folder, options);
        return new Line("Load 1,000 modules", $"{first.TotalSeconds:0.00} s", $"{floor.TotalMilliseconds:0} ms, reading the bytes", $"{first / floor:0}", "under 2 s",
            $"first load of the process, {bytes / 1e6:0.0} MB; second load {watch.Elapsed.TotalSeconds:0.00} s", first.TotalSeconds < 2);
    }

    private static string Generate(WorkFolder work)
    {
        var folder = work.New("library");
        var model = Path.Combine(WorkFolder.Courses, "du-immunotherapie");
        Copy(Path.Combine(WorkFolder.Courses, "shared"), Path.Combine(folder, "shared"));
        var lesson = ModuleLink().Replace(File.ReadAllText(Path.Combine(model, "modules", "les-freins.md")), "$1");
        var course = File.ReadAllText(Path.Combine(model, "course.yml"));
        var path = "path:\n" + string.Concat(Enumerable.Range(1, ModulesEach).Select(m => $"  - module: lecon-{m}\n"));
        course = Section("path").Replace(Section("completion").Replace(course, "completion:\n  all_pages: true\n"), path);
        for (var c = 1; c <= CourseCount; c++)
        {
            var here = Path.Combine(folder, $"cours-{c}");
            Copy(Path.Combine(model, "images"), Path.Combine(here, "images"));
            Directory.CreateDirectory(Path.Combine(here, "modules"));
            File.WriteAllText(Path.Combine(here, "course.yml"), course);
            for (var m = 1; m <= ModulesEach; m++)
                File.WriteAllText(Path.Combine(here, "modules", $"lecon-{m}.md"), lesson.Replace("title: Les freins", $"title: Leçon {c}.{m}, les freins", StringComparison.Ordinal));
        }
        return folder;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>A top-level key of the course file and the indented lines below it.</summary>
    private static Regex Section(string key) => new($@"^{key}:\n(  .*\n)+", RegexOptions.Multiline);

    [GeneratedRegex(@"\[([^\]]+)\]\((?:module|quiz|case):[^)]*\)")]
    private static partial Regex ModuleLink();
}
