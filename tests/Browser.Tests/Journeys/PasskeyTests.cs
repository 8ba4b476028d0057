using Immunotox.Learning;
using Immunotox.Learning.People;
using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Journeys;

[Collection(JourneyCollection.Name)]
public sealed class PasskeyTests(Classroom classroom) : IClassFixture<Classroom>
{
    /// <summary>A telephone's own key store: discoverable keys, and the person is recognised.</summary>
    private static readonly Dictionary<string, object> Telephone = new()
    {
        ["options"] = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        },
    };

    [ChromiumFact]
    public async Task A_passkey_is_added_opens_the_door_again_and_is_removed()
    {
        await using var visitor = await classroom.OpenAsync("apprenante");
        await GiveKeyStoreAsync(visitor);
        await visitor.GoAsync(Links.Account);
        await visitor.SeeAsync("Aucune clé d’accès.");
        await visitor.Button("Ajouter une clé d’accès").ClickAsync();
        await visitor.SeeAsync("Clé d’accès ajoutée.");
        await visitor.SeeAsync("Clé ajoutée le");

        await visitor.SignOutAsync();
        await visitor.Link("Se connecter").ClickAsync();
        await visitor.Button("Se connecter avec une clé d’accès").ClickAsync();
        await Assertions.Expect(visitor.Heading("Ma progression")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Menu).ToContainTextAsync(Visitor.NameOf("apprenante"));

        // The demonstration people have no password: this key is the only way in, and it stays.
        await visitor.GoAsync(Links.Account);
        await visitor.Button("Retirer").ClickAsync();
        await visitor.SeeAsync("C’est votre seul moyen d’entrer");
        visitor.Witness.SawNoTrouble();
    }

    [ChromiumFact]
    public async Task Whoever_is_invited_makes_an_account_with_a_passkey_alone()
    {
        await using var coordinator = await classroom.OpenAsync("coordinateur");
        await coordinator.GoAsync(Links.CoordinationPeople);
        await coordinator.Page.GetByLabel("Prénom").FillAsync("Nadège");
        await coordinator.Page.GetByLabel("Nom", new() { Exact = true }).FillAsync("Ńowak");
        await coordinator.Page.GetByLabel("Rôle").SelectOptionAsync(Roles.Faculty);
        await coordinator.Button("Créer le lien").ClickAsync();
        var link = await coordinator.Page.GetByLabel("Lien d’invitation").InputValueAsync();
        await coordinator.Page.ReloadAsync();
        await Assertions.Expect(coordinator.Page.GetByLabel("Lien d’invitation")).ToHaveCountAsync(0);

        await using var invited = await classroom.OpenAsync();
        await GiveKeyStoreAsync(invited);
        await invited.GoAsync(link);
        await Assertions.Expect(invited.Page.GetByLabel("Nom", new() { Exact = true })).ToHaveValueAsync("Ńowak");
        await invited.Button("Créer avec une clé d’accès").ClickAsync();
        await invited.SeeAsync("Votre accès est créé.");
        await Assertions.Expect(invited.Link("Équipe")).ToBeVisibleAsync();
        await invited.GoAsync(link);
        await Assertions.Expect(invited.Heading("Ce lien n’est plus valable")).ToBeVisibleAsync();
        invited.Witness.SawNoTrouble();
    }

    [ChromiumFact]
    public async Task A_telephone_without_a_key_of_ours_is_told_that_it_failed_and_may_try_another_way()
    {
        await using var visitor = await classroom.OpenAsync();
        await GiveKeyStoreAsync(visitor);
        await visitor.GoAsync(Links.SignIn);
        // The server refuses: its answer is the only thing this page is told.
        await visitor.Context.RouteAsync("**" + Links.SignIn + "/cle/options", route => route.FulfillAsync(new() { Status = 429 }));
        await visitor.Button("Se connecter avec une clé d’accès").ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("n’a pas pu être utilisée");
        await Assertions.Expect(visitor.Button("Se connecter avec une clé d’accès")).ToBeEnabledAsync();
    }

    private static async Task GiveKeyStoreAsync(Visitor visitor)
    {
        var devtools = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", Telephone);
    }
}
