using System.IO.Compression;
using Stocktake.Reading;
using Stocktake.Reading.Output;

namespace Stocktake.Register.Documents;

/// <summary>
/// The form in which an edition is kept whole: the JSON of the reading contract, compressed with Brotli (RFC 7932). What is unpacked
/// equals what was packed, so that every download can be made from it.
/// </summary>
internal static class StoredReading
{
    /// <summary>An edition as bytes.</summary>
    public static byte[] Pack(Edition edition)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(EditionJson.Write(edition).Span);
        }

        return packed.ToArray();
    }

    /// <summary>The JSON of an edition, UTF-8.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static byte[] UnpackJson(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = new MemoryStream(packed.Length * 6);
        brotli.CopyTo(json);
        return json.ToArray();
    }

    /// <summary>The edition itself.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static Edition Unpack(byte[] packed) => EditionJson.Read(UnpackJson(packed));
}
