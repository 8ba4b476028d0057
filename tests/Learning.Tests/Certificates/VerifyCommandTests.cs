using Immunotox.Learning.Certificates;
using Immunotox.Learning.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Certificates;

public sealed class VerifyCommandTests
{
    [Fact]
    public void Verifies_with_saved_public_keys_alone_and_says_when_it_has_none()
    {
        using var app = new LearningApp();
        var key = app.Services.GetRequiredService<SigningKey>();
        var payload = key.Sign("""{"no":"IMX-2026-7F3K-Q9TW-M"}""");
        var keys = Path.Combine(app.Data, "jwks.json");
        File.WriteAllText(keys, key.ToJwks());
        Assert.Equal((0, true), Run(payload, keys));
        Assert.Equal((1, false), Run(payload[..^4] + "AAAA", keys));
        Assert.Equal((2, false), Run(payload, keys + ".absent"));
        File.WriteAllText(keys, "{}");
        Assert.Equal((2, false), Run(payload, keys));
    }

    private static (int? Exit, bool Genuine) Run(string payload, string keys)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = CommandLine.Run(["verify", payload, "--keys", keys], output, error, TimeProvider.System);
        return (exit, output.ToString().Contains("Signature authentique", StringComparison.Ordinal));
    }
}
