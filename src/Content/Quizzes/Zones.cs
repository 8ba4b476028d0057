using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Quizzes;

/// <summary>Reads the zones of a QZONE: « - [x] Poumon droit {10 20 25 40} », left, top, width and height in percent.</summary>
internal static partial class Zones
{
    public static IReadOnlyList<Choice> Of(IReadOnlyList<WrittenChoice> written, Report report)
    {
        var choices = new List<Choice>();
        foreach (var zone in written)
        {
            var match = Shape().Match(zone.Text);
            if (!match.Success)
            {
                report.Error(FindingCodes.BadZone, zone.Offset, "Cette zone n'a pas de place sur la figure. Ajoutez à sa fin gauche, haut, largeur et hauteur en pourcents : « {10 20 25 40} ».");
                continue;
            }

            var n = match.Groups["n"].Captures.Select(c => decimal.Parse(c.Value.Replace(',', '.'), CultureInfo.InvariantCulture)).ToList();
            if (n[2] <= 0 || n[3] <= 0 || n[0] + n[2] > 100 || n[1] + n[3] > 100)
            {
                report.Error(FindingCodes.BadZone, zone.Offset, "Cette zone sort de la figure ou n'a pas de surface. Gauche et largeur, haut et hauteur ne dépassent pas 100 ensemble.");
            }

            var name = zone.Text[..match.Index].Trim();
            choices.Add(new Choice(zone.Id, WebUtility.HtmlEncode(name), name, zone.Box == 'x', ItemReader.MarkOf(zone), zone.FeedbackHtml) { Zone = new Zone(n[0], n[1], n[2], n[3]) });
        }

        return choices;
    }

    [GeneratedRegex(@"\{\s*(?<n>[0-9]{1,3}(?:[.,][0-9]+)?)(?:[\s;]+(?<n>[0-9]{1,3}(?:[.,][0-9]+)?)){3}\s*\}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
