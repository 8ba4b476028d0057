using System.Collections.Concurrent;
using Immunotox.Content.Sources;
using Immunotox.Learning.Safety;

namespace Immunotox.Learning.Packages;

/// <summary>Why the last files were refused, kept in memory until the page shows it: a refused file leaves nothing on disk.</summary>
internal sealed class Refusals
{
    private const int Most = 50;
    private readonly ConcurrentQueue<Refusal> _kept = new();

    /// <summary>Keeps findings, at most a hundred, and returns the word by which they are found.</summary>
    public string Keep(string file, IReadOnlyList<Finding> findings)
    {
        var word = SecretHash.NewSecret()[..16];
        _kept.Enqueue(new Refusal(word, file, [.. findings.Take(100)], findings.Count));
        while (_kept.Count > Most) _kept.TryDequeue(out _);
        return word;
    }

    public Refusal? Find(string? word) => _kept.FirstOrDefault(r => r.Word == word);

    public sealed record Refusal(string Word, string File, IReadOnlyList<Finding> Findings, int Total);
}
