using System.Runtime.CompilerServices;
using Immunotox.Content.Algorithms;
using Immunotox.Content.Cases;
using Immunotox.Content.Comics;
using Immunotox.Content.Courses;
using Immunotox.Content.Library;
using Immunotox.Content.Quizzes;
using Immunotox.Content.Sources;
using Immunotox.Learning.Reference;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Statements;

/// <summary>Everything of a library that clinicians sign, cut into statements.</summary>
internal static class ClinicalFiles
{
    private static readonly ConditionalWeakTable<CourseLibrary, IReadOnlyList<ClinicalFile>> Read = [];

    /// <summary>By kind, then by title; cut once for a library.</summary>
    public static IReadOnlyList<ClinicalFile> Of(CourseLibrary library) => Read.GetValue(library, Cut);

    private static IReadOnlyList<ClinicalFile> Cut(CourseLibrary library)
    {
        IEnumerable<ClinicalFile> files =
        [
            .. library.Algorithms.Values.Select(Of),
            .. library.Advice.Values.Select(a => File(ClinicalKind.Advice, $"fiche-patient/{a.Id}", a.Title, Links.PatientSheet(a.Id.Value), a.Provenance, list =>
            {
                list.AddLines("quoi", "De quoi s’agit-il", a.What);
                list.AddLines("signes", "Signes", a.LookFor);
                list.Add("fiches", "Signes d’alerte montrés", string.Join(", ", a.Signs));
                list.AddLines("equipe", "Ce que l’équipe peut faire", a.Team);
            })),
            .. library.Signs.Values.Select(s => File(ClinicalKind.Signs, $"signes-{s.Language}", $"Signes d’alerte ({s.Language})", Links.SignsIn(s.Language), s.Provenance, list =>
            {
                foreach (var sign in s.Signs) list.Add(sign.Id, sign.Title, string.Join('\n', [sign.Title, $"Niveau : {sign.Tier}", string.Join(", ", sign.Words), sign.Say, .. sign.Ready, .. sign.Meanwhile]));
            })),
            .. library.Symptoms is { } index ? [File(ClinicalKind.Symptoms, "symptomes", "Index des symptômes", Links.Emergency, index.Provenance, list =>
            {
                foreach (var symptom in index.Symptoms) list.Add(Slug.Of(symptom.Name), symptom.Name, $"{string.Join(", ", symptom.Words)}\n→ {string.Join(", ", symptom.Algorithms)}\n{symptom.Source}");
            })] : (ClinicalFile[])[],
            .. library.Drugs is { } drugs ? [File(ClinicalKind.Drugs, "medicaments", "Immunothérapies et noms commerciaux", Links.Drugs, drugs.Provenance, list =>
            {
                foreach (var drug in drugs.Drugs) list.Add(Slug.Of(drug.Name), drug.Name, $"{drug.Class}\n{string.Join(", ", drug.TradeNames)}\n{string.Join(", ", drug.Words)}\n{drug.Source}");
            })] : (ClinicalFile[])[],
            .. library.Cases.Values.Select(Of),
            .. library.Words.Values.Select(x => File(ClinicalKind.Words, $"mots-{x.Language}", $"Mots de l’espace patients ({x.Language})", Links.PatientsIn(x.Language), x.Provenance, list =>
            {
                foreach (var (key, word) in x.Interface) list.Add(key, key, word);
            })),
            .. library.Courses.Values.SelectMany(Of),
        ];
        return [.. files.OrderBy(f => f.Kind).ThenBy(f => f.Title, StringComparer.Create(French.Culture, ignoreCase: true)).ThenBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>What a learner of one course reads: its own files, its cases, and the algorithms these lean on.</summary>
    public static IReadOnlyList<ClinicalFile> Of(CourseLibrary library, CourseEdition edition)
    {
        var algorithms = edition.Cases.Values.SelectMany(c => c.Scenes).Select(s => s.Decision?.Algorithm.Value).OfType<string>()
            .Concat(edition.Quizzes.Values.SelectMany(q => q.Items).SelectMany(i => i.StepsCited).Select(s => s.Algorithm)).ToHashSet();
        return [.. Of(edition), .. edition.Cases.Values.Select(Of), .. library.Algorithms.Values.Where(a => algorithms.Contains(a.Id.Value)).OrderBy(a => a.Id.Value, StringComparer.Ordinal).Select(Of)];
    }

    private static IEnumerable<ClinicalFile> Of(CourseEdition edition)
    {
        var course = edition.Course.Id.Value;
        yield return File(ClinicalKind.Course, course, edition.Course.Title, edition.Course.IsOpen ? null : Links.Course(course), edition.Course.Provenance, list =>
        {
            list.Add("resume", "Présentation", edition.Course.Summary);
            list.AddLines("objectifs", "Objectifs", edition.Course.Objectives);
        });
        foreach (var module in edition.Modules.Values) yield return Of(course, module);
        foreach (var quiz in edition.Quizzes.Values) yield return Of(course, quiz);
        foreach (var episode in edition.Episodes.Values) yield return Of(course, episode);
    }

    private static ClinicalFile Of(Algorithm a) => File(ClinicalKind.Algorithm, a.Id.Value, a.Title, Links.Algorithm(a.Id.Value), a.Provenance, list =>
    {
        list.Add("frequence", "Fréquence", a.Frequency);
        list.Add("apparition", "Apparition", a.Onset);
        list.AddLines("alarme", "Signe d’alarme", a.RedFlags);
        list.AddLines("differentiel", "Autre cause", a.Differentials);
        list.AddLines("piege", "Piège", a.Pitfalls);
        foreach (var node in a.Nodes)
            list.Add(node.Id, $"{Labels.Of(node.Kind)} « {node.Id} »", string.Join('\n', node.To.Select(e => $"{e.When} → {e.To}").Prepend(node.Text)), node.Sources);
        foreach (var step in a.Steps)
        {
            var grade = $"Grade {Labels.Grade(step)}";
            Say("definition", "définition", step.Definition);
            Say("bilan", "bilan", string.Join('\n', step.Workup));
            Say("immunotherapie", "immunothérapie", $"{Labels.Of(step.Action)}. {step.ActionText}");
            Say("corticoides", "corticoïdes", step.Steroids);
            foreach (var line in step.SecondLine) Say($"traitement.{Slug.Of(line.Drug)}", line.Drug, $"{line.Drug} : {line.Dose}. {line.When}");
            Say("lieu", "lieu de soins", Labels.Of(step.Setting));
            Say("surveillance", "surveillance", $"{step.Monitoring} {Labels.Reassess(step)}");
            Say("avis", "avis", $"{Labels.Of(step.Urgency)}. {step.Referral}");
            Say("suite", "suite", $"{step.IfBetter} → {step.BetterTo}\n{step.IfWorse} → {step.WorseTo}");

            void Say(string part, string name, string? text) => list.Add($"{step.Id}.{part}", $"{grade}, {name}", text, step.Sources);
        }
        list.Add("reprise", "Reprise", a.Rechallenge);
        list.Add("desaccord", "Désaccord entre recommandations", a.Disagreement);
        list.Add("notes", "À retenir", HtmlText.Of(a.NotesHtml));
    });

    private static ClinicalFile Of(Case c) => File(ClinicalKind.Case, $"cas/{c.Id}", c.Title, $"{Links.Cases}/{c.Id}", c.Provenance, list =>
    {
        list.Add("resume", "Résumé", c.Summary);
        foreach (var scene in c.Scenes)
        {
            list.Add(scene.Id, $"{scene.Title}{(scene.Time is null ? "" : $" ({scene.Time})")}", HtmlText.Of(scene.Html));
            if (scene.Decision is not { } decision) continue;
            list.Add($"{scene.Id}.question", $"{scene.Title}, question", decision.Question);
            foreach (var choice in decision.Choices)
                list.Add($"{scene.Id}.{choice.Id}", $"{scene.Title}, choix {choice.Id.ToUpperInvariant()}{(choice.IsExpert ? " (attendu)" : "")}{(choice.IsDangerous ? " (inacceptable)" : "")}", $"{choice.Text}\n{HtmlText.Of(choice.FeedbackHtml)}");
        }
    });

    private static ClinicalFile Of(string course, Module m) => File(ClinicalKind.Module, $"{course}/{m.Id}", m.Title, Links.Module(course, m.Id.Value), m.Provenance, list =>
    {
        list.AddLines("objectifs", "Objectifs", m.Objectives);
        foreach (var page in m.Pages) list.Add(page.Id, page.Title, HtmlText.Of(page.Html));
    });

    private static ClinicalFile Of(string course, Quiz q) => File(ClinicalKind.Quiz, $"{course}/{q.Id}", q.Title, Links.Quiz(course, q.Id.Value), q.Provenance, list =>
    {
        foreach (var group in q.Groups) list.Add(group.Id, group.Title, HtmlText.Of(group.VignetteHtml));
        foreach (var item in q.Items)
            list.Add(item.Id.Value, $"{item.Type.ToString().ToUpperInvariant()} « {item.Id} »{(item.IsRetired ? " (retirée)" : "")}", string.Join('\n',
            [
                HtmlText.Of(item.StemHtml),
                .. item.Choices.Select(c => $"{(c.IsValid ? "✓" : "–")} {c.Text}{(c.FeedbackHtml is null ? "" : " : " + HtmlText.Of(c.FeedbackHtml))}"),
                .. item.AcceptedForms.Select(f => $"✓ {f}"),
                HtmlText.Of(item.ExplanationHtml),
            ]));
    });

    private static ClinicalFile Of(string course, Episode e) => File(ClinicalKind.Episode, $"{course}/{e.Id}", e.Title, Links.Episode(course, e.Id.Value), e.Provenance, list =>
    {
        list.Add("resume", "Résumé", e.Summary);
        foreach (var panel in e.Panels)
            list.Add(panel.Id, panel.Title, string.Join('\n', panel.Lines.Select(l => l.Text).Concat(panel.Fork is { } fork ? fork.Paths.Select(p => $"{p.Text} → {p.PanelId}").Prepend(fork.Question) : [])));
        for (var i = 0; i < e.Questions.Count; i++)
            list.Add($"question-{i + 1}", $"Question {i + 1}", string.Join('\n', e.Questions[i].Answers.Select(a => $"{(a.IsRight ? "✓" : "–")} {HtmlText.Of(a.Html)} : {HtmlText.Of(a.FeedbackHtml)}").Prepend(e.Questions[i].Text)));
        list.AddLines("raconter", "À raconter", e.ToTell);
    });

    private static ClinicalFile File(ClinicalKind kind, string owner, string title, string? address, Provenance provenance, Action<StatementList> fill)
    {
        var list = new StatementList(owner, provenance);
        fill(list);
        return new ClinicalFile(kind, title, address, provenance, list.All);
    }
}
