using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Structure;

/// <summary>A paragraph while its part in the structure is being found; the steps of the stage fill it in one after the other.</summary>
internal sealed class Draft : INamedBlock
{
    private string? _text;
    private FinalMark? _final;

    public required FlowParagraph Source { get; init; }

    /// <summary>Place in the document.</summary>
    public required int Index { get; init; }

    public Label? Label { get; private set; }

    public BlockKind Kind { get; set; } = BlockKind.Paragraph;

    public BlockRole Role { get; set; }

    public int Level { get; set; } = 1;

    public Draft? Parent { get; set; }

    public Draft? Heading { get; set; }

    /// <summary>The resolution counted from 1, where a file holds several; the annex counted from 1; both 0 outside.</summary>
    public int Resolution { get; set; }

    public int Annex { get; set; }

    /// <summary>Stands in a resolution whose sections are headed by their verbs.</summary>
    public bool IsSectioned { get; set; }

    /// <summary>The kind is found and no later step of the grammar changes it.</summary>
    public bool IsSettled { get; set; }

    public string EId { get; set; } = "";

    string? INamedBlock.PrintedLabel => Label?.Printed;

    INamedBlock? INamedBlock.Parent => Parent;

    INamedBlock? INamedBlock.Heading => Heading;

    /// <summary>The words without the label.</summary>
    public string Text => _text ??= Label is { Length: > 0 } label ? Source.Text[label.Length..] : Source.Text;

    public FinalMark Final => _final ??= FinalMarks.Of(Text);

    /// <summary>Takes part in headings, numbering and roles; furniture, notes, tables, captions and quotes do not.</summary>
    public bool IsFlowing => Source.Style is FlowStyle.Body or FlowStyle.Title or FlowStyle.Heading or FlowStyle.ListItem;

    public bool IsHeading => Kind == BlockKind.Heading;

    public void TakeLabel(Label? label)
    {
        Label = label;
        _text = null;
        _final = null;
    }

    /// <summary>What looked like a label belongs to the text. An automatic label is not in the text and stays.</summary>
    public void DropTypedLabel()
    {
        if (Label is { Length: > 0 })
        {
            TakeLabel(null);
        }
    }

    /// <summary>No label, no final mark, not wider than a heading may be.</summary>
    public bool IsShort(int widest) => Final == FinalMark.None && Script.Width(Text, widest + 1) <= widest;
}
