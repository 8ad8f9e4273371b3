using Stocktake.Foundations;
using Stocktake.Reading.Citations;
using Stocktake.Reading.Extraction;
using Stocktake.Reading.Flow;
using Stocktake.Reading.Layout;
using Stocktake.Reading.Mandates;
using Stocktake.Reading.Revisions;
using Stocktake.Reading.Structure;
using Stocktake.Reading.Targets;

namespace Stocktake.Reading;

/// <summary>How to read a document.</summary>
public sealed record ReadOptions
{
    /// <summary>The language of the text; found from the text when null.</summary>
    public Language? Language { get; init; }

    /// <summary>Which state of a text with tracked changes to read.</summary>
    public RevisionView View { get; init; } = RevisionView.Marked;
}

/// <summary>Which state of a text with tracked changes to read.</summary>
public enum RevisionView
{
    /// <summary>Deleted and inserted words both stand in the text and are listed as changes.</summary>
    Marked,

    /// <summary>As if every change were rejected.</summary>
    Original,

    /// <summary>As if every change were accepted.</summary>
    Revised,
}

/// <summary>
/// Reads official documents: the stages in their order.
/// Extraction (bytes → source) → layout repair (source → paragraphs) → revision view (paragraphs → paragraphs) →
/// structure (paragraphs → blocks) → flattened revisions (blocks → blocks) → citations, mandates, targets (blocks → claims).
/// </summary>
public static class DocumentReader
{
    // Paragraphs of about a thousand pages.
    private const int LongText = 10_000;

    /// <summary>Reads one document. Never throws for what is in the bytes.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name, for messages only; the format is found from the content.</param>
    /// <param name="options">How to read it.</param>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, string name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            var source = Extractor.Extract(bytes, name);
            var edition = Read(source, options ?? new ReadOptions());
            return edition.Blocks.Any(block => block.Text.Length > 0 || block.Num is not null)
                ? ReadResult.Of(edition, source.Format)
                : ReadResult.Failed(new ReadFailureException("failure.no-text", name));
        }
        catch (ReadFailureException failure)
        {
            return ReadResult.Failed(failure);
        }
    }

    /// <summary>
    /// Loads what the last stages need, so that a program that reads one small document can do it on another core while the
    /// first stages run. Calling it is never necessary.
    /// </summary>
    public static void Prepare()
    {
        var block = new Block { EId = "para_1", Kind = BlockKind.Provision, Role = BlockRole.Operative, Num = "1.", Text = "Requests a report on resolution 70/1 by 2030, and 5 per cent less;" };
        WithClaims(FlattenedRevisions.Recover(new Edition { Work = new Work { Body = "unga", Language = Language.English }, Blocks = [block] }));
    }

    internal static Edition Read(Source source, ReadOptions options)
    {
        if (source is EditionSource { HasClaims: true } whole)
        {
            return whole.Edition;
        }

        var blocks = source is EditionSource marked
            ? marked.Edition
            : StructureParser.Parse(Settled(RevisionViews.Apply(LayoutRepair.Repair(source), options.View)), options.Language);
        return WithClaims(Settled(FlattenedRevisions.Recover(Settled(blocks))));
    }

    private static Edition WithClaims(Edition blocks)
    {
        var cited = Settled(blocks with { Citations = CitationFinder.Find(blocks) });
        var standing = RevisedBlocks.Of(cited);
        var mandated = Settled(standing with { Mandates = MandateFinder.Find(standing) });
        return cited with { Mandates = mandated.Mandates, Targets = TargetFinder.Find(mandated) };
    }

    // A stage leaves about as much garbage as it read. After a long text it is swept before the next stage begins, so that
    // 3,000 pages fit where the collector, left alone, would wait for more.
    private static Edition Settled(Edition edition)
    {
        Sweep(edition.Blocks.Length);
        return edition;
    }

    private static FlowDocument Settled(FlowDocument document)
    {
        Sweep(document.Paragraphs.Length);
        return document;
    }

    private static void Sweep(int paragraphs)
    {
        if (paragraphs > LongText)
        {
            GC.Collect();
        }
    }
}
