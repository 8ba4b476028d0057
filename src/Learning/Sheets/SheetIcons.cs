namespace Immunotox.Learning.Sheets;

/// <summary>Icons of the sheets, drawn from the same paths on screen and on paper: a 24 × 24 box, absolute commands, even-odd.</summary>
internal static class SheetIcons
{
    public const string Warning = "M 12 2 L 23 21 L 1 21 Z M 11 9 L 13 9 L 12.7 15 L 11.3 15 Z M 11 16.5 L 13 16.5 L 13 18.5 L 11 18.5 Z";

    public const string Phone =
        "M 6.6 2.5 L 9.5 3 L 10.8 8 L 8.5 9.8 C 9.8 12.3 11.7 14.2 14.2 15.5 L 16 13.2 L 21 14.5 L 21.5 17.4 C 21.7 19.4 20.2 21 18.2 21 C 10 21 3 14 3 5.8 C 3 3.8 4.6 2.3 6.6 2.5 Z";

    public const string Hospital = "M 3 21 L 3 4 L 21 4 L 21 21 Z M 10.500 7 L 10.500 11 L 6.500 11 L 6.500 14 L 10.500 14 L 10.500 18 L 13.500 18 L 13.500 14 L 17.500 14 L 17.500 11 L 13.500 11 L 13.500 7 Z";

    public const string Search =
        "M 17 10 C 17 13.87 13.87 17 10 17 C 6.13 17 3 13.87 3 10 C 3 6.13 6.13 3 10 3 C 13.87 3 17 6.13 17 10 Z M 14.8 10 C 14.8 12.65 12.65 14.8 10 14.8 C 7.35 14.8 5.2 12.65 5.2 10 C 5.2 7.35 7.35 5.2 10 5.2 C 12.65 5.2 14.8 7.35 14.8 10 Z M 15.2 17 L 17 15.2 L 22 20.2 L 20.2 22 Z";

    public const string Signpost = "M 11 2 L 13 2 L 13 22 L 11 22 Z M 14 4 L 20 4 L 22.5 6.5 L 20 9 L 14 9 Z M 10 10.5 L 4 10.5 L 1.5 13 L 4 15.5 L 10 15.5 Z";
    public const string Resume = "M 4 4 L 7.5 4 L 7.5 20 L 4 20 Z M 10.5 4 L 21 12 L 10.5 20 Z";
    public const string Form = "M 5 2 L 15 2 L 20 7 L 20 22 L 5 22 Z M 8 10 L 17 10 L 17 11.6 L 8 11.6 Z M 8 13.5 L 17 13.5 L 17 15.1 L 8 15.1 Z M 8 17 L 14 17 L 14 18.6 L 8 18.6 Z";
    public const string Star = "M 12 2 L 15 9 L 22 9.5 L 16.7 14 L 18.5 21 L 12 17.3 L 5.5 21 L 7.3 14 L 2 9.5 L 9 9 Z";
}
