using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Immunotox.Learning.People;

/// <summary>Hands a secret from a form post to the page that shows it once, without putting it in an address. Lost on restart: make a new link.</summary>
internal sealed class ShownOnce(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (string Secret, DateTimeOffset Until)> _kept = new();

    public string Keep(string secret)
    {
        foreach (var (old, value) in _kept)
            if (value.Until < time.GetUtcNow()) _kept.TryRemove(old, out _);
        var ticket = RandomNumberGenerator.GetHexString(16, lowercase: true);
        _kept[ticket] = (secret, time.GetUtcNow().AddMinutes(2));
        return ticket;
    }

    public string? Take(string? ticket) =>
        ticket is not null && _kept.TryRemove(ticket, out var value) && value.Until >= time.GetUtcNow() ? value.Secret : null;
}
