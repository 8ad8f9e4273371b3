using System.IO.Compression;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Counts what the parts of a package expand to and stops a bomb while it unpacks, whatever its headers claim.</summary>
internal sealed class ExpansionLimit(string file, long packageLength)
{
    // Word-processing XML shrinks 10 to 40 times; deflate's own limit is about 1,030.
    private const int MaximumRatio = 250;

    private const long Unsuspicious = 32L << 20;

    private const long MaximumTotal = 1L << 30;

    // About 20,000 pages of word-processing XML in one part.
    private const long MaximumPart = 128L << 20;

    private long total;

    /// <summary>Refuses a part that says itself that it is a bomb, before anything of it is unpacked.</summary>
    public void RefuseBomb(ZipArchiveEntry entry)
    {
        if (entry.Length > MaximumPart || (entry.Length > Unsuspicious && entry.Length / Math.Max(1, entry.CompressedLength) > MaximumRatio))
        {
            throw Bomb(entry.FullName);
        }
    }

    public Stream Guard(Stream stream, ZipArchiveEntry entry) => new Counting(stream, this, Math.Max(1, Math.Min(entry.CompressedLength, packageLength)), entry.FullName);

    private void Count(int read, long soFar, long compressed, string part)
    {
        total += read;
        if (total > MaximumTotal || soFar > MaximumPart || (soFar > Unsuspicious && soFar / compressed > MaximumRatio))
        {
            throw Bomb(part);
        }
    }

    private ReadFailureException Bomb(string part) => new("failure.zip-bomb", file, part);

    private sealed class Counting(Stream inner, ExpansionLimit limit, long compressed, string part) : Stream
    {
        private long soFar;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => soFar;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            soFar += read;
            limit.Count(read, soFar, compressed, part);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
