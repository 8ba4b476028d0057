namespace Immunotox.Content.Watch.Import;

/// <summary>Authors as our bibliography prints them: three names with initials, then « et al. ».</summary>
internal static class Names
{
    private const int Shown = 3;

    public static string Line(IReadOnlyList<string> authors) =>
        string.Join(", ", authors.Take(Shown).Select(One)) + (authors.Count > Shown ? ", et al." : "");

    /// <summary>« Haanen, John B. A. G. » and « Haanen J » give « Haanen J… »; a group keeps its name.</summary>
    private static string One(string author)
    {
        var parts = author.Split(',', 2, StringSplitOptions.TrimEntries);
        return parts is [var family, { Length: > 0 } given] ? $"{family} {Initials(given)}" : author.Trim(',', ' ');
    }

    private static string Initials(string given) => string.Concat(given
        .Split([' ', '-', '.', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)
        .Select(n => n.Length <= 3 && n.All(char.IsUpper) ? n : char.ToUpperInvariant(n[0]).ToString()));
}
