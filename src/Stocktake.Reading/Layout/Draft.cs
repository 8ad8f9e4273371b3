using System.Collections.Immutable;
using System.Text;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Layout;

/// <summary>A paragraph in the making: its words, the lines they came from, and the marks that the geometry proves.</summary>
internal sealed class Draft
{
    private readonly List<(int Offset, int Line)> _lines = [];

    public StringBuilder Text { get; } = new();

    public FlowStyle Style { get; set; }

    public int FirstLine => _lines[0].Line;

    public int LastLine => _lines[^1].Line;

    public IReadOnlyList<(int Offset, int Line)> Lines => _lines;

    /// <summary>Raised marks: offset in the text and the figures or signs.</summary>
    public List<(int At, string Marker)> Raised { get; } = [];

    /// <summary>For a table: its cells, row by row.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; }

    /// <summary>For a footnote: its mark as printed and the key it is joined by.</summary>
    public string? Marker { get; set; }

    public string? Key { get; set; }

    public void Add(LineJoiner joiner, LayoutLine[] lines, int line, string? text = null)
    {
        var start = joiner.Append(Text, text ?? lines[line].Text);
        _lines.Add((start, line));
        foreach (var mark in lines[line].Raised)
        {
            Raised.Add((start + mark.At, mark.Key));
        }
    }

    /// <summary>Appends words that were found in a line already taken.</summary>
    public void AddText(string text, int line)
    {
        _lines.Add((Text.Length, line));
        Text.Append(text);
    }

    /// <summary>Puts characters into the text.</summary>
    public void Insert(int at, string text)
    {
        Text.Insert(at, text);
        for (var index = 0; index < _lines.Count; index++)
        {
            _lines[index] = _lines[index].Offset > at ? (_lines[index].Offset + text.Length, _lines[index].Line) : _lines[index];
        }
    }

    /// <summary>The line that the character at the offset came from.</summary>
    public int LineAt(int offset)
    {
        var index = _lines.Count - 1;
        while (index > 0 && _lines[index].Offset > offset)
        {
            index--;
        }

        return _lines[index].Line;
    }
}
