using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Immunotox.Benchmarks;

/// <summary>Opens circuits as a browser does, without one: a page's components are handed back to the server over the framework's own protocol.</summary>
internal static partial class CircuitClient
{
    public const string Argument = "circuits";

    /// <summary>Opens <paramref name="count"/> circuits of a page, says so on the output and keeps them until the input closes.</summary>
    public static async Task RunAsync(Uri page, string cookies, int count)
    {
        var open = new List<HubConnection>();
        for (var i = 0; i < count; i++) open.Add(await OpenAsync(page, cookies));
        await Console.Out.WriteLineAsync("open");
        await Console.In.ReadLineAsync();
        foreach (var circuit in open) await circuit.DisposeAsync();
    }

    private static async Task<HubConnection> OpenAsync(Uri page, string cookies)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var http = new HttpClient(handler);
        http.DefaultRequestHeaders.Add("Cookie", cookies);
        var html = await http.GetStringAsync(page);
        var marker = Markers().Matches(html).Select(m => JsonNode.Parse(WebUtility.HtmlDecode(m.Groups[1].Value))!.AsObject()).First(m => m.ContainsKey("descriptor"));
        var state = State().Match(html) is { Success: true } found ? found.Groups[1].Value : "";

        var origin = page.GetLeftPart(UriPartial.Authority);
        var builder = new HubConnectionBuilder().WithUrl(origin + "/_blazor", options =>
        {
            options.SkipNegotiation = true;
            options.Transports = HttpTransportType.WebSockets;
            options.Headers["Cookie"] = cookies;
            options.Headers["Origin"] = origin;
        });
        builder.Services.AddSingleton<IHubProtocol>(new BlazorPack());
        var circuit = builder.Build();
        var rendered = new TaskCompletionSource();
        circuit.On<long, byte[]>("JS.RenderBatch", async (batch, _) =>
        {
            await circuit.SendAsync("OnRenderCompleted", batch, null);
            rendered.TrySetResult();
        });
        circuit.On<long, string, string, int, long, int>("JS.BeginInvokeJS", async (call, _, _, _, _, _) =>
        {
            if (call != 0) await circuit.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,null]");
        });
        circuit.On<string>("JS.Error", message => rendered.TrySetException(new InvalidOperationException(message)));
        await circuit.StartAsync();
        if (await circuit.InvokeAsync<string?>("StartCircuit", origin + "/", page.ToString(), "[]", state) is null)
            throw new InvalidOperationException("The server refused the circuit.");
        var operations = new JsonObject
        {
            ["batchId"] = 1,
            ["operations"] = new JsonArray(new JsonObject { ["type"] = "add", ["ssrComponentId"] = 1, ["marker"] = marker }),
        };
        await circuit.SendAsync("UpdateRootComponents", operations.ToJsonString(), state);
        await rendered.Task.WaitAsync(TimeSpan.FromSeconds(10));
        return circuit;
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->")]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();

    /// <summary>MessagePack under the name the framework gives its dialect.</summary>
    private sealed class BlazorPack : IHubProtocol
    {
        private readonly MessagePackHubProtocol _inner = new();

        public string Name => "blazorpack";
        public int Version => 1;
        public TransferFormat TransferFormat => TransferFormat.Binary;
        public bool IsVersionSupported(int version) => version == Version;
        public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message) => _inner.TryParseMessage(ref input, binder, out message);
        public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => _inner.WriteMessage(message, output);
        public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => _inner.GetMessageBytes(message);
    }
}
