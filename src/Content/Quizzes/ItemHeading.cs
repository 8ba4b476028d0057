using System.Globalization;
using System.Text.RegularExpressions;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Quizzes;

/// <summary>What the heading of an item says: « ## QRM `colite-g3` (rang B, poids 2, thème colite, objectif 1, retirée) ».</summary>
internal sealed partial record ItemHeading(ItemType Type, ItemId Id, Rank Rank, decimal Weight, bool IsRetired)
{
    private const string Form = "Écrivez « ## QRU `identifiant` (rang A) », avec au besoin « , poids 2 », « , thème colite », « , objectif 1 », « , faute admise », « , panel de démonstration » ou « , retirée » dans la parenthèse.";

    private static readonly Dictionary<string, ItemType> Types = new(StringComparer.Ordinal)
    {
        ["QRU"] = ItemType.Qru, ["QRM"] = ItemType.Qrm, ["QRP"] = ItemType.Qrp, ["QRPL"] = ItemType.Qrpl, ["QROC"] = ItemType.Qroc,
        ["QZONE"] = ItemType.Qzone, ["TCS"] = ItemType.Tcs, ["NUM"] = ItemType.Num, ["ORDRE"] = ItemType.Ordre, ["ASSOC"] = ItemType.Assoc,
    };

    public IReadOnlyList<string> Themes { get; init; } = [];
    public IReadOnlyList<int> Objectives { get; init; } = [];
    public bool ForgivesTypo { get; init; }
    public bool HasDemonstrationPanel { get; init; }

    /// <summary>Reads a heading as written, or reports what is wrong with it and returns null.</summary>
    public static ItemHeading? Read(string written, int offset, Report report)
    {
        var match = Shape().Match(written);
        if (!match.Success)
        {
            report.Error(FindingCodes.BadItemHeading, offset, $"Ce titre de question est illisible. {Form}");
            return null;
        }

        var id = match.Groups["id"];
        if (!Slug.IsSlug(id.Value))
        {
            report.Error(FindingCodes.WrongSlug, offset + id.Index, $"« {id.Value} » n'est pas un identifiant. Écrivez des minuscules sans accent séparées par des tirets{(Slug.Of(id.Value) is { Length: > 0 } slug ? $", par exemple « {slug} »" : "")}.");
            return null;
        }

        var heading = new ItemHeading(Types[match.Groups["type"].Value], new ItemId(id.Value), Rank.A, 1, false);
        var hasRank = false;
        foreach (var part in Separator().Split(match.Groups["facts"].Value).Select(p => p.Trim()))
        {
            if (Fact(part, heading) is not { } next)
            {
                report.Error(FindingCodes.BadItemHeading, offset + match.Groups["facts"].Index, $"« {part} » n'a pas de sens ici. {Form}");
                return null;
            }

            hasRank |= part.StartsWith("rang", StringComparison.OrdinalIgnoreCase);
            heading = next;
        }

        if (!hasRank)
        {
            report.Error(FindingCodes.BadItemHeading, offset, $"Cette question n'a pas de rang. {Form}");
            return null;
        }

        return heading;
    }

    private static ItemHeading? Fact(string fact, ItemHeading heading) => MarkdownWords.Collapse(fact).ToLowerInvariant() switch
    {
        "rang a" => heading with { Rank = Rank.A },
        "rang b" => heading with { Rank = Rank.B },
        "retirée" or "retiree" => heading with { IsRetired = true },
        "faute admise" when heading.Type == ItemType.Qroc => heading with { ForgivesTypo = true },
        "panel de démonstration" or "panel de demonstration" when heading.Type == ItemType.Tcs => heading with { HasDemonstrationPanel = true },
        var theme when Rest(theme, "thème ") is { } slug && Slug.IsSlug(slug) => heading with { Themes = [.. heading.Themes, slug] },
        var objective when Rest(objective, "objectif ") is { } number && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 100
            => heading with { Objectives = [.. heading.Objectives, n] },
        var weight when Rest(weight, "poids ") is { } number
            && decimal.TryParse(number.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value is > 0 and <= 100 => heading with { Weight = value },
        _ => null,
    };

    private static string? Rest(string fact, string start) => fact.StartsWith(start, StringComparison.Ordinal) ? fact[start.Length..] : null;

    /// <summary>A comma before a word; the one of « poids 1,5 » is before a digit.</summary>
    [GeneratedRegex(@",\s*(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s{0,3}##[ \t]+(?<type>QRU|QRM|QRPL|QRP|QROC|QZONE|TCS|NUM|ORDRE|ASSOC)[ \t]+`(?<id>[^`]*)`[ \t]*\((?<facts>[^()]*)\)[ \t#]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
