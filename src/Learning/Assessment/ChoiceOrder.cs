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
    /// <remarks>The steps of a concordance test are a scale: they keep their order.</remarks>
    public static IReadOnlyList<Choice> Of(Guid attempt, Item item) => item.Type == ItemType.Tcs ? item.Choices : Shuffled(item.Choices, $"{attempt:N}/{item.Id}");

    /// <summary>The targets of an association as shown.</summary>
    public static IReadOnlyList<MatchTarget> TargetsOf(Guid attempt, Item item) => Shuffled(item.Targets, $"{attempt:N}/{item.Id}/cibles");

    private static T[] Shuffled<T>(IReadOnlyList<T> written, string of)
    {
        var shown = written.ToArray();
        var seed = SHA256.HashData(Encoding.UTF8.GetBytes(of));
        // Fisher–Yates with two bytes of the hash per swap; items have at most 25 choices.
        for (var i = shown.Length - 1; i > 0; i--)
        {
            var j = ((seed[i] << 8) | seed[31 - i]) % (i + 1);
            (shown[i], shown[j]) = (shown[j], shown[i]);
        }
        return shown;
    }
}
