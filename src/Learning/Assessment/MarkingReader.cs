using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Assessment;

/// <summary>Reads what markers decided since an attempt was finished, for the learner it concerns.</summary>
internal sealed class MarkingReader(IDbContextFactory<LearningDb> databases)
{
    /// <summary>In words, oldest first; only about items the attempt asked.</summary>
    public async Task<IReadOnlyList<(DateTime AtUtc, string Text)>> ChangesAsync(AttemptInPlay play, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var numbers = play.Items.Select((item, i) => (item.Id.Value, Number: i + 1)).ToDictionary(i => i.Value, i => i.Number);
        return [.. (await MarkingDecisions.OfQuizAsync(db, play.Participation.Enrolment.Course, play.Attempt.Quiz))
            .Where(d => d.Kind != DecisionKind.RefuseForm && numbers.ContainsKey(d.Item))
            .Select(d => (d.AtUtc, d.Kind switch
            {
                DecisionKind.AcceptForm => $"Question {numbers[d.Item]} : « {d.Form} » est acceptée. {d.Reason}",
                DecisionKind.Neutralise => $"Question {numbers[d.Item]} : neutralisée, elle ne compte pour personne. {d.Reason}",
                _ => $"Question {numbers[d.Item]} : elle compte à nouveau. {d.Reason}",
            }))];
    }
}
