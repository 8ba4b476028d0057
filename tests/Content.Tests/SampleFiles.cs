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
    public const string SymptomsYml = "shared/symptoms.yml";
    public const string DrugsYml = "shared/drugs.yml";
    public const string ToonYml = "toon/course.yml";
    public const string Episode = "toon/episodes/le-frein.md";
    public const string Twin = "toon/episodes/le-frein-proche.md";
    public const string GlossaryYml = "shared/glossary.yml";
    public const string SignsYml = "shared/signs/fr.yml";
    public const string AdviceYml = "shared/advice/colite.yml";

    public const string WatchYml = "shared/watch/colite.yml";
    public const string SharedImage = "shared/images/endoscopie.svg";

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
        [SymptomsYml] = $$"""
            symptoms:
              - name: Diarrhée
                words: [selles liquides]
                algorithms: [colite]
                source: Définitions des grades
            {{Sample.Header}}
            """,
        [DrugsYml] = $$"""
            drugs:
              - name: nivolumab
                class: anti-PD-1
                trade_names: [Opdivo]
                words: [nivo]
                source: Rapport de l'EMA
            {{Sample.Header}}
            """,
        [WatchYml] = """
            entries:
              - id: asco-2021
                source: ASCO2021
                pmid: "34724392"
                question: Conduite du grade 3
                found: 2026-11-20
                state: lue
                decision: source
                decided_by: Équipe éditoriale
                decided: 2026-11-24
                effect: [g3]
                version: "1.0"
              - id: essai-2024
                authors: Auteur A
                title: A trial
                journal: Journal
                year: 2024
                doi: 10.1000/essai.2024
                question: Dose de départ
                found: 2026-11-21
                state: a_lire
            """,
        [SharedImage] = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="3" height="3"/></svg>""",
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
            absent_grades: Autres grades non détaillés
            changes:
              - { version: "1.0", date: 2026-11-24, text: Première version }
            nodes:
              - id: alarme
                kind: question
                text: Un signe d'alarme ?
                to:
                  - { node: appel, when: Oui }
                  - { node: g3, when: Non }
                sources: [ASCO2021]
              - id: appel
                kind: action
                text: Appeler
                to: [{ node: g3, when: Puis }]
                sources: [ASCO2021]
              - id: reprise
                kind: outcome
                text: Reprise en RCP
                sources: [ASCO2021]
              - id: recours
                kind: outcome
                text: Décision collégiale
                sources: [ASCO2021]
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
                  - { drug: Infliximab, dose: "5 mg/kg IV", when: Absence de réponse, kind: immunomodulateur }
                setting: hospitalisation
                monitoring: Quotidienne
                urgency: jour_meme
                referral: Avis
                reassess_hours: 72
                if_better: Décroissance
                better_to: reprise
                if_worse: Grade 4
                worse_to: recours
                evidence: lu
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

            ![La muqueuse saigne au contact](images/endoscopie.svg)

            ## Quel grade ? {algo=colite#g3 referent=hepato-gastro}

            - [x] Grade 3 -> fin @g3
              > Oui.
            - [ ] Grade 2 -> detour @hors
              > Non.

            # Le détour {#detour temps=J1}

            Il revient.

            ## Et maintenant ? {algo=colite#g3 referent=hepato-gastro}

            - [x] Grade 3 -> fin @g3
              > Oui.
            - [ ] Attendre -> detour @hors
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
                    routes: [day]
                    phone: 03 53 01 12 34
                    hours: 9 h à 18 h
                    demonstration: true
            boards:
              - id: immuno
                name: RCP Immuno
                organs: [tube digestif]
                referent: hepato-gastro
                place: Salle 1
                starts: 2026-09-08 17:30
                minutes: 60
                rule: FREQ=WEEKLY;BYDAY=TU
                how_to_present: S'inscrire
                demonstration: true
                source: Diapositives fondatrices
            """,
        [SourcesYml] = """
            sources:
              ASCO2021:
                reference: Schneider BJ et al. J Clin Oncol 2021;39:4073-4126
                consulted: extraits du guide
            """,
    };

    /// <summary>An open course of two episodes, with what patients' texts lean on.</summary>
    public static readonly IReadOnlyDictionary<string, string> Toon = new Dictionary<string, string>
    {
        [ToonYml] = $$"""
            title: Une histoire
            summary: Pour comprendre.
            audiences: [patient, caregiver]
            language: fr
            objectives: [Savoir qui appeler]
            path:
              - episode: le-frein
              - episode: le-frein-proche
            completion:
              all_pages: true
            {{Sample.Header}}
            """,
        [Episode] = $$"""
            ---
            title: Le frein
            summary: Tess a un frein.
            minutes: 3
            audience: patient
            twin: le-frein-proche
            objectives: [Dire à quoi sert le frein]
            {{Sample.Header}}
            ---

            # Le badge {#badge decor=vaisseau}

            - tess : debout, doute, torche
            - grabuge : montre, ruse, badge, droite

            Le soir, dans une rue.

            > Grabuge : Je suis de la maison !
            >
            > Tess (pense) : Hum.

            ## Que fait Tess ?

            - [ ] Elle le croit -> croire
            - [ ] Elle regarde bien -> fin

            # Elle le croit {#croire decor=rue suite=fin}

            - tess : repos, fatigue

            Tess s'endort.

            # La fin {#fin decor=cuisine fin=compris}

            - odile : telephone, calme, carte

            > Odile : J'appelle mon équipe.

            # Et pour vous ? {#questions partie=questions}

            ## Le frein, à quoi sert-il ?

            - [x] À protéger
              > Oui.
            - [ ] À dormir
              > Pas tout à fait.

            ## Qui appeler ?

            - [x] Mon équipe
              > Oui.
            - [ ] Personne
              > Appelez toujours.

            # À raconter {#raconter partie=raconter}

            - Un frein protège.
            - La tumeur triche.
            - J'appelle mon équipe.
            """,
        [Twin] = $$"""
            ---
            title: Le frein vu par Léo
            summary: Léo apprend à quoi sert le frein.
            minutes: 3
            audience: caregiver
            twin: le-frein
            objectives: [Dire à quoi sert le frein]
            {{Sample.Header}}
            ---

            # Léo lit {#leo-lit decor=salon fin=compris}

            - leo : assis, calme, livre

            Léo lit. Il appelle s'il voit un signe.
            """,
        [GlossaryYml] = """
            fr:
              terms:
                - word: immunothérapie
                  meaning: Un traitement qui aide vos défenses.
              plain: [visite]
            """,
        [SignsYml] = $$"""
            signs:
              - id: fievre
                tier: equipe
                part: general
                title: J'ai de la fièvre
                words: [j'ai chaud]
                say: Je suis sous immunothérapie. J'ai de la fièvre.
                ready: [votre température]
                meanwhile: [Reposez-vous.]
            {{Sample.Header}}
            """,
        [AdviceYml] = $$"""
            title: Diarrhée et ventre douloureux
            what: [Les défenses du corps irritent l'intestin.]
            look_for: [du sang dans les selles]
            signs: [fievre]
            team:
              - L'équipe vous examine.
            {{Sample.Header}}
            """,
    };
}
