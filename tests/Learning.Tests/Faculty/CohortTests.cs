using System.Net;

namespace Immunotox.Learning.Tests.Faculty;

public sealed class CohortTests
{
    private const string Course = "du-immunotherapie";

    [Fact]
    public async Task Faculty_see_who_is_where_and_take_it_away_as_a_table()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("dpc");
        var learner = new Learner(app, browser, Course);
        await learner.JoinAsync();
        await learner.ReadAsync("les-freins");
        await learner.PassAsync("les-freins");

        var faculty = await app.SignInAsync("enseignante");
        await faculty.GetAsync(Links.Cohort(Course));
        Assert.Contains("Démonstration Łukasz", faculty.Page, StringComparison.Ordinal);
        Assert.Contains("Reconnaître une toxicité", faculty.Page, StringComparison.Ordinal);
        Assert.Contains("1 sur 1", faculty.Page, StringComparison.Ordinal);
        var table = await faculty.Http.GetStringAsync(Links.Cohort(Course) + "/progression.csv");
        Assert.Contains("Démonstration;Łukasz;", table, StringComparison.Ordinal);
        Assert.Contains(";20,00;", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cohort_nobody_joined_says_so_and_a_learner_sees_no_cohort()
    {
        await using var app = new LearningApp();
        var faculty = await app.SignInAsync("enseignante");
        await faculty.GetAsync(Links.Cohort(Course));
        Assert.Contains("Personne n’est inscrit", faculty.Page, StringComparison.Ordinal);
        await faculty.GetAsync(Links.Cohort("immunotoon"));
        Assert.Equal(HttpStatusCode.NotFound, faculty.Status);
        var learner = await app.SignInAsync("apprenante");
        await learner.GetAsync(Links.Cohort(Course));
        Assert.DoesNotContain("la cohorte", learner.Page, StringComparison.Ordinal);
        using var refused = await learner.Http.GetAsync(Links.Cohort(Course) + "/progression.csv");
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }
}
