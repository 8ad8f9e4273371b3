using System.Text;
using System.Xml;

namespace Stocktake.Gaps.Reports;

/// <summary>Words as a file of XML or HTML may hold them.</summary>
internal static class PrintableText
{
    /// <summary>The words on one line: control characters become spaces, and what no XML may hold (XML 1.0, 2.2) becomes U+FFFD.</summary>
    public static string Of(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A rune beyond the first plane is always a character of XML; half a pair comes as U+FFFD.
            var isKept = !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
            printable.Append(Rune.IsControl(rune) ? " " : isKept ? rune.ToString() : Rune.ReplacementChar.ToString());
        }

        return printable.ToString();
    }
}
