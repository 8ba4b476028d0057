using System.Text;
using Immunotox.Content;
using Immunotox.Content.Library;
using Immunotox.Content.Watch.Import;
using Immunotox.Learning.Watch;

namespace Immunotox.Learning.Commands;

/// <summary>Adds an export of a reference manager to the watch of one toxicity; says what it would do, and does it with <c>--apply</c>.</summary>
internal static class WatchCommand
{
    public static int Import(CourseLibrary library, string root, string toxicity, string export, bool apply, TextWriter output, TextWriter error, DateOnly today)
    {
        var id = new AlgorithmId(toxicity);
        if (!library.Algorithms.ContainsKey(id)) return Refuse($"Aucun algorithme « {toxicity} ». Choisissez parmi : {string.Join(", ", library.Algorithms.Keys.Select(a => a.Value).Order(StringComparer.Ordinal))}.");
        if (!File.Exists(export)) return Refuse($"Le fichier {export} n'existe pas.");
        if (new FileInfo(export).Length > ReferenceFile.LongestText) return Refuse($"{export} est trop grand. Exportez moins de références à la fois.");
        if (WatchFiles.Decode(File.ReadAllBytes(export)) is not { } text) return Refuse($"{export} n'est pas en UTF-8. Exportez-le de nouveau en UTF-8.");
        if (WatchFiles.Import(library, id, text, today) is not { } import) return Refuse($"shared/watch/{toxicity}.yml est fautif : corrigez-le d'abord (commande check).");

        foreach (var reference in import.New) output.WriteLine($"{export}:{reference.Line}: nouvelle : {reference.Authors}. {reference.Title}. {reference.Journal} {reference.Year}");
        foreach (var (reference, known) in import.Known) output.WriteLine($"{export}:{reference.Line}: déjà suivie sous « {known} » : {reference.Title}");
        foreach (var refused in import.Refused) output.WriteLine($"{export}:{refused.Line}: refusée : {refused.Reason}");
        var counts = $"{import.New.Count} nouvelle(s), {import.Known.Count} déjà suivie(s), {import.Refused.Count} refusée(s)";
        if (apply && import.New.Count > 0)
        {
            var path = Path.Combine(root, "shared", "watch", toxicity + ".yml");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, import.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            output.WriteLine($"{counts} : shared/watch/{toxicity}.yml est écrit.");
        }
        else
        {
            output.WriteLine($"{counts} : rien n'a été écrit{(import.New.Count > 0 ? " ; ajoutez --apply pour l'écrire" : "")}.");
        }
        return import.Refused.Count > 0 ? 1 : 0;

        int Refuse(string why)
        {
            error.WriteLine(why);
            return 2;
        }
    }
}
