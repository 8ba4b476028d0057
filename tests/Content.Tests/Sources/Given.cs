namespace Immunotox.Content.Tests.Sources;

/// <summary>One way to spoil the sample, and the finding it must give.</summary>
/// <param name="Code">The code wanted.</param>
/// <param name="Path">The file spoiled, which also carries the finding.</param>
/// <param name="Old">What is replaced in it, or null to write the whole file.</param>
/// <param name="New">What stands there instead; <c>¤</c> marks where the finding must point, the file's start without it.</param>
/// <param name="Mend">Words of the message that say how to mend it.</param>
/// <param name="Also">A second change, when one file is not enough.</param>
internal sealed record Given(string Code, string Path, string? Old, string New, string Mend, Action<Sample>? Also = null)
{
    private const string Mark = "¤";

    /// <summary>Where the finding must point, when it is outside what was replaced: the first occurrence of this text.</summary>
    public string? At { get; init; }

    /// <summary>The file that carries the finding, when it is not <see cref="Path"/>.</summary>
    public string? FoundIn { get; init; }

    public (Sample Sample, int Line, int Column) Spoil()
    {
        var sample = SampleFiles.Toon.ContainsKey(Path) || Path.StartsWith("toon/", StringComparison.Ordinal) ? Sample.WithToon() : new Sample();
        if (Old is null) sample.Put(Path, New);
        else sample.Replace(Path, Old, New);
        var text = sample.Text(Path);
        Assert.False(At is not null && text.Contains(Mark, StringComparison.Ordinal));
        var at = Math.Max(0, text.IndexOf(At ?? Mark, StringComparison.Ordinal));
        sample.Put(Path, text.Replace(Mark, "", StringComparison.Ordinal));
        Also?.Invoke(sample);
        return (sample, text[..at].Count(c => c == '\n') + 1, at - text[..at].LastIndexOf('\n'));
    }
}
