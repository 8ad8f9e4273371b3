using System.Collections.Immutable;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>
/// Reads the paragraphs and tables of one story (body, text box, cell, note, header) into paragraphs of the flow, in order.
/// A paragraph that a tracked change joins to the next is followed by it at once: text boxes between them come after.
/// </summary>
internal sealed class BlockReader(DocxState state, FlowStyle usual)
{
    private readonly List<FlowParagraph> paragraphs = [];
    private readonly List<FlowParagraph> waiting = [];
    private MarkedText? dropCapital;
    private bool isAfterEmpty;

    /// <summary>Reads one block into the story.</summary>
    public void Read(OoxmlElement element, ImmutableArray<RevisionMark> marks)
    {
        switch (element.Name)
        {
            case "w:p":
                Paragraph(element, marks);
                break;
            case "w:tbl":
                paragraphs.AddRange(TableReader.Read(element, state, marks, usual));
                break;
            case "w:ins" or "w:del" or "w:moveFrom" or "w:moveTo":
                Children(element, RevisionMark.Add(marks, element, RevisionMark.KindOf(element.Name), state.Moves));
                break;
            case "w:sdt" or "w:sdtContent" or "w:customXml" or "w:smartTag" or "mc:Choice":
                Children(element, marks);
                break;
            case "mc:AlternateContent":
                Children(element.Child("mc:Choice") ?? element.Child("mc:Fallback") ?? element, marks);
                break;
            case "w:sectPr":
                state.Notes.EndSection(element);
                break;
            case "w:altChunk":
                state.Unread.Take("document");
                break;
            default:
                state.Moves.Take(element);
                break;
        }
    }

    /// <summary>Reads all blocks inside an element.</summary>
    public void Children(OoxmlElement parent, ImmutableArray<RevisionMark> marks)
    {
        foreach (var child in parent.Children)
        {
            Read(child, marks);
        }
    }

    /// <summary>The story's paragraphs. The last mark of a story cannot be taken away.</summary>
    public ImmutableArray<FlowParagraph> Finish()
    {
        if (dropCapital is { Text.Length: > 0 } alone)
        {
            paragraphs.Add(new FlowParagraph { Text = alone.Text, Changes = alone.Changes, Notes = alone.Notes, Style = usual, Page = state.Page });
        }

        if (paragraphs.Count > 0)
        {
            paragraphs[^1] = paragraphs[^1] with { MarkChange = null };
        }

        Flush();
        return [.. paragraphs];
    }

    private void Paragraph(OoxmlElement element, ImmutableArray<RevisionMark> marks)
    {
        var properties = DocxParagraph.Of(element, state.Styles, state.Numbering);
        var inline = new InlineReader(state, properties.Style);
        var words = inline.Read(element, marks);
        if (properties.IsDropCapital)
        {
            dropCapital = words;
            return;
        }

        // A capital set over several lines is a paragraph of its own in the file, and the first letter of the next on the page.
        words = dropCapital is null ? words : dropCapital.Then(words);
        dropCapital = null;
        var markProperties = properties.Properties?.Child("w:rPr");
        if (words.Text.Length == 0 && words.Notes.IsEmpty && inline.HasHidden && (markProperties?.Toggle("w:vanish") ?? properties.Style.IsHidden))
        {
            return;
        }

        var change = RevisionMark.Add(marks, markProperties, state.Moves).LastOrDefault();
        var paragraph = Labelled(Of(properties, inline, Marked(words, change)), properties, change?.Kind);
        if (paragraph.Text.Length > 0 || !paragraph.Notes.IsEmpty || change is not null || IsOpen)
        {
            paragraphs.Add(paragraph);
        }

        isAfterEmpty = words.Text.Length == 0;
        foreach (var (content, boxMarks) in inline.Boxes)
        {
            var box = new BlockReader(state, usual == FlowStyle.Body ? FlowStyle.Quote : usual);
            box.Children(content, boxMarks);
            waiting.AddRange(box.Finish());
        }

        if (!IsOpen)
        {
            Flush();
        }

        if (properties.Properties?.Child("w:sectPr") is { } section)
        {
            state.Notes.EndSection(section);
        }
    }

    private bool IsOpen => paragraphs.Count > 0 && paragraphs[^1].MarkChange is not null;

    private void Flush()
    {
        paragraphs.AddRange(waiting);
        waiting.Clear();
    }

    private static MarkedText Marked(MarkedText words, RevisionMark? change) => change is null ? words : words with
    {
        Changes = words.Changes.Add(new Change
        {
            Kind = ChangeKind.ParagraphMark,
            Start = words.Text.Length,
            End = words.Text.Length,
            Author = change.Author,
            Date = change.Date,
            MoveId = change.MoveId,
        }),
    };

    private FlowParagraph Of(DocxParagraph properties, InlineReader inline, MarkedText words)
    {
        var role = properties.Role;
        return new FlowParagraph
        {
            Text = words.Text,
            Changes = words.Changes,
            Notes = words.Notes,
            LeadEmphasis = words.LeadEmphasis,
            Style = usual is FlowStyle.Footnote or FlowStyle.Furniture || role.Style == FlowStyle.Body ? usual : role.Style,
            StyleLevel = role.Level,
            Page = inline.Page,
            Indent = properties.IndentPoints(state.Numbering),
            IsCentred = properties.IsCentred,
            IsSetApart = isAfterEmpty,
        };
    }

    /// <summary>The paragraph with its automatic labels: after all changes, and before them where that differs.</summary>
    private FlowParagraph Labelled(FlowParagraph paragraph, DocxParagraph properties, ChangeKind? change)
    {
        paragraph = paragraph with { MarkChange = change };
        var isDeleted = change is { } gone && RevisionMark.IsGoneWhenAccepted(gone);
        var isInserted = change is { } added && RevisionMark.IsGoneWhenRejected(added);
        var label = Next(state.Revised, properties.Numbering, !isDeleted);
        var former = isInserted ? label : Next(state.Original, properties.FormerNumbering, advances: true);
        var isBullet = properties.Numbering is (var id, var level) && state.Numbering.List(id)?.Levels[level]?.Format == "bullet";
        return paragraph with
        {
            Label = label,
            LabelLevel = label is null ? null : properties.Numbering?.Level,
            FormerLabel = former == label ? null : former ?? "",
            Style = isBullet && paragraph.Style == FlowStyle.Body ? FlowStyle.ListItem : paragraph.Style,
            StyleLevel = isBullet && paragraph.Style is FlowStyle.Body or FlowStyle.ListItem ? properties.Numbering?.Level + 1 ?? paragraph.StyleLevel : paragraph.StyleLevel,
        };
    }

    private static string? Next(NumberingCounter counter, (int Id, int Level)? numbering, bool advances) =>
        numbering is (var id, var level) ? counter.Next(id, level, advances) : null;
}
