using AngleSharp.Dom;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction;

/// <summary>What the paragraphs at one place of a page are.</summary>
internal sealed record HtmlPlace(FlowStyle Style)
{
    public int? StyleLevel { get; init; }

    public int ListDepth { get; init; }

    public bool IsCentred { get; init; }

    public string? NoteKey { get; init; }

    public string? NoteMarker { get; init; }

    /// <summary>The label that the item's first paragraph will take.</summary>
    public PendingLabel? Label { get; init; }

    /// <summary>Holds the label of a list item until its first paragraph takes it.</summary>
    public sealed class PendingLabel(string? label)
    {
        public string? Label { get; set; } = label;
    }

    /// <summary>The place within a block that stands at this one.</summary>
    /// <param name="element">The block.</param>
    /// <param name="notes">The notes of the page.</param>
    /// <param name="hasOneTitle">Whether the page has a single heading of the first level.</param>
    public HtmlPlace Inside(IElement element, HtmlNotes notes, bool hasOneTitle)
    {
        var place = this with { IsCentred = IsCentred || HtmlElements.IsCentred(element) };
        if (notes.NoteAt(element) is { } note)
        {
            return place with { Style = FlowStyle.Footnote, NoteKey = note.Key, NoteMarker = note.Marker, Label = null };
        }

        if (place.Style is FlowStyle.Furniture or FlowStyle.Footnote)
        {
            return place;
        }

        return element.LocalName switch
        {
            _ when HtmlElements.IsFurniture(element) && !notes.HoldsNote(element) => place with { Style = FlowStyle.Furniture },
            "h1" when hasOneTitle => place with { Style = FlowStyle.Title, Label = null },
            ['h', >= '1' and <= '6'] => place with { Style = FlowStyle.Heading, StyleLevel = element.LocalName[1] - '0', Label = null },
            "blockquote" => place with { Style = FlowStyle.Quote },
            "figcaption" or "caption" => place with { Style = FlowStyle.Caption },
            "dt" or "summary" when place.Style == FlowStyle.Body => place with { Label = null },
            _ => place,
        };
    }
}
