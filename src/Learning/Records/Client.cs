using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Records;

/// <summary>What a client may do: the names other stores use for the same (SQL LRS).</summary>
internal static class Scopes
{
    public const string All = "all", AllRead = "all/read", Write = "statements/write", Read = "statements/read", ReadMine = "statements/read/mine",
        State = "state", Profile = "profile", Define = "define", Packages = "packages";

    public static IReadOnlyList<string> Known { get; } = [All, AllRead, Write, Read, ReadMine, State, Profile, Define, Packages];
}

/// <summary>A credential for <c>/xapi</c>: a key and a secret by HTTP Basic (Communication 4.0).</summary>
internal sealed class Client
{
    private JsonElement? _authority;

    public required Guid Id { get; init; }

    /// <summary>What the administrator calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The user name of Basic authentication.</summary>
    public required string Key { get; init; }

    /// <summary>See <see cref="Safety.SecretHash"/>: the secret itself is shown once.</summary>
    public required string SecretHash { get; init; }

    /// <summary>Of <see cref="Scopes.Known"/>, separated by a blank.</summary>
    public required string Scope { get; init; }

    /// <summary>Requests a minute; 0 for no limit.</summary>
    public required int PerMinute { get; init; }

    public required DateTime CreatedUtc { get; init; }
    public DateTime? ExpiresUtc { get; init; }
    public DateTime? RevokedUtc { get; set; }

    /// <summary>The launch this credential was made for; null for one an administrator made.</summary>
    public Guid? Session { get; init; }

    /// <summary>Whose data alone it may touch, as <see cref="XapiRules.ActorRules.KeyOf"/> writes it; null for no limit.</summary>
    public string? Actor { get; init; }

    /// <summary>Home page of the account this client is, in its statements' authority.</summary>
    public required string HomePage { get; init; }

    /// <summary>The authority the store sets on what this client sends (Data 2.4.9): an account, never a person.</summary>
    public JsonElement Authority => _authority ??= JsonSerializer.SerializeToElement(new JsonObject
    {
        ["objectType"] = "Agent",
        ["account"] = new JsonObject { ["homePage"] = HomePage, ["name"] = "xapi-client-" + Id.ToString("N") },
    });

    public bool May(params ReadOnlySpan<string> scopes)
    {
        foreach (var own in Scope.Split(' '))
            if (own == Scopes.All || scopes.Contains(own)) return true;
        return false;
    }

    public bool IsOpen(DateTime now) => RevokedUtc is null && (ExpiresUtc is not { } end || now < end);

    internal sealed class Configuration : IEntityTypeConfiguration<Client>
    {
        public void Configure(EntityTypeBuilder<Client> builder)
        {
            builder.ToTable("XapiClients");
            builder.Ignore(c => c.Authority);
            builder.HasIndex(c => c.Key).IsUnique();
            builder.HasIndex(c => c.Session);
            builder.Property(c => c.Name).HasMaxLength(120);
        }
    }
}
