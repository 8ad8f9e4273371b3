using System.Security.Cryptography;
using System.Text;
using Stocktake.Reading;
using Stocktake.Reading.Output;

namespace Stocktake.Register.Works;

/// <summary>The readable, stable ids of works in addresses.</summary>
internal static class WorkSlug
{
    private const int HashLength = 6;

    /// <summary>Of a work with a symbol: the symbol with <c>/</c>, and whatever an address cannot show as it is, as <c>-</c>.</summary>
    public static string OfSymbol(string symbol) =>
        string.Concat(symbol.Select(character => char.IsLetterOrDigit(character) || character is '.' or '_' or '(' or ')' ? character : '-'));

    /// <summary>
    /// Of a work without a symbol: body, kind, date, and the beginning of the hash of its title, or of its first words where it has no title.
    /// Parts that the text does not state are left out.
    /// </summary>
    public static string OfText(Edition edition)
    {
        var work = edition.Work;
        var words = work.Title ?? edition.Blocks.FirstOrDefault(block => block.Text.Length > 0)?.Text ?? "";
        return string.Join('-', new[] { work.Body ?? "text", ContractNames.Of(work.Kind), work.Date?.ToString(), HashOf(words)[..HashLength] }.OfType<string>());
    }

    /// <summary>A slug for another text that has the slug already: with the beginning of the hash of its own text.</summary>
    public static string Apart(string slug, string textHash) => $"{slug}-{textHash[..HashLength]}";

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
