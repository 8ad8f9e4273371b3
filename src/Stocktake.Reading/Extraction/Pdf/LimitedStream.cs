namespace Stocktake.Reading.Extraction.Pdf;

/// <summary>
/// Reads a stream up to a limit and fails beyond it (<see cref="InvalidDataException"/>);
/// control characters, which XML forbids and fonts without names produce, are read as spaces.
/// </summary>
internal sealed class LimitedStream(Stream inner, long limit) : Stream
{
    private long _left = limit;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _left -= count;
        if (_left < 0)
        {
            throw new InvalidDataException("The output is longer than the limit.");
        }

        var rest = buffer[..count];
        int at;
        while ((at = rest.IndexOfAnyInRange((byte)0, (byte)31)) >= 0)
        {
            if (rest[at] is not ((byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                rest[at] = (byte)' ';
            }

            rest = rest[(at + 1)..];
        }

        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
