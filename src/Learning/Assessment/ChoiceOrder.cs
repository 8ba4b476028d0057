using System.Security.Cryptography;
using System.Text;
using Immunotox.Content.Quizzes;

namespace Immunotox.Learning.Assessment;

/// <summary>
/// The order in which an attempt shows the choices of an item: fixed for the attempt, different between attempts, so that
/// neither the place nor the posted value of a choice tells how the author wrote it.
/// </summary>
internal static class ChoiceOrder
{
    /// <summary>The choices as shown; the browser posts their 1-based place.</summary>
    public static IReadOnlyList<Choice> Of(Guid attempt, Item item)
    {
        var shown = item.Choices.ToArray();
        var seed = SHA256.HashData(Encoding.UTF8.GetBytes($"{attempt:N}/{item.Id}"));
        // Fisher–Yates with two bytes of the hash per swap; items have at most 25 choices.
        for (var i = shown.Length - 1; i > 0; i--)
        {
            var j = ((seed[i] << 8) | seed[31 - i]) % (i + 1);
            (shown[i], shown[j]) = (shown[j], shown[i]);
        }
        return shown;
    }
}
