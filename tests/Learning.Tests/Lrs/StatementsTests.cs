using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Immunotox.Learning.Records;
using Immunotox.Learning.Tests.XapiRules;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Lrs;

/// <summary>The statement resource by HTTP (xAPI-Communication 2.1; IEEE 9274.1.1, 4.1.6.1).</summary>
public sealed class StatementsTests(SharedStore shared) : IClassFixture<SharedStore>
{
    private static string Agent(string name) => $"agent=%7B%22mbox%22%3A%22mailto%3A{name}%40example.org%22%7D";

    [Fact]
    public async Task A_statement_is_stored_once_and_given_back_with_what_the_store_sets()
    {
        await using var app = new LearningApp();
        var lrs = await XapiClient.OpenAsync(app);
        var id = Guid.CreateVersion7();
        Assert.Equal(HttpStatusCode.NoContent, (await lrs.PutAsync(id, SampleStatements.Least())).Status);
        // Again: nothing new. Otherwise: refused, and the first stays.
        Assert.Equal(HttpStatusCode.NoContent, (await lrs.PutAsync(id, SampleStatements.Least())).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await lrs.PutAsync(id, SampleStatements.Least(activity: "https://lms.example.org/other"))).Status);
        var said = await lrs.GetAsync("statements?statementId=" + id);
        Assert.Equal("https://lms.example.org/a", said.Json["object"]!["id"]!.GetValue<string>());
        Assert.Equal(said.Json["stored"]!.GetValue<string>(), said.Json["timestamp"]!.GetValue<string>());
        Assert.Equal("2.0.0", said.Json["version"]!.GetValue<string>());
        Assert.StartsWith("xapi-client-", said.Json["authority"]!["account"]!["name"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(said.Headers.ContainsKey("Last-Modified"));
        Assert.True(DateTimeOffset.Parse(said.Headers["X-Experience-API-Consistent-Through"], System.Globalization.CultureInfo.InvariantCulture) >= DateTimeOffset.Parse(said.Json["stored"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Of_a_batch_with_one_mistake_nothing_is_stored()
    {
        await using var app = new LearningApp();
        var lrs = await XapiClient.OpenAsync(app);
        var bad = await lrs.PostAsync($"[{SampleStatements.Least()},{SampleStatements.Least(verb: "no-iri")}]");
        Assert.Equal((HttpStatusCode.BadRequest, "[1].verb.id"), (bad.Status, bad.Property));
        var id = Guid.CreateVersion7();
        Assert.Equal(HttpStatusCode.BadRequest, (await lrs.PostAsync($"[{With(id)},{With(id)}]")).Status);
        await lrs.PostAsync(With(id));
        Assert.Equal(HttpStatusCode.Conflict, (await lrs.PostAsync($"[{SampleStatements.Least()},{With(id, "https://lms.example.org/b")}]")).Status);
        Assert.Single(await lrs.IdsAsync(""));
    }

    [Theory]
    [InlineData("", "[]", HttpStatusCode.OK)]
    [InlineData("", "", HttpStatusCode.BadRequest)]
    [InlineData("", "null", HttpStatusCode.BadRequest)]
    [InlineData("", "[[]]", HttpStatusCode.BadRequest)]
    [InlineData("", "{\"actor\":{},\"actor\":{}}", HttpStatusCode.BadRequest)]
    [InlineData("?unknown=1", "[]", HttpStatusCode.BadRequest)]
    public async Task What_is_no_statement_is_refused(string query, string body, HttpStatusCode status)
    {
        var app = shared.App;
        var lrs = await XapiClient.OpenAsync(app);
        Assert.Equal(status, (await lrs.SendAsync(HttpMethod.Post, "statements" + query, XapiClient.Json(body))).Status);
    }

    [Fact]
    public async Task A_voided_statement_is_found_by_its_own_question_alone()
    {
        await using var app = new LearningApp();
        var lrs = await XapiClient.OpenAsync(app);
        var (id, voiding) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await lrs.PostAsync(With(id));
        Assert.Equal(HttpStatusCode.OK, (await lrs.PostAsync(Voiding(voiding, id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lrs.GetAsync("statements?statementId=" + id)).Status);
        Assert.Equal(HttpStatusCode.OK, (await lrs.GetAsync("statements?voidedStatementId=" + id)).Status);
        Assert.Equal([voiding.ToString()], await lrs.IdsAsync(""));
        // It is found by what the voided one is found by; and cannot be voided in its turn.
        Assert.Equal([voiding.ToString()], await lrs.IdsAsync("activity=https://lms.example.org/a"));
        Assert.Equal(HttpStatusCode.BadRequest, (await lrs.PostAsync(Voiding(Guid.CreateVersion7(), voiding))).Status);
        // Voided before it came.
        var late = Guid.CreateVersion7();
        await lrs.PostAsync(Voiding(Guid.CreateVersion7(), late));
        await lrs.PostAsync(With(late));
        Assert.Equal(HttpStatusCode.NotFound, (await lrs.GetAsync("statements?statementId=" + late)).Status);
    }

    [Fact]
    public async Task Filters_find_what_they_ask_for()
    {
        await using var app = new LearningApp();
        var lrs = await XapiClient.OpenAsync(app);
        await lrs.PostAsync(SampleStatements.Whole);
        await lrs.PostAsync(SampleStatements.Within);
        await lrs.PostAsync(SampleStatements.Person);
        async Task<int> Count(string query) => (await lrs.IdsAsync(query)).Count;
        Assert.Equal(3, await Count(""));
        Assert.Equal(3, await Count(Agent("a")));
        Assert.Equal(0, await Count(Agent("c")));
        Assert.Equal(1, await Count(Agent("c") + "&related_agents=true"));
        Assert.Equal(1, await Count("verb=http://adlnet.gov/expapi/verbs/planned"));
        Assert.Equal(0, await Count("verb=http://adlnet.gov/expapi/verbs/visited"));
        Assert.Equal(0, await Count("activity=https://lms.example.org/p"));
        Assert.Equal(1, await Count("activity=https://lms.example.org/p&related_activities=true"));
        Assert.Equal(1, await Count("activity=https://lms.example.org/place&related_activities=true"));
        Assert.Equal(1, await Count("registration=EC531277-b57b-4c15-8d91-d292c5b2b8f7"));
        Assert.Equal(0, await Count("registration=ec531277-b57b-4c15-8d91-d292c5b2b8f7&verb=http://adlnet.gov/expapi/verbs/planned"));
    }

    [Fact]
    public async Task Instants_bound_and_order_the_answer()
    {
        await using var app = new LearningApp();
        var lrs = await XapiClient.OpenAsync(app);
        var ids = new List<string>();
        var stored = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await lrs.PostAsync(SampleStatements.Least())).Json[0]!.GetValue<string>());
            stored.Add((await lrs.GetAsync("statements?statementId=" + ids[i])).Json["stored"]!.GetValue<string>());
        }
        Assert.Equal(ids.AsEnumerable().Reverse(), await lrs.IdsAsync(""));
        Assert.Equal(ids, await lrs.IdsAsync("ascending=true"));
        Assert.Equal(ids[1..], await lrs.IdsAsync("ascending=true&since=" + stored[0]));
        Assert.Equal(ids[..2], await lrs.IdsAsync("ascending=true&until=" + stored[1]));
        Assert.Equal(ids[1..2], await lrs.IdsAsync($"since={stored[0]}&until={stored[1]}"));
        Assert.Empty(await lrs.IdsAsync("until=2001-01-01"));
        Assert.Equal(3, (await lrs.IdsAsync("since=2001-01-01T00:00:00Z")).Count);
    }

    [Fact]
    public async Task A_clock_set_back_between_two_starts_does_not_turn_the_order()
    {
        string first;
        await using (var before = new LearningApp { KeepsData = true })
        {
            var lrs = await XapiClient.OpenAsync(before);
            await lrs.PostAsync(With(Guid.CreateVersion7()));
            first = (await lrs.GetAsync("statements")).Json["statements"]![0]!["stored"]!.GetValue<string>();
            await using var after = new LearningApp { Data = before.Data };
            after.Time.By = TimeSpan.FromHours(-1);
            var later = await XapiClient.OpenAsync(after);
            var id = (await later.PostAsync(SampleStatements.Least())).Json[0]!.GetValue<string>();
            Assert.Equal([id], await later.IdsAsync("since=" + first));
        }
    }

    [Fact]
    public async Task More_goes_on_to_the_end_and_stays_valid_while_others_are_stored()
    {
        await using var app = new LearningApp("Development", null, ("Xapi:PageSize", "10"));
        var lrs = await XapiClient.OpenAsync(app);
        await lrs.PostAsync($"[{string.Join(',', Enumerable.Repeat(SampleStatements.Least(), 25))}]");
        var found = new List<string>();
        for (var next = "statements?verb=http://adlnet.gov/expapi/verbs/experienced"; next.Length > 0;)
        {
            var page = (await lrs.GetAsync(next)).Json;
            found.AddRange(page["statements"]!.AsArray().Select(s => s!["id"]!.GetValue<string>()));
            next = page["more"]!.GetValue<string>().Replace("/xapi/", "", StringComparison.Ordinal);
            await lrs.PostAsync(SampleStatements.Least());
        }
        Assert.Equal(25, found.Distinct().Count());
        Assert.Equal(25, found.Count);
    }

    [Fact]
    public async Task The_three_formats()
    {
        var app = shared.App;
        var lrs = await XapiClient.OpenAsync(app);
        await lrs.PostAsync(SampleStatements.Whole);
        await lrs.PostAsync(SampleStatements.Least(activity: "https://lms.example.org/q/1"));
        async Task<JsonNode> First(string format, string language = "fr") => (await lrs.GetAsync($"statements?limit=1&format={format}", ("Accept-Language", language))).Json["statements"]![0]!;
        Assert.Null((await First("exact"))["object"]!["definition"]);
        Assert.Equal("Question", (await First("canonical"))["object"]!["definition"]!["name"]!["fr"]!.GetValue<string>());
        var whole = (await lrs.GetAsync("statements?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee&format=canonical", ("Accept-Language", "de, en;q=0.8, fr;q=0.2"))).Json;
        Assert.Equal("en", Assert.Single(whole["verb"]!["display"]!.AsObject()).Key);
        var ids = (await lrs.GetAsync("statements?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee&format=ids")).Json;
        Assert.Equal(["objectType", "openid"], ids["actor"]!.AsObject().Select(p => p.Key).Order());
        Assert.Equal("id", Assert.Single(ids["object"]!.AsObject()).Key);
        Assert.Equal("id", Assert.Single(ids["verb"]!.AsObject()).Key);
    }

    [Fact]
    public async Task Attachments_come_and_go_with_their_statement()
    {
        await using var app = new LearningApp();
        var lrs = await XapiClient.OpenAsync(app);
        var content = "une pièce\r\n--pas-la-fin"u8.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var statement = With(Guid.CreateVersion7(), more: $$""","attachments":[{"usageType":"https://lms.example.org/usage","display":{"fr":"Pièce"},"contentType":"text/plain","length":{{content.Length}},"sha2":"{{hash}}"}]""");
        Assert.Equal(HttpStatusCode.BadRequest, (await lrs.PostAsync(statement)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(statement, ("text/plain", new string('0', 64), content))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(SampleStatements.Least(), ("text/plain", hash, content))).Status);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(statement, ("text/plain", hash, content))).Status);
        var said = await lrs.GetAsync("statements?attachments=true");
        Assert.StartsWith("multipart/mixed", said.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.True(said.Bytes.AsSpan().IndexOf(content) > 0);
        Assert.Contains("X-Experience-API-Hash: " + hash, said.Text, StringComparison.Ordinal);

        Task<Said> PostAsync(string json, params (string Type, string Hash, byte[] Content)[] parts) => PostPartsAsync(lrs, json, parts);
    }

    [Theory]
    [InlineData("RS256", true)]
    [InlineData("RS512", true)]
    [InlineData("HS256", false)]
    [InlineData("forged", false)]
    [InlineData("other statement", false)]
    public async Task A_signature_must_hold(string way, bool isAccepted)
    {
        var app = shared.App;
        var lrs = await XapiClient.OpenAsync(app);
        var id = Guid.CreateVersion7();
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=essai", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var algorithm = way is "RS256" or "RS512" or "HS256" ? way : "RS256";
        var header = $$"""{"alg":"{{algorithm}}","x5c":["{{Convert.ToBase64String(certificate.Export(X509ContentType.Cert))}}"]}""";
        var signed = $"{Url(Encoding.UTF8.GetBytes(header))}.{Url(Encoding.UTF8.GetBytes(way == "other statement" ? With(id, "https://lms.example.org/b") : With(id)))}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(way == "forged" ? "x" : signed), algorithm == "RS512" ? HashAlgorithmName.SHA512 : HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var jws = Encoding.ASCII.GetBytes($"{signed}.{Url(signature)}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(jws));
        var statement = With(id, more: $$""","attachments":[{"usageType":"http://adlnet.gov/expapi/attachments/signature","display":{"en":"Signature"},"contentType":"application/octet-stream","length":{{jws.Length}},"sha2":"{{hash}}"}]""");
        Assert.Equal(isAccepted ? HttpStatusCode.OK : HttpStatusCode.BadRequest, (await PostPartsAsync(lrs, statement, ("application/octet-stream", hash, jws))).Status);
    }

    [Fact]
    public async Task Who_may_only_read_their_own_reads_their_own()
    {
        await using var app = new LearningApp();
        var (one, other, writer) = (await XapiClient.OpenAsync(app, scopes: [Scopes.Write, Scopes.ReadMine]), await XapiClient.OpenAsync(app, scopes: Scopes.AllRead), await XapiClient.OpenAsync(app, scopes: Scopes.Write));
        var own = (await one.PostAsync(SampleStatements.Least())).Json[0]!.GetValue<string>();
        var foreign = (await writer.PostAsync(SampleStatements.Least())).Json[0]!.GetValue<string>();
        Assert.Equal([own], await one.IdsAsync(""));
        Assert.Equal([own], await one.IdsAsync("activity=https://lms.example.org/a"));
        Assert.Equal(HttpStatusCode.NotFound, (await one.GetAsync("statements?statementId=" + foreign)).Status);
        Assert.Equal(2, (await other.IdsAsync("")).Count);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync(SampleStatements.Least())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.GetAsync("statements")).Status);
    }

    [Fact]
    public async Task Only_who_may_define_changes_what_an_activity_is_for_others()
    {
        var app = shared.App;
        var (definer, writer) = (await XapiClient.OpenAsync(app), await XapiClient.OpenAsync(app, scopes: [Scopes.Write, Scopes.AllRead]));
        string Named(string name) => $$$$"""{"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/v"},"object":{"id":"https://lms.example.org/d","definition":{"name":{{{{name}}}}}}}""";
        await definer.PostAsync(Named("{\"fr\":\"Un\"}"));
        await writer.PostAsync(Named("{\"fr\":\"Deux\"}"));
        await definer.PostAsync(Named("{\"en\":\"One\"}"));
        var activity = (await writer.GetAsync("activities?activityId=https://lms.example.org/d")).Json;
        Assert.Equal("""{"fr":"Un","en":"One"}""", activity["definition"]!["name"]!.ToJsonString());
    }

    private static string With(Guid id, string activity = "https://lms.example.org/a", string more = "") =>
        SampleStatements.Least(activity: activity, more: $",\"id\":\"{id}\"{more}");

    private static string Voiding(Guid id, Guid target) =>
        $$$"""{"id":"{{{id}}}","actor":{"mbox":"mailto:v@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},"object":{"objectType":"StatementRef","id":"{{{target}}}"}}""";

    private static Task<Said> PostPartsAsync(XapiClient lrs, string json, params (string Type, string Hash, byte[] Content)[] parts)
    {
        var body = new MemoryStream();
        void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));
        Write($"--limite\r\nContent-Type: application/json\r\n\r\n{json}");
        foreach (var (type, hash, content) in parts)
        {
            Write($"\r\n--limite\r\nContent-Type: {type}\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: {hash}\r\n\r\n");
            body.Write(content);
        }
        Write("\r\n--limite--\r\n");
        var whole = new ByteArrayContent(body.ToArray());
        whole.Headers.TryAddWithoutValidation("Content-Type", "multipart/mixed; boundary=limite");
        return lrs.SendAsync(HttpMethod.Post, "statements", whole);
    }

    private static string Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
