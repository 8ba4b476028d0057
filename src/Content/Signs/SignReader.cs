using Immunotox.Content.PlainLanguage;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Signs;

/// <summary>Reads <c>shared/signs/&lt;language&gt;.yml</c>; every sentence passes the gate of plain language.</summary>
internal static class SignReader
{
    private static readonly Dictionary<string, Tier> Tiers = new() { ["equipe"] = Tier.TeamToday, ["urgences"] = Tier.Emergency, ["quinze"] = Tier.Call15 };

    private static readonly Dictionary<string, BodyPart> Parts = new()
    {
        ["souffle"] = BodyPart.Breath, ["coeur"] = BodyPart.Heart, ["ventre"] = BodyPart.Belly, ["peau"] = BodyPart.Skin, ["tete"] = BodyPart.Head,
        ["yeux"] = BodyPart.Eyes, ["muscles"] = BodyPart.Muscles, ["hormones"] = BodyPart.Hormones, ["urines"] = BodyPart.Urine, ["general"] = BodyPart.Whole,
    };

    public static SignSheet? Read(SourceFile file, string language, ReadingContext context, Glossary glossary, Report report)
    {
        if (AuthoredFile.OpenYaml(file, report, context.IsFrench) is not { } opened)
        {
            return null;
        }

        var fields = opened.Fields;
        var signs = new List<Sign>();
        var texts = new List<PlainText>();
        foreach (var written in fields.Maps("signs"))
        {
            var sign = ReadSign(written);
            if (!Slug.IsSlug(sign.Id) && sign.Id.Length > 0)
            {
                report.Error(FindingCodes.WrongSlug, written.OffsetOf("id"), $"« {sign.Id} » n'est pas un identifiant. Écrivez des minuscules sans accent séparées par des tirets, par exemple `{Slug.Of(sign.Id)}`.");
            }

            if (signs.Exists(s => s.Id == sign.Id))
            {
                report.Error(FindingCodes.DuplicateId, written.OffsetOf("id"), $"Le signe « {sign.Id} » existe déjà dans ce fichier. Donnez-lui un autre identifiant.");
            }

            signs.Add(sign);
            texts.AddRange(from text in (IEnumerable<string>)[sign.Title, .. sign.Words, sign.Say, .. sign.Ready, .. sign.Meanwhile] select new PlainText(text, written.Offset));
        }

        var sheet = new SignSheet { Language = language, Signs = signs, Provenance = ProvenanceReader.Read(fields, context) };
        fields.Close();
        new PlainLanguageGate(glossary, language, report).Check(texts, 0);
        return sheet;
    }

    private static Sign ReadSign(Fields written)
    {
        var sign = new Sign
        {
            Id = written.Raw("id"),
            Tier = written.Choice("tier", Tiers),
            Part = written.Choice("part", Parts),
            Title = written.Text("title"),
            Words = written.Texts("words"),
            Say = written.Text("say"),
            Ready = written.Texts("ready"),
            Meanwhile = written.Texts("meanwhile"),
        };
        written.Close();
        return sign;
    }
}
