namespace Immunotox.Learning.Upkeep;

/// <summary>What was typed, on one line: control characters and doubled spaces become one space.</summary>
internal static class OneLine
{
    public static string Of(string? typed) => string.Join(' ', string.Concat((typed ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
