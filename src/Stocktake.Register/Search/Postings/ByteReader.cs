namespace Stocktake.Register.Search.Postings;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
internal ref struct ByteReader
{
    private readonly ReadOnlySpan<byte> bytes;

    public ByteReader(ReadOnlySpan<byte> bytes) => this.bytes = bytes;

    public int At { get; private set; }

    public readonly bool IsAtEnd => At == bytes.Length;

    public long Number()
    {
        long value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[At++];
            value |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    public int Int() => checked((int)Number());

    public ReadOnlySpan<byte> Bytes(int count)
    {
        var read = bytes.Slice(At, count);
        At += count;
        return read;
    }
}
