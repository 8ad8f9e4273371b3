namespace Stocktake.Register.Search.Postings;

/// <summary>Gathers bytes; numbers take seven bits a byte, the lowest first, and the last byte is below 128.</summary>
internal sealed class ByteWriter
{
    private byte[] bytes = new byte[8];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Number(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Reserve(10);
        while (value >= 0x80)
        {
            bytes[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[Length++] = (byte)value;
    }

    public void Bytes(ReadOnlySpan<byte> source)
    {
        Reserve(source.Length);
        source.CopyTo(bytes.AsSpan(Length));
        Length += source.Length;
    }

    public void Clear() => Length = 0;

    private void Reserve(int count)
    {
        if (Length + count > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        }
    }
}
