using System.Collections.Frozen;

namespace Immunotox.Content.Sources;

/// <summary>Every signature known, by file and version of it.</summary>
public sealed class SignatureBook
{
    /// <summary>Its file, at the root of <c>courses/</c>: beside the content, so that whoever copies one copies the other.</summary>
    public const string Path = "signatures.yml";

    private readonly FrozenDictionary<(string Path, string Hash), Signature[]> _acts;

    private SignatureBook(IReadOnlyList<Signature> all)
    {
        All = all;
        _acts = all.GroupBy(s => (s.Path, s.Hash)).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    public static SignatureBook Empty { get; } = new([]);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Signature> All { get; }

    /// <summary>The acts on one version of one file, oldest first.</summary>
    public IReadOnlyList<Signature> Of(string path, string hash) => _acts.GetValueOrDefault((path, hash), []);

    /// <summary>Acts on any version of a file, oldest first.</summary>
    public IEnumerable<Signature> Of(string path) => All.Where(s => s.Path == path);

    /// <summary>The same acts told twice (a merge, a copy kept elsewhere) are one.</summary>
    public static SignatureBook From(IEnumerable<Signature> signatures)
    {
        List<Signature> all = [.. signatures.DistinctBy(s => s.Id).OrderBy(s => s.AtUtc).ThenBy(s => s.Id)];
        return all.Count == 0 ? Empty : new SignatureBook(all);
    }
}
