using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Immunotox.Learning.Records;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Tests.XapiRules;

/// <summary>Whatever arrives, it is refused or understood; nothing throws, and what is understood can be kept and given back.</summary>
public sealed class HostileTests
{
    private static readonly string[] Sources = [SampleStatements.Whole, SampleStatements.Within, SampleStatements.About, SampleStatements.Person, SampleStatements.Least()];
    private static readonly string[] Values = ["null", "true", "-0", "1e400", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "[]", "{}", "[[[[[[]]]]]]", "{\"id\":{}}", "\"mailto:\"", "\"http://\"", "99999999999999999999", "{\"objectType\":\"SubStatement\"}", "{\"objectType\":7}"];
    private static readonly Client Someone = new() { Id = Guid.Empty, Name = "essai", Key = "k", SecretHash = "h", Scope = Scopes.All, PerMinute = 0, CreatedUtc = DateTime.UnixEpoch, HomePage = "https://lms.example.org" };

    /// <summary>Bytes changed, taken out or doubled anywhere.</summary>
    [Property(MaxTest = 3000)]
    public void Spoiled_bytes_are_refused_or_understood(byte source, (int Place, byte Change, byte How)[] changes)
    {
        var bytes = Encoding.UTF8.GetBytes(Sources[source % Sources.Length]).ToList();
        foreach (var (place, change, how) in changes)
        {
            var at = (int)((uint)place % (uint)bytes.Count);
            if (how % 3 == 0) bytes[at] = change;
            else if (how % 3 == 1 && bytes.Count > 1) bytes.RemoveAt(at);
            else bytes.InsertRange(at, bytes.Skip(at).Take(change % 40).ToList());
        }
        Try([.. bytes]);
    }

    /// <summary>A value put in the place of any other.</summary>
    [Property(MaxTest = 3000)]
    public void Strange_values_are_refused_or_understood(byte source, (ushort Place, byte Value)[] changes)
    {
        var text = Sources[source % Sources.Length];
        foreach (var (place, value) in changes)
        {
            var colons = text.Select((c, i) => (c, i)).Where(x => x.c == ':' && x.i > 0 && text[x.i - 1] == '"').Select(x => x.i).ToList();
            if (colons.Count == 0) break;
            var from = colons[place % colons.Count] + 1;
            text = text[..from] + Values[value % Values.Length] + (value % 2 == 0 ? "," + text[from..] : text[End(text, from)..]);
        }
        Try(Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void Deep_and_long_things_are_refused_quickly()
    {
        Try(Encoding.UTF8.GetBytes(new string('[', 100_000)));
        Try(Encoding.UTF8.GetBytes("{\"a\":" + string.Concat(Enumerable.Repeat("{\"a\":", 10_000))));
        foreach (var format in new Func<string, bool>[] { Formats.IsIri, Formats.IsDuration, Formats.IsLanguage, Formats.IsMailbox, t => Formats.TryInstant(t, SpecVersion.V1, out _), t => Formats.TryInstant(t, SpecVersion.V2, out _) })
            foreach (var text in new[] { new string('1', 100_000), "P" + new string('1', 100_000), "fr" + string.Concat(Enumerable.Repeat("-a", 50_000)), "2026-11-27T10:00:00." + new string('9', 100_000), "mailto:" + new string('a', 100_000) })
                _ = format(text);
    }

    private static void Try(byte[] bytes)
    {
        JsonDocument document;
        try { document = StrictJson.Parse(bytes); }
        catch (JsonException) { return; }
        using (document)
            foreach (var version in new[] { SpecVersion.V1, SpecVersion.V2 })
            {
                if (StatementRules.Check(document.RootElement, version) is { } flaw)
                {
                    Assert.NotEmpty(flaw.Message);
                    continue;
                }
                var fresh = NewStatement.Of(document.RootElement, Guid.Empty, Someone, version, TimeProvider.System);
                StampedStatement.SetStored(fresh.Json, DateTime.UnixEpoch);
                using var kept = JsonDocument.Parse(fresh.Json);
                Assert.True(Equivalence.Holds(document.RootElement, kept.RootElement));
                StatementViews.Ids(System.Text.Json.Nodes.JsonNode.Parse(fresh.Json)!.AsObject());
                new StatementViews(_ => null, ["fr"]).Canonical(System.Text.Json.Nodes.JsonNode.Parse(fresh.Json)!.AsObject());
            }
    }

    /// <summary>The end of the JSON value that begins there, roughly: a spoiled text is welcome.</summary>
    private static int End(string text, int from)
    {
        var depth = 0;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] is '{' or '[') depth++;
            if (text[i] is '}' or ']' && --depth < 0) return i;
            if (text[i] == ',' && depth == 0) return i;
        }
        return text.Length;
    }
}
