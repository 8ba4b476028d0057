using System.Net;
using System.Net.Sockets;

namespace Immunotox.Learning.Forwarding;

/// <summary>
/// Opens connections to outside stores only where they may go (S8): the address that was resolved is checked, and that very address is
/// connected to, so that a name cannot answer twice differently.
/// </summary>
internal static class AddressGuard
{
    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("::1/128"), IPNetwork.Parse("fc00::/7"),
    ];

    /// <summary>No store lives there: this network, link-local with the cloud's metadata, protocol assignments, benchmarks, documentation, multicast, reserved, tunnels that hide an address.</summary>
    private static readonly IPNetwork[] Never =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("240.0.0.0/4"),
        IPNetwork.Parse("::/128"), IPNetwork.Parse("fe80::/10"), IPNetwork.Parse("fec0::/10"), IPNetwork.Parse("ff00::/8"), IPNetwork.Parse("64:ff9b::/96"), IPNetwork.Parse("2002::/16"),
        IPNetwork.Parse("2001::/32"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("fd00:ec2::254/128"),
    ];

    /// <summary>Whether an address may be connected to. An IPv4 address written in IPv6 is judged as IPv4.</summary>
    public static bool Allows(IPAddress address, bool allowsPrivate)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Never.Any(n => n.Contains(plain)) && (allowsPrivate || !Private.Any(n => n.Contains(plain)));
    }

    /// <summary>Goes nowhere by itself: no redirect, no proxy, no cookie; one connection at a time.</summary>
    public static SocketsHttpHandler Handler(bool allowsPrivate) => new()
    {
        AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = async (context, ct) => await ConnectAsync(context.DnsEndPoint, allowsPrivate, ct),
    };

    /// <exception cref="HttpRequestException">Every address of the name is refused, or none answers.</exception>
    private static async Task<Stream> ConnectAsync(DnsEndPoint to, bool allowsPrivate, CancellationToken ct)
    {
        var all = await Dns.GetHostAddressesAsync(to.Host, ct);
        var allowed = Array.FindAll(all, a => Allows(a, allowsPrivate));
        if (allowed.Length == 0) throw new HttpRequestException("address refused");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
