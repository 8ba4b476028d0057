using Immunotox.Content.Sources;

namespace Immunotox.Content.Drugs;

/// <summary>Reads <c>shared/drugs.yml</c>.</summary>
internal static class DrugReader
{
    public static DrugList? Read(SourceFile file, ReadingContext context, Report report)
    {
        if (AuthoredFile.OpenYaml(file, report, context.IsFrench) is not { } opened)
        {
            return null;
        }

        var drugs = new List<Drug>();
        foreach (var written in opened.Fields.Maps("drugs"))
        {
            var drug = new Drug
            {
                Name = written.Text("name"),
                Class = written.Text("class"),
                TradeNames = written.Texts("trade_names"),
                Words = written.Has("words") ? written.Texts("words") : [],
                Source = written.Text("source"),
                Confirmed = written.Has("confirmed") ? written.Date("confirmed") : null,
            };
            written.Close();
            if (drugs.Exists(d => d.Name.Equals(drug.Name, StringComparison.OrdinalIgnoreCase)))
            {
                report.Error(FindingCodes.DuplicateId, written.OffsetOf("name"), $"Le médicament « {drug.Name} » est écrit deux fois. Réunissez ses noms sous un seul.");
            }

            drugs.Add(drug);
        }

        var list = new DrugList { Drugs = drugs, Provenance = ProvenanceReader.Read(opened.Fields, context) };
        opened.Fields.Close();
        return list;
    }
}
