using System.Text.RegularExpressions;
using Immunotox.Content.PlainLanguage;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Advice;

/// <summary>Reads <c>shared/advice/&lt;algorithm&gt;.yml</c>; every sentence passes the gate of plain language, and none holds a dose.</summary>
internal static partial class AdviceReader
{
    public static AdviceSheet? Read(SourceFile file, AlgorithmId id, ReadingContext context, Glossary glossary, Report report)
    {
        if (AuthoredFile.OpenYaml(file, report, context.IsFrench) is not { } opened)
        {
            return null;
        }

        var fields = opened.Fields;
        report.Link(new ContentLink(LinkKind.Algorithm, null, id.Value, null), 0);
        foreach (var sign in fields.Scalars("signs"))
        {
            report.Link(new ContentLink(LinkKind.Sign, null, sign.Value.Trim(), null), sign.Offset);
        }

        List<PlainText> texts = [.. ((string[])["title", "what", "look_for", "team"]).SelectMany(k => TextsOf(fields, k))];
        foreach (var text in texts.Where(t => Dose().IsMatch(t.Text)))
        {
            report.Error(FindingCodes.DoseForPatients, text.Offset, $"« {Dose().Match(text.Text).Value} » est une dose. Supprimez-la : une dose ne figure que sur les pages des soignants.");
        }

        var sheet = new AdviceSheet
        {
            Id = id,
            Title = fields.Text("title"),
            What = fields.Texts("what"),
            LookFor = fields.Texts("look_for"),
            Signs = [.. fields.Scalars("signs").Select(s => s.Value.Trim())],
            Team = fields.Texts("team"),
            Provenance = ProvenanceReader.Read(fields, context),
        };
        fields.Close();
        new PlainLanguageGate(glossary, context.Language, report).Check(texts, 0);
        return sheet;
    }

    private static IEnumerable<PlainText> TextsOf(Fields fields, string key) => fields.Entry(key)?.Value switch
    {
        YamlText text => [new PlainText(text.Value, text.Offset)],
        YamlList list => list.Items.OfType<YamlText>().Select(t => new PlainText(t.Value, t.Offset)),
        _ => [],
    };

    [GeneratedRegex(@"\d[\d\s,.]*\s?(mg|µg|g|ml|UI)\b(/kg)?|\bcomprimés?\s+par\s+jour\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dose();
}
