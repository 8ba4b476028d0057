using Immunotox.Content.Algorithms;

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
