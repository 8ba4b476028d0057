using Immunotox.Content.Library;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Referents;

namespace Immunotox.Learning.Search;

/// <summary>
/// Searches the library that is offered and the directory as it stands. The first query of a process waits for its index; a changed library is indexed meanwhile, and the last
/// index answers until it is done.
/// </summary>
internal sealed class FullTextSearch(LiveLibrary live, CardDirectory directory) : ISearch, IDisposable
{
    private sealed record Indexed(CourseLibrary Of, IReadOnlyDictionary<Content.ReferentId, DirectoryCard> Cards, SearchIndex Index);

    private readonly Lock _one = new();
    private Indexed? _now;
    private SearchIndex? _before;
    private Task _next = Task.CompletedTask;

    public Found Find(string? query) => SearchQuery.Of(query) is { } asked ? asked.Find(Index(live.Current, directory.Cards)) : Found.Nothing;

    public void Dispose()
    {
        _next.Wait();
        _before?.Dispose();
        _now?.Index.Dispose();
    }

    private SearchIndex Index(CourseLibrary library, IReadOnlyDictionary<Content.ReferentId, DirectoryCard> cards)
    {
        lock (_one)
        {
            if (_now is null) _now = new Indexed(library, cards, new SearchIndex(library, cards.Values));
            else if ((_now.Of != library || _now.Cards != cards) && _next.IsCompleted) _next = Task.Run(() => Replace(library, cards));
            return _now.Index;
        }
    }

    private void Replace(CourseLibrary library, IReadOnlyDictionary<Content.ReferentId, DirectoryCard> cards)
    {
        var index = new SearchIndex(library, cards.Values);
        lock (_one)
        {
            // The last one may still be answering somebody; the one before it is not.
            _before?.Dispose();
            _before = _now?.Index;
            _now = new Indexed(library, cards, index);
        }
    }
}
