using static Immunotox.Content.Sources.FindingCodes;
using static Immunotox.Content.Tests.SampleFiles;

namespace Immunotox.Content.Tests.Sources;

/// <summary>Mistakes of episodes, of signs, and of plain language.</summary>
internal static class ComicMistakes
{
    private const string Long = "Le soir, quand la pluie tombe sur la ville, Tess prend sa lampe et elle cherche la trace d'un suspect qui court";

    /// <summary>A voice for the last panel, under its right name.</summary>
    private static void Record(Sample sample)
    {
        var panel = sample.Read().Courses[new CourseId("toon")].Episodes[new EpisodeId("le-frein")].Find("fin")!;
        sample.Remove("toon/audio/le-frein/fin.FRESH.mp3").Put($"toon/audio/le-frein/fin.{Content.Comics.SpokenText.Key(panel)}.mp3", "son");
    }

    public static readonly Given[] All =
    [
        new(BrokenEpisodeLink, ToonYml, "  - episode: le-frein\n", "  - episode: ¤le-frain\n", "Vouliez-vous dire"),
        new(BrokenEpisodeLink, Episode, "twin: le-frein-proche", "twin: ¤le-frein-voisin", "corrigez"),
        new(BadCast, Episode, "- tess : debout, doute, torche\n- grabuge", "¤- tess : debout, doute, torxhe\n- grabuge", "Vouliez-vous dire torche"),
        new(BadCast, Episode, "- tess : repos, fatigue", "¤- tesse : repos, fatigue", "Vouliez-vous dire tess"),
        new(BadCast, Episode, "# Elle le croit {#croire decor=rue suite=fin}\n\n- tess : repos, fatigue\n", "¤# Elle le croit {#croire decor=rue suite=fin}\n", "qui est là"),
        new(BadCast, Episode, "- tess : repos, fatigue", "- tess : repos\n¤- tess : court", "déjà dans cette vignette"),
        new(BadCast, Twin, "- leo : assis, calme, livre", "¤- leo\n- odile\n- mei\n- idris\n- jeanne\n- karim", "5 au plus"),
        new(UnknownSpeaker, Episode, "> Odile : J'appelle mon équipe.", "> ¤J'appelle mon équipe.", "qui parle"),
        new(UnknownSpeaker, Episode, "> Odile : J'appelle", "> ¤Karim : J'appelle", "sans être dans la vignette"),
        new(UnknownSetting, Episode, "# Elle le croit {#croire decor=rue suite=fin}", "¤# Elle le croit {#croire suite=fin}", "pas de décor"),
        new(UnknownSetting, Episode, "# Elle le croit {#croire decor=rue suite=fin}", "¤# Elle le croit {#croire decor=ruee suite=fin}", "Vouliez-vous dire rue"),
        new(UnreachablePanel, Episode, "- [ ] Elle le croit -> croire", "- [ ] Elle le croit -> fin", "Rien ne mène à la vignette croire") { At = "# Elle le croit {" },
        new(PanelLeadsNowhere, Episode, "- [ ] Elle le croit -> croire", "¤- [ ] Elle le croit -> croir", "Vouliez-vous dire croire"),
        new(PanelLeadsNowhere, Episode, "- [ ] Elle le croit -> croire", "¤- [ ] Elle le croit", "-> identifiant-de-vignette"),
        new(PanelLeadsNowhere, Episode, "# Elle le croit {#croire decor=rue suite=fin}", "¤# Elle le croit {#croire decor=rue suite=loin}", "La vignette loin n’existe pas"),
        new(PanelLeadsNowhere, Episode, "# Elle le croit {#croire decor=rue suite=fin}", "¤# Elle le croit {#croire decor=rue suite=fin fin=compris}", "plusieurs endroits à la fois"),
        new(NoStoryEnd, Twin, "# Léo lit {#leo-lit decor=salon fin=compris}", "¤# Léo lit {#leo-lit decor=salon}", "comment elle finit"),
        new(NoStoryEnd, Twin, "# Léo lit {#leo-lit decor=salon fin=compris}", "¤# Léo lit {#leo-lit decor=salon suite=leo-lit}", "l’histoire ne finit jamais"),
        new(NoStoryEnd, Twin, "# Léo lit {#leo-lit decor=salon fin=compris}", "¤# Léo lit {#leo-lit decor=salon fin=comprit}", "Vouliez-vous dire compris"),
        new(BadFork, Episode, "## Que fait Tess ?\n\n- [ ] Elle le croit -> croire\n", "¤## Que fait Tess ?\n\n", "deux ou trois choix"),
        new(BadFork, Episode, "- [ ] Elle le croit -> croire", "¤- [x] Elle le croit -> croire", "ni juste ni faux"),
        new(BadQuestion, Episode, "## Qui appeler ?\n\n- [x] Mon équipe", "¤## Qui appeler ?\n\n- [ ] Mon équipe", "une seule juste"),
        new(BadQuestion, Episode, "- [ ] Personne\n  > Appelez toujours.", "¤- [ ] Personne", "pas expliquée"),
        new(BadTeachBack, Episode, "# À raconter {#raconter partie=raconter}\n\n- Un frein protège.\n", "¤# À raconter {#raconter partie=raconter}\n\n", "exactement 3 points"),
        new(BadTwin, Twin, "twin: le-frein\n", "", "twin: le-frein") { FoundIn = Episode, At = "---\ntitle" },
        new(BadTwin, Twin, "audience: caregiver", "audience: patient", "s’adressent au même lecteur") { At = "---\ntitle" },
        new(EpisodeOutOfPlace, ToonYml, "audiences: [patient, caregiver]", "audiences: [student]", "formation pour professionnels") { At = "title" },
        new(UnknownLanguage, ToonYml, "language: fr", "language: ¤ar", "shared/words/ar.yml"),
        new(MissingField, "shared/words/ar.yml", null, "¤interface:\n  Next: x\n", "names", s => s.Put("shared/words/ar.yml", "interface:\n  Next: x\n")),
        new(ValueOutOfRange, ToonYml, "language: fr", "language: ¤français", "n’est pas une valeur de language"),
        new(UnusedEpisode, ToonYml, "  - episode: le-frein-proche\n", "", "- episode: le-frein-proche") { FoundIn = Twin, At = "title" },
        new(TooManyWords, Twin, "# Léo lit {#leo-lit decor=salon fin=compris}\n\n- leo : assis, calme, livre\n", "¤# Léo lit {#leo-lit decor=salon fin=compris}\n\n- leo : assis, calme, livre\n\n" + string.Concat(Enumerable.Repeat("Il lit bien. ", 25)) + "\n", "Coupez-la en deux"),
        new(DuplicateId, Twin, "{#leo-lit decor=salon fin=compris}", "{#questions decor=salon fin=compris}", "un autre identifiant") { At = "# Léo lit" },
        new(StaleRecording, "toon/audio/le-frein-proche/leo-lit.00000000.mp3", null, "son", "a changé"),
        new(StaleRecording, "toon/audio/le-frein-proche/inconnue.00000000.mp3", null, "son", "Aucune vignette"),
        new(MissingRecording, "toon/audio/le-frein/fin.FRESH.mp3", null, "son", "la vignette badge", Record) { FoundIn = Episode, At = "son" },
        new(LongSentence, Twin, "Léo lit. Il", "¤" + Long + ". Il", "une idée par phrase"),
        new(SentencesTooLong, Twin, "Léo lit. Il appelle s'il voit un signe.", string.Concat(Enumerable.Repeat("Le soir, sous la pluie, Tess prend sa lampe bleue et elle part seule dans la rue sombre de la ville. ", 6)), "15 au plus") { At = "\n# Léo lit" },
        new(HardText, Twin, "Léo lit. Il appelle s'il voit un signe.", string.Concat(Enumerable.Repeat("Éducation. Répétition. Animation. Vérité évidente. ", 8)), "Kandel et Moles") { At = "\n# Léo lit" },
        new(HardWord, Twin, "Léo lit. Il", "¤Léo lit sur la pneumopathie. Il", "mot difficile"),
        new(HardWord, Twin, "Léo lit. Il", "¤Léo va en RCP. Il", "RCP"),
        new(HardWord, SignsYml, "title: J'ai de la fièvre", "title: J'ai une colite", "colite") { At = "id: fievre" },
        new(BrokenSignLink, AdviceYml, "signs: [fievre]", "signs: [¤fievres]", "Vouliez-vous dire « fievre »"),
        new(BrokenAlgorithmLink, "shared/advice/colites.yml", null, "¤title: x", "Vouliez-vous dire « colite »"),
        new(DoseForPatients, AdviceYml, "- L'équipe vous examine.", "- ¤Prenez 40 mg le matin.", "pages des soignants"),
        new(HardWord, AdviceYml, "- L'équipe vous examine.", "- ¤L'équipe cherche une colite.", "colite"),
        new(PassiveVoice, Twin, "Léo lit. Il", "¤Léo est appelé par une infirmière. Il", "qui fait quoi"),
    ];
}
