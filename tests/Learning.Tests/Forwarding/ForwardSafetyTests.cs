using System.Net;
using Immunotox.Learning.Forwarding;
using Immunotox.Learning.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Forwarding;

/// <summary>S8: forwarding opens no door into the network it runs in.</summary>
public sealed class ForwardSafetyTests
{
    [Theory]
    [InlineData("93.184.216.34", true, true)]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946", true, true)]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("127.8.9.10", false, true)]
    [InlineData("10.1.2.3", false, true)]
    [InlineData("172.16.0.1", false, true)]
    [InlineData("172.32.0.1", true, true)]
    [InlineData("192.168.1.1", false, true)]
    [InlineData("100.64.0.1", false, true)]
    [InlineData("::1", false, true)]
    [InlineData("fd12:3456::1", false, true)]
    [InlineData("::ffff:127.0.0.1", false, true)]
    [InlineData("::ffff:10.0.0.1", false, true)]
    [InlineData("::ffff:169.254.169.254", false, false)]
    [InlineData("169.254.169.254", false, false)]
    [InlineData("fd00:ec2::254", false, false)]
    [InlineData("fe80::1", false, false)]
    [InlineData("0.0.0.0", false, false)]
    [InlineData("::", false, false)]
    [InlineData("224.0.0.1", false, false)]
    [InlineData("255.255.255.255", false, false)]
    [InlineData("64:ff9b::7f00:1", false, false)]
    [InlineData("2002:7f00:1::", false, false)]
    public void An_address_is_allowed_outside_or_inside_or_nowhere(string address, bool outside, bool inside) =>
        Assert.Equal((outside, inside), (AddressGuard.Allows(IPAddress.Parse(address), false), AddressGuard.Allows(IPAddress.Parse(address), true)));

    [Theory]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("http://localhost:9/")]
    [InlineData("http://0x7f.1:9/")]
    [InlineData("http://2130706433:9/")]
    [InlineData("http://[::1]:9/")]
    [InlineData("http://[::ffff:127.0.0.1]:9/")]
    public async Task However_this_machine_is_written_it_is_not_connected_to(string address)
    {
        using var http = new HttpClient(AddressGuard.Handler(allowsPrivate: false));
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address));
        Assert.Contains("address refused", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var listener = new HttpListener();
        var port = Faults.ServerProcess.FreePort();
        listener.Prefixes.Add($"http://localhost:{port}/");
        listener.Start();
        var asked = 0;
        var serving = Task.Run(async () =>
        {
            var call = await listener.GetContextAsync();
            asked++;
            (call.Response.StatusCode, call.Response.RedirectLocation) = (302, $"http://localhost:{port}/secret");
            call.Response.Close();
        });
        using var http = new HttpClient(AddressGuard.Handler(allowsPrivate: true));
        using var answer = await http.GetAsync($"http://localhost:{port}/statements");
        await serving;
        Assert.Equal((HttpStatusCode.Found, 1), (answer.StatusCode, asked));
    }

    [Theory]
    [InlineData("https://lrs.example/xapi", false, true)]
    [InlineData("http://lrs.example/xapi", false, false)]
    [InlineData("http://lrs.example/xapi", true, false)]
    [InlineData("http://localhost:8080/xapi", true, true)]
    [InlineData("http://localhost:8080/xapi", false, false)]
    [InlineData("https://key:secret@lrs.example/xapi", false, false)]
    [InlineData("ftp://lrs.example", true, false)]
    [InlineData("/xapi", true, false)]
    public void An_endpoint_is_https_or_this_machine_when_it_is_allowed(string endpoint, bool allowsPrivate, bool isGood) =>
        Assert.Equal(isGood, new TargetSettings { Name = "a", Endpoint = endpoint, AllowPrivate = allowsPrivate }.Problem() is null);

    [Fact]
    public void A_mistake_in_the_configuration_stops_the_start_with_its_sentence()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Forward:0:Endpoint", "http://lrs.example/xapi"), new("Forward:0:Name", "un")]).Build();
        Assert.Contains("https", Assert.Throws<StartupException>(() => new ServiceCollection().AddForwarding(configuration)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_store_of_earlier_installations_is_the_first_target()
    {
        var settings = new ForwardSettings { Lrs = new TargetSettings { Endpoint = "https://ancien.example/xapi" }, Forward = [new TargetSettings { Endpoint = "https://nouveau.example/xapi" }, new TargetSettings { Name = "vide" }] };
        Assert.Equal(["lrs", "cible-1"], settings.Targets().Select(t => t.Name));
        settings.Forward.Add(new TargetSettings { Name = "lrs", Endpoint = "https://double.example/xapi" });
        Assert.Throws<StartupException>(settings.Targets);
    }
}
