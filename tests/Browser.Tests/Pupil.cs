using Immunotox.Content;
using Immunotox.Content.Courses;
using Immunotox.Content.Library;
using Immunotox.Content.Quizzes;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Certificates;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.People;
using Immunotox.Learning.Player;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Browser.Tests;

/// <summary>A learner who acts without a browser: brings a school quickly to the state a page is to be looked at in.</summary>
internal sealed class Pupil(School school, CurrentLearner learner, string course)
{
    public CurrentLearner Person => learner;

    public CourseEdition Edition => school.Library.Find(course)!;

    public Task JoinAsync() => Service<Enroller>().JoinAsync(learner, course, default);

    public async Task ReadAsync(string module, int pages = int.MaxValue)
    {
        foreach (var page in Edition.Modules[new ModuleId(module)].Pages.Take(pages))
            await Service<PageRecorder>().ReadAsync(learner, course, module, page.Id, default);
    }

    public async Task<Guid> StartAsync(string quiz) => Assert.IsType<AttemptStarter.Outcome.Begun>(await Service<AttemptStarter>().StartAsync(learner, course, quiz, default)).Attempt;

    public async Task AnswerAsync(Guid attempt, int number, bool right = true)
    {
        var play = await PlayAsync(attempt);
        var item = play.Items[number - 1];
        var places = item.Type == ItemType.Qroc ? [] : right ? AnswerKey.Places(attempt, item) : [AnswerKey.WrongPlace(attempt, item)];
        var text = item.Type != ItemType.Qroc ? null : right ? item.AcceptedForms[0] : "je ne sais pas";
        Assert.Equal(SaveOutcome.Saved, await Service<AnswerSaver>().SaveAsync(play, item, places, text, 0, default));
    }

    public async Task GiveAsync(Guid attempt, int number, IReadOnlyList<int> places, string? text = null)
    {
        var play = await PlayAsync(attempt);
        Assert.Equal(SaveOutcome.Saved, await Service<AnswerSaver>().SaveAsync(play, play.Items[number - 1], places, text, 0, default));
    }

    public async Task SubmitAsync(Guid attempt) => await Service<AttemptSubmitter>().SubmitAsync(await PlayAsync(attempt), default);

    public async Task<Guid> PassAsync(string quiz)
    {
        var attempt = await StartAsync(quiz);
        for (var i = 1; i <= new AnswerKey(Edition).Items(quiz).Count; i++) await AnswerAsync(attempt, i);
        await SubmitAsync(attempt);
        return attempt;
    }

    public async Task<Guid> BeginCaseAsync(string @case) => (await Service<CasePlayer>().BeginAsync(learner, course, @case, default))!.Value;

    public async Task DecideAsync(Guid run, int number, string choice)
    {
        var play = await Service<CasePlayer>().FindAsync(learner.PersonId, run, default);
        Assert.True(await Service<CasePlayer>().DecideAsync(play!, number, choice, default));
    }

    public async Task<Guid> PlayCaseAsync(string @case)
    {
        var run = await BeginCaseAsync(@case);
        var number = 0;
        foreach (var (_, choice) in new AnswerKey(Edition).ExpertPath(@case)) await DecideAsync(run, ++number, choice.Id);
        return run;
    }

    public async Task CompleteAsync()
    {
        await JoinAsync();
        foreach (var station in Edition.Course.Path.Where(Edition.Course.Requires))
            await (station.Kind switch { StationKind.Module => ReadAsync(station.Id), StationKind.Quiz => PassAsync(station.Id), _ => PlayCaseAsync(station.Id) });
    }

    public async Task<ReadCertificate> CertifyAsync()
    {
        var issued = Assert.IsType<CertificateIssuer.Outcome.Issued>(await Service<CertificateIssuer>().IssueAsync(learner, course, default));
        return (await Service<CertificateReader>().OwnAsync(learner.PersonId, issued.Id, default))!;
    }

    private async Task<AttemptInPlay> PlayAsync(Guid attempt) => (await Service<AttemptReader>().FindAsync(learner.PersonId, attempt, default))!;

    private T Service<T>() where T : notnull => school.Services.GetRequiredService<T>();
}
