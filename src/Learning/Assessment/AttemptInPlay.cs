using Immunotox.Content.Quizzes;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Exams;
using Immunotox.Learning.Scoring;

namespace Immunotox.Learning.Assessment;

/// <summary>An attempt with all that its pages and rules need: the quiz, the enrolment, the session and the marking key of today.</summary>
internal sealed record AttemptInPlay(Attempt Attempt, Quiz Quiz, Participation Participation, ExamSession? Session, MarkingKey Key)
{
    private IReadOnlyList<Item>? _items;

    /// <summary>The items asked, in order.</summary>
    public IReadOnlyList<Item> Items => _items ??= Attempt.Asked is null
        ? Quiz.ActiveItems
        : [.. Attempt.Asked.Split(',').Select(id => Quiz.Items.FirstOrDefault(i => i.Id.Value == id)).OfType<Item>()];

    public Response? ResponseTo(Item item) => Attempt.Responses.FirstOrDefault(r => r.Item == item.Id.Value);

    /// <summary>1-based number of the first item without an answer, or of the last item.</summary>
    public int FirstOpen
    {
        get
        {
            for (var i = 0; i < Items.Count; i++) if (ResponseTo(Items[i]) is null) return i + 1;
            return Items.Count;
        }
    }

    /// <summary>0 to 1: the course's own threshold for this quiz if it sets one, else the quiz's.</summary>
    public decimal PassMark => Participation.Edition.Course.Completion.Quizzes.GetValueOrDefault(Quiz.Id, Quiz.PassMark);

    public ItemGroup? GroupOf(Item item) => item.Group is null ? null : Quiz.Groups.FirstOrDefault(g => g.Id == item.Group);

    /// <summary>Whether an item may be seen: in a progressive case, only once everything before it is answered.</summary>
    public bool IsReached(Item item) => Attempt.SubmittedUtc is not null || item.Group is null
        || Items.TakeWhile(i => i.Id != item.Id).All(i => i.Group != item.Group || ResponseTo(i) is not null);

    /// <summary>Whether the answer is final already: no going back in a progressive case, nor once the key was shown.</summary>
    public bool IsLocked(Item item) => Attempt.SubmittedUtc is not null || (ResponseTo(item) is not null && IsFinal(item));

    /// <summary>Whether the first answer to an item is its only one.</summary>
    public bool IsFinal(Item item) => item.Group is not null || Quiz.Rules.Feedback == FeedbackLevel.AfterItem;

    /// <summary>Whether key and explanation of an item may leave the server now.</summary>
    public bool MayShowKey(Item item, DateTime nowUtc) => Quiz.Rules.Feedback switch
    {
        FeedbackLevel.None => false,
        FeedbackLevel.AfterItem => ResponseTo(item) is not null || Attempt.SubmittedUtc is not null,
        FeedbackLevel.AfterCase => Attempt.SubmittedUtc is not null || (item.Group is not null && Items.Where(i => i.Group == item.Group).All(i => ResponseTo(i) is not null)),
        FeedbackLevel.AfterClosing => Attempt.SubmittedUtc is not null && Session is not null && nowUtc >= ExamClock.ClosedForAllUtc(Session),
        _ => Attempt.SubmittedUtc is not null,
    };

    /// <summary>Whether the mark may be shown: of an exam, only when it is over for everybody.</summary>
    public bool MayShowMark(DateTime nowUtc) => Attempt.SubmittedUtc is not null && (Session is null || nowUtc >= ExamClock.ClosedForAllUtc(Session));
}
