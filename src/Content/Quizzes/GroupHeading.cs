using System.Text.RegularExpressions;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Quizzes;

/// <summary>What a level-1 heading of a quiz says: « # DP `melanome-essouffle` Un melanome essoufflé », or « # Questions isolées ».</summary>
internal sealed partial record GroupHeading(GroupKind Kind, string Id, string Title)
{
    /// <summary>The heading that ends the last case.</summary>
    public static bool IsEndOfGroups(string words) => Slug.Of(words) == "questions-isolees";

    /// <summary>Reads a heading as written, or reports and returns null.</summary>
    public static GroupHeading? Read(string written, int offset, Report report)
    {
        var match = Shape().Match(written);
        if (!match.Success || !Slug.IsSlug(match.Groups["id"].Value) || match.Groups["title"].Value.Trim().Length == 0)
        {
            report.Error(FindingCodes.BadGroupHeading, offset, "Dans un quiz, un titre de niveau 1 ouvre un dossier. Écrivez « # DP `identifiant` Titre », « # MINI-DP `identifiant` Titre » ou « # KFP `identifiant` Titre » ; « # Questions isolées » referme le dernier dossier.");
            return null;
        }

        var kind = match.Groups["kind"].Value switch { "DP" => GroupKind.Dp, "KFP" => GroupKind.Kfp, _ => GroupKind.MiniDp };
        return new GroupHeading(kind, match.Groups["id"].Value, match.Groups["title"].Value.Trim());
    }

    /// <summary>The rules of each kind over its items, retired ones left out.</summary>
    public void Check(IReadOnlyList<Item> items, int offset, Report report)
    {
        var (least, most) = Kind switch { GroupKind.Dp => (3, 8), GroupKind.Kfp => (3, 3), _ => (2, 4) };
        var name = Kind switch { GroupKind.Dp => "DP", GroupKind.Kfp => "KFP", _ => "mini-DP" };
        if (items.Count < least || items.Count > most)
        {
            report.Error(FindingCodes.WrongGroupSize, offset, $"Ce {name} a {items.Count} question(s) ; il en faut {(least == most ? $"{least}" : $"de {least} à {most}")}. Ajoutez-en ou retirez-en.");
        }
        else if (Kind == GroupKind.Kfp && !(items.Any(i => i.Type == ItemType.Qroc) && items.Any(i => i.Type == ItemType.Qrp)))
        {
            report.Error(FindingCodes.WrongGroupSize, offset, "Un KFP compte au moins une QROC et une QRP. Changez le format de l'une de ses questions.");
        }
    }

    [GeneratedRegex(@"^\s{0,3}#[ \t]+(?<kind>DP|MINI-DP|KFP)[ \t]+`(?<id>[^`]*)`[ \t]*:?[ \t]*(?<title>.*?)[ \t#]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
