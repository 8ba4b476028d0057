namespace Immunotox.Learning.Patients;

/// <summary>Names the resources (PatientWords.resx, PatientWords.en.resx) with the words of the patient space.</summary>
internal sealed class PatientWords;
