using Immunotox.Content.Sources;

namespace Immunotox.Content.Algorithms;

/// <summary>Reads the steps of an algorithm.</summary>
internal static class StepReader
{
    private static readonly Dictionary<string, ImmunotherapyAction> Actions = new()
    {
        ["continue"] = ImmunotherapyAction.Continue,
        ["consider_hold"] = ImmunotherapyAction.ConsiderHold,
        ["hold"] = ImmunotherapyAction.Hold,
        ["stop_ctla4_hold_pd1"] = ImmunotherapyAction.StopAntiCtla4HoldAntiPd1,
        ["stop_consider"] = ImmunotherapyAction.ConsiderStop,
        ["stop"] = ImmunotherapyAction.Stop,
    };

    private static readonly Dictionary<string, CareSetting> Settings = new()
    {
        ["ambulatoire"] = CareSetting.Ambulatory,
        ["hopital_jour"] = CareSetting.DayHospital,
        ["hospitalisation"] = CareSetting.Ward,
        ["reanimation"] = CareSetting.IntensiveCare,
    };

    private static readonly Dictionary<string, ReferralUrgency> Urgencies = new()
    {
        ["routine"] = ReferralUrgency.Routine,
        ["sous_2_semaines"] = ReferralUrgency.TwoWeeks,
        ["sous_7_jours"] = ReferralUrgency.SevenDays,
        ["sous_72h"] = ReferralUrgency.SeventyTwoHours,
        ["jour_meme"] = ReferralUrgency.SameDay,
        ["immediat"] = ReferralUrgency.Immediate,
    };

    private static readonly Dictionary<string, Evidence> Evidences = new()
    {
        ["lu"] = Evidence.Read,
        ["partiel"] = Evidence.Partial,
        ["de_memoire"] = Evidence.Recalled,
    };

    private static readonly Dictionary<string, TreatmentKind> Treatments = new()
    {
        ["immunomodulateur"] = TreatmentKind.Immunomodulator,
        ["symptomatique"] = TreatmentKind.Symptomatic,
        ["substitution"] = TreatmentKind.Replacement,
        ["corticoide"] = TreatmentKind.Corticosteroid,
    };

    /// <summary>The steps by grade, ascending, with the place of each.</summary>
    public static IReadOnlyList<(Step Step, Fields Map)> ReadAll(Fields fields, ReadingContext context, Report report)
    {
        var steps = new List<(Step Step, Fields Map)>();
        foreach (var map in fields.Maps("steps"))
        {
            var step = Read(map, context, report);
            map.Close();
            if (step.Id.Length == 0)
            {
                report.LosePart();
            }
            else if (!Slug.IsSlug(step.Id))
            {
                report.LosePart();
                report.Error(FindingCodes.WrongSlug, map.OffsetOf("id"), $"« {step.Id} » n'est pas un identifiant. Écrivez g1, g2, g3, g4 ou g3-4.");
            }
            else if (steps.Exists(s => s.Step.Id == step.Id))
            {
                report.LosePart();
                report.Error(FindingCodes.DuplicateId, map.OffsetOf("id"), $"L'étape « {step.Id} » est écrite deux fois. Changez l'un des deux identifiants.");
            }

            if (step.GradeMax < step.GradeMin)
            {
                report.Error(FindingCodes.ValueOutOfRange, map.OffsetOf("grade_max"), "« grade_max » est plus petit que « grade_min ». Échangez-les.");
            }

            steps.Add((step, map));
        }

        return [.. steps.OrderBy(s => s.Step.GradeMin).ThenBy(s => s.Step.GradeMax)];
    }

    private static Step Read(Fields map, ReadingContext context, Report report) => new()
    {
        Id = map.Raw("id"),
        GradeMin = map.Int("grade_min", 1, 4),
        GradeMax = map.Int("grade_max", 1, 4),
        Definition = map.Text("definition"),
        Workup = map.Texts("workup"),
        Action = map.Choice("action", Actions),
        ActionText = map.Text("action_text"),
        Steroids = map.OptionalText("steroids"),
        SecondLine = [.. map.Maps("second_line", mayBeEmpty: true).Select(ReadSecondLine)],
        Setting = map.Choice("setting", Settings),
        Monitoring = map.Text("monitoring"),
        Urgency = map.Choice("urgency", Urgencies),
        Referral = map.Text("referral"),
        ReassessHours = map.Has("reassess_hours") ? map.Int("reassess_hours", 1, 8760) : null,
        IfBetter = map.Text("if_better"),
        BetterTo = map.Raw("better_to"),
        IfWorse = map.Text("if_worse"),
        WorseTo = map.Raw("worse_to"),
        Evidence = map.Choice("evidence", Evidences),
        Sources = context.Bibliography.Find(map.Scalars("sources"), report),
    };

    private static SecondLine ReadSecondLine(Fields map)
    {
        var line = new SecondLine(map.Text("drug"), map.Text("dose"), map.Text("when"), map.Choice("kind", Treatments));
        map.Close();
        return line;
    }
}
