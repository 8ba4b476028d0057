using System.Globalization;
using Immunotox.Content.Quizzes;
using Immunotox.Learning.Csv;
using Immunotox.Learning.Exams;
using Immunotox.Learning.Pdf;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Marking;

/// <summary>The marks of a session as a table to take away: CSV for spreadsheets, PDF for the jury (procès-verbal).</summary>
internal static class MarksReport
{
    private static readonly string[] Headings = ["Nom", "Prénom", "État", "Début", "Fin", "Temps supplémentaire (min)", "Score (0 à 1)", "Note (/20)", "Seuil atteint"];
    private static readonly Ink Petrol = Ink.Hex(0x0B4F5C), Black = Ink.Hex(0x17262E), Soft = Ink.Hex(0x4A5B64), Line = Ink.Hex(0x7C8A91);

    public static byte[] Csv(IReadOnlyList<Candidate> candidates) => CsvTable.Write(Headings, candidates.Select(c => (IReadOnlyList<string>)
    [
        c.FamilyName, c.GivenName, StateOf(c), Hour(c.Attempt?.StartedUtc), Hour(c.Attempt?.SubmittedUtc), c.ExtraMinutes.ToString(CultureInfo.InvariantCulture),
        c.Attempt?.Score?.ToString("0.0000", French.Culture) ?? "", MarkOf(c), c.Attempt?.Passed switch { true => "oui", false => "non", null => "" },
    ]));

    /// <summary>Landscape A4, tagged; the same session, candidates and instant give the same bytes.</summary>
    public static byte[] Pdf(ExamSession session, Quiz quiz, string course, IReadOnlyList<Candidate> candidates, IReadOnlyList<string> decisions, DateTime printedUtc)
    {
        const double Width = 841.89, Height = 595.28, Margin = 48;
        var title = $"Procès-verbal de notes – {quiz.Title} – {session.Title}";
        var pdf = new PdfDocument(title, "fr-FR", "Immunotox Learning", printedUtc);
        var pages = 0;
        (PdfPage, double) NewPage()
        {
            var next = pdf.AddPage(Width, Height);
            next.ArtifactText(Margin, 26, Width - (2 * Margin), $"{session.Title}, imprimé le {French.DateAndHour(printedUtc)} (heure de Paris). Page {++pages}.", new TextStyle(8.5, Soft));
            return (next, Height - Margin);
        }
        var (page, y) = NewPage();
        y = page.Text("H1", Margin, y - 14, Width - (2 * Margin), "Procès-verbal de notes", new TextStyle(20, Petrol, FontWeight.Bold));
        y = page.Text("P", Margin, y, Width - (2 * Margin), $"{course}. {quiz.Title}. {session.Title}.", new TextStyle(12, Black, FontWeight.Bold));
        y = page.Text("P", Margin, y, Width - (2 * Margin), $"Session du {French.DateAndHour(session.OpensUtc)} au {French.DateAndHour(session.ClosesUtc)} (heure de Paris). {Summary(candidates)}", new TextStyle(10, Black));
        foreach (var incident in session.Incidents.OrderBy(i => i.AtUtc))
            y = page.Text("P", Margin, y, Width - (2 * Margin), $"Incident du {French.DateAndHour(incident.AtUtc)} : {incident.Minutes} min données à tous. {incident.Reason}", new TextStyle(10, Black));
        foreach (var decision in decisions)
        {
            if (y < 120) (page, y) = NewPage();
            y = page.Text("P", Margin, y, Width - (2 * Margin), decision, new TextStyle(10, Black));
        }
        var table = new PdfTable(
            [new("Nom", .22), new("Prénom", .2), new("État", .16), new("Début", .11), new("Fin", .11), new("Note /20", .1, Align.Right), new("Seuil", .1)],
            Margin, Width - (2 * Margin), new TextStyle(10, Black, Leading: 1.25), Line);
        (page, y) = table.Draw(page, y - 4, 60, candidates.Select(c => (IReadOnlyList<string>)
            [c.FamilyName, c.GivenName, StateOf(c), Hour(c.Attempt?.StartedUtc), Hour(c.Attempt?.SubmittedUtc), MarkOf(c), c.Attempt?.Passed switch { true => "atteint", false => "non atteint", null => "" }]), NewPage);
        if (y < 140) (page, y) = NewPage();
        y = page.Text("P", Margin, y - 26, Width - (2 * Margin), "Le président du jury, nom et signature :", new TextStyle(10, Black));
        page.Text("P", Margin, y - 40, Width - (2 * Margin), "Notes calculées par la plateforme selon le barème affiché ; arrondies une seule fois, au centième, à la note finale.", new TextStyle(8.5, Soft));
        return pdf.ToBytes();
    }

    /// <summary>Letters of the report that the fonts lack.</summary>
    public static IReadOnlyList<string> MissingLetters(ExamSession session, IReadOnlyList<Candidate> candidates, IReadOnlyList<string> decisions) =>
        PdfFonts.Missing(string.Concat([session.Title, .. session.Incidents.Select(i => i.Reason), .. decisions, .. candidates.SelectMany(c => new[] { c.FamilyName, c.GivenName })]));

    public static string StateOf(Candidate candidate) => candidate.Attempt switch
    {
        null => "Absent (ABI)",
        { SubmittedUtc: null } => "En cours",
        { ClosedByItself: true } => "Close d’elle-même",
        _ => "Rendue",
    };

    public static string Summary(IReadOnlyList<Candidate> candidates)
    {
        var marks = candidates.Where(c => c.Attempt?.Score is not null && c.Attempt.SubmittedUtc is not null).Select(c => c.Attempt!.Score!.Value).ToList();
        return $"{French.Count(candidates.Count, "inscrit", "inscrits")}, {French.Count(marks.Count, "copie", "copies")}{(marks.Count == 0 ? "." : $", moyenne {French.MarkOn20(marks.Average())}, seuil atteint {candidates.Count(c => c.Attempt?.Passed == true)} fois.")}";
    }

    private static string MarkOf(Candidate candidate) => candidate.Attempt is { SubmittedUtc: not null, Score: { } score }
        ? Math.Round(score * 20, 2, MidpointRounding.AwayFromZero).ToString("0.00", French.Culture) : "";

    private static string Hour(DateTime? utc) => utc is { } instant ? French.InParis(instant).ToString("dd/MM HH:mm", CultureInfo.InvariantCulture) : "";
}
