using Immunotox.Learning.Journal;

namespace Immunotox.Learning.Progress;

/// <summary>What the journal says of one enrolment, reduced to what completion needs.</summary>
internal sealed record CourseFacts
{
    /// <summary><c>module/page</c> of every page read.</summary>
    public required IReadOnlySet<string> PagesRead { get; init; }

    /// <summary>Best score of each finished quiz, 0 to 1.</summary>
    public required IReadOnlyDictionary<string, decimal> BestScores { get; init; }

    /// <summary>Cases played to an end.</summary>
    public required IReadOnlySet<string> CasesFinished { get; init; }

    /// <summary>Packages opened at least once.</summary>
    public IReadOnlySet<string> PackagesOpened { get; init; } = new HashSet<string>();

    /// <summary>Packages satisfied by their own rule.</summary>
    public IReadOnlySet<string> PackagesSatisfied { get; init; } = new HashSet<string>();

    /// <summary>The quiz attempt that was begun and not finished, or null.</summary>
    public required Guid? OpenAttempt { get; init; }

    /// <summary>The case run that was begun and not finished, or null.</summary>
    public required Guid? OpenCase { get; init; }

    /// <summary>When the last quiz or case fact happened, or null.</summary>
    public required DateTime? LastActUtc { get; init; }

    /// <summary>When the course became complete, or null.</summary>
    public required DateTime? CompletedUtc { get; init; }

    public static string PageKey(string module, string page) => module + "/" + page;

    /// <summary>Reduces journal rows of one enrolment, in any order.</summary>
    public static CourseFacts Of(IEnumerable<Fact> facts)
    {
        HashSet<string> pages = new(StringComparer.Ordinal), cases = new(StringComparer.Ordinal), opened = new(StringComparer.Ordinal), satisfied = new(StringComparer.Ordinal);
        Dictionary<(string Quiz, Guid Attempt), decimal> marks = [];
        Fact? attempt = null, run = null;
        DateTime? completed = null, last = null;
        foreach (var fact in facts.OrderBy(f => f.Sequence))
        {
            switch (fact.Kind)
            {
                case EventKind.PageRead: pages.Add(PageKey(fact.Station!, fact.Detail!)); continue;
                case EventKind.QuizStarted: attempt = fact; break;
                case EventKind.QuizFinished:
                    marks[(fact.Station!, fact.Attempt ?? default)] = fact.Score ?? 0;
                    if (attempt?.Attempt == fact.Attempt) attempt = null;
                    break;
                // Markers changed the key: the attempt is worth what it is worth now. It is no act of the learner.
                case EventKind.QuizRemarked: marks[(fact.Station!, fact.Attempt ?? default)] = fact.Score ?? 0; continue;
                case EventKind.CaseStarted: run = fact; break;
                case EventKind.CaseFinished:
                    cases.Add(fact.Station!);
                    if (run?.Attempt == fact.Attempt) run = null;
                    break;
                case EventKind.PackageOpened: opened.Add(fact.Station!); break;
                case EventKind.PackageSatisfied: satisfied.Add(fact.Station!); break;
                case EventKind.CourseCompleted: completed ??= fact.OccurredUtc; continue;
                default: continue;
            }
            last = fact.OccurredUtc;
        }
        return new CourseFacts
        {
            PagesRead = pages,
            BestScores = marks.GroupBy(m => m.Key.Quiz, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(m => m.Value), StringComparer.Ordinal),
            CasesFinished = cases,
            PackagesOpened = opened,
            PackagesSatisfied = satisfied,
            OpenAttempt = attempt?.Attempt,
            OpenCase = run?.Attempt,
            LastActUtc = last,
            CompletedUtc = completed,
        };
    }

    /// <summary>The columns of a journal row that progress reads.</summary>
    public sealed record Fact(long Sequence, EventKind Kind, DateTime OccurredUtc, string? Station, string? Detail, Guid? Attempt, decimal? Score);
}
