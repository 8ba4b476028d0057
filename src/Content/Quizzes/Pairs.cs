using System.Net;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Quizzes;

/// <summary>Reads the pairs of an association: « - [x] Nivolumab => PD-1 », and distractors « - [ ] => LAG-3 ».</summary>
internal static class Pairs
{
    public static (IReadOnlyList<Choice> Choices, IReadOnlyList<MatchTarget> Targets) Of(IReadOnlyList<WrittenChoice> written, int offset, Report report)
    {
        var choices = new List<Choice>();
        var targets = new List<MatchTarget>();
        foreach (var pair in written)
        {
            var arrow = pair.Text.IndexOf("=>", StringComparison.Ordinal);
            var (left, right) = arrow < 0 ? (pair.Text, "") : (pair.Text[..arrow].Trim(), pair.Text[(arrow + 2)..].Trim());
            if (right.Length == 0 || (pair.Box == 'x') != left.Length > 0)
            {
                report.Error(FindingCodes.BadPair, pair.Offset, "Une association s'écrit « - [x] ceci => cela », et une proposition en trop « - [ ] => autre ».");
                continue;
            }

            var target = targets.Find(t => t.Text == right);
            if (target is null) targets.Add(target = new MatchTarget(((char)('a' + Math.Min(targets.Count, 25))).ToString(), right));
            if (left.Length > 0) choices.Add(new Choice(pair.Id, WebUtility.HtmlEncode(left), left, true, ChoiceMark.None, pair.FeedbackHtml) { Target = target.Id });
        }

        if (choices.Count is < 2 or > 10 || targets.Count is < 2 or > 12)
        {
            report.Error(FindingCodes.BadPair, offset, $"Cette association a {choices.Count} paire(s) et {targets.Count} proposition(s) : il faut de 2 à 10 paires, et de 2 à 12 propositions différentes.");
        }

        return (choices, targets);
    }
}
