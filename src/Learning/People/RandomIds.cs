using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Immunotox.Learning.People;

internal static class RandomIds
{
    /// <summary>A fully random UUID: unlike version 7 it does not tell when the account was made.</summary>
    public static Guid NewActor()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>For changes that can only fail by a mistake of ours.</summary>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Code)));
    }
}
