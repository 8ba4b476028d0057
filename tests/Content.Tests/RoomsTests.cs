namespace Immunotox.Content.Tests;

/// <summary>The rooms of the library: twelve that never see each other, and what the library as a whole never sees.</summary>
public class RoomsTests
{
    private static readonly string[] Rooms = ["Courses", "Quizzes", "Algorithms", "Cases", "Referents", "Comics", "Signs", "Advice", "Symptoms", "Drugs", "Watch", "Packages"];

    [Fact]
    public void Rooms_use_only_the_root_sources_and_plain_language()
    {
        foreach (var room in Rooms.Append("Sources").Append("PlainLanguage"))
        {
            foreach (var file in Directory.GetFiles(Repository.Path("src", "Content", room), "*.cs", SearchOption.AllDirectories))
            {
                var text = File.ReadAllText(file);
                foreach (var other in Rooms.Append("Library").Where(r => r != room))
                {
                    Assert.False(text.Contains($"Immunotox.Content.{other};", StringComparison.Ordinal), $"{file} uses {other}");
                }
            }
        }
    }

    [Fact]
    public void Content_knows_neither_the_web_nor_a_database()
    {
        var names = typeof(CourseId).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();

        Assert.Contains("Markdig", names);
        Assert.DoesNotContain(names, n => n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || n.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || n.StartsWith("System.Net", StringComparison.Ordinal));
    }
}
