using System.Buffers;
using System.Text;

namespace Stocktake.Reading.Extraction;

/// <summary>The encoding that a page or an XML file declares in its head, where it is not one of Unicode's.</summary>
internal static class DeclaredEncoding
{
    private static readonly SearchValues<char> LabelEnds = SearchValues.Create("\"' />;?\t\r\n");

    /// <summary>The encoding whose label follows the words; null where none is declared, known or needed.</summary>
    /// <param name="head">The bytes among which the declaration must stand.</param>
    /// <param name="before">The words before the label: <c>charset=</c> or <c>encoding=</c>.</param>
    public static Encoding? Find(ReadOnlySpan<byte> head, string before)
    {
        var text = Encoding.Latin1.GetString(head);
        var at = text.IndexOf(before, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var label = text[(at + before.Length)..].TrimStart('"', '\'', ' ');
        var end = label.AsSpan().IndexOfAny(LabelEnds);
        label = end < 0 ? label : label[..end];
        if (label.StartsWith("utf", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            // gb2312 and gbk are read as their superset (Encoding Standard, 4.2).
            return CodePagesEncodingProvider.Instance.GetEncoding(label.ToLowerInvariant() is "gb2312" or "gbk" or "x-gbk" ? "gb18030" : label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
