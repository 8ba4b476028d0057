using Immunotox.Content.Courses;
using Immunotox.Learning.Scoring;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Assessment;

/// <summary>Reads the markers' decisions and makes the key of them.</summary>
internal static class MarkingDecisions
{
    public static async Task<MarkingKey> KeyAsync(LearningDb db, string course, string quiz, ScoringPolicies policies) =>
        KeyOf(policies, await OfQuizAsync(db, course, quiz));

    /// <summary>In the order they were taken.</summary>
    public static Task<List<MarkingDecision>> OfQuizAsync(LearningDb db, string course, string quiz) =>
        db.Set<MarkingDecision>().AsNoTracking().Where(d => d.Course == course && d.Quiz == quiz).OrderBy(d => d.Sequence).ToListAsync();

    /// <summary>The latest word about each form and each item counts.</summary>
    public static MarkingKey KeyOf(ScoringPolicies policies, IEnumerable<MarkingDecision> decisions)
    {
        var forms = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        var neutralised = new HashSet<string>(StringComparer.Ordinal);
        foreach (var decision in decisions)
        {
            switch (decision.Kind)
            {
                case DecisionKind.Neutralise: neutralised.Add(decision.Item); break;
                case DecisionKind.Restore: neutralised.Remove(decision.Item); break;
                default:
                    var known = forms.TryGetValue(decision.Item, out var set) ? (HashSet<string>)set : [];
                    if (decision.Kind == DecisionKind.AcceptForm) known.Add(decision.Form!);
                    else known.Remove(decision.Form!);
                    forms[decision.Item] = known;
                    break;
            }
        }
        return new MarkingKey(policies) { AcceptedForms = forms, Neutralised = neutralised };
    }
}
