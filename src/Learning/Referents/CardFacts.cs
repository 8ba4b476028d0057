using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Immunotox.Content.Referents;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Referents;

/// <summary>Who gave a number that is not in the founding file.</summary>
public enum Giver { Service, Coordination }

/// <summary>A number of a card.</summary>
/// <param name="GivenBy">Null: the founding file.</param>
/// <param name="GivenOn">Day in Paris; null with <paramref name="GivenBy"/>.</param>
public sealed record CardLine(string Label, string Phone, string? Hours, bool IsDemonstration, IReadOnlyList<DutyRoute> Routes, Giver? GivenBy = null, DateOnly? GivenOn = null)
{
    /// <summary>What is said beside the number: where it comes from, or that it is not a real one.</summary>
    public string? Mark => IsDemonstration ? "numéro de démonstration"
        : GivenOn is not { } day ? null
        : $"donné par {(GivenBy == Giver.Service ? "le service" : "la coordination")} le {French.Date(day)}";

    /// <summary>What a telephone dials.</summary>
    public string Dialled => Phone.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);

    public bool Equals(CardLine? other) => other is not null && (Label, Phone, Hours, IsDemonstration, GivenBy, GivenOn) == (other.Label, other.Phone, other.Hours, other.IsDemonstration, other.GivenBy, other.GivenOn) && Routes.SequenceEqual(other.Routes);

    public override int GetHashCode() => HashCode.Combine(Label, Phone, Hours, IsDemonstration);
}

/// <summary>All that a card says of its service, and that the service or the coordination may change.</summary>
public sealed record CardFacts
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    public required string Specialty { get; init; }
    public required string Service { get; init; }
    public required string Establishment { get; init; }
    public required IReadOnlyList<string> Sites { get; init; }
    public required IReadOnlyList<string> Organs { get; init; }
    public required string? Person { get; init; }
    public required string Role { get; init; }
    public required string? HowToRefer { get; init; }
    public required IReadOnlyList<CardLine> Lines { get; init; }

    public static CardFacts Of(Referent referent) => new()
    {
        Specialty = referent.Specialty,
        Service = referent.Service,
        Establishment = referent.Establishment,
        Sites = referent.Sites,
        Organs = referent.Organs,
        Person = referent.Person,
        Role = referent.Role,
        HowToRefer = referent.HowToRefer,
        Lines = [.. referent.Contacts.Select(c => new CardLine(c.Label, c.Phone, c.Hours, c.IsDemonstration, c.Routes))],
    };

    /// <summary>As the history keeps them.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Written);

    public static CardFacts FromJson(string json) => JsonSerializer.Deserialize<CardFacts>(json, Written)!;

    /// <summary>What differs, in words: what it is called, what it was, what it is.</summary>
    public IEnumerable<(string What, string Before, string After)> ChangesFrom(CardFacts? before) =>
        from pair in Words().Zip(before?.Words() ?? Words().Select(w => (w.What, Text: "")))
        where pair.First.Text != pair.Second.Text
        select (pair.First.What, pair.Second.Text, pair.First.Text);

    private IEnumerable<(string What, string Text)> Words() =>
    [
        ("Spécialité", Specialty), ("Service", Service), ("Établissement", Establishment), ("Sites", string.Join(", ", Sites)), ("Organes", string.Join(", ", Organs)),
        ("Personne", Person ?? ""), ("Rôle", Role), ("Comment adresser", HowToRefer ?? ""),
        .. Enum.GetValues<DutyRoute>().Select(r => (Duty.NameOf(r), string.Join(" ; ", Lines.Where(l => l.Routes.Contains(r)).Select(InWords)))),
    ];

    private static string InWords(CardLine line) => line.Phone + (line.Hours is null ? "" : $", {line.Hours}") + (line.IsDemonstration ? " (démonstration)" : "");
}
