using System.Globalization;
using System.Text.RegularExpressions;
using Immunotox.Content;
using Immunotox.Content.Courses;
using Immunotox.Content.Library;
using Immunotox.Content.Quizzes;
using Immunotox.Learning;
using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Journeys;

/// <summary>A learner's way through a course, worked by pointer or by keyboard. Every step is checked by what the page shows next.</summary>
internal sealed partial class Walk(Visitor visitor, Hands hands, CourseEdition edition)
{
    private readonly AnswerKey _key = new(edition);
    private readonly string _course = edition.Course.Id.Value;

    /// <summary>From the first page by sign-in and catalogue to the course, joined.</summary>
    public async Task JoinAsync(string person)
    {
        await visitor.GoAsync(Links.Home);
        await PressAsync(visitor.Link("Se connecter"));
        await PressAsync(visitor.Page.Locator(".demo-person", new() { HasText = Visitor.NameOf(person) }));
        await PressAsync(visitor.Link("Formations"));
        await PressAsync(visitor.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = edition.Course.Title, Exact = true }));
        await PressAsync(visitor.Button("S’inscrire à cette formation"));
        await visitor.SeeAsync("Il reste environ");
    }

    /// <summary>Reads every page of a module in order; the last button leads to the next stop.</summary>
    public async Task ReadAsync(string module)
    {
        foreach (var page in edition.Modules[new ModuleId(module)].Pages)
        {
            Assert.Equal(Links.Page(_course, module, page.Id), visitor.At);
            await Assertions.Expect(visitor.Heading(page.Title)).ToBeVisibleAsync();
            await PressAsync(visitor.Page.Locator("button", new() { HasText = "J’ai lu" }));
        }
    }

    /// <summary>Answers every question right, then finishes; ends on the result.</summary>
    public async Task PassAsync(string quiz)
    {
        Assert.Equal(Links.Quiz(_course, quiz), visitor.At);
        await PressAsync(visitor.Button("Commencer"));
        var items = _key.Items(quiz);
        var attempt = Guid.Parse(visitor.At.Split('/')[2]);
        for (var i = 1; i <= items.Count; i++)
        {
            Assert.Equal(Links.Question(attempt, i), visitor.At.Split('?')[0]);
            await AnswerAsync(attempt, items[i - 1]);
            await visitor.SeeAsync(Receipt(i));
        }
        Assert.Equal(Links.Review(attempt), visitor.At.Split('?')[0]);
        Assert.Equal(items.Count, await visitor.Page.GetByText(SavedAt()).CountAsync() - 1);
        await PressAsync(visitor.Button("Terminer et voir mon résultat"));
        Assert.Equal(Links.Result(attempt), visitor.At);
        await visitor.SeeAsync("20/20");
    }

    public async Task AnswerAsync(Guid attempt, Item item)
    {
        if (item.Type == ItemType.Qroc) await hands.WriteAsync(visitor.Page, visitor.Page.GetByLabel("Votre réponse"), item.AcceptedForms[0]);
        else
            foreach (var place in AnswerKey.Places(attempt, item))
                await hands.TickAsync(visitor.Page, visitor.Page.Locator($"input[name=choix][value='{place.ToString(CultureInfo.InvariantCulture)}']"));
        await PressAsync(visitor.Page.Locator("button", new() { HasText = "Enregistrer et" }));
    }

    /// <summary>Decides as the expert in every scene; ends on the debriefing.</summary>
    public async Task PlayAsync(string @case)
    {
        Assert.Equal(Links.Case(_course, @case), visitor.At);
        await PressAsync(visitor.Button("Entrer dans le cas"));
        foreach (var (scene, choice) in _key.ExpertPath(@case))
        {
            await Assertions.Expect(visitor.Heading(scene.Title)).ToBeVisibleAsync();
            await hands.TickAsync(visitor.Page, visitor.Page.Locator($"input[name=choix][value='{choice.Id}']"));
            await PressAsync(visitor.Button("Je décide"));
            await visitor.SeeAsync("✓ Le choix de l’expert");
            await visitor.SeeAsync(SavedInCase());
        }
        await visitor.SeeAsync("Votre chemin");
    }

    public async Task WalkAsync(Station station)
    {
        switch (station.Kind)
        {
            case StationKind.Module: await ReadAsync(station.Id); break;
            case StationKind.Quiz: await PassAsync(station.Id); break;
            default: await PlayAsync(station.Id); break;
        }
        // A result and a debriefing lead on through the course; a module's last page goes straight to the next stop.
        if (station.Kind == StationKind.Module) return;
        await PressAsync(visitor.Link("Continuer la formation"));
        if (visitor.At == Links.Course(_course) && station != edition.Course.Path[^1]) await PressAsync(visitor.Link("Reprendre"));
    }

    public async Task SignOutAsync()
    {
        await hands.ActivateAsync(visitor.Page, visitor.Menu);
        await PressAsync(visitor.Button("Se déconnecter"));
        await Assertions.Expect(visitor.Link("Se connecter")).ToBeVisibleAsync();
    }

    public Task PressAsync(ILocator target) => hands.PressAsync(visitor.Page, target);

    private static Regex Receipt(int number) => new($@"Question {number} : enregistrée à \d\d:\d\d:\d\d");

    [GeneratedRegex(@"nregistrée à \d\d:\d\d:\d\d")]
    private static partial Regex SavedAt();

    [GeneratedRegex(@"Enregistré à \d\d:\d\d:\d\d")]
    private static partial Regex SavedInCase();
}
