using System.Globalization;

namespace Immunotox.Learning.Patients;

/// <summary>Names the resources (PatientWords.resx, PatientWords.en.resx) with the words of the patient space.</summary>
internal sealed class PatientWords
{
    /// <summary>The language of the page being rendered, <c>fr</c> or <c>en</c>.</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "fr";
}
