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
        var warnings = new SortedList<int, List<Warning>>();
        var (insertions, deletions, explained, read) = (editions.Count, editions.Count, 0, 0);
        foreach (var reading in sections.SelectMany(section => section.Readings))
        {
            blocks[reading.Block] = Relabelled(blocks[reading.Block], reading);
            insertions += reading.Kind is LabelKind.Renumbered or LabelKind.Inserted ? 1 : 0;
            deletions += reading.Kind is LabelKind.Renumbered or LabelKind.Struck ? 1 : 0;
            explained += reading.Kind == LabelKind.Unexplained ? 0 : 1;
            read++;
            if (SentenceOf(reading.Kind) is { } key)
            {
                Warn(warnings, edition, reading.Block, key, reading.Label.Printed, reading.Former, reading.Present);
            }
        }

        foreach (var twice in editions)
        {
            Warn(warnings, edition, twice.Block, "edition", twice.Former, twice.Present);
        }

        var labels = sections.Sum(section => section.Readings.Count(reading => reading.Kind == LabelKind.Renumbered));
        var evidence = labels + (2 * editions.Count);
        var confidence = (1 - (1.0 / (1 + evidence))) * (read == 0 ? 1 : (double)explained / read);
        return edition with
        {
            Work = WithDate(edition, editions),
            Blocks = blocks.ToImmutable(),
            Revision = new Revision(RevisionKind.Flattened, insertions, deletions, Math.Round(confidence, 2)),
            Warnings = edition.Warnings.AddRange(warnings.SelectMany(pair => pair.Value)),
        };
    }

    private static Block Relabelled(Block block, LabelReading reading) => reading.Kind switch
    {
        LabelKind.Renumbered => block with { Num = reading.Label.With(reading.Present!), FormerNum = reading.Label.With(reading.Former!) },
        LabelKind.Struck => block with { FormerNum = block.Num },
        _ => block,
    };

    private static string? SentenceOf(LabelKind kind) => kind switch
    {
        LabelKind.Renumbered => "label",
        LabelKind.Struck => "struck",
        LabelKind.Inserted => "inserted",
        LabelKind.Unexplained => "unexplained",
        _ => null,
    };

    private static void Warn(SortedList<int, List<Warning>> warnings, Edition edition, int block, string sentence, params object?[] parts)
    {
        if (!warnings.TryGetValue(block, out var ofBlock))
        {
            warnings[block] = ofBlock = [];
        }

        ofBlock.Add(WarningTexts.Of($"warning.{WarningCode}.{sentence}", edition.Blocks[block].EId, parts));
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
