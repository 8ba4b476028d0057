using Immunotox.Content.Watch;

namespace Immunotox.Learning.Reference;

/// <summary>French words of the literature watch.</summary>
internal static class WatchLabels
{
    public static string Of(WatchDecision decision) => decision switch
    {
        WatchDecision.NoChange => "Lue, sans changement",
        WatchDecision.Text => "Texte modifié",
        WatchDecision.DoseOrThreshold => "Dose ou seuil fixé",
        _ => "Citée comme source",
    };

    public static string Of(WatchEntry entry) => entry switch
    {
        { Decision: { } decision } => Of(decision.Kind),
        { State: ReadingState.Read } => "Lue, décision à prendre",
        _ => "À lire",
    };
}
