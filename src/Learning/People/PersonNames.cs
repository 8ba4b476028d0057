using System.Globalization;

namespace Immunotox.Learning.People;

/// <summary>What may be printed as a name.</summary>
internal static class PersonNames
{
    /// <summary>1 to 100 characters, none of them invisible: a change of writing direction could make a certificate say another name.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= 100
        && name.All(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse));
}
