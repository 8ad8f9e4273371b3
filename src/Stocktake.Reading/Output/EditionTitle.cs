namespace Stocktake.Reading.Output;

/// <summary>What a document is called where it is shown.</summary>
public static class EditionTitle
{
    /// <summary>Its title; without one, its first heading, as letters and reports have it, then its symbol; null where it has none of them.</summary>
    public static string? Of(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return edition.Work.Title
            ?? edition.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Heading && !string.IsNullOrWhiteSpace(block.Text))?.Text
            ?? edition.Work.Symbol;
    }
}
