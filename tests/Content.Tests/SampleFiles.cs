namespace Immunotox.Content.Tests;

/// <summary>The files of <see cref="Sample"/>: one of each kind, as the authoring guide shows them.</summary>
internal static class SampleFiles
{
    public const string CourseYml = "du/course.yml";
    public const string Module = "du/modules/les-freins.md";
    public const string Quiz = "du/quizzes/les-freins.md";
    public const string Image = "du/images/freins.svg";
    public const string Published = "du/published.yml";
    public const string Algorithm = "shared/algorithms/colite.md";
    public const string Case = "shared/cases/neuf-selles.md";
    public const string ReferentsYml = "shared/referents.yml";
    public const string SourcesYml = "shared/sources.yml";

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        [CourseYml] = $$"""
            title: DU d'immunothérapie
            summary: >
              Deux phrases
              pour le catalogue.
            audiences: [student, nurse]
            language: fr
            objectives:
              - Expliquer le rôle des freins
            path:
              - module: les-freins
              - quiz: les-freins
              - case: neuf-selles
            completion:
              all_pages: true
              all_cases: true
              quizzes:
                les-freins: 0.7
            certificate:
              title: Attestation de suivi
              hours: 0.25
              issuer: CHU de Lille
              signatory: Les responsables pédagogiques
              notice: Ce n'est pas un diplôme.
            {{Sample.Header}}
            """,
        [Module] = $$"""
            ---
            title: Les freins de l'immunité
            summary: Pourquoi lever un frein ?
            minutes: 15
            objectives: [Situer PD-1]
            {{Sample.Header}}
            ---

            # Trois freins

            Voir [la tumeur](module:les-freins#tumeur).

            ![Un lymphocyte T](images/freins.svg "Figure 1")

            # Et dans la tumeur ? {#tumeur}

            Texte.
            """,
        [Quiz] = $$"""
            ---
            title: Vérifier ses bases
            minutes: 8
            pass_mark: 0.7
            {{Sample.Header}}
            ---

            ## QRU `frein` (rang A)

            Quel frein ?

            - [x] CTLA-4
              > Oui.
            - [ ] PD-1
            - [ ] LAG-3
            - [ ] CD28

            > CTLA-4. Source : ASCO2021.

            ## QRM `colite` (rang B, poids 2)

            Que faites-vous ?

            - [x] (indispensable) Hospitaliser
            - [x] Prélever les selles
            - [ ] (inacceptable) Donner du lopéramide
            - [ ] Attendre

            > Voir [l'étape](algo:colite#g3).

            ## QROC `antidote` (rang B)

            Quel anti-TNF ?

            - [=] infliximab

            > Source : ASCO2021.
            """,
        [Image] = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="3" height="3"/></svg>""",
        [Algorithm] = $$"""
            ---
            title: Diarrhée et colite
            organ: tube digestif
            referent: hepato-gastro
            frequency: Dix à vingt pour cent
            onset: Surtout la 5e semaine
            red_flags: [Sang]
            differentials: [Infection]
            pitfalls: [Lopéramide]
            rechallenge: En RCP
            steps:
              - id: g3
                grade_min: 3
                grade_max: 3
                definition: Sept selles ou plus
                workup: [Coproculture]
                action: hold
                action_text: Suspendre.
                steroids: Méthylprednisolone
                second_line:
                  - { drug: Infliximab, dose: "5 mg/kg IV", when: Absence de réponse }
                setting: hospitalisation
                monitoring: Quotidienne
                urgency: jour_meme
                referral: Avis
                reassess_hours: 72
                if_better: Décroissance
                if_worse: Grade 4
                sources: [ASCO2021]
            {{Sample.Header}}
            ---

            ::: a-retenir
            Appeler tôt.
            :::
            """,
        [Case] = $$"""
            ---
            title: Neuf selles par jour
            summary: Une colite.
            minutes: 12
            {{Sample.Header}}
            ---

            # L'arrivée {#arrivee}

            Le patient est inventé.

            ## Quel grade ? {algo=colite#g3 referent=hepato-gastro}

            - [x] Grade 3 -> fin
              > Oui.
            - [ ] Grade 2 -> detour
              > Non.

            # Le détour {#detour}

            Il revient.

            ## Et maintenant ? {algo=colite#g3 referent=hepato-gastro}

            - [x] Grade 3 -> fin
              > Oui.
            - [ ] Attendre -> detour
              > Non.

            # La fin {#fin}

            Guéri.
            """,
        [ReferentsYml] = """
            referents:
              - id: hepato-gastro
                specialty: hépato-gastro-entérologie
                service: Maladies de l'appareil digestif
                establishment: CHU de Lille
                organs: [tube digestif]
                role: Référent
                source: Diapositives fondatrices
                contacts:
                  - label: Jour
                    phone: 03 53 01 12 34
                    hours: 9 h à 18 h
                    demonstration: true
            """,
        [SourcesYml] = """
            sources:
              ASCO2021:
                reference: Schneider BJ et al. J Clin Oncol 2021;39:4073-4126
                consulted: extraits du guide
            """,
    };
}
