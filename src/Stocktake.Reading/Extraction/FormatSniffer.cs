using System.Buffers;
using System.Text;

namespace Stocktake.Reading.Extraction;

/// <summary>Finds what kind of file the bytes are; the name's ending does not count. Refuses what is none of the kinds that can be read.</summary>
internal static class FormatSniffer
{
    // Enough to pass a licence comment or a long declaration before the root element.
    private const int HeadLength = 4096;

    // A Markdown file shows its marks early; reading further would not change the answer.
    private const int MarkdownSampleLength = 65536;

    private static readonly SearchValues<char> TagEnds = SearchValues.Create(" >/\t\r\n");

    // Signatures of files that look like nothing that can be read; the sentence says what they are, by the key of its words.
    private static readonly (byte[] Signature, string Kind)[] Foreign =
    [
        ([0x89, 0x50, 0x4E, 0x47], "file.png"),
        ([0xFF, 0xD8, 0xFF], "file.jpeg"),
        ([0x47, 0x49, 0x46, 0x38], "file.gif"),
        ([0x49, 0x49, 0x2A, 0x00], "file.tiff"),
        ([0x4D, 0x4D, 0x00, 0x2A], "file.tiff"),
        ([0x1F, 0x8B], "file.gzip"),
        ([0x37, 0x7A, 0xBC, 0xAF], "file.7z"),
        ([0x52, 0x61, 0x72, 0x21], "file.rar"),
        ([0x7F, 0x45, 0x4C, 0x46], "file.program"),
        ([0x4D, 0x5A, 0x90, 0x00], "file.program"),
        ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66], "file.sqlite"),
    ];

    public static SourceFormat Sniff(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.IsEmpty)
        {
            throw new ReadFailureException("failure.empty", name);
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            return SourceFormat.Docx;
        }

        // ISO 32000 lets a PDF header stand anywhere in the first 1,024 bytes.
        if (bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0)
        {
            return SourceFormat.Pdf;
        }

        RefuseForeign(bytes, name);
        var head = Head(bytes, HeadLength).TrimStart();
        return MarkupOf(head) ?? (MarkdownMarks.AreIn(Head(bytes, MarkdownSampleLength)) ? SourceFormat.Markdown : SourceFormat.Text);
    }

    private static SourceFormat? MarkupOf(string head)
    {
        if (!head.StartsWith('<'))
        {
            return null;
        }

        if (head.Contains("akomaNtoso", StringComparison.Ordinal))
        {
            return SourceFormat.AkomaNtoso;
        }

        if (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
        {
            return SourceFormat.Html;
        }

        // Any other XML goes to the reader of Akoma Ntoso, which says what is wrong with it.
        return head.StartsWith("<?xml", StringComparison.Ordinal) ? SourceFormat.AkomaNtoso
            : HtmlTag(head) ? SourceFormat.Html
            : null;
    }

    private static bool HtmlTag(string head)
    {
        var end = head.AsSpan(1).IndexOfAny(TagEnds);
        return end > 0 && head.AsSpan(1, end) is "!--" or "p" or "div" or "h1" or "h2" or "h3" or "table" or "ul" or "ol" or "head" or "body" or "meta"
            or "title" or "article" or "section" or "main" or "span" or "P" or "DIV" or "H1" or "H2" or "TABLE" or "HEAD" or "BODY";
    }

    private static void RefuseForeign(ReadOnlySpan<byte> bytes, string name)
    {
        // Compound File Binary: old Office files, and the wrapper of encrypted new ones ([MS-CFB], [MS-OFFCRYPTO] 2.3.4).
        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            throw new ReadFailureException(bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? "failure.encrypted-office" : "failure.old-office", name);
        }

        if (bytes.StartsWith("{\\rtf"u8))
        {
            throw new ReadFailureException("failure.rtf", name);
        }

        foreach (var (signature, kind) in Foreign)
        {
            if (bytes.StartsWith(signature))
            {
                throw new ReadFailureException("failure.foreign", name, ReadingTexts.Sentence(kind));
            }
        }
    }

    /// <summary>The first bytes as characters, without byte order marks and without the zero bytes of UTF-16.</summary>
    private static string Head(ReadOnlySpan<byte> bytes, int length)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        else if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            bytes = bytes[2..];
        }

        return Encoding.Latin1.GetString(bytes[..Math.Min(length, bytes.Length)]).Replace("\0", "", StringComparison.Ordinal);
    }
}
