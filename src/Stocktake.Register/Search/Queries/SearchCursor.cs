using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Stocktake.Register.Search.Queries;

/// <summary>The last hit of a page: the next page begins after it.</summary>
/// <param name="Score">Its score.</param>
/// <param name="Entry">Its number.</param>
internal sealed record SearchCursor(double Score, long Entry)
{
    private const byte Form = 1;
    private const int Length = 1 + 8 + 8 + 8 + 4;

    /// <summary>The cursor as a text for addresses, tied to the request that it continues.</summary>
    public string ToText(SearchRequest request)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = Form;
        Mark(request).CopyTo(bytes[1..]);
        BinaryPrimitives.WriteDoubleBigEndian(bytes[9..], Score);
        BinaryPrimitives.WriteInt64BigEndian(bytes[17..], Entry);
        SHA256.HashData(bytes[..25]).AsSpan(0, 4).CopyTo(bytes[25..]);
        return Base64Url.EncodeToString(bytes);
    }

    public static SearchCursor Parse(string text, SearchRequest request)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (text.Length != Base64Url.GetEncodedLength(Length) || !Base64Url.IsValid(text) || Base64Url.DecodeFromChars(text, bytes) != Length
            || bytes[0] != Form || !SHA256.HashData(bytes[..25]).AsSpan(0, 4).SequenceEqual(bytes[25..]))
        {
            throw new SearchRequestException(SearchFault.CursorIsDamaged, "The cursor is none that this search gave; begin at the first page.");
        }

        return bytes[1..9].SequenceEqual(Mark(request))
            ? new SearchCursor(BinaryPrimitives.ReadDoubleBigEndian(bytes[9..]), BinaryPrimitives.ReadInt64BigEndian(bytes[17..]))
            : throw new SearchRequestException(SearchFault.CursorIsOfAnotherSearch, "The cursor belongs to a search with another text or other filters; begin at the first page.");
    }

    // Eight bytes tell apart the searches of one person; pages of one search may differ in size.
    private static ReadOnlySpan<byte> Mark(SearchRequest request)
    {
        var parts = request.Wanted().SelectMany(pair => pair.Values.Order(StringComparer.Ordinal).Select(value => $"{pair.Field} {value}"));
        var whole = string.Join('\n', parts.Prepend($"{request.YearFrom} {request.YearTo} {request.Text}"));
        return SHA256.HashData(MemoryMarshal.AsBytes(whole.AsSpan())).AsSpan(0, 8);
    }
}
