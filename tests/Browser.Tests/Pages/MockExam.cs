namespace Immunotox.Browser.Tests.Pages;

/// <summary>A course with one exam and one training quiz that ask every format, so that each form and each correction is looked at.</summary>
internal static class MockExam
{
    public const string Course = "examen-blanc", Exam = "examen", Training = "entrainement";

    public static void Write(string authored, string folder)
    {
        var evening = Path.Combine(authored, "epu-urgences");
        foreach (var file in Directory.EnumerateFiles(evening, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("published.yml", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(evening, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var header = File.ReadAllText(Path.Combine(folder, "quizzes", "aux-urgences.md"));
        header = header[..(header.IndexOf("\n---", 4, StringComparison.Ordinal) + 4)];
        File.WriteAllText(Path.Combine(folder, "quizzes", Exam + ".md"), header.Replace("minutes:", "mode: exam\nduration: 600\nminutes:", StringComparison.Ordinal) + Body);
        File.WriteAllText(Path.Combine(folder, "quizzes", Training + ".md"), header + Body.Replace("`examen-", "`essai-", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "images", "schema.svg"), """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="320" height="200" fill="#eef3f5"/><circle cx="90" cy="100" r="50" fill="#8fd3e8"/><circle cx="230" cy="100" r="50" fill="#f2c14e"/></svg>""");
        var course = Path.Combine(folder, "course.yml");
        File.WriteAllText(course, File.ReadAllText(course).Replace("path:\n", $"path:\n  - quiz: {Exam}\n  - quiz: {Training}\n", StringComparison.Ordinal));
    }

    private const string Body = """


        ## QRP `examen-qrp` (rang A)

        Quels freins lève-t-on en clinique ?

        - [x] CTLA-4
        - [x] PD-1
        - [ ] CD28
        - [ ] CD80

        > Source : ASCO2021.

        ## QRPL `examen-qrpl` (rang B)

        Quels organes sont des glandes ?

        - [x] Thyroïde
        - [x] Hypophyse
        - [x] Surrénale
        - [ ] Peau
        - [ ] Poumon
        - [ ] Côlon
        - [ ] Rein
        - [ ] Cœur
        - [ ] Œil
        - [ ] Articulation

        > Source : ASCO2021.

        ## NUM `examen-num` (rang A)

        Quelle dose de prednisone pour 60 kg à 1 mg/kg/j ?

        - [=] 60 mg ± 5 %

        > Source : ASCO2021.

        ## QZONE `examen-zone` (rang B)

        Désignez la cellule bleue.

        ![Deux disques, l'un bleu à gauche, l'autre jaune à droite](images/schema.svg)

        - [x] Disque de gauche {10 20 40 60}
        - [ ] Disque de droite {55 20 40 60}

        > Source : ASCO2021.

        ## TCS `examen-tcs` (rang B, panel de démonstration)

        Si vous pensiez à une colite et que la calprotectine est normale, votre hypothèse devient :

        - [1] Pratiquement éliminée
        - [6] Moins probable
          > Elle reste possible au début.
        - [2] Inchangée
        - [1] Plus probable
        - [0] Pratiquement certaine

        > Source : ASCO2021.

        ## ORDRE `examen-ordre` (rang A)

        Rangez ces gestes.

        - [1] Mesurer la saturation
        - [2] Appeler le pneumologue
        - [3] Demander le scanner

        > Source : ASCO2021.

        ## ASSOC `examen-assoc` (rang A)

        Associez chaque molécule à sa cible.

        - [x] Nivolumab => PD-1
        - [x] Ipilimumab => CTLA-4
        - [ ] => LAG-3

        > Source : ASCO2021.

        # MINI-DP `examen-dossier` Un patient essoufflé

        Il arrive essoufflé, sous immunothérapie depuis deux mois.

        ## QRU `examen-premiere` (rang A)

        Quel est le premier geste ?

        - [x] Mesurer la saturation
        - [ ] Attendre demain
        - [ ] Prescrire un sirop
        - [ ] Le renvoyer chez lui

        > Source : ASCO2021.

        ## QRU `examen-seconde` (rang A)

        La saturation est à 88 %. Que demandez-vous ?

        - [x] Un scanner
        - [ ] Une coloscopie
        - [ ] Un fond d'œil
        - [ ] Rien

        > Source : ASCO2021.
        """;
}
