using System.Globalization;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Referents;

/// <summary>Reads one board (RCP) of <c>shared/referents.yml</c>.</summary>
internal static class BoardReader
{
    /// <param name="card">The board as written.</param>
    /// <param name="referents">Every card of the directory, or null when some could not be read.</param>
    public static Board Read(Fields card, IEnumerable<ReferentId>? referents)
    {
        var referent = new ReferentId(card.Raw("referent"));
        if (referents?.Select(r => r.Value).ToList() is { } known && referent.Value.Length > 0 && !known.Contains(referent.Value))
        {
            card.Report.Error(FindingCodes.BoardWithoutReferent, card.OffsetOf("referent"), $"La fiche « {referent} » n'est pas dans l'annuaire. {KeyNames.Hint(referent.Value, known)}");
        }

        return new Board
        {
            Id = new BoardId(card.Raw("id")),
            Name = card.Text("name"),
            Organs = card.Texts("organs"),
            Referent = referent,
            Place = card.Text("place"),
            Rhythm = ReadRhythm(card),
            HowToPresent = card.Text("how_to_present"),
            IsDemonstration = card.Has("demonstration") && card.Bool("demonstration"),
            Source = card.Text("source"),
        };
    }

    private static Rhythm ReadRhythm(Fields card)
    {
        var (written, rule, minutes) = (card.Raw("starts"), card.Raw("rule"), card.Int("minutes", 10, 480));
        var except = card.Has("except") ? card.Scalars("except").Select(d => ReadDay(d, card.Report)).ToList() : [];
        if (!DateTime.TryParseExact(written, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var starts) && written.Length > 0)
        {
            card.Report.Error(FindingCodes.WrongType, card.OffsetOf("starts"), "« starts » attend le jour et l'heure de la première réunion, par exemple 2026-09-01 17:30.");
        }

        var rhythm = new Rhythm(starts, minutes, rule, except);
        if (rule.Length > 0 && starts != default && !(Rhythm.IsRule(rule) && rhythm.Next(DateTime.SpecifyKind(starts.AddDays(-1), DateTimeKind.Utc), 1).Count == 1))
        {
            card.Report.Error(FindingCodes.BadRhythm, card.OffsetOf("rule"), "Cette répétition est illisible ou ne tombe jamais. Écrivez par exemple FREQ=WEEKLY;BYDAY=TU (tous les mardis) ou FREQ=MONTHLY;BYDAY=2TH (le deuxième jeudi du mois).");
        }

        return rhythm;
    }

    private static DateOnly ReadDay(YamlText written, Report report)
    {
        if (!DateOnly.TryParseExact(written.Value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            report.Error(FindingCodes.WrongType, written.Offset, "Une date s'écrit AAAA-MM-JJ, par exemple 2026-12-29.");
        }

        return day;
    }
}
