using Immunotox.Content.Sources;

namespace Immunotox.Content.Comics;

/// <summary>How far a panel is in its story.</summary>
/// <param name="Step">1-based: the panels read on the shortest way here, this one included.</param>
/// <param name="Steps">With the shortest way to an end added.</param>
public sealed record StoryPlace(int Step, int Steps)
{
    /// <summary>The place of a panel that the story holds.</summary>
    public static StoryPlace Of(Episode episode, Panel panel)
    {
        IEnumerable<string> Next(string id) => StoryGraph.After(episode.Panels, id);
        var before = Reach.Steps([episode.Panels[0].Id], Next)[panel.Id];
        var after = Reach.Steps([panel.Id], Next).Where(s => episode.Find(s.Key)!.Outcome is not null).Min(s => s.Value);
        return new StoryPlace(before + 1, before + 1 + after);
    }
}
