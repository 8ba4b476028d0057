using System.Text.Json;
using Immunotox.Content;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Records;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Immunotox.Learning.Xapi;
using Immunotox.Learning.XapiRules;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Tracking;

/// <summary>One fact of a person's own record as a French sentence.</summary>
internal sealed record Trace(DateTime OccurredUtc, string Sentence);

/// <summary>Reads a person's own traces.</summary>
internal sealed class TraceReader(IDbContextFactory<LearningDb> databases, LiveLibrary library, StatementReader records, ExamEmbargo embargo, Site site)
{
    /// <summary>Newest first, one page of <paramref name="take"/> after skipping <paramref name="skip"/>.</summary>
    public async Task<IReadOnlyList<Trace>> ReadAsync(Guid actor, TraceFilter filter, int skip, int take, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await filter.Of(db.Set<LearningEvent>().AsNoTracking().Where(e => e.Actor == actor)).OrderByDescending(e => e.Sequence).Skip(skip).Take(take).ToListAsync(ct);
        var traces = new List<Trace>(rows.Count);
        foreach (var row in rows)
        {
            var edition = await library.FindAsync(new CourseId(row.Course), new CourseVersion(row.Version), ct);
            traces.Add(new Trace(row.OccurredUtc, TraceSentence.Of(row, edition)));
        }
        return traces;
    }

    /// <summary>Courses a person has traces of, by slug and title.</summary>
    public async Task<IReadOnlyList<(string Course, string Title)>> CoursesAsync(Guid actor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var courses = await db.Set<LearningEvent>().Where(e => e.Actor == actor).Select(e => e.Course).Distinct().ToListAsync(ct);
        return [.. courses.Select(c => (c, library.Current.Courses.GetValueOrDefault(new CourseId(c))?.Course.Title ?? c)).OrderBy(c => c.Item2, StringComparer.CurrentCulture)];
    }

    /// <summary>By what the store recognises a person of this platform.</summary>
    public static string AgentOf(Site site, Guid actor) => ActorRules.KeyOf(JsonSerializer.SerializeToElement(Statement.Actor(site.Origin, actor)))!;

    /// <summary>The statements themselves, oldest first, for the person's export.</summary>
    public async Task<IReadOnlyList<string>> StatementsAsync(Guid actor, CancellationToken ct)
    {
        var agent = AgentOf(site, actor);
        var statements = new List<string>();
        var open = await embargo.OpenAsync(ct);
        for (long? after = 0; after is not null;)
        {
            var page = await records.QueryAsync(new StatementQuery { Agent = agent, IsAscending = true, After = after, Limit = 500 }, ct);
            statements.AddRange(page.Statements.Select(json => ExamEmbargo.Cover(json, open)));
            after = page.Next;
        }
        return statements;
    }
}
