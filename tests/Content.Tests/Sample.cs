using System.Text;
using Immunotox.Content.Library;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Tests;

/// <summary>A small sound content folder, from which each test spoils one thing.</summary>
internal sealed class Sample
{
    public const string Header = """
        authors: [Équipe éditoriale]
        sources: [ASCO2021]
        validator: Responsables pédagogiques
        version: "1.0"
        updated: 2026-11-24
        review_due: 2027-11-24
        """;

    public static readonly DateOnly Today = new(2026, 11, 24);

    public static readonly LoadOptions Options = new(Today, Address);

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public Sample()
    {
        foreach (var (path, text) in SampleFiles.All)
        {
            Put(path, text);
        }
    }

    /// <summary>With an open course of episodes beside the other.</summary>
    public static Sample WithToon()
    {
        var sample = new Sample();
        foreach (var (path, text) in SampleFiles.Toon)
        {
            sample.Put(path, text);
        }

        return sample;
    }

    public IReadOnlyList<SourceFile> Files => [.. _files.Select(f => new SourceFile(f.Key, f.Value))];

    public string Text(string path) => Encoding.UTF8.GetString(_files[path]);

    public Sample Put(string path, string text) => PutBytes(path, Encoding.UTF8.GetBytes(text));

    public Sample PutBytes(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return this;
    }

    public Sample Remove(string path)
    {
        Assert.True(_files.Remove(path), path);
        return this;
    }

    /// <summary>Replaces the only occurrence of a text, so that a test cannot silently change nothing.</summary>
    public Sample Replace(string path, string old, string @new)
    {
        var text = Text(path);
        Assert.Equal(2, text.Split(old).Length);
        return Put(path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    public CourseLibrary Read(LoadOptions? options = null) => CourseLibrary.Read(Files, options ?? Options);

    public static string Address(ContentLink link) => $"/{link.Kind}/{link.Course?.Value ?? "shared"}/{link.Id}{(link.Fragment is null ? "" : "/" + link.Fragment)}";
}
