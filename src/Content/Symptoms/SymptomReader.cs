using Immunotox.Content.Sources;

namespace Immunotox.Content.Symptoms;

/// <summary>Reads <c>shared/symptoms.yml</c>; each tie is a link, checked like the others.</summary>
internal static class SymptomReader
{
    public static SymptomIndex? Read(SourceFile file, ReadingContext context, Report report)
    {
        if (AuthoredFile.OpenYaml(file, report, context.IsFrench) is not { } opened)
        {
            return null;
        }

        var symptoms = new List<Symptom>();
        foreach (var written in opened.Fields.Maps("symptoms"))
        {
            var symptom = ReadSymptom(written, report);
            if (symptoms.Exists(s => s.Name.Equals(symptom.Name, StringComparison.OrdinalIgnoreCase)))
            {
                report.Error(FindingCodes.DuplicateId, written.OffsetOf("name"), $"Le symptôme « {symptom.Name} » est écrit deux fois. Réunissez leurs mots et leurs algorithmes sous un seul.");
            }

            symptoms.Add(symptom);
        }

        var index = new SymptomIndex { Symptoms = symptoms, Provenance = ProvenanceReader.Read(opened.Fields, context) };
        opened.Fields.Close();
        return index;
    }

    private static Symptom ReadSymptom(Fields written, Report report)
    {
        var ties = written.Scalars("algorithms");
        foreach (var tie in ties)
        {
            report.Link(new ContentLink(LinkKind.Algorithm, null, tie.Value.Trim(), null), tie.Offset);
        }

        var symptom = new Symptom
        {
            Name = written.Text("name"),
            Words = written.Has("words") ? written.Texts("words") : [],
            Algorithms = [.. ties.Select(t => new AlgorithmId(t.Value.Trim())).Distinct()],
            Source = written.Text("source"),
        };
        written.Close();
        return symptom;
    }
}
