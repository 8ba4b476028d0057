using Immunotox.Content.Sources;

namespace Immunotox.Content.Quizzes;

/// <summary>Reads how a quiz is sat, from its header.</summary>
internal static class QuizRulesReader
{
    private static readonly Dictionary<string, bool> Modes = new() { ["training"] = false, ["exam"] = true };

    private static readonly Dictionary<string, FeedbackLevel> Levels = new()
    {
        ["none"] = FeedbackLevel.None,
        ["after_item"] = FeedbackLevel.AfterItem,
        ["after_case"] = FeedbackLevel.AfterCase,
        ["after_attempt"] = FeedbackLevel.AfterAttempt,
        ["after_closing"] = FeedbackLevel.AfterClosing,
    };

    public static QuizRules Read(Fields fields, Report report)
    {
        var isExam = fields.Has("mode") && fields.Choice("mode", Modes);
        var feedback = fields.Has("feedback") ? fields.Choice("feedback", Levels) : isExam ? FeedbackLevel.AfterClosing : FeedbackLevel.AfterAttempt;
        if (feedback == FeedbackLevel.AfterClosing && !isExam)
        {
            report.Error(FindingCodes.ValueOutOfRange, fields.OffsetOf("feedback"), "« after_closing » attend la fin d'une session : il ne va qu'avec `mode: exam`. Écrivez « after_attempt ».");
        }

        return new QuizRules
        {
            IsExam = isExam,
            DurationMinutes = fields.Has("duration") ? fields.Int("duration", 1, 600) : null,
            MaxAttempts = fields.Has("attempts") ? fields.Int("attempts", 1, 100) : isExam ? 1 : null,
            Draw = fields.Has("draw") ? [.. fields.Maps("draw").Select(ReadDraw)] : [],
            ShufflesItems = fields.Has("shuffle") && fields.Bool("shuffle"),
            Feedback = feedback,
        };
    }

    /// <summary>What can only be known once the items are read: enough of them to draw.</summary>
    public static void Check(Quiz quiz, AuthoredFile opened, Report report)
    {
        foreach (var rule in quiz.Rules.Draw)
        {
            var bank = quiz.ActiveItems.Count(i => i.Group is null && (rule.Theme is null || i.Themes.Contains(rule.Theme)));
            if (bank < rule.Count)
            {
                report.Error(FindingCodes.NotEnoughToDraw, opened.Fields.OffsetOf("draw"),
                    $"Ce quiz tire {rule.Count} question(s){(rule.Theme is null ? "" : $" du thème « {rule.Theme} »")} mais n'en a que {bank} isolée(s). Ajoutez-en, ou baissez ce nombre.");
            }
        }
    }

    private static DrawRule ReadDraw(Fields rule)
    {
        var read = new DrawRule(rule.Has("theme") ? rule.Raw("theme") : null, rule.Int("count", 1, 500));
        rule.Close();
        return read;
    }
}
