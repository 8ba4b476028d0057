using Immunotox.Learning.Certificates;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Certificates;

public sealed class SigningKeyTests
{
    [Fact]
    public void Accepts_what_it_signed_and_refuses_every_single_bit_flip()
    {
        using var app = new LearningApp();
        var key = app.Services.GetRequiredService<SigningKey>();
        const string Json = """{"no":"IMX-2026-7F3K-Q9TW-M","name":"Łukasz"}""";
        var payload = key.Sign(Json);
        Assert.Equal(Json, key.Verify(payload));
        Assert.Equal(Json, key.Verify("https://x.example/verifier/abc#" + payload));
        for (var i = 0; i < payload.Length; i++)
            for (var bit = 0; bit < 7; bit++)
            {
                var altered = payload[..i] + (char)(payload[i] ^ (1 << bit)) + payload[(i + 1)..];
                if (altered.Contains('#', StringComparison.Ordinal)) continue;
                Assert.Null(key.Verify(altered));
            }
    }

    [Fact]
    public void Publishes_no_private_part()
    {
        using var app = new LearningApp();
        Assert.DoesNotContain("\"d\"", app.Services.GetRequiredService<SigningKey>().ToJwks(), StringComparison.Ordinal);
    }
}
