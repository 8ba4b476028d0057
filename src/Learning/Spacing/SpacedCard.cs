using System.Security.Cryptography;
using System.Text;
using Immunotox.Content.Quizzes;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Scoring;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Spacing;

/// <summary>A missed question with all that is needed to ask it again.</summary>
internal sealed record SpacedCard(Participation Participation, Quiz Quiz, Item Item, MarkingKey Key, SpacedState State, DateOnly Due, IReadOnlyList<SpacedReview> Reviews)
{
    public string Course => Participation.Edition.Course.Id.Value;

    /// <summary>Number of the next review.</summary>
    public int Next => Reviews.Count + 1;

    public bool IsDue(DateOnly today) => Due <= today && !IsLearnt;

    /// <summary>Reviews of it on a day in Paris.</summary>
    public int SeenOn(DateOnly day) => Reviews.Count(r => DateOnly.FromDateTime(French.InParis(r.AtUtc)) == day);

    public bool IsLearnt => State.Days >= ReviewDeck.LearntDays;

    /// <summary>The question as review <paramref name="number"/> shows it, with its answer if it has one.</summary>
    public QuestionView View(int number)
    {
        var attempt = new Attempt
        {
            Id = Order(number),
            EnrolmentId = Participation.Enrolment.Id,
            Quiz = Quiz.Id.Value,
            Number = number,
            Seed = 0,
            Asked = Item.Id.Value,
            StartedUtc = default,
        };
        if (Reviews.FirstOrDefault(r => r.Number == number) is { } given)
            attempt.Responses.Add(new Response { AttemptId = attempt.Id, Item = given.Item, Given = given.Given, Revision = 1, SavedUtc = given.AtUtc });
        return new QuestionView(new AttemptInPlay(attempt, Quiz, Participation, Session: null, Key), Item, number);
    }

    /// <summary>Fixes the order of the choices for one review: another one the next time.</summary>
    public Guid Order(int number) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{Participation.Enrolment.Id:N}/{Item.Id}/{number}")).AsSpan(0, 16));
}
