using System.Text;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>What the elements of a run print.</summary>
internal static class RunText
{
    /// <summary>The characters of one element of a run; empty for what prints nothing.</summary>
    public static string Of(OoxmlElement element) => element.Name switch
    {
        "w:t" or "w:delText" => Flat(element.Text),
        "w:tab" or "w:ptab" => "\t",
        "w:noBreakHyphen" => "\u2011",
        "w:sym" => SymbolFonts.Symbol(element["w:font"], element["w:char"]),

        // A soft hyphen shows at a line's end only, and lines are gone.
        _ => "",
    };

    /// <summary>The mark an author typed in place of a note's number: the rest of the run; the index moves past it.</summary>
    public static string? CustomMark(IReadOnlyList<OoxmlElement> children, ref int index)
    {
        var mark = new StringBuilder();
        while (index + 1 < children.Count && children[index + 1].Name is "w:t" or "w:sym" or "w:delText")
        {
            mark.Append(Of(children[++index]));
        }

        return mark.ToString().Trim() is { Length: > 0 } typed ? typed : null;
    }

    /// <summary>Line ends of the XML are spaces; soft hyphens typed as characters show no more than the others.</summary>
    private static string Flat(string text) => text.AsSpan().IndexOfAny('\r', '\n', '\u00AD') < 0
        ? text
        : text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\r', ' ').Replace('\n', ' ').Replace("\u00AD", "", StringComparison.Ordinal);
}
