using System.Collections.Immutable;
using AngleSharp.Dom;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction;

/// <summary>Reads a table of data as one paragraph with its cells.</summary>
internal sealed class HtmlTable
{
    private readonly FlowTextBuilder _text = new();
    private readonly HtmlNotes _notes;

    private HtmlTable(HtmlNotes notes) => _notes = notes;

    /// <summary>Whether the cells are data; a table that only lays out the page holds blocks, or one column.</summary>
    public static bool IsData(IElement table) =>
        table.GetAttribute("role") is not ("presentation" or "none")
        && table.QuerySelector("table, h1, h2, h3, h4, h5, h6, ul, ol, blockquote") is null
        && table.QuerySelectorAll("tr").Any(row => row.Children.Length > 1);

    /// <summary>The table, with the marks of its notes; null where all cells are empty.</summary>
    public static FlowParagraph? Read(IElement table, HtmlNotes notes)
    {
        var reader = new HtmlTable(notes);
        var marks = ImmutableArray.CreateBuilder<FlowNoteMark>();
        var at = 0;
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var row in table.QuerySelectorAll("tr").Where(row => !HtmlElements.IsHidden(row)))
        {
            var cells = ImmutableArray.CreateBuilder<string>();
            foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th" && !HtmlElements.IsHidden(cell)))
            {
                reader.Append(cell);
                var words = reader._text.Take();
                marks.AddRange(words.Notes.Select(note => note with { At = note.At + at }));
                cells.Add(words.Text);
                at += words.Text.Length + 1;
            }

            if (cells.Count > 0)
            {
                rows.Add(cells.ToImmutable());
            }
        }

        return rows.Any(row => row.Any(cell => cell.Length > 0))
            ? new FlowParagraph { Text = string.Join(' ', rows.Select(row => string.Join('\t', row))), Style = FlowStyle.Table, Rows = rows.ToImmutable(), Notes = marks.ToImmutable() }
            : null;
    }

    // In a cell blocks are parted by a space: the cell is one text.
    private void Append(IElement cell)
    {
        foreach (var node in cell.ChildNodes)
        {
            if (node is not IElement element)
            {
                _text.Append(node.NodeType == NodeType.Text ? node.NodeValue : "");
            }
            else if (_notes.MarkAt(element) is { } key)
            {
                _text.Note(key);
            }
            else if (!HtmlElements.IsHidden(element))
            {
                var isBlock = HtmlElements.IsBlock(element) || element.LocalName == "br";
                if (isBlock)
                {
                    _text.Space();
                }

                Append(element);
                if (isBlock)
                {
                    _text.Space();
                }
            }
        }
    }
}
