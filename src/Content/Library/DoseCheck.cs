using System.Globalization;
using System.Text.RegularExpressions;
using Immunotox.Content.Algorithms;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>
/// A dose is decided in an algorithm: one that an expert's choice of a case repeats in its own words must be there too, so that a dose
/// changed in the algorithm is found in the cases. Other choices may hold any dose, they are mistakes.
/// </summary>
internal static partial class DoseCheck
{
    public static void Run(SharedShelf shared)
    {
        foreach (var reading in shared.Cases.Values)
        {
            foreach (var decision in (reading.Value?.Scenes ?? []).Select(s => s.Decision))
            {
                // An algorithm that is absent or half read is told elsewhere.
                if (decision is null || shared.Algorithms.GetValueOrDefault(decision.Algorithm.Value) is not { Value: { } algorithm, Report.IsPartial: false })
                {
                    continue;
                }

                var known = WordsOf(algorithm).SelectMany(DosesIn).ToHashSet();
                foreach (var choice in decision.Choices.Where(c => c.IsExpert))
                {
                    foreach (var (value, unit) in DosesIn(choice.Text + " " + HtmlText.Of(choice.FeedbackHtml)).Where(d => !known.Contains(d)).Distinct())
                    {
                        reading.Report.Error(FindingCodes.DoseUnlikeAlgorithm, choice.Offset, $"Ce choix d'expert donne « {value.ToString(CultureInfo.GetCultureInfo("fr-FR"))} {unit} », que l'algorithme « {decision.Algorithm} » n'écrit nulle part. Reprenez la dose de l'algorithme, ou corrigez-la là-bas d'abord.");
                    }
                }
            }
        }
    }

    private static IEnumerable<string> WordsOf(Algorithm algorithm) =>
    [
        algorithm.Rechallenge, algorithm.Disagreement ?? "", .. algorithm.Pitfalls, algorithm.NotesHtml,
        .. algorithm.Nodes.SelectMany(n => n.To.Select(e => e.When).Append(n.Text)),
        .. algorithm.Steps.SelectMany(s => s.Workup.Concat(s.SecondLine.Select(l => $"{l.Drug} {l.Dose} {l.When}")).Concat([s.Definition, s.ActionText, s.Steroids ?? "", s.Monitoring, s.Referral, s.IfBetter, s.IfWorse])),
    ];

    /// <summary>« 1 à 2 mg/kg/j » gives 1 and 2, in mg/kg.</summary>
    private static IEnumerable<(decimal Value, string Unit)> DosesIn(string text) =>
        from Match dose in Dose().Matches(text)
        from number in new[] { dose.Groups[1], dose.Groups[2] }
        where number.Success
        select (decimal.Parse(number.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), dose.Groups[3].Value);

    [GeneratedRegex(@"(?<![\d,.])(\d{1,5}(?:[,.]\d{1,3})?)(?:\s?(?:à|ou|-|–)\s?(\d{1,5}(?:[,.]\d{1,3})?))?\s?(mg/kg|mg)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Dose();
}
