using Immunotox.Content.Algorithms;
using Immunotox.Content.Cases;

namespace Immunotox.Learning.Player;

/// <summary>What a finished way through a case is worth.</summary>
/// <param name="Scaled">0 to 1: weights of the decisions taken as the expert takes them, over the weights of all that were taken.</param>
/// <param name="Dangers">Dangerous acts: with one or more the case is not passed (échec forcé).</param>
internal sealed record CaseScore(decimal Scaled, IReadOnlyList<DecisionChoice> Dangers)
{
    public bool IsPassed => Dangers.Count == 0;

    public static CaseScore Of(IReadOnlyList<(Decision Decision, DecisionChoice Choice)> path)
    {
        var all = path.Sum(p => p.Decision.Weight);
        var earned = path.Where(p => p.Choice.IsExpert).Sum(p => p.Decision.Weight);
        return new CaseScore(all == 0 ? 1 : decimal.Divide(earned, all), [.. path.Select(p => p.Choice).Where(c => c.IsDangerous)]);
    }
}

/// <summary>Ways through a case, laid on the graphs of the algorithms it applies.</summary>
internal static class CasePath
{
    /// <summary>The decisions of a run with what was chosen, in order; those of scenes that are gone are left out.</summary>
    public static List<(Decision Decision, DecisionChoice Choice)> Taken(Case played, CaseRun run) =>
        [.. from taken in run.Decisions
            let decision = played.Find(taken.Scene)?.Decision
            let choice = decision?.Choices.FirstOrDefault(c => c.Id == taken.Choice)
            where choice is not null
            select (decision, choice)];

    /// <summary>From the first scene, each time the expert's first choice; ends at a scene without a decision.</summary>
    public static List<(Decision Decision, DecisionChoice Choice)> Expert(Case played)
    {
        var path = new List<(Decision, DecisionChoice)>();
        var scene = played.Scenes[0];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (scene.Decision is { } decision && seen.Add(scene.Id) && decision.Choices.FirstOrDefault(c => c.IsExpert) is { } choice)
        {
            path.Add((decision, choice));
            if (played.Find(choice.NextSceneId) is not { } next) break;
            scene = next;
        }

        return path;
    }

    /// <summary>The edges of one algorithm that a way takes, « from » and « to » the same where it stays.</summary>
    public static IReadOnlySet<(string From, string To)> On(Algorithm algorithm, IEnumerable<(Decision Decision, DecisionChoice Choice)> path) =>
        path.Where(p => p.Decision.Algorithm == algorithm.Id && p.Choice.NodeId is not null).Select(p => (p.Decision.StepId, p.Choice.NodeId!)).ToHashSet();
}
