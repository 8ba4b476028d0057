using Immunotox.Content.Library;
using Immunotox.Learning.Catalogue;

namespace Immunotox.Learning.Search;

/// <summary>Searches the library that is offered now; a changed one is indexed at the first query that meets it.</summary>
internal sealed class FullTextSearch(LiveLibrary live) : ISearch, IDisposable
{
    private readonly Lock _one = new();
    private SearchIndex? _before;
    private (CourseLibrary Of, SearchIndex Index)? _now;

    public Found Find(string? query) => SearchQuery.Of(query) is { } asked ? asked.Find(Index(live.Current)) : Found.Nothing;

    public void Dispose()
    {
        _before?.Dispose();
        _now?.Index.Dispose();
    }

    private SearchIndex Index(CourseLibrary library)
    {
        lock (_one)
        {
            if (_now is { } now && now.Of == library) return now.Index;
            // The last one may still be answering somebody; the one before it is not.
            _before?.Dispose();
            _before = _now?.Index;
            _now = (library, new SearchIndex(library));
            return _now.Value.Index;
        }
    }
}
