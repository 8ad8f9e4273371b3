using System.Collections.Immutable;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Reads what stands inside a paragraph into its words; text boxes are set aside.</summary>
internal sealed class InlineReader(DocxState state, ParagraphStyle style)
{
    private readonly ParagraphText text = new();
    private readonly List<(OoxmlElement Content, ImmutableArray<RevisionMark> Marks)> boxes = [];
    private int? page;

    /// <summary>Contents of text boxes anchored in the paragraph.</summary>
    public IReadOnlyList<(OoxmlElement Content, ImmutableArray<RevisionMark> Marks)> Boxes => boxes;

    /// <summary>The page the words begin on.</summary>
    public int Page => page ?? state.Page;

    /// <summary>Words were left out because Word hides them.</summary>
    public bool HasHidden { get; private set; }

    public MarkedText Read(OoxmlElement paragraph, ImmutableArray<RevisionMark> marks)
    {
        Children(paragraph, marks);
        state.Fields.EndParagraph();
        return text.Finish();
    }

    private void Children(OoxmlElement parent, ImmutableArray<RevisionMark> marks)
    {
        foreach (var child in parent.Children)
        {
            Inline(child, marks);
        }
    }

    private void Inline(OoxmlElement element, ImmutableArray<RevisionMark> marks)
    {
        switch (element.Name)
        {
            case "w:r":
                Run(element, marks);
                break;
            case "w:ins" or "w:del" or "w:moveFrom" or "w:moveTo":
                Children(element, RevisionMark.Add(marks, element, RevisionMark.KindOf(element.Name), state.Moves));
                break;
            case "mc:AlternateContent":
                Alternative(element, branch => Children(branch, marks));
                break;
            case "w:sdt":
                Children(element.Child("w:sdtContent") ?? element, marks);
                break;
            case "w:pPr" or "w:rPr" or "w:sdtPr" or "w:customXmlPr" or "w:smartTagPr" or "w:fldData":
                break;
            case "w:bookmarkStart" or "w:bookmarkEnd":
                state.Notes.Bookmark(element);
                state.Moves.Take(element);
                break;
            case "w:fldSimple" when state.Notes.KeyOf(FieldState.NoteBookmarkOf(element["w:instr"] ?? "")) is { } key:
                text.Note(key, marks);
                break;
            case "w:fldSimple" when element.Children.Count == 0:
                Append(state.Fields.ResultOf(element["w:instr"] ?? "") ?? "", RunFormat.Plain, marks);
                break;
            case "w:subDoc":
                state.Unread.Take("child-document");
                break;
            case var name when name.StartsWith("m:", StringComparison.Ordinal):
                Maths(element, marks);
                break;
            default:
                if (!state.Moves.Take(element))
                {
                    Children(element, marks);
                }

                break;
        }
    }

    private void Run(OoxmlElement run, ImmutableArray<RevisionMark> marks)
    {
        var format = RunFormat.Of(run.Child("w:rPr"), style, state.Styles);
        marks = RevisionMark.Add(marks, run.Child("w:rPr"), state.Moves);
        var children = run.Children;
        for (var index = 0; index < children.Count; index++)
        {
            var child = children[index];
            if (child.Name is "w:footnoteReference" or "w:endnoteReference")
            {
                var custom = child["w:customMarkFollows"] is "1" or "true" or "on" ? RunText.CustomMark(children, ref index) : null;
                if (!format.IsHidden)
                {
                    text.Note(state.Notes.Take(child, custom), marks);
                }
            }
            else
            {
                RunChild(child, format, marks);
            }
        }
    }

    private void RunChild(OoxmlElement child, RunFormat format, ImmutableArray<RevisionMark> marks)
    {
        switch (child.Name)
        {
            case "w:fldChar" when child["w:fldCharType"] == "end" && state.Notes.KeyOf(state.Fields.NoteBookmark) is { } key:
                state.Fields.Take(child);
                text.Note(key, marks);
                break;
            case "w:fldChar":
                Append(state.Fields.Take(child) ?? "", format, marks);
                break;
            case "w:br" or "w:cr":
                text.Break(marks);
                break;
            case "w:lastRenderedPageBreak":
                state.Page++;
                break;
            case "mc:AlternateContent":
                Alternative(child, branch => RunChildren(branch, format, marks));
                break;
            case "w:ruby":
                Children(child.Child("w:rubyBase") ?? child, marks);
                break;
            case "w:drawing" or "w:pict" or "w:object":
                Boxed(child, marks);
                break;
            case "w:instrText" or "w:delInstrText":
                state.Fields.Instruct(child.Text);
                break;
            case "w:rPr":
                break;
            default:
                Append(RunText.Of(child), format, marks);
                break;
        }
    }

    private void RunChildren(OoxmlElement parent, RunFormat format, ImmutableArray<RevisionMark> marks)
    {
        foreach (var child in parent.Children)
        {
            RunChild(child, format, marks);
        }
    }

    private void Append(string words, RunFormat format, ImmutableArray<RevisionMark> marks)
    {
        // The number of a note that is printed again is a mark, not words.
        if (words.Length == 0 || state.Fields.IsInstruction || state.Notes.KeyOf(state.Fields.NoteBookmark) is not null)
        {
            return;
        }

        if (format.IsHidden)
        {
            HasHidden = true;
            state.Hidden.Take(words);
            return;
        }

        page ??= state.Page;
        text.Append(words, format.IsEmphasized, marks);
    }

    /// <summary>One branch of alternative content: the first that brings words or boxes (ECMA-376 Part 3, 7.6).</summary>
    private void Alternative(OoxmlElement alternatives, Action<OoxmlElement> read)
    {
        foreach (var branch in alternatives.Children)
        {
            if (branch.Name is "mc:Choice" or "mc:Fallback")
            {
                var (length, count) = (text.Length, boxes.Count);
                read(branch);
                if (text.Length > length || boxes.Count > count)
                {
                    return;
                }
            }
        }
    }

    private void Boxed(OoxmlElement drawing, ImmutableArray<RevisionMark> marks)
    {
        if (drawing.Name == "w:txbxContent")
        {
            boxes.Add((drawing, marks));
        }
        else if (drawing.Name == "mc:AlternateContent")
        {
            Alternative(drawing, branch => Boxed(branch, marks));
        }
        else
        {
            foreach (var child in drawing.Children)
            {
                Boxed(child, marks);
            }
        }
    }

    /// <summary>Formulas as one line: a stroke in fractions, a circumflex before superscripts.</summary>
    private void Maths(OoxmlElement element, ImmutableArray<RevisionMark> marks)
    {
        var format = RunFormat.Plain;
        switch (element.Name)
        {
            case "m:t":
                Append(element.Text, format, marks);
                return;
            case "m:r":
                marks = RevisionMark.Add(marks, element.Child("w:rPr"), state.Moves);
                break;
            case "m:den":
                Append("/", format, marks);
                break;
            case "m:sup" when element.Children.Count > 0:
                Append("^", format, marks);
                break;
        }

        Children(element, marks);
    }
}
