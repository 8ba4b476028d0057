using System.Globalization;
using Immunotox.Benchmarks;

if (args is [EmptyServer.Argument]) { await EmptyServer.RunAsync(); return 0; }
if (args is [CircuitClient.Argument, var page, var cookies, var count])
{
    await CircuitClient.RunAsync(new Uri(page), cookies, int.Parse(count, CultureInfo.InvariantCulture));
    return 0;
}

// The catalogue goes first: its first load in a process, compiled as it goes, is the one a start waits for.
// Words of the command line choose paths by a part of their name: `-- exam`.
var table = new Table(Console.Out, args);
using var work = new WorkFolder();
await table.AddAsync("Load 1,000 modules", () => Task.FromResult(CatalogueLoad.Measure(work)));
await table.AddAsync("Render a certificate", () => Task.FromResult(CertificateRendering.Measure()));
await table.AddAsync("Booklet of 24 sheets", () => Task.FromResult(BookletRendering.Measure()));
await table.AddAsync("Start to first page", () => Startup.MeasureAsync(work));
await using (var app = await Server.LearningAsync(work))
{
    await table.AddAsync("Lesson page", () => LessonPage.MeasureAsync(app));
    await table.AddAsync("Emergency page", () => LessonPage.MeasureEmergencyAsync(app));
    await table.AddAsync("Save an answer", () => AnswerSaves.MeasureAsync(app, work));
}
if (table.Wants("xAPI"))
{
    var stock = work.New("records");
    var client = await Stock.FillAsync(stock, 0, 100_000);
    var rate = 0.0;
    await using (var app = await Server.LearningAsync(stock, WorkFolder.Courses))
    using (var store = new RecordStore(app, client, work.New("records-floor")))
    {
        await table.AddAsync("xAPI GET, 100,000", async () => { (var line, rate) = await store.GetAsync("xAPI GET, 100,000", 100_000, 1000); return line; });
        await table.AddAsync("xAPI POST x1", store.PostOneAsync);
        await table.AddAsync("xAPI POST x25", store.PostBatchAsync);
    }
    if (table.Wants("xAPI GET, 1,000,000"))
    {
        client = await Stock.FillAsync(stock, 100_000, 1_000_000);
        await using var app = await Server.LearningAsync(stock, WorkFolder.Courses);
        using var store = new RecordStore(app, client, work.New("records-floor-2"));
        await table.AddAsync("xAPI GET, 1,000,000", async () => (await store.GetAsync("xAPI GET, 1,000,000", 1_000_000, rate * 0.8)).Line);
    }
}
await table.AddAsync("Search", () => Task.FromResult(SearchSpeed.Measure(work)));
await table.AddAsync("Heap of an idle circuit", () => CircuitHeap.MeasureAsync(work));
await table.AddAsync("Mark again", () => Remarking.MeasureAsync(work));
await table.AddAsync("Exam of 1,000", () => ExamDay.MeasureAsync(work));
table.Print();
// Timings depend on the machine: a goal missed is printed, never an exit code.
return 0;
