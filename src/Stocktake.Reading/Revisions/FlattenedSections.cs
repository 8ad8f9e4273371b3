using System.Collections.Immutable;

namespace Stocktake.Reading.Revisions;

/// <summary>What a label says in a text that shows two states at once.</summary>
internal enum LabelKind
{
    /// <summary>The same in both states.</summary>
    Kept,

    /// <summary>The former and the present label run together.</summary>
    Renumbered,

    /// <summary>The item stands in the present state only.</summary>
    Inserted,

    /// <summary>The item stood in the former state only.</summary>
    Struck,

    /// <summary>Neither counter explains it.</summary>
    Unexplained,
}

/// <summary>The reading of one label: its block's place, and the labels of the two states where they differ.</summary>
internal sealed record LabelReading(int Block, CountedLabel Label, LabelKind Kind, string? Former, string? Present);

/// <summary>The items of one heading whose labels show a renumbering.</summary>
internal sealed record FlattenedSection(ImmutableArray<LabelReading> Readings);

/// <summary>Reads the labels of the items under each heading; writes the sections in which former and present labels run together.</summary>
internal static class FlattenedSections
{
    public static List<FlattenedSection> Read(ImmutableArray<Block> blocks)
    {
        var sections = new List<FlattenedSection>();
        var run = new List<(int Block, CountedLabel Label)>();
        string? heading = null;
        for (var i = 0; i <= blocks.Length; i++)
        {
            // Notes stand between the items that they belong to, and count by themselves.
            if (i < blocks.Length && blocks[i].Kind == BlockKind.Footnote)
            {
                continue;
            }

            var ends = i == blocks.Length || blocks[i].Kind is BlockKind.Heading or BlockKind.Title or BlockKind.Formula || blocks[i].Heading != heading;
            if (ends)
            {
                Close(run, sections);
                heading = i < blocks.Length ? blocks[i].Heading : null;
            }

            if (i < blocks.Length && CountedLabel.TryRead(blocks[i].Num, out var label))
            {
                Add(run, i, label, blocks, sections);
            }
        }

        return sections;
    }

    // Sub-items count by themselves, in another series; they stand between the items of the section.
    private static void Add(List<(int Block, CountedLabel Label)> run, int block, CountedLabel label, ImmutableArray<Block> blocks, List<FlattenedSection> sections)
    {
        if (run.Count > 0 && (label.Series != run[0].Label.Series || blocks[block].Level > blocks[run[0].Block].Level))
        {
            return;
        }

        if (run.Count > 1 && label.Core == run[0].Label.Core)
        {
            Close(run, sections);
        }

        run.Add((block, label));
    }

    private static void Close(List<(int Block, CountedLabel Label)> run, List<FlattenedSection> sections)
    {
        if (run.Count > 1 && !IsPlain(run) && LabelWalk.Walk(run) is { } readings)
        {
            sections.Add(new FlattenedSection(readings));
        }

        run.Clear();
    }

    private static bool IsPlain(List<(int Block, CountedLabel Label)> run)
    {
        for (var i = 1; i < run.Count; i++)
        {
            if (run[i].Label.Value is not { } value || run[i - 1].Label.Value is not { } before || value != before + 1)
            {
                return false;
            }
        }

        return true;
    }
}
