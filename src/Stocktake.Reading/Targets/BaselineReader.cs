namespace Stocktake.Reading.Targets;

/// <summary>Tells the quantity that something starts from ("from 5 per cent in 2020 to 10") from the one that is aimed at.</summary>
internal static class BaselineReader
{
    /// <summary>How far before its quantity the year of a start may stand, and how far after it, in characters.</summary>
    private const int NearYear = 20;

    /// <summary>Whether it only says where another quantity starts: the one after it, or the one before it in the same unit.</summary>
    public static bool IsBaseline(SentenceScan scan, AimedQuantity candidate, Span clause) =>
        IsStart(scan.Folded, candidate.Quantity)
        && (candidate.Before < clause.End || scan.Quantities.Any(other => other.End <= candidate.Quantity.Start && other.Unit == candidate.Quantity.Unit));

    /// <summary>Whether a word of starting stands before it. "De 40 %" starts only where "à" follows: alone it is a difference.</summary>
    public static bool IsStart(string text, Quantity quantity)
    {
        var end = BeforeHedges(text, quantity.Start);
        if (QuantityWords.Default.From.EndsAt(text, Math.Max(0, end - NearYear), end, out _))
        {
            return true;
        }

        return QuantityWords.Default.FromOrBy.EndsAt(text, Math.Max(0, end - NearYear), end, out _) && LeadsTo(text, quantity.End);
    }

    /// <summary>The year of the quantity from which the aimed one starts.</summary>
    public static int? Year(SentenceScan scan, AimedQuantity aimed)
    {
        var index = scan.Quantities.IndexOf(aimed.Quantity);
        foreach (var near in (ReadOnlySpan<int>)[index - 1, index + 1])
        {
            if (index >= 0 && near >= 0 && near < scan.Quantities.Length && scan.Quantities[near] is var start && start.Unit == aimed.Quantity.Unit && IsStart(scan.Folded, start))
            {
                return scan.Years.FirstOrDefault(year => year.Role != YearRole.Due && Gap(year, start) is >= 0 and <= NearYear)?.Year;
            }
        }

        return null;
    }

    private static int Gap(YearMention year, Quantity start) => year.End <= start.Start ? start.Start - year.End : year.Start - start.End;

    // 从2020年的约12%: what may stand between the word and the number.
    private static int BeforeHedges(string text, int at)
    {
        for (var moved = true; moved;)
        {
            moved = false;
            while (at > 0 && text[at - 1] == ' ')
            {
                at--;
            }

            if (QuantityWords.Default.Hedges.EndsAt(text, Math.Max(0, at - NearYear), at, out var hedge))
            {
                (at, moved) = (hedge, true);
            }
            else if (at >= 5 && text[at - 1] == '年' && char.IsAsciiDigit(text[at - 2]))
            {
                at -= 5;
                moved = true;
            }
        }

        return at;
    }

    private static bool LeadsTo(string text, int at)
    {
        for (var i = at; i < Math.Min(text.Length - 2, at + NearYear); i++)
        {
            if (QuantityWords.Default.To.TryMatch(text, i, out var length, out _) && Digits(text, NumberReader.SkipSpaces(text, i + length)) is 1 or 2 or 3)
            {
                return true;
            }
        }

        return false;
    }

    // Four digits are a year: "de 40 % d'ici à 2030".
    private static int Digits(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at;
    }
}
