namespace Immunotox.Content.Comics;

/// <summary>
/// Says in one or two sentences what the picture of a panel shows: where, who, doing what, feeling what. Made from the stage alone, so
/// that no picture is without it; wordings agree with any gender and number.
/// </summary>
public static class TextAlternative
{
    /// <param name="stage">What is drawn.</param>
    /// <param name="tongue">The words of the language.</param>
    public static string Of(Stage stage, Tongue tongue)
    {
        var figures = stage.Cast.Select(f => Sentence(f, ReferenceEquals(f, stage.AtOtherEnd), tongue));
        var where = stage.IsCallRoom ? tongue.CallRoom : tongue.Settings[stage.Setting];
        return $"{where}. {string.Join(" ", figures)}".TrimEnd();
    }

    private static string Sentence(Figure figure, bool isAtOtherEnd, Tongue tongue)
    {
        var parts = new List<string> { tongue.Characters[figure.Who] };
        if (isAtOtherEnd)
        {
            parts.Add(tongue.AtOtherEnd);
        }
        else if (figure.Place == Place.Behind)
        {
            parts.Add(tongue.Behind);
        }

        if (figure.IsInflamed)
        {
            parts.Add(tongue.Inflamed);
        }

        if (!isAtOtherEnd && tongue.Poses.TryGetValue(figure.Pose, out var pose))
        {
            parts.Add(pose);
        }

        parts.Add(tongue.Moods[figure.Mood]);
        if (figure.Prop is { } prop)
        {
            parts.Add($"{tongue.With} {tongue.Props[prop]}");
        }

        return string.Join(", ", parts) + ".";
    }
}
