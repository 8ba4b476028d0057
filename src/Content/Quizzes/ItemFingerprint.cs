using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Quizzes;

/// <summary>
/// Hash of what a learner answered: question, choices and key as written. Feedback and explanation stay free to improve, and
/// so do line breaks.
/// </summary>
internal static class ItemFingerprint
{
    /// <param name="type">The format.</param>
    /// <param name="stem">The question as written; of the first item of a progressive case, after the vignette.</param>
    /// <param name="choices">As written.</param>
    public static string Of(ItemType type, string stem, IEnumerable<WrittenChoice> choices)
    {
        var canonical = new StringBuilder().Append(type).Append('\n').Append(MarkdownWords.Collapse(stem)).Append('\n');
        foreach (var choice in choices)
        {
            canonical.Append('[').Append(choice.Box == '#' ? choice.Number.ToString(CultureInfo.InvariantCulture) : choice.Box.ToString()).Append(']').Append(choice.Mark).Append('|').Append(choice.Written).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())))[..32];
    }
}
