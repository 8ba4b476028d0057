namespace Immunotox.Learning.Ui;

/// <summary>The intended-purpose sentence (finalité) that keeps the platform on the teaching side of the medical-device boundary (EU 2017/745, rule 11).</summary>
internal static class Purpose
{
    public const string French =
        "Immunotox Learning diffuse des contenus pédagogiques sur les effets des immunothérapies. Il ne recueille pas de symptômes pour les interpréter, " +
        "ne pose pas de diagnostic, n’évalue pas la gravité d’une situation individuelle et n’alerte aucun soignant. En cas de symptôme, contactez votre équipe ; " +
        "en urgence, appelez le 15 ou le 112.";
}
