using System.Text;
using Immunotox.Content.Algorithms;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Requests;

/// <summary>The request as it is copied, printed or pasted: plain text in the order a board reads.</summary>
internal static class RequestText
{
    public static string Of(RequestForm form, string to, Algorithm? algorithm, string? node, DateOnly today)
    {
        var text = new StringBuilder();
        text.AppendLine("DEMANDE D’AVIS – TOXICITÉ D’IMMUNOTHÉRAPIE");
        text.AppendLine();
        Line(text, "Destinataire", to);
        Line(text, "Réponse attendue", form.Urgency);
        Line(text, "Patient", string.Join(", ", new[] { form.Sex, form.Age }.Where(p => p.Length > 0)) + " (identité donnée à part, par la messagerie sécurisée ou de vive voix)");
        foreach (var field in RequestForm.Fields.Where(f => !f.IsLong && form[f.Key].Length > 0)) Line(text, field.Label, form[field.Key]);
        foreach (var field in RequestForm.Fields.Where(f => f.IsLong && form[f.Key].Length > 0))
        {
            text.AppendLine().AppendLine(field.Label.ToUpper(French.Culture)).AppendLine(form[field.Key]);
        }
        text.AppendLine();
        text.Append(French.Culture, $"Préparé avec Immunotox Learning le {French.Date(today)}");
        if (algorithm is not null) text.Append(French.Culture, $", d’après l’algorithme «\u00a0{algorithm.Title}\u00a0», version {algorithm.Provenance.Version}{(node is null ? "" : $", étape {node}")}");
        text.AppendLine(". Rien n’en a été gardé sur le site.");
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd();
    }

    private static void Line(StringBuilder text, string label, string value) => text.AppendLine(French.Culture, $"{label}\u00a0: {value}");
}
