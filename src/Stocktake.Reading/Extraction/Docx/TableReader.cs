using System.Collections.Immutable;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Reads a table into one paragraph of the flow with its cells; a table of one cell is a box and gives its paragraphs.</summary>
internal static class TableReader
{
    // A frame around more than this is the page's layout, not a box.
    private const int LongestBox = 3000;

    public static ImmutableArray<FlowParagraph> Read(OoxmlElement table, DocxState state, ImmutableArray<RevisionMark> marks, FlowStyle usual)
    {
        var page = state.Page;
        var rows = Rows(table, state, marks, usual).ToList();
        if (rows is [[var only]])
        {
            var isBox = usual == FlowStyle.Body && only.Sum(paragraph => paragraph.Text.Length) <= LongestBox;
            return isBox ? [.. only.Select(paragraph => paragraph.Style == FlowStyle.Body ? paragraph with { Style = FlowStyle.Quote } : paragraph)] : only;
        }

        var cells = rows.ConvertAll(row => row.ConvertAll(cell => ParagraphJoiner.Join(cell)));
        var words = MarkedTextBuilder.Table(cells);
        if (words.Text.Trim().Length == 0 && words.Notes.IsEmpty)
        {
            return [];
        }

        var paragraph = new FlowParagraph
        {
            Text = words.Text,
            Changes = words.Changes,
            Notes = words.Notes,
            Style = usual is FlowStyle.Footnote or FlowStyle.Furniture ? usual : FlowStyle.Table,
            Page = page,
            Rows = usual is FlowStyle.Footnote or FlowStyle.Furniture ? default : [.. cells.Select(row => row.ConvertAll(cell => cell.Text).ToImmutableArray())],
        };
        return [paragraph];
    }

    private static IEnumerable<List<ImmutableArray<FlowParagraph>>> Rows(OoxmlElement table, DocxState state, ImmutableArray<RevisionMark> marks, FlowStyle usual)
    {
        foreach (var (row, rowMarks) in Parts(table, "w:tr", "w:trPr", state, marks))
        {
            var cells = new List<ImmutableArray<FlowParagraph>>();
            foreach (var (cell, cellMarks) in Parts(row, "w:tc", "w:tcPr", state, rowMarks))
            {
                var reader = new BlockReader(state, usual);
                reader.Children(cell, cellMarks);
                cells.Add(reader.Finish());
            }

            if (cells.Count > 0)
            {
                yield return cells;
            }
        }
    }

    /// <summary>Rows of a table or cells of a row, also inside content controls, with the tracked change on each.</summary>
    private static IEnumerable<(OoxmlElement Part, ImmutableArray<RevisionMark> Marks)> Parts(OoxmlElement parent, string name, string properties, DocxState state, ImmutableArray<RevisionMark> marks)
    {
        foreach (var child in parent.Children)
        {
            if (child.Name == name)
            {
                yield return (child, RevisionMark.Add(marks, child.Child(properties), state.Moves));
            }
            else if (child.Name is "w:sdt" or "w:sdtContent" or "w:customXml")
            {
                foreach (var part in Parts(child, name, properties, state, marks))
                {
                    yield return part;
                }
            }
            else
            {
                state.Moves.Take(child);
            }
        }
    }
}
