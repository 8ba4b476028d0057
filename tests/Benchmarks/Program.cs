using Immunotox.Benchmarks;

if (args is [EmptyServer.Argument]) { await EmptyServer.RunAsync(); return 0; }

// The catalogue goes first: its first load in a process, compiled as it goes, is the one a start waits for.
var table = new Table(Console.Out);
using var work = new WorkFolder();
await table.AddAsync("Load 1,000 modules", () => Task.FromResult(CatalogueLoad.Measure(work)));
await table.AddAsync("Render a certificate", () => Task.FromResult(CertificateRendering.Measure()));
await table.AddAsync("Start to first page", () => Startup.MeasureAsync(work));
await using (var app = await Server.LearningAsync(work))
{
    await table.AddAsync("Lesson page", () => LessonPage.MeasureAsync(app));
    await table.AddAsync("Save an answer", () => AnswerSaves.MeasureAsync(app, work));
}
table.Add(new Line("Heap of an idle circuit", "not measured", "-", "-", "-", "the server's heap after a forced collection is not visible from outside it", null));
table.Print();
// Timings depend on the machine: a goal missed is printed, never an exit code.
return 0;
