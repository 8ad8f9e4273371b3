namespace Stocktake.Reading.Extraction.Docx;

/// <summary>What stays open from one paragraph of a document to the next, and what is gathered on the way.</summary>
internal sealed class DocxState(DocxStyles styles, NumberingDefinitions numbering, OoxmlElement? settings)
{
    public DocxStyles Styles { get; } = styles;

    public NumberingDefinitions Numbering { get; } = numbering;

    /// <summary>Counts as if all changes were accepted.</summary>
    public NumberingCounter Revised { get; } = new(numbering);

    /// <summary>Counts as if all changes were rejected.</summary>
    public NumberingCounter Original { get; } = new(numbering);

    public FieldState Fields { get; } = new();

    public OpenMoves Moves { get; } = new();

    public NoteReferences Notes { get; } = new(settings);

    public HiddenText Hidden { get; } = new();

    public UnreadParts Unread { get; } = new();

    /// <summary>The page that Word last laid out, from 1.</summary>
    public int Page { get; set; } = 1;
}
