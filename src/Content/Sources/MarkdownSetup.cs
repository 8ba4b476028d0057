using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Immunotox.Content.Sources;

/// <summary>The one Markdig pipeline, shared by all readers and threads.</summary>
internal static class MarkdownSetup
{
    public static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .Use<HouseExtension>()
        .UseGenericAttributes()
        .Build();

    /// <summary>
    /// Our own syntax. Raw HTML keeps being parsed, so that it is found with its place; the renderers of this house only ever
    /// write it escaped.
    /// </summary>
    private sealed class HouseExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            // The block alone: the inline form « ::text:: » is not part of the format.
            pipeline.BlockParsers.Insert(0, new CustomContainerParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new ChoiceMarkParser());
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }
}
