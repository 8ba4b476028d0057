using Immunotox.Content.Quizzes;

namespace Immunotox.Learning.Assessment;

/// <summary>Carries an item of an attempt into the components that draw it (component parameters must be public types).</summary>
public sealed class QuestionView
{
    internal QuestionView(AttemptInPlay play, Item item, int number) => (Play, Item, Number) = (play, item, number);

    internal AttemptInPlay Play { get; }

    /// <summary>The item.</summary>
    public Item Item { get; }

    /// <summary>1-based place in the attempt.</summary>
    public int Number { get; }

    internal Response? Response => Play.ResponseTo(Item);

    /// <summary>Choices as this attempt shows them.</summary>
    public IReadOnlyList<Choice> Shown => ChoiceOrder.Of(Play.Attempt.Id, Item);

    /// <summary>Targets of an association as this attempt shows them.</summary>
    public IReadOnlyList<MatchTarget> Targets => ChoiceOrder.TargetsOf(Play.Attempt.Id, Item);

    /// <summary>The name of a format as students know it.</summary>
    public static string NameOf(ItemType type) => type switch
    {
        ItemType.Num => "Réponse chiffrée",
        ItemType.Ordre => "Ordre",
        ItemType.Assoc => "Association",
        _ => type.ToString().ToUpperInvariant(),
    };

    public static string LongNameOf(ItemType type) => type switch
    {
        ItemType.Qru => "Question à réponse unique",
        ItemType.Qrm => "Question à réponses multiples",
        ItemType.Qrp => "Question à réponses précisées",
        ItemType.Qrpl => "Question à réponses précisées longue",
        ItemType.Qroc => "Question à réponse ouverte et courte",
        ItemType.Qzone => "Question à zones",
        ItemType.Tcs => "Test de concordance de script",
        ItemType.Num => "Réponse chiffrée",
        ItemType.Ordre => "Étapes à ranger",
        _ => "Paires à associer",
    };

    /// <summary>What is asked of the candidate, in words.</summary>
    public string Instruction => Item.Type switch
    {
        ItemType.Qru => "Une seule réponse.",
        ItemType.Qrm => "Une ou plusieurs réponses.",
        ItemType.Qrp or ItemType.Qrpl => Item.Expected == 1 ? "Une réponse attendue." : $"{Item.Expected} réponses attendues.",
        ItemType.Qzone => Item.Expected == 1 ? "Désignez une zone, sur la figure ou dans la liste." : $"Désignez {Item.Expected} zones, sur la figure ou dans la liste.",
        ItemType.Tcs => "Que devient votre hypothèse ?",
        ItemType.Ordre => "Donnez sa place à chaque étape.",
        ItemType.Assoc => "Choisissez pour chaque ligne ce qui lui correspond.",
        _ => "",
    };

    /// <summary>How to mend a post that is no answer.</summary>
    public string Mend => Item.Type switch
    {
        ItemType.Qroc => "écrivez de un à cinq mots.",
        ItemType.Num => "écrivez un nombre, avec son unité s’il en a une (par exemple 1,5 mg/kg).",
        ItemType.Ordre => "donnez à chaque étape une place différente.",
        ItemType.Assoc => "choisissez au moins une correspondance.",
        ItemType.Qrp or ItemType.Qrpl or ItemType.Qzone => $"choisissez de une à {Item.Expected} réponse(s) proposée(s).",
        _ => "choisissez une réponse proposée.",
    };
}
