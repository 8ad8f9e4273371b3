namespace Stocktake.Reading.Citations;

/// <summary>Finds the symbol in an address of the United Nations' document service (undocs.org/A/…, docs.un.org/…?FinalSymbol=A%2F…).</summary>
internal static class DocumentAddress
{
    private static readonly string[] Hosts = ["undocs.org/", "docs.un.org/"];

    /// <summary>The place of the symbol inside the address, and the symbol itself.</summary>
    public static bool TryRead(string address, out int offset, out int length, out string symbol)
    {
        (offset, length, symbol) = (0, 0, "");
        foreach (var host in Hosts)
        {
            var at = address.IndexOf(host, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            offset = at + host.Length;
            if (address.IndexOf("ymbol=", offset, StringComparison.Ordinal) is var query && query > 0)
            {
                offset = query + "ymbol=".Length;
            }
            else if (offset + 3 < address.Length && address[offset + 2] == '/' && char.IsAsciiLetterLower(address[offset]))
            {
                offset += 3;
            }

            var end = address.AsSpan(offset).IndexOfAny('&', '?', '#') is var stop && stop >= 0 ? offset + stop : address.Length;
            var printed = address[offset..end].TrimEnd('.', ',', ')');
            var plain = Uri.UnescapeDataString(printed);
            length = printed.Length;
            return plain.Length > 0 && SymbolScanner.TryRead(plain, 0, out var read, out symbol) && read == plain.Length;
        }

        return false;
    }
}
