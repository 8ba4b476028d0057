using Immunotox.Content.Sources;

namespace Immunotox.Content.Quizzes;

/// <summary>The rules of each format of item (règles R2C) over its choices.</summary>
internal static class ItemCheck
{
    private static readonly string[] DrugEndings = ["mab", "nib", "sone", "solone", "mide", "mycine", "statine", "cept", "thyroxine", "insuline"];

    public static void Choices(ItemHeading heading, IReadOnlyList<WrittenChoice> choices, int offset, Report report)
    {
        switch (heading.Type)
        {
            case ItemType.Qroc: Open(heading, choices, offset, report); break;
            case ItemType.Num: Numeric(heading, choices, offset, report); break;
            case ItemType.Tcs: Concordance(heading, choices, offset, report); break;
            case ItemType.Ordre: Order(heading, choices, offset, report); break;
            // Pairs reports its own mistakes.
            case ItemType.Assoc: Boxes(choices, report, pairs: true); break;
            default: Ticked(heading, choices, offset, report); break;
        }
    }

    private static void Ticked(ItemHeading heading, IReadOnlyList<WrittenChoice> choices, int offset, Report report)
    {
        Boxes(choices, report, pairs: false);
        var name = heading.Type.ToString().ToUpperInvariant();
        var (least, most) = heading.Type switch { ItemType.Qrpl => (10, 25), ItemType.Qzone => (2, 20), _ => (4, 5) };
        if (choices.Count < least || choices.Count > most)
        {
            report.Error(FindingCodes.WrongChoiceCount, offset, heading.Type is ItemType.Qrpl or ItemType.Qzone
                ? $"La {name} « {heading.Id} » a {choices.Count} choix. Il en faut de {least} à {most} : ajoutez-en ou retirez-en."
                : $"La question « {heading.Id} » a {choices.Count} choix. Une QRU ou une QRM en a 4 ou 5 : ajoutez-en ou retirez-en.");
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

        if (right > 5 && heading.Type == ItemType.Qrpl)
        {
            report.Error(FindingCodes.SeveralRightChoices, offset, $"La QRPL « {heading.Id} » attend {right} réponses. Elle en attend de 1 à 5 : décochez-en.");
        }

        if (heading.Type == ItemType.Qrpl && choices.FirstOrDefault(c => c.Mark is not null) is { } marked)
        {
            report.Error(FindingCodes.BadChoice, marked.Offset, "Une QRPL n'a ni choix indispensable ni choix inacceptable. Retirez la mention.");
        }
    }

    private static void Boxes(IReadOnlyList<WrittenChoice> choices, Report report, bool pairs)
    {
        foreach (var choice in choices)
        {
            if (choice.Box is '=' or '#')
            {
                report.Error(FindingCodes.BadChoice, choice.Offset, choice.Box == '='
                    ? "`[=]` ne va que dans une QROC. Écrivez `[x]` si le choix est juste, `[ ]` sinon."
                    : "Un nombre entre crochets ne va que dans un TCS ou un ordre. Écrivez `[x]` si le choix est juste, `[ ]` sinon.");
            }

            if (choice.Text.Length == 0 && !pairs)
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

            if (heading.ForgivesTypo && IsDrugOrDose(form.Text))
            {
                report.Error(FindingCodes.TypoInDrugOrDose, form.Offset, "Une faute de frappe ne se pardonne ni dans un nom de médicament ni dans une dose : ce serait une autre prescription. Retirez « faute admise » du titre.");
            }
        }

        if (!forms.Any(f => f is { Box: '=', Text.Length: > 0 }))
        {
            report.Error(FindingCodes.NoAcceptedForm, offset, $"La QROC « {heading.Id} » n'a aucune forme acceptée. Ajoutez une ligne `- [=] réponse`.");
        }
    }

    /// <summary>Digits, or the endings of international names of the drugs taught here (antibodies, inhibitors, corticosteroids, statins…).</summary>
    private static bool IsDrugOrDose(string text) => text.Any(char.IsAsciiDigit)
        || text.Split(' ', '\'', '’').Any(w => DrugEndings.Any(e => w.EndsWith(e, StringComparison.OrdinalIgnoreCase)));

    private static void Numeric(ItemHeading heading, IReadOnlyList<WrittenChoice> forms, int offset, Report report)
    {
        foreach (var form in forms.Where(f => f.Box != '=' || f.Mark is not null || NumericKeyReader.Read(f.Text) is null))
        {
            report.Error(FindingCodes.BadNumber, form.Offset, "Ce nombre attendu est illisible. Écrivez « - [=] 60 mg », « - [=] 60 mg ± 5 % », « - [=] 60 ± 2 mg » sous la forme « - [=] 60 mg ± 2 », ou « - [=] 0,5 à 1 mg/kg ».");
        }

        if (forms.Count == 0)
        {
            report.Error(FindingCodes.NoAcceptedForm, offset, $"La question « {heading.Id} » n'a aucun nombre attendu. Ajoutez une ligne `- [=] 60 mg`.");
        }
    }

    private static void Concordance(ItemHeading heading, IReadOnlyList<WrittenChoice> steps, int offset, Report report)
    {
        if (steps.Count != 5 || steps.Any(s => s.Box != '#'))
        {
            report.Error(FindingCodes.BadPanel, offset, $"Le TCS « {heading.Id} » a cinq degrés, de −2 à +2, chacun avec le nombre d'experts qui l'ont choisi. Écrivez cinq lignes « - [4] Plus probable ».");
            return;
        }

        var panel = steps.Sum(s => s.Number);
        if (panel == 0)
        {
            report.Error(FindingCodes.BadPanel, offset, $"Le panel du TCS « {heading.Id} » est vide : aucun degré ne peut être crédité. Reportez entre crochets le nombre d'experts par degré.");
        }
        else if (panel < 10)
        {
            report.Warning(FindingCodes.SmallPanel, offset, $"Le panel du TCS « {heading.Id} » compte {panel} expert(s). Au-dessous de dix, la question n'est que formative : elle ne compte pas dans la note.");
        }

        if (panel > 0 && steps.Max(s => s.Number) == panel)
        {
            report.Warning(FindingCodes.UnanimousPanel, offset, $"Tous les experts du TCS « {heading.Id} » répondent de même : la situation n'est pas incertaine. Faites-en plutôt une QRU.");
        }
    }

    private static void Order(ItemHeading heading, IReadOnlyList<WrittenChoice> steps, int offset, Report report)
    {
        if (steps.Count is < 3 or > 10 || !steps.Select(s => s.Number).Order().SequenceEqual(Enumerable.Range(1, steps.Count)) || steps.Any(s => s.Box != '#' || s.Text.Length == 0))
        {
            report.Error(FindingCodes.BadOrder, offset, $"L'ordre « {heading.Id} » liste de 3 à 10 étapes, chacune avec sa place : « - [1] … », « - [2] … », chaque place une seule fois.");
        }
    }
}
