using Immunotox.Content.Algorithms;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Reference;

/// <summary>French words of an algorithm's closed lists.</summary>
internal static class Labels
{
    public static string Grade(Step step) => step.GradeMin == step.GradeMax ? $"{step.GradeMin}" : $"{step.GradeMin}–{step.GradeMax}";

    public static string Of(ImmunotherapyAction action) => action switch
    {
        ImmunotherapyAction.Continue => "Poursuivre",
        ImmunotherapyAction.ConsiderHold => "Discuter une suspension",
        ImmunotherapyAction.Hold => "Suspendre",
        ImmunotherapyAction.StopAntiCtla4HoldAntiPd1 => "Arrêter l’anti-CTLA-4, suspendre l’anti-PD-1",
        ImmunotherapyAction.ConsiderStop => "Arrêter ; définitif à discuter",
        _ => "Arrêter définitivement",
    };

    public static string Of(CareSetting setting) => setting switch
    {
        CareSetting.Ambulatory => "Domicile ou consultation",
        CareSetting.DayHospital => "Hôpital de jour ou consultation rapide",
        CareSetting.Ward => "Hospitalisation",
        _ => "Soins continus ou réanimation",
    };

    /// <summary>What a node is called where another one leads to it: « grade 3 », or its text.</summary>
    public static string NameOf(Algorithm algorithm, string id) =>
        algorithm.Steps.FirstOrDefault(s => s.Id == id) is { } step ? $"grade {Grade(step)}" : algorithm.Nodes.First(n => n.Id == id).Text;

    public static string Of(NodeKind kind) => kind switch
    {
        NodeKind.Question => "Question",
        NodeKind.Action => "À faire",
        _ => "Issue",
    };

    public static string Of(Evidence evidence) => evidence switch
    {
        Evidence.Read => "première ligne lue dans un extrait d’au moins une source ; le reste à vérifier",
        Evidence.Partial => "lu en partie seulement ; à vérifier",
        _ => "écrit de mémoire, rien n’a été relu ; à vérifier avant tout usage",
    };

    /// <summary>The same in the few words a sheet has room for.</summary>
    public static string Short(Evidence evidence) => evidence switch
    {
        Evidence.Read => "lu en extrait",
        Evidence.Partial => "lu en partie, à vérifier",
        _ => "de mémoire, à vérifier",
    };

    /// <summary>« Réévaluer à 3 jours. », or nothing.</summary>
    public static string Reassess(Step step) => step.ReassessHours is { } hours
        ? $"Réévaluer à {(hours % 24 == 0 ? French.Count(hours / 24, "jour", "jours") : hours + "\u00a0h")}."
        : "";

    public static string Of(ReferralUrgency urgency) => urgency switch
    {
        ReferralUrgency.Routine => "Sans urgence",
        ReferralUrgency.TwoWeeks => "Sous deux semaines",
        ReferralUrgency.SevenDays => "Sous sept jours",
        ReferralUrgency.SeventyTwoHours => "Sous 72 heures",
        ReferralUrgency.SameDay => "Le jour même",
        _ => "Immédiatement",
    };
}
