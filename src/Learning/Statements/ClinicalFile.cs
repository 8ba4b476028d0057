using Immunotox.Content.Sources;

namespace Immunotox.Learning.Statements;

/// <summary>What a clinical file is, in the order of a list.</summary>
public enum ClinicalKind { Algorithm, Advice, Signs, Symptoms, Drugs, Case, Episode, Module, Quiz, Course, Words }

/// <summary>A file that clinicians sign, with what it states.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">As readers see it.</param>
/// <param name="Address">Where they see it, or null.</param>
/// <param name="Provenance">Authors, sources, dates, signatures.</param>
/// <param name="Statements">In reading order.</param>
public sealed record ClinicalFile(ClinicalKind Kind, string Title, string? Address, Provenance Provenance, IReadOnlyList<Statement> Statements)
{
    public string Path => Provenance.Path;

    /// <summary>Keys of the bibliography that the file or one of its statements cites.</summary>
    public IEnumerable<Source> Cited => Provenance.Sources.Concat(Statements.SelectMany(s => s.Sources)).DistinctBy(s => s.Key);
}

/// <summary>One thing a clinical file says, that can be cited, compared and signed for.</summary>
/// <param name="Id">Unique in the platform and the same in the next version: <c>colite/g3.corticoides</c>.</param>
/// <param name="Label">Where it stands, for people.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Sources">Its own when the author gives some, else the file's.</param>
public sealed record Statement(string Id, string Label, string Text, IReadOnlyList<Source> Sources);
