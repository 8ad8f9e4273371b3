using System.Security.Cryptography;
using Stocktake.Reading;
using Stocktake.Reading.Extraction;
using Stocktake.Register.Documents;

namespace Stocktake.Register.Taking;

/// <summary>A file that was read, ready to be recorded: all that takes time is done outside the transaction.</summary>
internal sealed record ReadDocument(string Path, string Sha256, long SizeBytes, SourceFormat Format, Edition Edition)
{
    /// <summary>The hash of the labels and texts of the blocks.</summary>
    public string TextHash { get; } = Works.TextHash.Of(Edition);

    /// <summary>The edition as it is kept whole.</summary>
    public byte[] Packed { get; } = StoredReading.Pack(Edition);

    /// <summary>The hash by which the same file is known again, in lower-case hexadecimal digits.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
