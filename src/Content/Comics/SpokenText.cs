using System.Security.Cryptography;
using System.Text;

namespace Immunotox.Content.Comics;

/// <summary>What a voice says of a panel, and the key of a recording of it.</summary>
public static class SpokenText
{
    /// <summary>Title, captions, bubbles and choices, in reading order.</summary>
    public static IReadOnlyList<string> Of(Panel panel) =>
        [panel.Title, .. panel.Lines.Select(l => l.Text), .. panel.Fork is { } fork ? (IEnumerable<string>)[fork.Question, .. fork.Paths.Select(p => p.Text)] : []];

    /// <summary>Eight hexadecimal digits that change with any word: a recording under another key is stale.</summary>
    public static string Key(Panel panel) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Of(panel)))))[..8];
}
