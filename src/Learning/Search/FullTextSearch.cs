using Immunotox.Content.Library;
using Immunotox.Learning.Catalogue;

namespace Immunotox.Learning.Search;

/// <summary>
/// Searches the library that is offered. The first query of a process waits for its index; a changed library is indexed meanwhile, and the last
/// index answers until it is done.
/// </summary>
internal sealed class FullTextSearch(LiveLibrary live) : ISearch, IDisposable
{
    private sealed record Indexed(CourseLibrary Of, SearchIndex Index);

    private readonly Lock _one = new();
    private Indexed? _now;
    private SearchIndex? _before;
    private Task _next = Task.CompletedTask;

    public Found Find(string? query) => SearchQuery.Of(query) is { } asked ? asked.Find(Index(live.Current)) : Found.Nothing;

    public void Dispose()
    {
        _next.Wait();
        _before?.Dispose();
        _now?.Index.Dispose();
    }

    private SearchIndex Index(CourseLibrary library)
    {
        lock (_one)
        {
            if (_now is null) _now = new Indexed(library, new SearchIndex(library));
            else if (_now.Of != library && _next.IsCompleted) _next = Task.Run(() => Replace(library));
            return _now.Index;
        }
    }

    private void Replace(CourseLibrary library)
    {
        var index = new SearchIndex(library);
        lock (_one)
        {
            // The last one may still be answering somebody; the one before it is not.
            _before?.Dispose();
            _before = _now?.Index;
            _now = new Indexed(library, index);
        }
    }
}
