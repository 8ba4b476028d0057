using Immunotox.Learning.XapiRules;
using Microsoft.Data.Sqlite;

namespace Immunotox.Learning.Records;

/// <summary>Which statements are asked for (Communication 2.1.3); parts that are null do not filter.</summary>
internal sealed record StatementQuery
{
    /// <summary>See <see cref="ActorRules.KeyOf"/>.</summary>
    public string? Agent { get; init; }

    public string? Verb { get; init; }
    public string? Activity { get; init; }
    public string? Registration { get; init; }

    /// <summary>Also where the agent or activity is only related.</summary>
    public bool RelatedAgents { get; init; }

    public bool RelatedActivities { get; init; }

    /// <summary>Stored after.</summary>
    public DateTime? Since { get; init; }

    /// <summary>Stored at or before.</summary>
    public DateTime? Until { get; init; }

    public bool IsAscending { get; init; }

    /// <summary>Only what this client sent.</summary>
    public Guid? ClientId { get; init; }

    /// <summary>That client's authority as a key: where nothing else is asked, the way to its statements.</summary>
    public string? Authority { get; init; }

    /// <summary>Where the page before ended; excluded.</summary>
    public long? After { get; init; }

    /// <summary>1 to 500.</summary>
    public required int Limit { get; init; }

    /// <summary>The most selective term first: its rows are walked in order, the others are looked up.</summary>
    public SqliteCommand On(SqliteConnection connection)
    {
        var command = connection.CreateCommand();
        var (from, where) = (new List<string>(), new List<string>());
        var terms = Terms().ToList();
        for (var i = 0; i < terms.Count; i++)
        {
            from.Add($"XapiIndex i{i}");
            where.Add($"i{i}.TermId = (SELECT Id FROM XapiTerms WHERE Text = $t{i}) AND i{i}.IsNarrow = $n{i}" + (i == 0 ? "" : $" AND i{i}.Sequence = i0.Sequence"));
            command.Parameters.AddWithValue($"$t{i}", terms[i].Text);
            command.Parameters.AddWithValue($"$n{i}", terms[i].IsNarrow);
        }
        from.Add("XapiStatements s");
        if (terms.Count > 0) where.Add("s.Sequence = i0.Sequence");
        where.Add("NOT s.IsVoided");
        var order = terms.Count == 0 ? "s.Sequence" : "i0.Sequence";
        Bound("$after", After, IsAscending ? $"{order} > $after" : $"{order} < $after");
        // Instants grow with the order of storing: a bound in time is a bound in places.
        Bound("$since", Since?.Ticks, $"{order} > IFNULL((SELECT Sequence FROM XapiStatements WHERE StoredTicks <= $since ORDER BY StoredTicks DESC LIMIT 1), 0)");
        Bound("$until", Until?.Ticks, $"{order} <= IFNULL((SELECT Sequence FROM XapiStatements WHERE StoredTicks <= $until ORDER BY StoredTicks DESC LIMIT 1), 0)");
        Bound("$client", ClientId, "s.ClientId = $client");
        command.Parameters.AddWithValue("$limit", Limit + 1);
        command.CommandText = $"SELECT s.Sequence, s.Json FROM {string.Join(" CROSS JOIN ", from)} WHERE {string.Join(" AND ", where)} ORDER BY {order} {(IsAscending ? "ASC" : "DESC")} LIMIT $limit";
        return command;

        void Bound(string name, object? value, string condition)
        {
            if (value is null) return;
            where.Add(condition);
            command.Parameters.AddWithValue(name, value);
        }
    }

    private IEnumerable<Term> Terms()
    {
        if (Registration is not null) yield return new Term(Term.OfRegistration(Registration), true);
        if (Agent is not null) yield return new Term(Term.OfActor(Agent), !RelatedAgents);
        if (Activity is not null) yield return new Term(Term.OfActivity(Activity), !RelatedActivities);
        if (Verb is not null) yield return new Term(Term.OfVerb(Verb), true);
        if (Authority is not null && Agent is null && Activity is null && Registration is null && Verb is null) yield return new Term(Term.OfActor(Authority), false);
    }
}
