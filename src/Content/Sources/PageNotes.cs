using Markdig.Extensions.Footnotes;

namespace Immunotox.Content.Sources;

/// <summary>The notes of one page, numbered in the order their marks are met.</summary>
/// <param name="pageAddress">
/// Address of the page, or null when the fragment has none: a bare <c>#note-1</c> would lead away from a page with a base address.
/// </param>
internal sealed class PageNotes(string? pageAddress)
{
    private readonly List<Footnote> _notes = [];

    public string? PageAddress { get; } = pageAddress is null || pageAddress.Contains('#') ? null : pageAddress;

    /// <summary>Grows while notes that cite notes are rendered.</summary>
    public IReadOnlyList<Footnote> Notes => _notes;

    public int NumberOf(Footnote note)
    {
        var index = _notes.IndexOf(note);
        if (index < 0)
        {
            _notes.Add(note);
            index = _notes.Count - 1;
        }

        return index + 1;
    }
}
