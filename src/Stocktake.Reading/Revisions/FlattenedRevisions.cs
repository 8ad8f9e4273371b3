namespace Stocktake.Reading.Revisions;

/// <summary>
/// Stage 5. Reads blocks in which the deleted and inserted words of a revision stand side by side without marks;
/// writes their former labels, a warning for each place, and the revision. Nothing is invented where the pattern does not prove it:
/// labels are told apart only where walking a section with both counters explains them.
/// </summary>
internal static class FlattenedRevisions
{
    /// <summary>The code of the warnings.</summary>
    public const string WarningCode = "revision-marks-flattened";

    // Fewer signs than these also occur by a slip of the pen.
    private const int FewestLabels = 3;
    private const int FewestEditions = 2;

    public static Edition Recover(Edition edition)
    {
        if (edition.Revision is not null)
        {
            return edition;
        }

        var sections = FlattenedSections.Read(edition.Blocks);
        var editions = FlattenedEditions.Read(edition.Blocks);
        var labels = sections.Sum(section => section.Readings.Count(reading => reading.Kind == LabelKind.Renumbered));
        if (labels < FewestLabels && editions.Count < FewestEditions && (labels == 0 || editions.Count == 0))
        {
            return edition;
        }

        return Write(edition, sections, editions);
    }

    private static Edition Write(Edition edition, List<FlattenedSection> sections, List<FlattenedEdition> editions)
    {
        var blocks = edition.Blocks.ToBuilder();
        var warnings = new SortedList<int, List<string>>();
        var (insertions, deletions, explained, read) = (editions.Count, editions.Count, 0, 0);
        foreach (var reading in sections.SelectMany(section => section.Readings))
        {
            blocks[reading.Block] = Relabelled(blocks[reading.Block], reading);
            insertions += reading.Kind is LabelKind.Renumbered or LabelKind.Inserted ? 1 : 0;
            deletions += reading.Kind is LabelKind.Renumbered or LabelKind.Struck ? 1 : 0;
            explained += reading.Kind == LabelKind.Unexplained ? 0 : 1;
            read++;
            Warn(warnings, reading.Block, Message(reading));
        }

        foreach (var twice in editions)
        {
            Warn(warnings, twice.Block, $"'{twice.Former}' before the revision and '{twice.Present}' after it stand side by side.");
        }

        var labels = sections.Sum(section => section.Readings.Count(reading => reading.Kind == LabelKind.Renumbered));
        var evidence = labels + (2 * editions.Count);
        var confidence = (1 - (1.0 / (1 + evidence))) * (read == 0 ? 1 : (double)explained / read);
        return edition with
        {
            Work = WithDate(edition, editions),
            Blocks = blocks.ToImmutable(),
            Revision = new Revision(RevisionKind.Flattened, insertions, deletions, Math.Round(confidence, 2)),
            Warnings = edition.Warnings.AddRange(warnings.SelectMany(pair => pair.Value.Select(message => new Warning(WarningCode, edition.Blocks[pair.Key].EId, message)))),
        };
    }

    private static Block Relabelled(Block block, LabelReading reading) => reading.Kind switch
    {
        LabelKind.Renumbered => block with { Num = reading.Label.With(reading.Present!), FormerNum = reading.Label.With(reading.Former!) },
        LabelKind.Struck => block with { FormerNum = block.Num },
        _ => block,
    };

    private static string? Message(LabelReading reading) => reading.Kind switch
    {
        LabelKind.Renumbered => $"The label '{reading.Label.Printed}' is '{reading.Former}' before the revision and '{reading.Present}' after it.",
        LabelKind.Struck => $"The item '{reading.Label.Printed}' was struck by the revision.",
        LabelKind.Inserted => $"The item '{reading.Label.Printed}' was put in by the revision.",
        LabelKind.Unexplained => $"The label '{reading.Label.Printed}' does not fit the numbers around it, before or after the revision.",
        _ => null,
    };

    private static void Warn(SortedList<int, List<string>> warnings, int block, string? message)
    {
        if (message is not null)
        {
            if (!warnings.TryGetValue(block, out var messages))
            {
                warnings[block] = messages = [];
            }

            messages.Add(message);
        }
    }

    // The formula of a flattened revision states both conferences; the work is the later one.
    private static Work WithDate(Edition edition, List<FlattenedEdition> editions)
    {
        var own = editions.FirstOrDefault(one => edition.Blocks[one.Block].Kind is BlockKind.Formula or BlockKind.Title);
        return own is { PresentYear: { } present, FormerYear: var former } && (edition.Work.Date is null || edition.Work.Date.Value.ToString() == former?.ToString())
            ? edition.Work with { Date = present }
            : edition.Work;
    }
}
