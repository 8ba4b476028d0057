using Immunotox.Content.Sources;

namespace Immunotox.Content.Quizzes;

/// <summary>The rules of each format of item (règles R2C) over its choices.</summary>
internal static class ItemCheck
{
    public static void Choices(ItemHeading heading, IReadOnlyList<WrittenChoice> choices, int offset, Report report)
    {
        if (heading.Type == ItemType.Qroc)
        {
            Open(heading, choices, offset, report);
            return;
        }

        foreach (var choice in choices)
        {
            if (choice.Box == '=')
            {
                report.Error(FindingCodes.BadChoice, choice.Offset, "`[=]` ne va que dans une QROC. Écrivez `[x]` si le choix est juste, `[ ]` sinon.");
            }

            if (choice.Text.Length == 0)
            {
                report.Error(FindingCodes.BadChoice, choice.Offset, "Ce choix est vide. Écrivez son texte après la case.");
            }

            if (choice is { Mark: "indispensable", Box: not 'x' })
            {
                report.Error(FindingCodes.IndispensableOnWrongChoice, choice.Offset, "« (indispensable) » est sur un choix faux. Cochez-le `[x]`, ou retirez la mention.");
            }

            if (choice is { Mark: "inacceptable", Box: 'x' })
            {
                report.Error(FindingCodes.InacceptableOnRightChoice, choice.Offset, "« (inacceptable) » est sur un choix juste. Décochez-le `[ ]`, ou retirez la mention.");
            }
        }

        if (choices.Count is < 4 or > 5)
        {
            report.Error(FindingCodes.WrongChoiceCount, offset, $"La question « {heading.Id} » a {choices.Count} choix. Une QRU ou une QRM en a 4 ou 5 : ajoutez-en ou retirez-en.");
        }

        var right = choices.Count(c => c.Box == 'x');
        if (right == 0)
        {
            report.Error(FindingCodes.NoRightChoice, offset, $"La question « {heading.Id} » n'a aucun choix juste. Cochez-en un avec `[x]`.");
        }

        if (right > 1 && heading.Type == ItemType.Qru)
        {
            report.Error(FindingCodes.SeveralRightChoices, offset, $"La QRU « {heading.Id} » a {right} choix justes. Gardez un seul `[x]`, ou écrivez QRM dans le titre.");
        }

        if (heading is { Type: ItemType.Qru, IsRetired: false } && right == 1)
        {
            Guessable(choices, report);
        }
    }

    /// <summary>Learners find the longest choice before the right one, and authors tend to nuance only the latter.</summary>
    private static void Guessable(IReadOnlyList<WrittenChoice> choices, Report report)
    {
        var right = choices.Single(c => c.Box == 'x');
        var longest = choices.Where(c => c != right).Select(c => c.Text.Length).DefaultIfEmpty(0).Max();
        if (right.Text.Length > 40 && right.Text.Length > 1.8 * longest)
        {
            report.Warning(FindingCodes.GuessableChoice, right.Offset, $"Ce choix juste se devine à sa longueur : {right.Text.Length} signes, contre {longest} au plus pour les autres. Raccourcissez-le ou étoffez les autres ; si la question est publiée, retirez-la et écrivez-en une autre.");
        }
    }

    private static void Open(ItemHeading heading, IReadOnlyList<WrittenChoice> forms, int offset, Report report)
    {
        foreach (var form in forms)
        {
            if (form.Box != '=' || form.Mark is not null)
            {
                report.Error(FindingCodes.BadChoice, form.Offset, "Une QROC liste ses formes acceptées. Commencez chaque ligne par `- [=]`, sans mention.");
            }

            if (form.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 5)
            {
                report.Error(FindingCodes.AcceptedFormTooLong, form.Offset, "Cette forme acceptée dépasse cinq mots. Raccourcissez-la.");
            }
        }

        if (!forms.Any(f => f is { Box: '=', Text.Length: > 0 }))
        {
            report.Error(FindingCodes.NoAcceptedForm, offset, $"La QROC « {heading.Id} » n'a aucune forme acceptée. Ajoutez une ligne `- [=] réponse`.");
        }
    }
}
