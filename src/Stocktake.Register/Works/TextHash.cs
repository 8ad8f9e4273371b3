using System.Security.Cryptography;
using System.Text;
using Stocktake.Reading;

namespace Stocktake.Register.Works;

/// <summary>SHA-256 over the labels and texts of an edition's blocks: equal hashes are one reading.</summary>
internal static class TextHash
{
    // Unit and record separator of ASCII, which no sound text holds.
    private const char BetweenLabelAndText = '\u001F';
    private const char AfterBlock = '\u001E';

    /// <summary>The hash in lower-case hexadecimal digits.</summary>
    public static string Of(Edition edition)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var block in edition.Blocks)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{block.Num}{BetweenLabelAndText}{block.Text}{AfterBlock}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
