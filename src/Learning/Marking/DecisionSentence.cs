using Immunotox.Learning.Assessment;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Marking;

/// <summary>Says a marker's decision in French: who, when, what, why.</summary>
internal static class DecisionSentence
{
    public static string Of(MarkingDecision decision, string by) => $"{French.DateAndHour(decision.AtUtc)}, {by} : question « {decision.Item} », " + decision.Kind switch
    {
        DecisionKind.AcceptForm => $"« {decision.Form} » acceptée. ",
        DecisionKind.RefuseForm => $"« {decision.Form} » refusée. ",
        DecisionKind.Neutralise => "neutralisée pour tous. ",
        _ => "comptée à nouveau. ",
    } + decision.Reason;
}
