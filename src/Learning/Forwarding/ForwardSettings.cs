using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Forwarding;

/// <summary>Whose statements a target is sent.</summary>
internal enum ForwardOrigin
{
    All,

    /// <summary>Those told from this platform's journal.</summary>
    Own,

    /// <summary>Those that other clients stored here.</summary>
    Foreign,
}

/// <summary>Outside stores that statements are forwarded to; read again at each round, so a new secret works without a restart.</summary>
internal sealed class ForwardSettings
{
    public List<TargetSettings> Forward { get; init; } = [];

    /// <summary>The one store of earlier installations, still understood: the target named <c>lrs</c>.</summary>
    public TargetSettings Lrs { get; init; } = new();

    /// <summary>Those that have an endpoint, each under a name of its own.</summary>
    /// <exception cref="StartupException">A target has no usable name or endpoint, or two have the same name.</exception>
    public IReadOnlyList<TargetSettings> Targets()
    {
        var all = new List<TargetSettings>();
        if (!string.IsNullOrWhiteSpace(Lrs.Endpoint)) all.Add(Lrs.Named("lrs"));
        for (var i = 0; i < Forward.Count; i++)
            if (!string.IsNullOrWhiteSpace(Forward[i].Endpoint)) all.Add(string.IsNullOrWhiteSpace(Forward[i].Name) ? Forward[i].Named($"cible-{i + 1}") : Forward[i]);
        foreach (var target in all)
        {
            if (target.Problem() is { } why) throw new StartupException($"Forward target \"{target.Name}\": {why}");
            if (all.Count(t => t.Name == target.Name) > 1) throw new StartupException($"Two forward targets are named \"{target.Name}\": the name keeps the place each has reached.");
        }
        return all;
    }
}

/// <summary>One outside store.</summary>
internal sealed class TargetSettings
{
    /// <summary>Keeps the place reached: another name begins at the first statement. At most 60 letters, digits, hyphens or dots.</summary>
    public string? Name { get; set; }

    /// <summary>xAPI endpoint, with or without a slash at its end.</summary>
    public string? Endpoint { get; set; }

    public string? Key { get; set; }
    public string? Secret { get; set; }

    /// <summary>What is spoken: <c>1.0.3</c> or <c>2.0.0</c>.</summary>
    public string Version { get; set; } = "1.0.3";

    /// <summary>Lets the address be on this machine or in a private network, http being then allowed on this machine (S8).</summary>
    public bool AllowPrivate { get; set; }

    public FilterSettings Filter { get; set; } = new();

    public TargetSettings Named(string name) =>
        new() { Name = name, Endpoint = Endpoint, Key = Key, Secret = Secret, Version = Version, AllowPrivate = AllowPrivate, Filter = Filter };

    /// <summary>Why it cannot be used, or null.</summary>
    public string? Problem()
    {
        if (Name is not { Length: > 0 and <= 60 } || Name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.'))) return "its name must have 1 to 60 letters, digits, hyphens or dots.";
        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http")) return "its endpoint must be an absolute https address.";
        if (url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0) return "its endpoint holds neither a credential nor a query.";
        if (url.Scheme == "http" && !(AllowPrivate && url.IsLoopback)) return "http is allowed on this machine only, with AllowPrivate=true; use https.";
        return Version is "1.0.3" or "2.0.0" ? null : "its version must be 1.0.3 or 2.0.0.";
    }
}

/// <summary>What a target is sent; an empty list lets everything through.</summary>
internal sealed class FilterSettings
{
    public ForwardOrigin Origin { get; set; } = ForwardOrigin.All;

    /// <summary>Ids of verbs.</summary>
    public List<string> Verbs { get; init; } = [];

    /// <summary>Types of the object.</summary>
    public List<string> ActivityTypes { get; init; } = [];

    /// <summary>Slugs of our courses: the object or what it belongs to is one of them.</summary>
    public List<string> Courses { get; init; } = [];
}
