using System.Globalization;

namespace Immunotox.Learning.Patients;

/// <summary>Names the resources (PatientWords.resx, PatientWords.en.resx) with the words of the patient space; other languages are content.</summary>
internal sealed class PatientWords
{
    /// <summary>The language of the page being rendered, two letters.</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static bool IsRightToLeft => CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft;
}
