using System.Buffers.Binary;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Looks at the end of a ZIP archive before it is opened, so that a huge table of contents is never built.</summary>
internal static class ZipDirectory
{
    // End of central directory record: signature, and the number of entries at offset 10 (APPNOTE 4.3.16).
    private const int RecordLength = 22;

    private const int LongestComment = ushort.MaxValue;

    public static void RefuseTooMany(ReadOnlySpan<byte> bytes, int maximum, string file)
    {
        var tail = bytes[Math.Max(0, bytes.Length - RecordLength - LongestComment)..];
        var at = tail.LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + RecordLength > tail.Length)
        {
            return;
        }

        int entries = BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 10)..]);

        // 0xFFFF stands for a number kept elsewhere (ZIP64); the directory's length bounds it: 46 bytes an entry at least.
        var length = BinaryPrimitives.ReadUInt32LittleEndian(tail[(at + 12)..]);
        var bound = entries == ushort.MaxValue ? Math.Min(length, (uint)bytes.Length) / 46 : (uint)entries;
        if (bound > maximum)
        {
            throw new ReadFailureException("failure.zip-too-many", file, bound, maximum);
        }
    }
}
