using Immunotox.Content.Comics;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Tests.Comics;

public class EpisodeTests
{
    private static readonly Episode Story = Read(Sample.WithToon());

    [Fact]
    public void Reads_where_who_doing_what_and_feeling_what()
    {
        var panel = Story.Panels[0];

        Assert.Equal(Setting.Vessel, panel.Stage.Setting);
        Assert.Equal(
            [new Figure(Character.Tess, Pose.Standing, Mood.Doubt, Prop.Torch, Place.InOrder, false), new Figure(Character.Grabuge, Pose.Showing, Mood.Sly, Prop.Badge, Place.Right, false)],
            panel.Stage.Cast);
    }

    [Fact]
    public void Reads_captions_and_bubbles_in_order_without_the_speakers_name()
    {
        var lines = Story.Panels[0].Lines;

        Assert.Equal([null, Character.Grabuge, Character.Tess], lines.Select(l => l.Speaker));
        Assert.Equal([false, false, true], lines.Select(l => l.IsThought));
        Assert.Equal("Je suis de la maison\u202F!", lines[1].Text);
    }

    [Fact]
    public void Follows_the_file_unless_told_otherwise_and_ends_where_it_says()
    {
        Assert.Equal(["croire", "fin"], Story.Panels[0].Fork!.Paths.Select(p => p.PanelId));
        Assert.Equal("fin", Story.Find("croire")!.NextId);
        Assert.Equal((Outcome.Learned, null), (Story.Find("fin")!.Outcome, Story.Find("fin")!.NextId));
    }

    [Theory]
    [InlineData("badge", 1, 2)]
    [InlineData("croire", 2, 3)]
    [InlineData("fin", 2, 2)]
    public void Says_how_far_one_is_on_the_way_taken(string panel, int step, int steps) =>
        Assert.Equal(new StoryPlace(step, steps), StoryPlace.Of(Story, Story.Find(panel)!));

    [Fact]
    public void Reads_questions_and_the_points_to_tell()
    {
        Assert.Equal(2, Story.Questions.Count);
        Assert.All(Story.Questions, q => Assert.Single(q.Answers, a => a.IsRight));
        Assert.Equal("Un frein protège.", Story.ToTell[0]);
    }

    [Theory]
    [InlineData("fr", "Dans un vaisseau sanguin, dessiné comme une rue. Tess, la policière bleue, l’air hésitant, avec une lampe torche. Grabuge, la cellule de la tumeur, bras tendu, l’air rusé, avec un faux badge.")]
    [InlineData("en", "In a blood vessel, drawn as a street. Tess, the blue police officer, looking unsure, with a torch. Rumpus, the tumour cell, arm stretched out, looking sly, with a fake badge.")]
    public void Says_in_words_what_the_picture_shows(string language, string words) => Assert.Equal(words, TextAlternative.Of(Story.Panels[0].Stage, TongueOf(language)));

    [Fact]
    public void Has_words_in_both_languages_for_everything_that_can_be_drawn()
    {
        foreach (var language in (string[])["fr", "en"])
            foreach (var who in Enum.GetValues<Character>())
                foreach (var pose in Enum.GetValues<Pose>())
                    foreach (var setting in Enum.GetValues<Setting>())
                    {
                        var props = Enum.GetValues<Prop>();
                        var stage = new Stage(setting, [new Figure(who, pose, Enum.GetValues<Mood>()[(int)pose % 7], props[(int)setting % props.Length], Place.Behind, true)]);
                        Assert.True(TextAlternative.Of(stage, TongueOf(language)).Length > 30);
                        Assert.NotEmpty(TongueOf(language).Names[who]);
                    }
    }

    [Theory]
    [InlineData("L'oncologue")]
    [InlineData("l’Oncologue")]
    [InlineData("The oncologist")]
    [InlineData("oncologue")]
    public void Knows_a_speaker_by_any_of_its_names(string name)
    {
        var episode = Read(Sample.WithToon().Replace(SampleFiles.Episode, "- odile : telephone, calme, carte", "- odile : telephone\n- oncologue : debout").Replace(SampleFiles.Episode, "> Odile : J'appelle", $"> {name} : J'appelle"));

        Assert.Equal(Character.Oncologist, episode.Find("fin")!.Lines[0].Speaker);
    }

    [Fact]
    public void Plays_a_recording_only_while_the_panel_says_what_it_says()
    {
        var fin = Story.Find("fin")!;
        var path = $"toon/audio/le-frein/fin.{SpokenText.Key(fin)}.mp3";
        var sample = Sample.WithToon().Put(path, "son");
        var before = sample.Read().Courses[new CourseId("toon")];
        var after = sample.Replace(SampleFiles.Episode, "> Odile : J'appelle mon équipe.", "> Odile : J'appelle vite.").Read();

        Assert.Equal($"audio/le-frein/fin.{SpokenText.Key(fin)}.mp3", before.Recordings[(new EpisodeId("le-frein"), "fin")].Path);
        Assert.DoesNotContain(before.Files, f => f.Path == path);
        Assert.Empty(after.Courses[new CourseId("toon")].Recordings);
        Assert.Contains(after.Findings, f => f.Code == FindingCodes.StaleRecording && f.Path == path);
    }

    [Fact]
    public void Explains_the_difficult_words_of_a_text_and_no_other()
    {
        var glossary = Sample.WithToon().Read().Glossary;

        Assert.Equal(["immunothérapie"], glossary.Explain(["Elle reçoit l’immunothérapie.", "Elle dort."], "fr").Select(t => t.Word));
        Assert.Empty(glossary.Explain(["Elle dort."], "fr"));
        Assert.Empty(glossary.Explain(["immunothérapie"], "en"));
    }

    [Fact]
    public void Waits_for_the_glossary_when_it_is_not_there()
    {
        var library = Sample.WithToon().Remove(SampleFiles.GlossaryYml).Read();

        Assert.Contains(library.Findings, f => f.Code == FindingCodes.MissingSharedFile && f.Path == SampleFiles.GlossaryYml);
        Assert.DoesNotContain(new CourseId("toon"), library.Courses.Keys);
    }

    [Fact]
    public void The_sample_carries_no_remark_of_its_own() =>
        Assert.DoesNotContain(Sample.WithToon().Read().Findings, f => f.Path.StartsWith("toon", StringComparison.Ordinal) || f.Path.StartsWith("shared/signs", StringComparison.Ordinal) || f.Path.StartsWith("shared/glossary", StringComparison.Ordinal));

    private static Tongue TongueOf(string language) => language == "en" ? Tongue.English : Tongue.French;

    private static Episode Read(Sample sample) => sample.Read().Courses[new CourseId("toon")].Episodes[new EpisodeId("le-frein")];
}
